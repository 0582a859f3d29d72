import { mkdir, readdir } from 'node:fs/promises';
import { wrongUse } from './command.ts';

/**
 * Makes the folder that a command writes a proof into; what is in one that is not empty is a proof of another day.
 *
 * @throws A message with a code: it is not empty, or cannot be written.
 */
export async function emptyFolder(folder: string | undefined): Promise<string> {
  if (folder === undefined) throw wrongUse('no folder', 'Write --out <folder>.', 'cli-out-missing');
  await mkdir(folder, { recursive: true }).catch(() => undefined); // Reading it says why it is none.
  const found = await readdir(folder).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongUse(`"${folder}" cannot be written (${reason})`, 'Name another folder.', 'cli-out-taken');
  });
  if (!found.length) return folder;
  throw wrongUse(
    `"${folder}" is not empty`,
    'Name a new folder: a proof is never written over.',
    'cli-out-taken',
  );
}
