#!/usr/bin/env node
/**
 * The command `may-i`.
 *
 * What is wrong goes to standard error in one line. Exit code 2: the command was used wrongly; 1: it could not do its
 * work; 0: it did.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { startCollector, type CollectorOptions } from './collector.ts';
import { parseSite, type Site } from './collector/sites.ts';
import { VERSION } from './version.ts';

const HELP = `may-i: asks visitors for consent, keeps their answers, reports them.

Usage: may-i start --site <id>=<origin>[,<origin>…] [options]

Runs the collector: it serves may-i.js, takes consent events and shows the report.

Options                        Environment          Default
  --site <id>=<origin>,…       MAY_I_SITES          none; repeat it for more sites (in the environment: separated by ;)
  --port <number>              MAY_I_PORT           4100
  --host <address>             MAY_I_HOST           127.0.0.1
  --data <folder>              MAY_I_DATA           ./.data
  --trust-proxy <address>,…    MAY_I_TRUST_PROXY    none; proxies whose X-Forwarded-For is believed
  --events-per-minute <number>                      600 for each address
                               MAY_I_TOKEN          none; opens the report, 16 characters or more
  --help, --version

Example: MAY_I_TOKEN=$(openssl rand -hex 32) may-i start --site shop=https://www.example.com
`;

const OPTIONS = {
  site: { type: 'string', multiple: true },
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'trust-proxy': { type: 'string' },
  'events-per-minute': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies ParseArgsConfig['options'];

/** A message for whoever typed the command. */
class WrongUse extends Error {}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.replaceAll('\n', ' ')}\n`);
  process.exitCode = error instanceof WrongUse ? 2 : 1;
}

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parse(args);
  if (values.help) return void process.stdout.write(HELP);
  if (values.version) return void process.stdout.write(`${VERSION}\n`);
  const [command, ...rest] = positionals;
  if (command === undefined) throw wrongUse('no command', 'Write "may-i start".', 'cli-command-missing');
  if (command !== 'start')
    throw wrongUse(`unknown command "${command}"`, 'There is "start".', 'cli-command-unknown');
  if (rest.length > 0) {
    throw wrongUse(
      `unexpected "${rest.join(' ')}" after "start"`,
      'Leave it out.',
      'cli-argument-unexpected',
    );
  }
  await start(values);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error);
    throw wrongUse(reason.replace(/^U/, 'u').replace(/\.$/, ''), 'See "may-i --help".', 'cli-option-wrong');
  }
}

type Values = ReturnType<typeof parse>['values'];

async function start(values: Values): Promise<void> {
  const collector = await startCollector(collectorOptions(values, process.env));
  let isStopping = false;
  const stop = () => {
    // A second signal does not wait for anybody.
    if (isStopping) process.exit(1);
    isStopping = true;
    collector.close().catch((error: unknown) => {
      process.stderr.write(
        `may-i: the collector did not stop cleanly: ${String(error)}. [collector-stop-failed]\n`,
      );
      process.exitCode = 1;
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Last: whoever waits for this line may send a signal at once.
  process.stdout.write(
    `may-i: the collector listens on ${collector.url}. The report is at ${collector.url}/report/.\n`,
  );
}

function collectorOptions(values: Values, environment: NodeJS.ProcessEnv): CollectorOptions {
  const { host = environment['MAY_I_HOST'], data = environment['MAY_I_DATA'], site } = values;
  const proxies = values['trust-proxy'] ?? environment['MAY_I_TRUST_PROXY'];
  const eventsPerMinute = values['events-per-minute'];
  return {
    port: wholeNumber('--port', values.port ?? environment['MAY_I_PORT'] ?? '4100', 0, 65_535),
    ...(host && { host }),
    dataDir: data || './.data',
    sites: readSites(site ?? (environment['MAY_I_SITES'] ?? '').split(';')),
    token: environment['MAY_I_TOKEN'] ?? '',
    ...(proxies && { trustProxy: proxies.split(',').map((address) => address.trim()) }),
    ...(eventsPerMinute && {
      eventsPerMinute: wholeNumber('--events-per-minute', eventsPerMinute, 1, 1_000_000),
    }),
  };
}

function readSites(texts: readonly string[]): Site[] {
  const named = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (named.length === 0) {
    throw wrongUse(
      'no site',
      'Write --site <id>=<origin>, as --site shop=https://www.example.com.',
      'cli-site-missing',
    );
  }
  return named.map((text) => {
    const parsed = parseSite(text);
    if (!parsed.ok) throw wrongUse(parsed.problem, 'See "may-i --help".', 'cli-site-wrong');
    return parsed.site;
  });
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw wrongUse(
    `${option} is "${text}"`,
    `Write a whole number from ${least} to ${most}.`,
    'cli-number-wrong',
  );
}

function wrongUse(what: string, todo: string, code: string): WrongUse {
  return new WrongUse(`may-i: ${what}. ${todo} [${code}]`);
}
