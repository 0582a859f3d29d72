/**
 * Deletes what is older than the privacy policy allows: two years after the last event of a consent id, and two years
 * after the event where there is no consent id (SD-09). Runs every night, and when the collector starts where it has not
 * ended a run for a day.
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
   * older events without a consent id. Counters stay. Ends early when `signal` is aborted.
   *
   * @returns The number of events deleted.
   */
  deleteExpired(before: number, signal?: AbortSignal): Promise<number>;
}

/** A nightly job. */
export interface Job {
  /** Ends the job; resolves when a run that is under way has ended, which the next start takes up. */
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

/** Name of the setting that says when a run ended, in milliseconds since the epoch. */
const ENDED_AT = 'retention-ended-at';

/**
 * Deletes once what is expired at `now`: events, and what the site's staff has written about persons of whom no event is
 * left. Where `signal` is aborted it ends early, and the run does not count as one.
 *
 * @returns The number of events deleted.
 */
export async function deleteExpired(
  store: RetainingStore,
  now: number,
  signal?: AbortSignal,
): Promise<number> {
  const before = expiryOf(now);
  const deleted = await store.deleteExpired(before, signal);
  if (signal?.aborted) return deleted;
  await store.write([
    { query: 'annotations.remove-orphans', values: {} },
    { query: 'requests.forget-expired', values: { before } },
    { query: 'audit.remove-expired', values: { before } },
    { query: 'deliveries.remove-expired', values: { before: now - UNDELIVERED_MS } },
    { query: 'sessions.remove-expired', values: { now } },
  ]);
  await store.scrub(signal);
  if (!signal?.aborted)
    await store.write([{ query: 'settings.set', values: { name: ENDED_AT, value: String(now) } }]);
  return deleted;
}

/** Counts the events that {@link deleteExpired} would delete. */
export async function countExpired(store: Queries, now: number): Promise<number> {
  const [row] = await store.read('events.count-expired', { before: expiryOf(now) });
  return Number(row?.['n']);
}

/**
 * Starts the nightly job. It runs once at once where the last night was missed: a collector that is off every night must
 * forget, too, and one that starts again after a crash has events to take.
 */
export function startRetention(store: RetainingStore, now: () => number, report: Report): Job {
  const ending = new AbortController();
  let current = Promise.resolve();
  const run = (isDue: () => Promise<boolean>) => {
    // Of several collectors on one database one does it; the others say nothing.
    current = store
      .runAlone('retention', async () =>
        (await isDue()) ? deleteExpired(store, now(), ending.signal) : undefined,
      )
      .then((count) => (count === undefined ? undefined : report.deleted(count)), report.failed);
    return current;
  };
  const cron = new Cron(NIGHTLY, { timezone: 'UTC', protect: true }, () => run(async () => true));
  void run(() => wasMissed(store, now()));
  return {
    stop: () => {
      cron.stop();
      ending.abort();
      return current;
    },
  };
}

/** Whether no run has ended within a day before `now`. */
async function wasMissed(store: Queries, now: number): Promise<boolean> {
  const [row] = await store.read('settings.read', { name: ENDED_AT });
  const endedAt = Number(String(row?.['value']));
  return !(endedAt > now - MS_PER_DAY && endedAt <= now);
}

/** Where the job says what it did: a count, never an id. */
export interface Report {
  readonly deleted: (count: number) => void;
  readonly failed: (error: unknown) => void;
}
