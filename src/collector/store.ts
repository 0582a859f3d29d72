/** What the collector needs of a database; each engine implements it in a folder of its own below `database/`. */
import type { ConsentEvent } from '../protocol/consent-event.ts';
import type { Circumstances, Counter } from '../report/counters.ts';

/** A value of a row or of a parameter. */
export type Value = string | number | bigint | Uint8Array | null;

/** A row, by column. */
export type Row = Readonly<Record<string, Value>>;

/** A query by its name, as `database/sql.ts` finds it, with its parameters. */
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
  /**
   * Resolves when the bytes of what was deleted are in no file of the database any more (SD-10), where the engine can do
   * that: SQLite. PostgreSQL uses their place again by itself; docs/operating.md says so. Gives up when `signal` is aborted.
   */
  scrub(signal?: AbortSignal): Promise<void>;
  /**
   * Runs a job that only one collector may run at a time, by its name.
   *
   * @returns What the work returned; `undefined`, without running it, while another collector on this database is at it.
   */
  runAlone<Result>(job: string, work: () => Promise<Result>): Promise<Result | undefined>;
}

/** The database cannot be used at the moment: nothing was changed, and the same may be tried again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** When events came, by our clock and by that of their sender. */
export interface Arrival {
  /** Milliseconds since the epoch: the fact (PR-09). */
  readonly receivedAt: number;
  /** Clock of the sender when it sent them, where it said so: a claim. */
  readonly sentAt?: number;
  /** Day of receipt at each site, by its id, `YYYY-MM-DD` in its time zone. Default: the day in UTC. */
  readonly days?: Readonly<Record<string, string>>;
  /** Sites, by their ids, for which this is a test of their own people: what comes is kept, and counted apart. */
  readonly testSites?: readonly string[];
  /** What is counted of the request, and kept with no event (LB-51). */
  readonly circumstances?: Circumstances;
}

/** What became of an event: `duplicate` when its id was there already; then nothing changed. */
export type Written = 'stored' | 'duplicate';

/** A database of consent events and their counters. */
export interface Store extends Queries {
  /**
   * Stores events and their counters, all of them or none. Resolves when they are durable: written, and synced to the
   * disk. Rejects when nothing was stored.
   *
   * @param following For each event what else to run in the same transaction, should it be stored: not for a duplicate,
   *   and not for an event whose person was erased.
   * @returns What became of each, in the order of `events`.
   */
  insert(
    events: readonly ConsentEvent[],
    arrival: Arrival,
    following?: readonly (readonly Statement[])[],
  ): Promise<readonly Written[]>;
  /** Adds to counters, in the same group commit; resolves when durable. */
  count(counters: readonly Counter[]): Promise<void>;
  /** Events that wait for the disk. */
  readonly waiting: number;
  /** Finishes what was accepted, then closes. */
  close(): Promise<void>;
}
