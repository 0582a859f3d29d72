/**
 * Checks the proof for a recipient offline: that whoever keeps the key signed the file as it is, that each record is one that
 * was sealed, and that its notice named the recipient and its visitor granted it.
 */
import { createHash } from 'node:crypto';
import { Value } from '@sinclair/typebox/value';
import { Type, type Static } from '@sinclair/typebox';
import { rootOf, sealChecker, TrustedKeys, type Finding } from './check-seals.ts';
import { sealDayOf, type RecordLine } from './proof-file.ts';
import { RECIPIENT_SCHEMA, RecipientLine, signedEnd } from './recipient-file.ts';
import { isGranted, servicesIn } from './recipients.ts';
import { isSignedBy } from './seal-key.ts';
import { recordLeaf } from './seal.ts';

/** What was checked, and what was found. */
export interface RecipientVerdict {
  readonly findings: readonly Finding[];
  readonly recipient: string;
  /** Records that are the ones that were sealed. */
  readonly records: number;
  /** Records whose day has no seal yet; the signature of the file covers them. */
  readonly unsealed: number;
  /** Notices that named the recipient. */
  readonly notices: number;
  /** Records that the file leaves out because nobody can say whom they name. */
  readonly unknown: number;
}

/** Says whether a first line begins the proof for a recipient. */
export function isRecipientProof(line: string): boolean {
  return Value.Check(Head, parse(line));
}

const Head = Type.Object({ type: Type.Literal('head'), schema: Type.Literal(RECIPIENT_SCHEMA) });

type Head = Extract<RecipientLine, { type: 'head' }>;

/** Checks the lines of the proof for a recipient. Without keys of one's own those in the file are taken at their word. */
export async function verifyRecipientProof(
  lines: AsyncIterable<string> | Iterable<string>,
  { keys }: { readonly keys?: readonly string[] },
): Promise<RecipientVerdict> {
  const findings: Finding[] = [];
  const found = (code: Finding['code'], text: string) => void findings.push({ code, text });
  const trusted = new TrustedKeys(keys);
  const checkSeal = sealChecker(trusted, found);
  const roots = new Map<string, string>();
  const leavesOf = new Map<string, ReadonlySet<string>>();
  const needsOf = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  const hash = createHash('sha256');
  const counts = { listed: 0, records: 0, unsealed: 0, unknown: 0 };
  let head: Head | undefined;
  let hasEnded = false;

  for await (const text of lines) {
    if (text === '') continue;
    const line = readLine(text);
    if (!line || hasEnded) {
      found('file-broken', `a line cannot be read, or follows the end: ${text.slice(0, 60)}`);
      continue;
    }
    if (line.type === 'end') {
      hasEnded = true;
      counts.unknown = line.unknown;
      const key = trusted.find(line.key);
      const signed = signedEnd({ digest: hash.digest(), records: line.records, unknown: line.unknown });
      if (key === undefined)
        found('key-unknown', `the file is signed by the key ${line.key}, which is not trusted`);
      else if (!isSignedBy(key, signed, Buffer.from(line.signature, 'base64')))
        found('file-forged', 'the file is not the one that was signed');
      else if (line.records !== counts.listed)
        found('file-forged', `the file has ${counts.listed} records and says ${line.records}`);
      continue;
    }
    hash.update(`${text}\n`);
    switch (line.type) {
      case 'head':
        head = line;
        break;
      case 'key':
        trusted.offer(line);
        break;
      case 'seal': {
        const body = checkSeal(line);
        if (body && body.site === head?.site) roots.set(body.day, body.root);
        break;
      }
      case 'leaves':
        if (rootOf(line.hashes) !== roots.get(line.day))
          found('leaves-changed', `the leaves of ${line.day} are not those that were sealed`);
        leavesOf.set(line.day, new Set(line.hashes));
        break;
      case 'notice': {
        const { digest, content } = line.notice;
        if (createHash('sha256').update(content).digest('hex') !== digest)
          found('notice-changed', `the notice ${digest.slice(0, 16)}… is not the one that was shown`);
        else if (!line.needs.every((need) => isNamed(content, need, head?.recipient ?? '')))
          found('recipient-unnamed', `the notice ${digest.slice(0, 16)}… does not name the recipient`);
        else needsOf.set(digest, line.needs);
        break;
      }
      case 'record': {
        counts.listed += 1;
        const { record } = line;
        const day = sealDayOf(record);
        const leaves = leavesOf.get(day);
        if (!head || record.site !== head.site || day < head.from || day > head.to || seen.has(record.id))
          found('record-added', `record ${record.id} is of another site or day, or there twice`);
        else if (!(needsOf.get(record.notice ?? '') ?? []).some((need) => isGranted(record, need)))
          found('recipient-unnamed', `record ${record.id} grants nothing to the recipient`);
        else if (!leaves) counts.unsealed += 1;
        else if (leaves.has(leafOf(line))) counts.records += 1;
        else found('record-changed', `record ${record.id} is not one that was sealed on ${day}`);
        seen.add(record.id);
        break;
      }
    }
  }
  if (!hasEnded) found('file-forged', 'the file has no end, and so no signature');
  return {
    findings,
    recipient: head?.recipient ?? '',
    records: counts.records,
    unsealed: counts.unsealed,
    notices: needsOf.size,
    unknown: counts.unknown,
  };
}

/** What a notice left to the catalogue is the word of whoever signed. */
function isNamed(content: string, need: string, recipient: string): boolean {
  const [purpose, id] = need.split(':');
  return servicesIn(content).some(
    (service) =>
      service.id === id &&
      (service.purpose === undefined || service.purpose === purpose) &&
      (service.provider === undefined || [id, service.provider].includes(recipient)),
  );
}

function leafOf({ record, salt }: Static<typeof RecordLine>): string {
  return Buffer.from(recordLeaf(record, Buffer.from(salt, 'hex'))).toString('hex');
}

function readLine(text: string): RecipientLine | undefined {
  const value = parse(text);
  return Value.Check(RecipientLine, value) ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
