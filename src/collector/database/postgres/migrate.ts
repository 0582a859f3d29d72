import type { Pool } from 'pg';
import { readMigrations } from '../sql.ts';
import { inTransaction } from './connections.ts';

/** Longest time of a step of the schema; one that rewrites a large table takes its time. */
const MIGRATION_TIMEOUT_MS = 60 * 60_000;

/**
 * Runs the migrations that a database does not have yet, all in one transaction. Collectors that start at once wait for the
 * first of them.
 *
 * Throws when a later version wrote the database: an older collector must not write into a schema that it does not know.
 */
export async function migrate(pool: Pool): Promise<void> {
  const migrations = readMigrations('postgres');
  const latest = migrations.at(-1)?.version ?? 0;
  const found = await inTransaction(
    pool,
    async (_run, client) => {
      await client.query('SELECT pg_advisory_xact_lock(1835104617, 1)');
      await client.query('CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)');
      const { rows } = await client.query<{ version: number }>('SELECT version FROM schema_version');
      const current = rows[0]?.version ?? 0;
      if (current >= latest) return current;
      for (const { version, sql } of migrations) if (version > current) await client.query(sql);
      await client.query('DELETE FROM schema_version');
      await client.query('INSERT INTO schema_version (version) VALUES ($1)', [latest]);
      return latest;
    },
    MIGRATION_TIMEOUT_MS,
  );
  if (found > latest) {
    throw new Error(
      `may-i: the database has schema ${found}, this version knows ${latest}. Start the newer version of may-i. [collector-database-newer]`,
    );
  }
}
