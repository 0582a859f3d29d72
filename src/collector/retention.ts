/**
 * Deletes what is older than the privacy policy allows: two years after the last event of a consent id, and two years
 * after the event where there is no consent id (SD-09). Runs when the collector starts and every night.
 *
 * A return visit sends nothing, so the last event is never later than the last visit that the policy speaks of.
 */
import { Cron } from 'croner';
import { MS_PER_DAY } from '../consent/ms-per-day.ts';
import type { Queries, Store } from './store.ts';

/** A store that can forget. */
export interface RetainingStore extends Store {
  /**
   * Deletes the events of every consent id that was last heard of before `before` (milliseconds since the epoch), and
   * older events without a consent id. Counters stay.
   *
   * @returns The number of events deleted.
   */
  deleteExpired(before: number): Promise<number>;
}

/** A nightly job. */
export interface Job {
  /** Ends the job; resolves when a run that is under way has ended. */
  stop(): Promise<void>;
}

/** How long a record is kept after the last event of its consent id, in years (SD-09). */
const RETENTION_YEARS = 2;

/** How long a message that was given up can be tried again: its recipient has 30 days to come back (LB-40). */
const UNDELIVERED_MS = 37 * MS_PER_DAY;

/** Every night at 03:17 UTC, when few sites are busy and few other jobs start. */
const NIGHTLY = '17 3 * * *';

/** Returns the moment before which a last event is expired. */
export function expiryOf(now: number): number {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() - RETENTION_YEARS);
  return +date;
}

/**
 * Deletes once what is expired at `now`: events, and what the site's staff has written about persons of whom no event is
 * left.
 *
 * @returns The number of events deleted.
 */
export async function deleteExpired(store: RetainingStore, now: number): Promise<number> {
  const before = expiryOf(now);
  const deleted = await store.deleteExpired(before);
  await store.write([
    { query: 'annotations.remove-orphans', values: {} },
    { query: 'requests.forget-expired', values: { before } },
    { query: 'audit.remove-expired', values: { before } },
    { query: 'deliveries.remove-expired', values: { before: now - UNDELIVERED_MS } },
    { query: 'sessions.remove-expired', values: { now } },
  ]);
  await store.scrub();
  return deleted;
}

/** Counts the events that {@link deleteExpired} would delete. */
export async function countExpired(store: Queries, now: number): Promise<number> {
  const [row] = await store.read('events.count-expired', { before: expiryOf(now) });
  return Number(row?.['n']);
}

/** Starts the nightly job, and runs it once at once: a collector that restarts every day must forget too. */
export function startRetention(store: RetainingStore, now: () => number, report: Report): Job {
  let current = Promise.resolve();
  const run = () => {
    // Of several collectors on one database one does it; the others say nothing.
    current = store
      .runAlone('retention', () => deleteExpired(store, now()))
      .then((count) => (count === undefined ? undefined : report.deleted(count)), report.failed);
    return current;
  };
  const cron = new Cron(NIGHTLY, { timezone: 'UTC', protect: true }, run);
  void run();
  return {
    stop: () => {
      cron.stop();
      return current;
    },
  };
}

/** Where the job says what it did: a count, never an id. */
export interface Report {
  readonly deleted: (count: number) => void;
  readonly failed: (error: unknown) => void;
}
