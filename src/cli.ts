#!/usr/bin/env node
/**
 * The command `may-i`.
 *
 * What is wrong goes to standard error in one line. Exit code 2: the command was used wrongly; 1: it could not do its
 * work, or found something; 0: it did.
 */
import { WrongUse, wrongUse, type Command } from './commands/command.ts';
import { VERSION } from './version.ts';

/** What each command does, in one sentence, and its file: read only when it is wanted. */
const COMMANDS: Readonly<Record<string, readonly [summary: string, load: () => Promise<Command>]>> = {
  init: [
    'writes a configuration from the pages of a site and a few answers',
    async () => (await import('./commands/init.ts')).init,
  ],
  build: [
    'writes a site’s own script, with only what it needs, and the tag to paste',
    async () => (await import('./commands/build.ts')).build,
  ],
  declaration: [
    'writes the cookie declaration as HTML, for the policy page',
    async () => (await import('./commands/declaration.ts')).declaration,
  ],
  start: [
    'runs the collector: serves the script, takes consent events, shows the report',
    async () => (await import('./commands/start.ts')).start,
  ],
  report: [
    'prints the figures of a site, as a running collector gives them',
    async () => (await import('./commands/report.ts')).report,
  ],
  account: [
    'says who may sign in to the report and to the page for records',
    async () => (await import('./commands/account.ts')).account,
  ],
  token: [
    'makes tokens for programs that ask the collector',
    async () => (await import('./commands/token.ts')).token,
  ],
  notice: [
    'tells the collector what a site shows, for the proof',
    async () => (await import('./commands/notice.ts')).notice,
  ],
  snapshot: [
    'takes pictures of what a configuration shows, with their digests, to be kept as a proof',
    async () => (await import('./commands/snapshot.ts')).snapshot,
  ],
  audit: [
    'visits a site as an authority does, and holds what happens against what it declares',
    async () => (await import('./commands/audit.ts')).audit,
  ],
  retention: [
    'deletes what is older than two years, or says how much that is',
    async () => (await import('./commands/retention.ts')).retention,
  ],
  verify: [
    'checks a proof file: that no record was changed, dropped or added',
    async () => (await import('./commands/verify.ts')).verify,
  ],
  backup: [
    'copies the database of a collector while it runs',
    async () => (await import('./commands/backup.ts')).backup,
  ],
  export: [
    'writes the events of a site into a file for other tools',
    async () => (await import('./commands/export.ts')).exportEvents,
  ],
  rewrite: [
    'marks what needs consent in the HTML of a built site, so that nothing of it is fetched',
    async () => (await import('./commands/rewrite.ts')).rewrite,
  ],
  lint: [
    'says what is wrong or unlawful in a configuration, and what a change of it asks again',
    async () => (await import('./commands/lint.ts')).lint,
  ],
};

const HELP = `may-i: asks visitors for consent, keeps their answers, reports them.

Usage: may-i <command> [options]

${Object.entries(COMMANDS)
  .map(([name, [summary]]) => `  ${name.padEnd(12)} ${summary}`)
  .join('\n')}

  may-i <command> --help says what a command takes; may-i --version.
`;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.replaceAll('\n', ' ')}\n`);
  process.exitCode = error instanceof WrongUse ? 2 : 1;
}

async function run([first, ...rest]: readonly string[]): Promise<number> {
  if (first === '--version' || first === '-v') return print(`${VERSION}\n`);
  if (first === '--help' || first === '-h') return print(HELP);
  if (first === undefined || first.startsWith('-')) {
    throw wrongUse('no command', 'Write "may-i start", or see "may-i --help".', 'cli-command-missing');
  }
  const found = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  if (!found) {
    const known = Object.keys(COMMANDS).map((name) => `"${name}"`);
    throw wrongUse(
      `unknown command "${first}"`,
      `There is ${new Intl.ListFormat('en').format(known)}.`,
      'cli-command-unknown',
    );
  }
  const command = await found[1]();
  if (rest.includes('--help') || rest.includes('-h')) return print(command.help);
  return command.run(rest);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
