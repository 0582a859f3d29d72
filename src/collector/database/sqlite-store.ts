/** The embedded database: one SQLite file, one writing thread, group commit. */
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { ConsentEvent } from '../../protocol/consent-event.ts';
import type { Counter } from '../../report/counters.ts';
import type { RetainingStore } from '../retention.ts';
import type { CounterQuery, Row, Statement } from '../store.ts';
import { START, type Cursor } from './delete-expired.ts';
import { databasePath, openForReading, prepareDatabase } from './open.ts';
import { counterReader } from './read-counters.ts';
import { queryRunner } from './run-statements.ts';
import type { Entry, Written } from './write-batch.ts';
import { WriterThread } from './writer-thread.ts';

/** Entries in one transaction. Larger ones gain nothing and make the first of them wait. */
const BATCH_LIMIT = 1_000;

/** Entries that may wait. Above this the disk is far behind, and memory is not a place to keep promises in. */
const QUEUE_LIMIT = 20_000;

/** Longest pause before the log is tried again, in milliseconds: another reader, as a backup, may take minutes. */
const SCRUB_PAUSE_MS = 5_000;

interface Pending {
  readonly entry: Entry;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

/** Opens `<dataDir>/may-i.sqlite`, creating it where it is missing. Throws when that is not possible. */
export function openSqliteStore(dataDir: string): RetainingStore {
  prepareDatabase(dataDir);
  return new SqliteStore(databasePath(dataDir));
}

class SqliteStore implements RetainingStore {
  readonly #writer: WriterThread;
  readonly #reader: DatabaseSync;
  readonly #readCounters: (query: CounterQuery) => Counter[];
  readonly #readRows: (query: string, values: Row) => Row[];
  #queue: Pending[] = [];
  #draining: Promise<void> | undefined;
  #isClosed = false;

  constructor(path: string) {
    this.#writer = new WriterThread(path);
    this.#reader = openForReading(path);
    this.#readCounters = counterReader(this.#reader);
    this.#readRows = queryRunner(this.#reader);
  }

  insert(event: ConsentEvent, receivedAt: number): Promise<Written> {
    return this.#enqueue({ kind: 'event', event, receivedAt });
  }

  async count(counters: readonly Counter[]): Promise<void> {
    await this.#enqueue({ kind: 'counters', counters });
  }

  async readCounters(query: CounterQuery): Promise<Counter[]> {
    return this.#readCounters(query);
  }

  async deleteExpired(before: number): Promise<number> {
    let deleted = 0;
    let cursor: Cursor | undefined = START;
    while (cursor && !this.#isClosed) {
      const answer = await this.#writer.call({ kind: 'delete-expired', before, cursor });
      if (answer.kind !== 'deleted') break;
      deleted += answer.step.deleted;
      cursor = answer.step.next;
    }
    return deleted;
  }

  async read(query: string, values: Row): Promise<Row[]> {
    return this.#readRows(query, values);
  }

  async write(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]> {
    const answer = await this.#writer.call({ kind: 'run', statements });
    if (answer.kind !== 'ran') throw new Error(`The writing thread answered ${answer.kind}.`);
    return answer.rows;
  }

  async scrub(): Promise<void> {
    for (let pauseMs = 50; !this.#isClosed; pauseMs = Math.min(pauseMs * 2, SCRUB_PAUSE_MS)) {
      const answer = await this.#writer.call({ kind: 'scrub' });
      if (answer.kind === 'scrubbed' && answer.isDone) return;
      await setTimeout(pauseMs);
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#draining;
    await this.#writer.close();
    this.#reader.close();
  }

  async #enqueue(entry: Entry): Promise<Written> {
    if (this.#isClosed) throw new Error('The store is closed.');
    if (this.#queue.length >= QUEUE_LIMIT) throw new Error(`${QUEUE_LIMIT} entries wait for the disk.`);
    return new Promise((resolve, reject) => {
      this.#queue.push({ entry, resolve, reject });
      this.#draining ??= this.#drain().finally(() => (this.#draining = undefined));
    });
  }

  // What arrives while a commit runs gathers in the queue and is the next batch.
  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, BATCH_LIMIT);
      try {
        const written = await this.#write(batch.map(({ entry }) => entry));
        for (const [index, { resolve }] of batch.entries()) resolve(written[index] ?? 'stored');
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  async #write(entries: readonly Entry[]): Promise<readonly Written[]> {
    const answer = await this.#writer.call({ kind: 'write', entries });
    if (answer.kind !== 'written' || answer.written.length !== entries.length) {
      throw new Error(`The writing thread answered ${answer.kind}.`);
    }
    return answer.written;
  }
}
