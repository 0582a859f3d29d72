import { setImmediate } from 'node:timers/promises';
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import type { ConsentRecord } from '../../protocol/consent-record.ts';
import { toRecord } from '../rights/read-records.ts';
import type { Queries } from '../store.ts';

/** A record with its salt; without one it is in no seal. */
export interface SaltedRecord {
  readonly record: ConsentRecord;
  readonly salt: Uint8Array | undefined;
}

/** Events looked at in one step: a few milliseconds of work, then requests get their turn. */
const STEP = 200;

/** Ids that are read at once of events whose ids say another time. */
const OUT_OF_TIME_STEP = 10_000;

/** For so long before its receipt, and after it, the time in the id of an event counts as that of its receipt. */
const BEFORE_MS = 2 * MS_PER_DAY;
const AFTER_MS = MS_PER_DAY;

/** After the last id there can be. */
const END = new Uint8Array(17).fill(0xff);

interface Span {
  /** Received from then on, milliseconds since the epoch. */
  readonly from: number;
  /** Received before that. */
  readonly to: number;
  /** Ids after that. */
  readonly after: Uint8Array;
  /** Ids before that. */
  readonly until: Uint8Array;
}

/**
 * Goes through all records that were received from `from` and before `to`, in the order of their ids.
 *
 * Ids begin with the time, so only those of these days are looked at; of the ids before and after them, those alone that an
 * index has as out of their time.
 */
export async function* walkRecords(
  store: Queries,
  from: number,
  to: number,
): AsyncGenerator<SaltedRecord, void> {
  const first = timeInId(from - BEFORE_MS);
  const last = timeInId(to + AFTER_MS);
  yield* outOfTime(store, { from, to, after: new Uint8Array(), until: first });
  yield* inTime(store, { from, to, after: first, until: last });
  yield* outOfTime(store, { from, to, after: last, until: END });
}

async function* inTime(store: Queries, { from, to, after, until }: Span): AsyncGenerator<SaltedRecord, void> {
  for (;;) {
    const [end] = await store.read('events.page-end', { after, until, limit: STEP });
    const last = end?.['last'];
    if (!(last instanceof Uint8Array)) return;
    yield* await readBetween(store, { from, to, after, last });
    after = last;
    await setImmediate();
  }
}

async function* outOfTime(store: Queries, span: Span): AsyncGenerator<SaltedRecord, void> {
  const { from, to, until } = span;
  let { after } = span;
  for (;;) {
    const ids = await store.read('events.out-of-time', { from, to, after, until, limit: OUT_OF_TIME_STEP });
    for (const [index, { id }] of ids.entries()) {
      if (!(id instanceof Uint8Array)) continue;
      yield* await readBetween(store, { from, to, after: idBefore(id), last: id });
      after = id;
      if (index % STEP === 0) await setImmediate();
    }
    if (ids.length < OUT_OF_TIME_STEP) return;
  }
}

async function readBetween(
  store: Queries,
  { from, to, after, last }: Omit<Span, 'until'> & { readonly last: Uint8Array },
): Promise<SaltedRecord[]> {
  const rows = await store.read('records.by-id', { after, last, from, to });
  return rows.map((row) => {
    const { salt } = row;
    return { record: toRecord(row), salt: salt instanceof Uint8Array ? salt : undefined };
  });
}

/** The bytes that ids of a moment begin with (UUID version 7): they sort before all of them. */
function timeInId(moment: number): Uint8Array {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(Math.max(0, moment), 0, 6);
  return bytes;
}

/** Less than an id, and not less than any id before it. */
function idBefore(id: Uint8Array): Uint8Array {
  const bytes = BigInt(`0x${Buffer.from(id).toString('hex')}`);
  return bytes === 0n ? new Uint8Array() : Buffer.from((bytes - 1n).toString(16).padStart(32, '0'), 'hex');
}
