/** Group commit: what arrives while a transaction is on its way to the disk goes into the next one. */
import type { ConsentEvent } from '../../protocol/consent-event.ts';
import type { Counter } from '../../report/counters.ts';
import type { Arrival, Statement, Written } from '../store.ts';

/** One thing to write: what came in one request. */
export type Entry =
  | {
      readonly kind: 'events';
      readonly events: readonly ConsentEvent[];
      readonly arrival: Arrival;
      /** For each event what to run where it is stored. */
      readonly following: readonly (readonly Statement[])[];
    }
  | { readonly kind: 'counters'; readonly counters: readonly Counter[] };

/**
 * Writes entries as a whole or not at all: resolves when they are durable, with what became of the events of each, and
 * rejects when nothing was written.
 */
export type WriteBatch = (entries: readonly Entry[]) => Promise<readonly (readonly Written[])[]>;

/** Events in one transaction. Larger ones gain nothing and make the first of them wait. */
const COMMIT_LIMIT = 1_000;

/** Events that may wait. Above this the disk is far behind, and memory is not a place to keep promises in. */
const QUEUE_LIMIT = 20_000;

interface Pending {
  readonly entry: Entry;
  readonly resolve: (written: readonly Written[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Gathers entries and writes them, one transaction at a time. */
export class CommitQueue {
  readonly #write: WriteBatch;
  #queue: Pending[] = [];
  /** Counters count as one. */
  #waiting = 0;
  #draining: Promise<void> | undefined;
  #isClosed = false;

  constructor(write: WriteBatch) {
    this.#write = write;
  }

  /** Events that wait for a transaction. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Writes an entry; resolves when it is durable, rejects when nothing of it was stored. */
  async add(entry: Entry): Promise<readonly Written[]> {
    if (this.#isClosed) throw new Error('The store is closed.');
    if (this.#waiting >= QUEUE_LIMIT) throw new Error(`${this.#waiting} events wait for the disk.`);
    return new Promise((resolve, reject) => {
      this.#queue.push({ entry, resolve, reject });
      this.#waiting += sizeOf(entry);
      this.#draining ??= this.#drain().finally(() => (this.#draining = undefined));
    });
  }

  /** Finishes what was accepted, then takes nothing. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#draining;
  }

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
}

function sizeOf(entry: Entry): number {
  return entry.kind === 'events' ? entry.events.length : 1;
}
