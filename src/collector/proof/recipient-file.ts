/**
 * The proof for one recipient (PR-05): every record of a span of days whose notice named it and whose visitor granted it, with
 * the notices, the seals of the days, and a signature over the whole. One JSON value a line.
 */
import { createHash } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import { NEED_PATTERN } from '../../protocol/consent-event.ts';
import type { Queries } from '../store.ts';
import { Notice, publishedBy } from './notices.ts';
import {
  Day,
  KeyLine,
  LeavesLine,
  leavesOf,
  RecordLine,
  SealLine,
  spanOf,
  type ProofSpan,
} from './proof-file.ts';
import { isGranted, isMeant, recipientsIn } from './recipients.ts';
import { publicKeys, type SealKey } from './seal-key.ts';
import { walkRecords } from './walk-records.ts';

/** Name and version of the form. */
export const RECIPIENT_SCHEMA = 'may-i/recipient-proof/1';

/** One line. */
export const RecipientLine = Type.Union([
  Type.Object({
    type: Type.Literal('head'),
    schema: Type.Literal(RECIPIENT_SCHEMA),
    site: Type.String(),
    recipient: Type.String({ description: 'Id of its service, or its legal name.' }),
    from: Day,
    to: Day,
    issuedAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  }),
  KeyLine,
  SealLine,
  LeavesLine,
  Type.Object({
    type: Type.Literal('notice'),
    notice: Notice,
    needs: Type.Array(Type.String({ pattern: NEED_PATTERN }), {
      minItems: 1,
      description: 'What a visitor grants the recipient by, in this notice.',
    }),
  }),
  RecordLine,
  Type.Object({
    type: Type.Literal('end'),
    records: Type.Integer({ minimum: 0 }),
    unknown: Type.Integer({
      minimum: 0,
      description:
        'Records of these days of which nobody can say whom they name: their notice was never published.',
    }),
    key: Type.String({ description: 'Id of the key that signed.' }),
    signature: Type.String({ description: 'Base64: Ed25519 over `signedEnd`.' }),
  }),
]);
/** One line. */
export type RecipientLine = Static<typeof RecipientLine>;

/** What to take out. */
export interface RecipientSpan extends ProofSpan {
  readonly recipient: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Names of everybody whom the notices of a site name. */
export async function recipientsOf(store: Queries, site: string): Promise<ReadonlySet<string>> {
  const { notices } = await publishedBy(store, site);
  const named = notices.flatMap(({ content }) => recipientsIn(content));
  return new Set(
    named.flatMap(({ service, provider }) => (provider === undefined ? [service] : [service, provider])),
  );
}

/** Writes the proof for a recipient, line by line, each with its line feed. */
export async function* recipientProof(
  store: Queries,
  span: RecipientSpan,
  key: SealKey,
): AsyncGenerator<string, void> {
  const hash = createHash('sha256');
  let records = 0;
  let unknown = 0;
  const write = (line: RecipientLine) => {
    const text = lineOf(line);
    hash.update(text);
    return text;
  };
  const { site, recipient, from, to, now } = span;
  yield write({ type: 'head', schema: RECIPIENT_SCHEMA, site, recipient, from, to, issuedAt: now });
  const sealing = (await publicKeys(store)).filter(({ id }) => id !== key.id);
  for (const { id, publicKey } of [...sealing, key]) yield write({ type: 'key', id, publicKey });
  for (const row of await store.read('seals.between', { site, from, to })) {
    if (!(row['signature'] instanceof Uint8Array)) continue;
    const signature = Buffer.from(row['signature']).toString('base64');
    yield write({ type: 'seal', body: String(row['body']), signature });
    yield write(await leavesOf(store, site, String(row['day'])));
  }
  const { notices } = await publishedBy(store, site);
  const known = new Map(
    notices.map((notice) => [notice.digest, { notice, needs: needsIn(notice, recipient) }]),
  );
  const written = new Set<string>();
  for await (const { record, salt } of walkRecords(store, ...spanOf(span))) {
    if (record.site !== site || !salt) continue;
    const shown = known.get(record.notice ?? '');
    if (!shown) unknown += 1;
    else if (shown.needs.some((need) => isGranted(record, need))) {
      // Each notice once, before the first record that needs it.
      if (!written.has(shown.notice.digest)) yield write({ type: 'notice', ...shown });
      written.add(shown.notice.digest);
      records += 1;
      yield write({ type: 'record', salt: Buffer.from(salt).toString('hex'), record });
    }
  }
  const signature = key.sign(signedEnd({ digest: hash.digest(), records, unknown }));
  yield lineOf({
    type: 'end',
    records,
    unknown,
    key: key.id,
    signature: Buffer.from(signature).toString('base64'),
  });
}

/** What is signed at the end: the name of the form, the counts, and SHA-256 over all lines before, with their line feeds. */
export function signedEnd({
  digest,
  records,
  unknown,
}: {
  readonly digest: Uint8Array;
  readonly records: number;
  readonly unknown: number;
}): Uint8Array {
  return Buffer.concat([Buffer.from(`${RECIPIENT_SCHEMA}\n${records}\n${unknown}\n`), digest]);
}

/** By what a notice names a recipient. */
function needsIn({ content }: Notice, recipient: string): string[] {
  return recipientsIn(content)
    .filter((named) => isMeant(named, recipient))
    .map(({ need }) => need);
}

function lineOf(line: RecipientLine): string {
  return `${JSON.stringify(line)}\n`;
}
