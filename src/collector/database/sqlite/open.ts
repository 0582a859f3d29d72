/** Opens the database file with the settings that every promise of the collector rests on. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

/** Milliseconds that a statement waits for a lock of another process, as a backup, before it fails. */
export const BUSY_TIMEOUT_MS = 1_000;

/** Returns the path of the database within the data folder. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'may-i.sqlite');
}

/** Creates the folder and the file where they are missing, and brings the schema up to date. */
export function prepareDatabase(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const database = openForWriting(databasePath(dataDir));
  try {
    migrate(database);
  } finally {
    database.close();
  }
}

/**
 * Opens for writing: WAL, and a sync before each commit returns (`synchronous=FULL`; NORMAL syncs at checkpoints only).
 *
 * `secure_delete` overwrites what is deleted, so that an erased record is gone from the file too (SD-09, SD-10).
 */
export function openForWriting(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  return database;
}

/** Pages that a reader keeps in memory, in KiB: what a report of a quarter of a year looks at is not fetched again for the next. */
const READER_CACHE_KIB = 8_000;

/** Opens for reading only; sees what was committed when a statement starts. */
export function openForReading(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  database.exec(`PRAGMA cache_size = -${READER_CACHE_KIB}`);
  return database;
}
