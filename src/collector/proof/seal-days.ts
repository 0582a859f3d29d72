/**
 * Seals the days that are over (PR-06 as in the design: seals in place of a chain of rows).
 *
 * Each seal names the one before, so none can be left out, and the leaves whose records were erased since, so that an
 * erased record can be told from a dropped one.
 */
import { Cron } from 'croner';
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import { dayOf } from '../../report/counters.ts';
import type { Job } from '../retention.ts';
import type { Queries, Statement } from '../store.ts';
import { dayLeaves, type DayLeaves } from './day-leaves.ts';
import { merkleRoot } from './merkle.ts';
import { recordLeaf, SEAL_SCHEMA, sealHash } from './seal.ts';
import type { SealKey } from './seal-key.ts';
import { walkRecords } from './walk-records.ts';

/** What is needed to seal. */
export interface SealDeps {
  readonly store: Queries;
  readonly sites: readonly { readonly id: string }[];
  readonly key: SealKey;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** How long after midnight a day is still open: another collector on this database may be writing what it received. */
const OPEN_MS = 10 * 60_000;

/** Every night at 00:43 UTC: what was received before midnight has been written for long. */
const NIGHTLY = '43 0 * * *';

/** Starts the nightly job, and runs it once at once. A run that is stopped among many records is taken up by the next start. */
export function startSealing(
  deps: SealDeps,
  report: { sealed: (days: number) => void; failed: (error: unknown) => void },
): Job {
  const ending = new AbortController();
  let current = Promise.resolve();
  const run = () => {
    // Of several collectors on one database one does it; the others say nothing.
    current = deps.store
      .runAlone('sealing', () => sealDays(deps, ending.signal))
      .then((count) => (count === undefined ? undefined : report.sealed(count)), report.failed);
    return current;
  };
  const cron = new Cron(NIGHTLY, { timezone: 'UTC', protect: true }, run);
  void run();
  return {
    stop: () => {
      cron.stop();
      ending.abort();
      return current;
    },
  };
}

/**
 * Seals each day of each site that has been over for ten minutes and has no seal, days without an event included.
 *
 * @param signal Ends it after a piece of leaves, when aborted, with no seal made.
 * @returns The number of seals made.
 */
export async function sealDays(deps: SealDeps, signal?: AbortSignal): Promise<number> {
  const { store, sites, now } = deps;
  const today = Math.floor((now() - OPEN_MS) / MS_PER_DAY) * MS_PER_DAY;
  const firstOf = new Map<string, number>();
  /** The first day of each that counted something, before which none need be sealed. */
  const countedFrom = new Map<string, number>();
  for (const { id } of sites) {
    const [last] = await store.read('seals.last', { site: id });
    const counted = last ? undefined : await firstCounted(store, id);
    // A site counts days of its own time zone: east of Greenwich the first begins on the day before.
    const first = last ? Date.parse(String(last['day'])) + MS_PER_DAY : counted && counted - MS_PER_DAY;
    if (first !== undefined && first < today) firstOf.set(id, first);
    if (counted !== undefined) countedFrom.set(id, counted);
  }
  if (firstOf.size === 0) return 0;
  const leaves = await collectLeaves(store, { firstOf, today, signal });
  if (!leaves) return 0;
  let sealed = 0;
  for (const [site, first] of firstOf) {
    for (let start = first; start < today; start += MS_PER_DAY) {
      const day = dayOf(start);
      const own = leaves.get(`${site} ${day}`);
      if (!own && start < (countedFrom.get(site) ?? 0)) continue;
      await sealDay(deps, site, day, own ?? dayLeaves(site, day));
      sealed += 1;
    }
  }
  return sealed;
}

async function firstCounted(store: Queries, site: string): Promise<number | undefined> {
  // Each event is counted in the transaction that stores it, and counters stay.
  const [row] = await store.read('counters.first-day', { site });
  const first = row?.['first'];
  return typeof first === 'string' ? Date.parse(first) : undefined;
}

/** Reads the leaves of all days from the first of each site to today; `undefined` where it was ended. */
async function collectLeaves(
  store: Queries,
  {
    firstOf,
    today,
    signal,
  }: {
    readonly firstOf: ReadonlyMap<string, number>;
    readonly today: number;
    readonly signal: AbortSignal | undefined;
  },
): Promise<ReadonlyMap<string, DayLeaves> | undefined> {
  const leaves = new Map<string, DayLeaves>();
  for await (const { record, salt } of walkRecords(store, Math.min(...firstOf.values()), today)) {
    const first = firstOf.get(record.site);
    if (!salt || first === undefined || record.receivedAt < first) continue;
    const day = dayOf(record.receivedAt);
    const key = `${record.site} ${day}`;
    const own = leaves.get(key) ?? dayLeaves(record.site, day);
    leaves.set(key, own);
    const full = own.add(recordLeaf(record, salt));
    if (!full) continue;
    if (signal?.aborted) return undefined;
    await store.write([full]);
  }
  return leaves;
}

async function sealDay(
  { store, key, now }: SealDeps,
  site: string,
  day: string,
  leaves: DayLeaves,
): Promise<void> {
  const [before] = await store.read('seals.last', { site });
  const erased = (await store.read('leaves.erased-unsealed', { site })).flatMap(({ leaf }) =>
    leaf instanceof Uint8Array ? [leaf] : [],
  );
  const signature = before?.['signature'];
  const body = canonicalJson({
    schema: SEAL_SCHEMA,
    site,
    day,
    count: leaves.count,
    root: hex(leaves.root()),
    erasedCount: erased.length,
    erasedRoot: hex(merkleRoot(erased)),
    previous: before && signature instanceof Uint8Array ? sealHash(String(before['body']), signature) : null,
    key: key.id,
    sealedAt: now(),
  });
  await store.write([
    ...leaves.rest(),
    ...erased.map((leaf): Statement => ({ query: 'leaves.seal-erased', values: { leaf, day } })),
    { query: 'settings.set', values: { name: `seal-key:${key.id}`, value: Buffer.from(key.publicKey) } },
    { query: 'seals.add', values: { site, day, body, signature: key.sign(Buffer.from(body)) } },
  ]);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
