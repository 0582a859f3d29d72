/** The embedded database: one SQLite file, one writing thread, group commit. */
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { ConsentEvent } from '../../../protocol/consent-event.ts';
import type { Counter } from '../../../report/counters.ts';
import type { RetainingStore } from '../../retention.ts';
import type { Arrival, Row, Statement, Written } from '../../store.ts';
import { CommitQueue, type Entry } from '../commit-queue.ts';
import { START, type Cursor } from './delete-expired.ts';
import { databasePath, openForReading, prepareDatabase } from './open.ts';
import { queryRunner } from './run-statements.ts';
import { WriterThread } from './writer-thread.ts';

/** Longest pause before the log is tried again, in milliseconds: another reader, as a backup, may take minutes. */
const SCRUB_PAUSE_MS = 5_000;

/** How long the writing thread is left to events after a step of the retention, in times of what the step took. */
const REST = 3;

/** Opens `<dataDir>/may-i.sqlite`, creating it where it is missing. Throws when that is not possible. */
export function openSqliteStore(dataDir: string): RetainingStore {
  prepareDatabase(dataDir);
  return new SqliteStore(databasePath(dataDir));
}

class SqliteStore implements RetainingStore {
  readonly #writer: WriterThread;
  readonly #reader: DatabaseSync;
  readonly #readRows: (query: string, values: Row) => Row[];
  readonly #queue = new CommitQueue((entries) => this.#write(entries));
  #isClosed = false;

  constructor(path: string) {
    this.#writer = new WriterThread(path);
    this.#reader = openForReading(path);
    this.#readRows = queryRunner(this.#reader);
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
    let deleted = 0;
    let cursor: Cursor | undefined = START;
    while (cursor && !signal?.aborted) {
      const startedAt = performance.now();
      const answer = await this.#writer.call({ kind: 'delete-expired', before, cursor });
      if (answer.kind !== 'deleted') throw new Error(`The writing thread answered ${answer.kind}.`);
      deleted += answer.step.deleted;
      cursor = answer.step.next;
      await setTimeout((performance.now() - startedAt) * REST);
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

  async scrub(signal?: AbortSignal): Promise<void> {
    for (
      let pauseMs = 50;
      !this.#isClosed && !signal?.aborted;
      pauseMs = Math.min(pauseMs * 2, SCRUB_PAUSE_MS)
    ) {
      const answer = await this.#writer.call({ kind: 'scrub' });
      if (answer.kind === 'scrubbed' && answer.isDone) return;
      await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  // One process owns the file.
  runAlone<Result>(_job: string, work: () => Promise<Result>): Promise<Result> {
    return work();
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#queue.close();
    // The last connection moves the log into the file, which one that only reads cannot.
    this.#reader.close();
    await this.#writer.close();
  }

  async #write(entries: readonly Entry[]): Promise<readonly (readonly Written[])[]> {
    const answer = await this.#writer.call({ kind: 'write', entries });
    if (answer.kind !== 'written' || answer.written.length !== entries.length) {
      throw new Error(`The writing thread answered ${answer.kind}.`);
    }
    return answer.written;
  }
}
