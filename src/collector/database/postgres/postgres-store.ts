/** PostgreSQL: for what one machine cannot take, and for several collectors at once. Group commit, as in SQLite. */
import type { Pool } from 'pg';
import type { ConsentEvent } from '../../../protocol/consent-event.ts';
import type { Counter } from '../../../report/counters.ts';
import type { RetainingStore } from '../../retention.ts';
import type { Arrival, Row, Statement, Written } from '../../store.ts';
import { CommitQueue } from '../commit-queue.ts';
import type { Address } from './address.ts';
import { inTransaction, openPool, runnerOf, withMeaning, type Run } from './connections.ts';
import { deleteExpired } from './delete-expired.ts';
import { migrate } from './migrate.ts';
import { makePartitions } from './partitions.ts';
import { batchWriter } from './write-batch.ts';

/** Connections for what is read and for what is rare. */
const CONNECTIONS = 9;

/**
 * Opens a database of PostgreSQL 15 or later and brings its schema up to date. Throws when it cannot be reached, or was
 * written by a later version.
 *
 * @param now Clock by which partitions are made ahead, in milliseconds since the epoch.
 */
export async function openPostgresStore(
  address: Address,
  now: () => number = Date.now,
): Promise<RetainingStore> {
  const pool = openPool(address, CONNECTIONS);
  try {
    await migrate(pool);
    await makePartitions(pool, now());
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new PostgresStore(pool, openPool(address, 1), now);
}

class PostgresStore implements RetainingStore {
  readonly #pool: Pool;
  /** The one connection of the group commit: events wait for no reader. */
  readonly #writer: Pool;
  readonly #now: () => number;
  readonly #queue: CommitQueue;
  readonly #run: Run;
  #isClosed = false;

  constructor(pool: Pool, writer: Pool, now: () => number) {
    this.#pool = pool;
    this.#writer = writer;
    this.#now = now;
    this.#queue = new CommitQueue(batchWriter(writer));
    this.#run = runnerOf(pool);
  }

  get waiting(): number {
    return this.#queue.waiting;
  }

  insert(
    events: readonly ConsentEvent[],
    arrival: Arrival,
    following: readonly (readonly Statement[])[] = [],
  ): Promise<readonly Written[]> {
    return this.#queue.add({ kind: 'events', events, arrival, following });
  }

  async count(counters: readonly Counter[]): Promise<void> {
    await this.#queue.add({ kind: 'counters', counters });
  }

  async deleteExpired(before: number, signal?: AbortSignal): Promise<number> {
    await makePartitions(this.#pool, this.#now());
    return deleteExpired(this.#pool, before, signal);
  }

  async read(query: string, values: Row): Promise<Row[]> {
    try {
      return await this.#run(query, values);
    } catch (error) {
      throw withMeaning(error);
    }
  }

  write(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]> {
    return inTransaction(this.#pool, async (run) => {
      const answers: Row[][] = [];
      for (const { query, values } of statements) answers.push(await run(query, values));
      return answers;
    });
  }

  // The server uses the place of deleted rows again by itself; nothing that we could do overwrites it now.
  async scrub(): Promise<void> {}

  async runAlone<Result>(job: string, work: () => Promise<Result>): Promise<Result | undefined> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw withMeaning(error);
    });
    // The lock belongs to the connection: it ends with it, should this collector or the server end.
    try {
      const { rows } = await client.query<{ isMine: boolean }>(
        'SELECT pg_try_advisory_lock(1835104618, hashtext($1)) AS "isMine"',
        [job],
      );
      return rows[0]?.isMine ? await work() : undefined;
    } finally {
      client.release(true);
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#queue.close();
    await Promise.all([this.#pool.end(), this.#writer.end()]);
  }
}
