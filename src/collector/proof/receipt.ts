/**
 * The receipt: every record of a consent id with what shows, elsewhere and without the collector, that it was sealed as it is
 * (PR-08), and what was shown.
 */
import { randomUUID } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import { ConsentRecord } from '../../protocol/consent-record.ts';
import { idToBytes } from '../database/event-row.ts';
import { StorageLocation } from '../rights/located-record.ts';
import { toRecord } from '../rights/read-records.ts';
import type { Queries } from '../store.ts';
import type { FindPlace } from './inclusion.ts';
import { findNotices, Notice } from './notices.ts';
import { sealDayOf } from './proof-file.ts';
import { publicKeys } from './seal-key.ts';
import { recordLeaf } from './seal.ts';

/** Name and version of the form of a receipt. */
export const RECEIPT_SCHEMA = 'may-i/receipt/1';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** A receipt. */
export const Receipt = Type.Object(
  {
    schema: Type.Literal(RECEIPT_SCHEMA),
    id: Type.String({ description: 'UUID of this receipt.' }),
    issuedAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
    consentId: Type.String({ pattern: '^[0-9a-f]{32}$' }),
    records: Type.Array(
      Type.Object({
        record: ConsentRecord,
        storageLocation: Type.Optional(StorageLocation),
        salt: Type.Optional(
          Type.String({ pattern: '^[0-9a-f]{32}$', description: 'Goes into the leaf with the record.' }),
        ),
        seal: Type.Optional(
          Type.Object(
            {
              body: Type.String({ description: 'What is signed, letter by letter.' }),
              signature: Type.String({ description: 'Base64.' }),
              index: Type.Integer({ minimum: 0, description: 'Place of the leaf, from 0.' }),
              path: Type.Array(Hash, { description: 'From the leaf to the root (RFC 9162, 2.1.3.2).' }),
            },
            { description: 'Absent until the day of the record is sealed, the night after.' },
          ),
        ),
      }),
      { description: 'The newest last.' },
    ),
    keys: Type.Array(Type.Object({ id: Type.String(), publicKey: Type.String({ description: 'PEM.' }) })),
    notices: Type.Array(Notice, { description: 'What was shown, where that was published.' }),
  },
  { $id: RECEIPT_SCHEMA },
);
/** A receipt. */
export type Receipt = Static<typeof Receipt>;

/** Whose receipt to make. */
export interface ReceiptRequest {
  /** 32 hexadecimal digits. */
  readonly consentId: string;
  readonly sites: readonly string[];
  /** Where the records are kept, in words (SD-19). */
  readonly storageLocation: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Makes the receipt of a consent id; `undefined` where nothing is held. */
export async function makeReceipt(
  store: Queries,
  findPlace: FindPlace,
  { consentId, sites, storageLocation, now }: ReceiptRequest,
): Promise<Receipt | undefined> {
  const rows = await store.read('records.of-subject', { consent_id: idToBytes(consentId) });
  const held = rows
    .map((row) => ({ record: toRecord(row), salt: row['salt'] }))
    .filter(({ record }) => sites.includes(record.site));
  if (held.length === 0) return undefined;
  const records: Receipt['records'] = [];
  const place = storageLocation !== undefined && { storageLocation };
  for (const { record, salt } of held) {
    if (!(salt instanceof Uint8Array)) {
      records.push({ record, ...place });
      continue;
    }
    const seal = await sealOf(store, findPlace, record, salt);
    records.push({ record, ...place, salt: hex(salt), ...(seal && { seal }) });
  }
  return {
    schema: RECEIPT_SCHEMA,
    id: randomUUID(),
    issuedAt: now,
    consentId,
    records,
    keys: await publicKeys(store),
    notices: await findNotices(
      store,
      held.map(({ record }) => record.notice),
    ),
  };
}

async function sealOf(store: Queries, findPlace: FindPlace, record: ConsentRecord, salt: Uint8Array) {
  const [site, day] = [record.site, sealDayOf(record)];
  const [row] = await store.read('seals.between', { site, from: day, to: day });
  if (!(row?.['signature'] instanceof Uint8Array)) return undefined;
  const place = await findPlace(site, day, recordLeaf(record, salt));
  if (!place) return undefined;
  return {
    body: String(row['body']),
    signature: Buffer.from(row['signature']).toString('base64'),
    index: place.index,
    path: place.path.map(hex),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
