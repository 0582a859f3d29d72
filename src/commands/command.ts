/** What a command of `may-i` is, and how all of them read what was typed. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** One command; each has a file of its own in this folder, and a line in the table of `cli.ts`. */
export interface Command {
  /** Everything that `may-i <command> --help` prints. */
  readonly help: string;
  /**
   * Does the work.
   *
   * @param args What stands after the command.
   * @returns The exit code: 0, or 1 for findings.
   */
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Options of a command, as `node:util` takes them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** A message for whoever typed the command: exit code 2. */
export class WrongUse extends Error {}

/** What is wrong with a command, what to do, and the code of docs/errors.md. */
export function wrongUse(what: string, todo: string, code: string): WrongUse {
  return new WrongUse(`may-i: ${what}. ${todo} [${code}]`);
}

/**
 * Reads options and words.
 *
 * @param most How many words may stand beside the options.
 * @throws {@link WrongUse} for what the command does not know.
 */
export function readArguments<const Given extends Options>(
  command: string,
  args: readonly string[],
  options: Given,
  most = 0,
) {
  const parsed = parse(command, args, options);
  const extra = parsed.positionals.slice(most);
  if (extra.length > 0) {
    throw wrongUse(
      `unexpected "${extra.join(' ')}" after "${command}"`,
      'Leave it out.',
      'cli-argument-unexpected',
    );
  }
  return parsed;
}

function parse<const Given extends Options>(command: string, args: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error);
    const what = reason.replace(/^U/, 'u').replace(/\.$/, '');
    throw wrongUse(what, `See "may-i ${command} --help".`, 'cli-option-wrong');
  }
}
