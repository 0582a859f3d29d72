/** Makes a whole copy of the database while a collector runs on it. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { backup } from 'node:sqlite';
import { findDamage } from './file-check.ts';
import { databasePath, openForReading } from './open.ts';

/** Pages of one step: between two steps the collector writes. */
const STEP_PAGES = 1_000;

/**
 * Copies `<dataDir>/may-i.sqlite` to a file of its own, looks the copy through, and puts it in its place: a file of that
 * name is a whole copy.
 *
 * Throws a message with a code when it cannot.
 */
export async function backupDatabase(dataDir: string, target: string): Promise<void> {
  const source = databasePath(dataDir);
  if (!existsSync(source)) {
    throw new Error(
      `may-i: there is no database in "${dataDir}". Name the folder of the collector with --data. [backup-source-missing]`,
    );
  }
  if (existsSync(target)) {
    throw new Error(
      `may-i: "${target}" is there already. Name another file; a backup is never written over another. [backup-target-exists]`,
    );
  }
  const unfinished = `${target}.part`;
  try {
    const database = openForReading(source);
    try {
      await backup(database, unfinished, { rate: STEP_PAGES });
    } finally {
      database.close();
    }
    const damage = findDamage(unfinished);
    if (damage !== undefined) throw new Error(damage);
    await rename(unfinished, target);
  } catch (error) {
    await Promise.all(['', '-wal', '-shm'].map((end) => rm(unfinished + end, { force: true })));
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `may-i: the database could not be copied to "${target}": ${reason}. Nothing was left there. [backup-failed]`,
      { cause: error },
    );
  }
}
