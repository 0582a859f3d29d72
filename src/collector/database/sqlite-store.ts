/** The embedded database: one SQLite file, one writing thread, group commit. */
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { ConsentEvent } from '../../protocol/consent-event.ts';
import type { Counter } from '../../report/counters.ts';
import type { RetainingStore } from '../retention.ts';
import type { Arrival, CounterQuery, Row, Statement, Written } from '../store.ts';
import { START, type Cursor } from './delete-expired.ts';
import { databasePath, openForReading, prepareDatabase } from './open.ts';
import { counterReader } from './read-counters.ts';
import { queryRunner } from './run-statements.ts';
import type { Entry } from './write-batch.ts';
import { WriterThread } from './writer-thread.ts';

/** Events in one transaction. Larger ones gain nothing and make the first of them wait. */
const COMMIT_LIMIT = 1_000;

/** Events that may wait. Above this the disk is far behind, and memory is not a place to keep promises in. */
const QUEUE_LIMIT = 20_000;

/** Longest pause before the log is tried again, in milliseconds: another reader, as a backup, may take minutes. */
const SCRUB_PAUSE_MS = 5_000;

interface Pending {
  readonly entry: Entry;
  readonly resolve: (written: readonly Written[]) => void;
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
  /** Counters count as one. */
  #waiting = 0;
  #draining: Promise<void> | undefined;
  #isClosed = false;

  constructor(path: string) {
    this.#writer = new WriterThread(path);
    this.#reader = openForReading(path);
    this.#readCounters = counterReader(this.#reader);
    this.#readRows = queryRunner(this.#reader);
  }

  get waiting(): number {
    return this.#waiting;
  }

  insert(
    events: readonly ConsentEvent[],
    arrival: Arrival,
    following: readonly (readonly Statement[])[] = [],
  ): Promise<readonly Written[]> {
    return this.#enqueue({ kind: 'events', events, arrival, following });
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
    // The last connection moves the log into the file, which one that only reads cannot.
    this.#reader.close();
    await this.#writer.close();
  }

  async #enqueue(entry: Entry): Promise<readonly Written[]> {
    if (this.#isClosed) throw new Error('The store is closed.');
    if (this.#waiting >= QUEUE_LIMIT) throw new Error(`${this.#waiting} events wait for the disk.`);
    return new Promise((resolve, reject) => {
      this.#queue.push({ entry, resolve, reject });
      this.#waiting += sizeOf(entry);
      this.#draining ??= this.#drain().finally(() => (this.#draining = undefined));
    });
  }

  // What arrives while a commit runs gathers in the queue and goes into the next one.
  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const group = this.#takeGroup();
      try {
        const written = await this.#write(group.map(({ entry }) => entry));
        for (const [index, { resolve }] of group.entries()) resolve(written[index] ?? []);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
  }

  #takeGroup(): Pending[] {
    let size = 0;
    const end = this.#queue.findIndex(({ entry }) => (size += sizeOf(entry)) > COMMIT_LIMIT);
    // The first goes whatever its size.
    const group = this.#queue.splice(0, end === -1 ? this.#queue.length : Math.max(end, 1));
    for (const { entry } of group) this.#waiting -= sizeOf(entry);
    return group;
  }

  async #write(entries: readonly Entry[]): Promise<readonly (readonly Written[])[]> {
    const answer = await this.#writer.call({ kind: 'write', entries });
    if (answer.kind !== 'written' || answer.written.length !== entries.length) {
      throw new Error(`The writing thread answered ${answer.kind}.`);
    }
    return answer.written;
  }
}

function sizeOf(entry: Entry): number {
  return entry.kind === 'events' ? entry.events.length : 1;
}
