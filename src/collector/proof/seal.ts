/** What a seal is: a signed statement about the records that one site received on one day. Pure. */
import { createHash } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import { canonicalJson } from '../../protocol/canonical-json.ts';
import type { ConsentRecord } from '../../protocol/consent-record.ts';
import { leafHash } from './merkle.ts';

/** Name and version of the form of a seal. */
export const SEAL_SCHEMA = 'may-i/seal/1';

const Hex32 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** What is signed, as canonical JSON (RFC 8785). */
export const SealBody = Type.Object(
  {
    schema: Type.Literal(SEAL_SCHEMA),
    site: Type.String(),
    day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'By the time of receipt, in UTC.' }),
    count: Type.Integer({ minimum: 0, description: 'Number of leaves.' }),
    root: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Merkle root over the leaves (RFC 9162).' }),
    erasedCount: Type.Integer({ minimum: 0 }),
    erasedRoot: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description:
        'Merkle root over the leaves that were erased since the seal before, in their order as bytes.',
    }),
    previous: Type.Union([Hex32, Type.Null()], {
      description: 'SHA-256 of body and signature of the seal before; null for the first.',
    }),
    key: Type.String({ description: 'Id of the key that signed.' }),
    sealedAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  },
  { additionalProperties: false },
);
/** What is signed. */
export type SealBody = Static<typeof SealBody>;

/** Hash of a record and its salt. */
export function recordLeaf(record: ConsentRecord, salt: Uint8Array): Uint8Array {
  return leafHash(Buffer.concat([salt, Buffer.from(canonicalJson(record))]));
}

/** Hash by which the next seal is tied to this one. */
export function sealHash(body: string, signature: Uint8Array): string {
  return createHash('sha256').update(body).update(signature).digest('hex');
}

/** Leaves in one row of the database: 128 KiB. A power of two, so that each row is a part of the tree. */
export const LEAVES_IN_PIECE = 4_096;

/** Cuts a piece of leaves into hashes. */
export function hashesIn(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: bytes.length / 32 }, (_, index) => bytes.subarray(index * 32, index * 32 + 32));
}
