/**
 * Writes what has gathered since the last commit: one transaction, one sync.
 *
 * Everything that two collectors could wait for is locked in the same order: terms, events by their ids, counters by their
 * keys. The counters come last, because all collectors share them.
 */
import type { Pool } from 'pg';
import type { ConsentEvent } from '../../../protocol/consent-event.ts';
import { isWithdrawal, type Counter } from '../../../report/counters.ts';
import type { Arrival, Statement, Written } from '../../store.ts';
import type { Entry, WriteBatch } from '../commit-queue.ts';
import { CounterTally } from '../counter-tally.ts';
import { bytesToId, idToBytes, termsOf, toEventRow, type EventRow } from '../event-row.ts';
import { inTransaction, type Parameters, type Run } from './connections.ts';
import { toChoices } from '../stored-choices.ts';
import { erasedIdRemover } from './erased-id.ts';
import { Terms, type NumberOf } from './terms.ts';

interface Item {
  readonly event: ConsentEvent;
  readonly arrival: Arrival;
  readonly following: readonly Statement[];
}

/** Returns a function that writes entries as a whole or not at all, and says what became of the events of each. */
export function batchWriter(pool: Pool): WriteBatch {
  const terms = new Terms();
  return (entries) =>
    inTransaction(pool, async (run, client) => {
      const items = entries.map(itemsOf);
      const all = items.flat();
      const tally = new CounterTally();
      for (const entry of entries) if (entry.kind === 'counters') tally.add(entry.counters);
      const stored = new Set<Item>();
      if (all.length > 0) {
        const events = all.map(({ event }) => event);
        const numberOf = await terms.numbersOf(client, run, events.flatMap(termsOf));
        const withoutErasedId = await erasedIdRemover(run, events);
        for (const item of await storeEvents(run, all, { withoutErasedId, numberOf })) stored.add(item);
        const withdrawals = [...stored].filter(({ event }) => isWithdrawal(event));
        await countWithdrawals(run, withdrawals, { withoutErasedId, numberOf, tally });
      }
      for (const item of all) {
        if (stored.has(item)) tally.addEvent(item.event, item.arrival);
        else tally.addDuplicate(item.event, item.arrival);
      }
      await addCounters(run, tally.sums());
      return items.map((own) => own.map((item) => (stored.has(item) ? 'stored' : 'duplicate')));
    }) satisfies Promise<Written[][]>;
}

function itemsOf(entry: Entry): Item[] {
  if (entry.kind !== 'events') return [];
  const { events, arrival, following } = entry;
  return events.map((event, index) => ({ event, arrival, following: following[index] ?? [] }));
}

/** What holds for all events of a transaction. */
interface Context {
  /** Takes a consent id that was erased from an event. */
  readonly withoutErasedId: (event: ConsentEvent) => ConsentEvent;
  readonly numberOf: NumberOf;
}

/** Stores events that are new, and what follows from them; returns those. */
async function storeEvents(
  run: Run,
  all: readonly Item[],
  { withoutErasedId, numberOf }: Context,
): Promise<Item[]> {
  const byId = new Map<string, Item>();
  for (const item of all) {
    const id = item.event.id.replaceAll('-', '');
    if (!byId.has(id)) byId.set(id, item);
  }
  const sorted = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  const rows = sorted.map(({ event, arrival }) => toEventRow(withoutErasedId(event), arrival, numberOf));
  const added = await run('events.insert', columnsOf(rows));
  const stored = added.flatMap(({ id }) => {
    const item = id instanceof Uint8Array ? byId.get(bytesToId(id)) : undefined;
    return item ? [item] : [];
  });
  for (const { event, following } of stored) {
    if (withoutErasedId(event) !== event) continue;
    for (const { query, values } of following) await run(query, values);
  }
  return stored;
}

/** Counts how long it took until something was taken back: one question for all withdrawals of a batch. */
async function countWithdrawals(
  run: Run,
  withdrawals: readonly Item[],
  { withoutErasedId, numberOf, tally }: Context & { readonly tally: CounterTally },
): Promise<void> {
  const asked = withdrawals.flatMap(({ event }) => {
    const { id, consentId, site } = withoutErasedId(event);
    if (consentId === undefined) return [];
    return [{ id: idToBytes(id), consent_id: idToBytes(consentId), site: numberOf(site) }];
  });
  const found = asked.length > 0 ? await run('events.of-consent-id', columnsOf(asked)) : [];
  for (const { event, arrival } of withdrawals) {
    const own = event.id.replaceAll('-', '');
    const rows = found.filter(({ id }) => id instanceof Uint8Array && bytesToId(id) === own);
    tally.addWithdrawal(event, arrival, toChoices(rows));
  }
}

async function addCounters(run: Run, counters: readonly Counter[]): Promise<void> {
  if (counters.length === 0) return;
  const keyed = counters.map(({ site, day, dimension, value, measure, n }) => ({
    key: [site, day, dimension, value, measure].join('\n'),
    row: { site, day, dimension, value, measure, n },
  }));
  const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
  await run('counters.add', columnsOf(sorted));
}

/** Turns rows into one list for each column. */
function columnsOf(
  rows: readonly EventRow[] | readonly Readonly<Record<string, string | number>>[],
): Parameters {
  const columns = Object.keys(rows[0] ?? {});
  return Object.fromEntries(columns.map((column) => [column, rows.map((row) => row[column] ?? null)]));
}
