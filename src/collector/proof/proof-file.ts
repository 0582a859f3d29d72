/**
 * The proof file: everything that is needed to check, elsewhere and without the collector, that records were not changed,
 * dropped or added. One JSON value a line.
 */
import { Type, type Static } from '@sinclair/typebox';
import { ConsentRecord } from '../../protocol/consent-record.ts';
import { dayOf } from '../../report/counters.ts';
import type { Queries } from '../store.ts';
import { publicKeys } from './seal-key.ts';
import { hashesIn } from './seal.ts';
import { walkRecords } from './walk-records.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** One line. */
export const ProofLine = Type.Union([
  Type.Object({
    type: Type.Literal('head'),
    schema: Type.Literal('may-i/proof/1'),
    site: Type.String(),
    from: Day,
    to: Day,
  }),
  Type.Object({ type: Type.Literal('key'), id: Type.String(), publicKey: Type.String() }),
  Type.Object({
    type: Type.Literal('seal'),
    body: Type.String({ description: 'What is signed, letter by letter.' }),
    signature: Type.String({ description: 'Base64.' }),
  }),
  Type.Object({ type: Type.Literal('leaves'), day: Day, hashes: Type.Array(Hash) }),
  Type.Object({
    type: Type.Literal('erased'),
    day: Type.Union([Day, Type.Null()], {
      description: 'Day of the seal that names them; null before that is made.',
    }),
    hashes: Type.Array(Hash),
  }),
  Type.Object({
    type: Type.Literal('record'),
    salt: Type.String({ pattern: '^[0-9a-f]{32}$' }),
    record: ConsentRecord,
  }),
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

const MS_PER_DAY = 86_400_000;
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
    const rows = await store.read('leaves.of-day', { site, day: day ?? null });
    const leaves = rows.flatMap(({ hashes }) => (hashes instanceof Uint8Array ? hashesIn(hashes) : []));
    yield { type: 'leaves', day: String(day), hashes: hexes(leaves) };
  }
  const pending = await store.read('leaves.erased-unsealed', { site });
  yield { type: 'erased', day: null, hashes: hexes(pending.map(({ leaf }) => leaf)) };
  const [start, end] = [Date.parse(from), Date.parse(to) + MS_PER_DAY];
  for await (const { record, salt } of walkRecords(store, start, end)) {
    if (record.site !== site || !salt) continue;
    yield { type: 'record', salt: Buffer.from(salt).toString('hex'), record };
  }
}

/** The day on which a record was received: that of its seal. */
export function sealDayOf({ receivedAt }: ConsentRecord): string {
  return dayOf(receivedAt);
}

function hexes(values: readonly unknown[]): string[] {
  return values.flatMap((value) => (value instanceof Uint8Array ? [Buffer.from(value).toString('hex')] : []));
}
