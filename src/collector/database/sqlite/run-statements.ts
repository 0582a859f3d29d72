/** Runs queries by their names, for everything that is rare: rights, accounts, notices, seals. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Row, Statement } from '../../store.ts';
import { readQuery } from '../sql.ts';
import { BUSY_TIMEOUT_MS } from './open.ts';

/** Returns a function that runs one query, prepared once. */
export function queryRunner(database: DatabaseSync): (query: string, values: Row) => Row[] {
  const prepared = new Map<string, StatementSync>();
  return (query, values) => {
    const statement = prepared.get(query) ?? database.prepare(readQuery('sqlite', query));
    prepared.set(query, statement);
    return statement.all(values);
  };
}

/** Returns a function that runs statements in one transaction: all or none. It returns after the sync. */
export function statementRunner(database: DatabaseSync): (statements: readonly Statement[]) => Row[][] {
  const run = queryRunner(database);
  return (statements) => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const rows = statements.map(({ query, values }) => run(query, values));
      database.exec('COMMIT');
      return rows;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
}

/**
 * Moves everything out of the log and empties it: deleted cells were overwritten in the pages (`secure_delete`), and the
 * log beside the file held older copies of those pages.
 *
 * It does not wait for a reader that stands in the way, as a backup or an export: events would wait with it.
 *
 * @returns Whether that was possible.
 */
export function scrub(database: DatabaseSync): boolean {
  database.exec('PRAGMA busy_timeout = 0');
  try {
    return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}
