/** What the collector needs of a database. One file implements it, so that another engine is one more file. */
import type { ConsentEvent } from '../protocol/consent-event.ts';
import type { Counter } from '../report/counters.ts';

/** Which counters to read. */
export interface CounterQuery {
  readonly site: string;
  /** First day, `YYYY-MM-DD` in UTC, included. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD` in UTC, included. */
  readonly to: string;
}

/** A database of consent events and their counters. */
export interface Store {
  /**
   * Stores the event and its counters. Resolves when both are durable: written, and synced to the disk.
   *
   * @returns `duplicate` when the id was there already; then nothing changes.
   */
  insert(event: ConsentEvent, receivedAt: number): Promise<'stored' | 'duplicate'>;
  /** Adds to counters, in the same group commit; resolves when durable. */
  count(counters: readonly Counter[]): Promise<void>;
  /** Reads counters, summed by day, dimension, value and measure, in order of day. */
  readCounters(query: CounterQuery): Promise<Counter[]>;
  /** Finishes what was accepted, then closes. */
  close(): Promise<void>;
}
