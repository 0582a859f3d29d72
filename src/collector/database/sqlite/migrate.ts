import type { DatabaseSync } from 'node:sqlite';
import { readMigrations } from '../sql.ts';

/**
 * Runs the migrations that a database does not have yet, each in a transaction of its own.
 *
 * Throws when the file was written by a later version: an older collector must not write into a schema that it does
 * not know.
 */
export function migrate(database: DatabaseSync): void {
  const migrations = readMigrations('sqlite');
  const latest = migrations.at(-1)?.version ?? 0;
  const current = versionOf(database);
  if (current > latest) {
    throw new Error(
      `may-i: the database has schema ${current}, this version knows ${latest}. Start the newer version of may-i. [collector-database-newer]`,
    );
  }
  for (const { version, sql } of migrations) {
    if (version <= current) continue;
    database.exec(`BEGIN IMMEDIATE;\n${sql}\nPRAGMA user_version = ${version};\nCOMMIT;`);
  }
}

/** Reads the number of the last migration that ran; 0 for an empty file. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}
