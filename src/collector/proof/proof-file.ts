/**
 * The proof file: everything that is needed to check, elsewhere and without the collector, that records were not changed,
 * dropped or added. One JSON value a line.
 */
import { Type, type Static } from '@sinclair/typebox';
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import { ConsentRecord } from '../../protocol/consent-record.ts';
import { dayOf } from '../../report/counters.ts';
import type { Queries } from '../store.ts';
import { publicKeys } from './seal-key.ts';
import { hashesIn } from './seal.ts';
import { walkRecords } from './walk-records.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** A day in UTC. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A public key that seals. */
export const KeyLine = Type.Object({
  type: Type.Literal('key'),
  id: Type.String(),
  publicKey: Type.String(),
});

/** The seal of a day. */
export const SealLine = Type.Object({
  type: Type.Literal('seal'),
  body: Type.String({ description: 'What is signed, letter by letter.' }),
  signature: Type.String({ description: 'Base64.' }),
});

/** The leaves under the seal of a day. */
export const LeavesLine = Type.Object({ type: Type.Literal('leaves'), day: Day, hashes: Type.Array(Hash) });

/** A record, with the salt of its leaf. */
export const RecordLine = Type.Object({
  type: Type.Literal('record'),
  salt: Type.String({ pattern: '^[0-9a-f]{32}$' }),
  record: ConsentRecord,
});

/** One line. */
export const ProofLine = Type.Union([
  Type.Object({
    type: Type.Literal('head'),
    schema: Type.Literal('may-i/proof/1'),
    site: Type.String(),
    from: Day,
    to: Day,
  }),
  KeyLine,
  SealLine,
  LeavesLine,
  Type.Object({
    type: Type.Literal('erased'),
    day: Type.Union([Day, Type.Null()], {
      description: 'Day of the seal that names them; null before that is made.',
    }),
    hashes: Type.Array(Hash),
  }),
  RecordLine,
]);
/** One line. */
export type ProofLine = Static<typeof ProofLine>;

/** What to take out. */
export interface ProofSpan {
  readonly site: string;
  /** First day, `YYYY-MM-DD` in UTC, included. */
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
}

const LAST_DAY = '9999-12-31';

/** Writes the proof of a site over a span of days, line by line. */
export async function* proofLines(
  store: Queries,
  { site, from, to }: ProofSpan,
): AsyncGenerator<ProofLine, void> {
  yield { type: 'head', schema: 'may-i/proof/1', site, from, to };
  for (const key of await publicKeys(store)) yield { type: 'key', ...key };
  // A record of these days may have been erased at any time since: the later seals say so.
  for (const { day, body, signature } of await store.read('seals.between', { site, from, to: LAST_DAY })) {
    if (!(signature instanceof Uint8Array)) continue;
    yield { type: 'seal', body: String(body), signature: Buffer.from(signature).toString('base64') };
    const erased = await store.read('leaves.erased-on', { site, day: day ?? null });
    yield { type: 'erased', day: String(day), hashes: hexes(erased.map(({ leaf }) => leaf)) };
    if (String(day) > to) continue;
    yield await leavesOf(store, site, String(day));
  }
  const pending = await store.read('leaves.erased-unsealed', { site });
  yield { type: 'erased', day: null, hashes: hexes(pending.map(({ leaf }) => leaf)) };
  for await (const { record, salt } of walkRecords(store, ...spanOf({ from, to }))) {
    if (record.site !== site || !salt) continue;
    yield { type: 'record', salt: Buffer.from(salt).toString('hex'), record };
  }
}

/** The first moment of a span of days, and the first after it, in milliseconds since the epoch. */
export function spanOf({ from, to }: Pick<ProofSpan, 'from' | 'to'>): [from: number, to: number] {
  return [Date.parse(from), Date.parse(to) + MS_PER_DAY];
}

/** The leaves of a day. */
export async function leavesOf(
  store: Queries,
  site: string,
  day: string,
): Promise<Static<typeof LeavesLine>> {
  const rows = await store.read('leaves.of-day', { site, day });
  const leaves = rows.flatMap(({ hashes }) => (hashes instanceof Uint8Array ? hashesIn(hashes) : []));
  return { type: 'leaves', day, hashes: hexes(leaves) };
}

/** The day on which a record was received: that of its seal. */
export function sealDayOf({ receivedAt }: ConsentRecord): string {
  return dayOf(receivedAt);
}

function hexes(values: readonly unknown[]): string[] {
  return values.flatMap((value) => (value instanceof Uint8Array ? [Buffer.from(value).toString('hex')] : []));
}
