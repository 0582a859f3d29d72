/**
 * Checks a proof file offline: the signatures of the seals, that none is left out, that the leaves are those that were
 * sealed, and that each record is the one of its leaf.
 */
import { Value } from '@sinclair/typebox/value';
import { rootOf, sealChecker, TrustedKeys, type Finding, type Found } from './check-seals.ts';
import { ProofLine, sealDayOf } from './proof-file.ts';
import { recordLeaf, type SealBody } from './seal.ts';

/** What was checked, and what was found. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly seals: number;
  /** Records that are the ones that were sealed. */
  readonly records: number;
  /** Leaves whose records were erased, as a seal says. */
  readonly erased: number;
  /** Leaves whose records were erased since the last seal. */
  readonly erasedUnsealed: number;
  /** Leaves without a record, older than records are kept. */
  readonly expired: number;
  /** Records of days that have no seal yet. */
  readonly unsealed: number;
}

/** What a file is checked with. */
export interface VerifyOptions {
  /** Public keys that are trusted, PEM. Without one the key in the file is taken at its word. */
  readonly keys?: readonly string[];
  /** Milliseconds since the epoch: what is older than the retention may be gone without an erasure. */
  readonly now: number;
}

/** How long records are kept after the last event of their consent id, in years (SD-09). */
const RETENTION_YEARS = 2;

interface Sealed {
  readonly body: SealBody;
  leaves: readonly string[] | undefined;
  erased: readonly string[];
  readonly records: { readonly id: string; readonly leaf: string }[];
}

/** Checks the lines of a proof file. */
export async function verifyProof(
  lines: AsyncIterable<string> | Iterable<string>,
  { keys, now }: VerifyOptions,
): Promise<Verdict> {
  const findings: Finding[] = [];
  const found = (code: Finding['code'], text: string) => void findings.push({ code, text });
  const trusted = new TrustedKeys(keys);
  const checkSeal = sealChecker(trusted, found);
  const days = new Map<string, Sealed>();
  let span: { readonly from: string; readonly to: string } | undefined;
  let unsealed = 0;
  let pending: readonly string[] = [];

  for await (const text of lines) {
    if (text.trim() === '') continue;
    const line = readLine(text);
    if (!line) {
      found('file-broken', `a line cannot be read: ${text.slice(0, 60)}`);
      continue;
    }
    switch (line.type) {
      case 'head':
        span = line;
        break;
      case 'key':
        trusted.offer(line);
        break;
      case 'seal': {
        const body = checkSeal(line);
        if (body) days.set(body.day, { body, leaves: undefined, erased: [], records: [] });
        break;
      }
      case 'leaves': {
        const sealed = days.get(line.day);
        if (sealed) sealed.leaves = line.hashes;
        break;
      }
      case 'erased': {
        const sealed = line.day === null ? undefined : days.get(line.day);
        if (sealed) sealed.erased = line.hashes;
        else pending = line.hashes;
        break;
      }
      case 'record': {
        const sealed = days.get(sealDayOf(line.record));
        const leaf = Buffer.from(recordLeaf(line.record, Buffer.from(line.salt, 'hex'))).toString('hex');
        if (sealed?.leaves) sealed.records.push({ id: line.record.id, leaf });
        else unsealed += 1;
        break;
      }
    }
  }

  const gone = new Set([...days.values()].flatMap(({ erased }) => erased));
  const waiting = new Set(pending);
  const counts = { records: 0, erased: 0, erasedUnsealed: 0, expired: 0 };
  for (const [day, sealed] of days) {
    checkRoots(day, sealed, span?.to ?? day, found);
    if (sealed.leaves)
      matchDay(
        { day, ...sealed, leaves: sealed.leaves },
        { gone, waiting, isOld: isOld(day, now), counts, found },
      );
  }
  return { findings, seals: days.size, ...counts, unsealed };
}

function checkRoots(day: string, { body, leaves, erased }: Sealed, to: string, found: Found): void {
  if (day <= to && (leaves?.length !== body.count || rootOf(leaves) !== body.root)) {
    found('leaves-changed', `the leaves of ${day} are not those that were sealed`);
  }
  if (erased.length !== body.erasedCount || rootOf(erased) !== body.erasedRoot) {
    found('erasures-changed', `the erasures in the seal of ${day} are not those that were sealed`);
  }
}

interface Day {
  readonly day: string;
  readonly leaves: readonly string[];
  readonly records: readonly { readonly id: string; readonly leaf: string }[];
}

interface Matching {
  readonly gone: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
  readonly isOld: boolean;
  readonly counts: { records: number; erased: number; erasedUnsealed: number; expired: number };
  readonly found: Found;
}

/**
 * Leaves and records are both in the order of the ids. Where a record has another leaf than the one at its place it was
 * changed; where there is no place for it, it was added; where a leaf has neither a record nor an erasure, its record was
 * dropped.
 */
function matchDay({ day, leaves, records }: Day, { gone, waiting, isOld, counts, found }: Matching): void {
  const places = new Map(leaves.map((leaf, index) => [leaf, index]));
  const taken = new Set(records.flatMap(({ leaf }) => places.get(leaf) ?? []));
  const isFree = (place: number) => {
    const leaf = leaves[place] ?? '';
    return !taken.has(place) && !gone.has(leaf) && !waiting.has(leaf);
  };
  const changed = new Set<number>();
  let place = 0;
  for (const { id, leaf } of records) {
    const own = places.get(leaf);
    if (own !== undefined) {
      counts.records += 1;
      place = own + 1;
      continue;
    }
    const next = nextTaken(place, leaves.length, taken);
    const free = Array.from({ length: next - place }, (_, index) => place + index).find(
      (one) => isFree(one) && !changed.has(one),
    );
    if (free === undefined)
      found('record-added', `record ${id} of ${day} was added after the day was sealed`);
    else {
      changed.add(free);
      found('record-changed', `record ${id} of ${day} was changed after the day was sealed`);
    }
  }
  for (const [index, leaf] of leaves.entries()) {
    if (gone.has(leaf)) counts.erased += 1;
    else if (waiting.has(leaf)) counts.erasedUnsealed += 1;
    else if (!taken.has(index) && !changed.has(index)) {
      if (isOld) counts.expired += 1;
      else
        found(
          'record-dropped',
          `the record of leaf ${index + 1} of ${leaves.length} of ${day} (${leaf.slice(0, 16)}…) is gone and was not erased`,
        );
    }
  }
}

function nextTaken(from: number, end: number, taken: ReadonlySet<number>): number {
  let place = from;
  while (place < end && !taken.has(place)) place += 1;
  return place;
}

function isOld(day: string, now: number): boolean {
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() - RETENTION_YEARS);
  return Date.parse(day) < +limit;
}

function readLine(text: string): ProofLine | undefined {
  const value = parse(text);
  return Value.Check(ProofLine, value) ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
