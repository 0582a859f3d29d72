import { readFile } from 'node:fs/promises';
import { wrongUse } from './command.ts';

/**
 * Reads a style sheet that a command is given.
 *
 * @throws A message with a code where it cannot be read.
 */
export async function readSheet(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongUse(
      `the style sheet "${path}" cannot be read (${reason})`,
      'Name a file.',
      'cli-css-unreadable',
    );
  });
}
