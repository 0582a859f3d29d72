/** Checks a receipt offline: that each record leads to a root that was signed, and that each notice is the one of its digest. */
import { createHash } from 'node:crypto';
import { Value } from '@sinclair/typebox/value';
import { rootFromPath } from './merkle.ts';
import { sealDayOf } from './proof-file.ts';
import { Receipt } from './receipt.ts';
import { recordLeaf, SealBody } from './seal.ts';
import { isSignedBy, keyIdOf } from './seal-key.ts';
import type { Finding } from './check-seals.ts';
import type { VerifyOptions } from './verify.ts';

/** What was checked, and what was found. */
export interface ReceiptVerdict {
  readonly findings: readonly Finding[];
  /** Records that are the ones that were sealed. */
  readonly records: number;
  /** Records whose day has no seal yet. */
  readonly unsealed: number;
  /** Notices that are what their digests say. */
  readonly notices: number;
}

const finding = (code: Finding['code'], text: string): Finding => ({ code, text });

/** Reads a receipt; `undefined` where a text is none. */
export function readReceipt(text: string): Receipt | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(Receipt, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Checks a receipt. Without keys of one's own those in the receipt are taken at their word. */
export function verifyReceipt(receipt: Receipt, { keys }: Pick<VerifyOptions, 'keys'>): ReceiptVerdict {
  const trusted = new Map(
    (keys ?? receipt.keys.map(({ publicKey }) => publicKey)).map((key) => [keyIdOf(key), key]),
  );
  const checked = receipt.records.map((one) => checkRecord(one, trusted));
  const notices = receipt.notices.map(({ digest, content }) => ({
    digest,
    isSame: createHash('sha256').update(content).digest('hex') === digest,
  }));
  return {
    findings: [
      ...checked.flatMap(({ finding }) => finding ?? []),
      ...notices
        .filter(({ isSame }) => !isSame)
        .map(({ digest }) =>
          finding('notice-changed', `the notice ${digest.slice(0, 16)}… is not the one that was shown`),
        ),
    ],
    records: checked.filter(({ isSealed, finding }) => isSealed && !finding).length,
    unsealed: checked.filter(({ isSealed }) => !isSealed).length,
    notices: notices.filter(({ isSame }) => isSame).length,
  };
}

function checkRecord(
  { record, salt, seal }: Receipt['records'][number],
  trusted: ReadonlyMap<string, string>,
): { readonly isSealed: boolean; readonly finding?: Finding } {
  if (!seal) return { isSealed: false };
  const broken = (...found: Parameters<typeof finding>) => ({ isSealed: true, finding: finding(...found) });
  const body = bodyOf(seal.body);
  if (!body) return broken('file-broken', `the seal of record ${record.id} cannot be read`);
  const key = trusted.get(body.key);
  if (key === undefined)
    return broken(
      'key-unknown',
      `the seal of ${body.day} is signed by the key ${body.key}, which is not trusted`,
    );
  if (!isSignedBy(key, Buffer.from(seal.body), Buffer.from(seal.signature, 'base64')))
    return broken('seal-forged', `the seal of ${body.day} was not signed by its key`);
  const root = rootFromPath({
    leaf: recordLeaf(record, Buffer.from(salt ?? '', 'hex')),
    index: seal.index,
    count: body.count,
    path: seal.path.map((hash) => Buffer.from(hash, 'hex')),
  });
  const isSame =
    root &&
    Buffer.from(root).toString('hex') === body.root &&
    body.site === record.site &&
    body.day === sealDayOf(record);
  return isSame
    ? { isSealed: true }
    : broken('record-changed', `record ${record.id} is not the one that was sealed on ${body.day}`);
}

function bodyOf(text: string): SealBody | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(SealBody, value) ? value : undefined;
  } catch {
    return undefined;
  }
}
