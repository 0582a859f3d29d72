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

/** A value of a row or of a parameter. */
export type Value = string | number | bigint | Uint8Array | null;

/** A row, by column. */
export type Row = Readonly<Record<string, Value>>;

/** A query of `database/queries/` by its name, with its parameters. */
export interface Statement {
  readonly query: string;
  readonly values: Row;
}

/** Asks a database by the names of its queries: what is rare needs no method of its own. */
export interface Queries {
  /** Reads what was committed when it is called. */
  read(query: string, values: Row): Promise<Row[]>;
  /**
   * Runs statements in one transaction: all or none. Resolves when they are durable.
   *
   * @returns For each statement the rows that it returned.
   */
  write(statements: readonly Statement[]): Promise<readonly (readonly Row[])[]>;
  /** Resolves when the bytes of what was deleted are in no file of the database any more (SD-10). */
  scrub(): Promise<void>;
}

/** A database of consent events and their counters. */
export interface Store extends Queries {
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
