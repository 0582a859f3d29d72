/**
 * Erases a person: every event of a consent id goes from the rows, the indexes, the log of the database and its free
 * pages; the counters, which are about nobody, stay (SD-10).
 */
import { idToBytes } from '../database/event-row.ts';
import { recordLeaf } from '../proof/seal.ts';
import type { Queries, Row, Statement, Value } from '../store.ts';
import { erasureStatements, type Webhook } from '../webhooks/webhook.ts';
import { type ErasureLog, type ErasureReason, openErasureLog } from './erasure-log.ts';
import { toRecord } from './read-records.ts';

/** Erases by consent id. */
export interface Eraser {
  /**
   * Deletes what is held of a consent id at the given sites. Resolves when it is gone from every file.
   *
   * @returns The number of records deleted; 0 when the id is not held.
   */
  erase(request: ErasureRequest): Promise<number>;
  /** Writes a consent id for the list of who looked: so that it can be recognised, and not read. */
  subjectHash(consentId: string): Uint8Array;
}

/** Whom to erase, and why. */
export interface ErasureRequest {
  /** 32 hexadecimal digits. */
  readonly consentId: string;
  readonly sites: readonly string[];
  readonly reason: ErasureReason;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Consent ids looked at in one step while a restored backup is gone through. */
const STEP = 1_000;

/**
 * Opens the list of erasures, and erases again what a restored backup has brought back.
 *
 * @param webhooks Who is told of an erasure (GDPR Art. 19).
 */
export async function openEraser(
  store: Queries,
  dataDir: string,
  webhooks: readonly Webhook[] = [],
): Promise<Eraser> {
  const log = await openErasureLog(dataDir, async (salt) => {
    const [kept] = await store.write([
      { query: 'settings.keep', values: { name: 'erasure-salt', value: salt } },
    ]);
    return kept?.[0]?.['value'] instanceof Uint8Array ? kept[0]['value'] : salt;
  });
  await replay(store, log);
  return {
    erase: (request) => erase(store, log, request, webhooks),
    subjectHash: (consentId) => log.hashOf('', consentId),
  };
}

async function erase(
  store: Queries,
  log: ErasureLog,
  request: ErasureRequest,
  webhooks: readonly Webhook[],
): Promise<number> {
  const { consentId, sites, reason, now } = request;
  const bytes = idToBytes(consentId);
  const rows = await store.read('records.of-subject', { consent_id: bytes });
  const held = [...new Set(rows.map(({ site }) => String(site)))].filter((site) => sites.includes(site));
  if (held.length === 0) return 0;
  const hashes = held.map((site) => log.hashOf(site, consentId));
  // First what survives: should the rest fail now, the next start does it.
  await log.append(hashes.map((hash) => ({ hash: hex(hash), erasedAt: now, reason })));
  const answers = await store.write([
    ...hashes.map((hash) => remember(hash, now, reason)),
    ...erasedLeaves(rows, held),
    ...removal(bytes, held),
    ...erasureStatements(webhooks, { consentId, sites: held, now }),
  ]);
  await store.scrub();
  return answers.flat().filter(({ erased_id: id }) => id !== undefined).length;
}

/** Deletes the records and the messages of the sites and the notes, and takes the id out of the requests. */
function removal(consentId: Value, sites: readonly Value[]): Statement[] {
  return [
    ...sites.flatMap((site) =>
      ['subjects.erase', 'deliveries.erase'].map((query) => ({
        query,
        values: { consent_id: consentId, site },
      })),
    ),
    { query: 'annotations.erase', values: { consent_id: consentId } },
    { query: 'requests.forget', values: { consent_id: consentId } },
  ];
}

/** What stays of the records: the leaves of their seals, which lead to nobody once the salts are gone. */
function erasedLeaves(rows: readonly Row[], sites: readonly string[]): Statement[] {
  return rows.flatMap((row): Statement[] => {
    const { salt, site = null } = row;
    if (!(salt instanceof Uint8Array) || !sites.includes(String(site))) return [];
    return [{ query: 'leaves.erase', values: { leaf: recordLeaf(toRecord(row), salt), site } }];
  });
}

/** A database that lacks what the file says was erased comes from a backup. */
async function replay(store: Queries, log: ErasureLog): Promise<void> {
  const known = new Set((await store.read('erasures.all', {})).map(({ hash }) => hex(hash)));
  const missing = new Map(log.erasures.filter(({ hash }) => !known.has(hash)).map((one) => [one.hash, one]));
  if (missing.size === 0) return;
  let after: Uint8Array = new Uint8Array();
  for (;;) {
    const rows = await store.read('subjects.page', { after, limit: STEP });
    const last = rows.at(-1)?.['consent_id'];
    if (!(last instanceof Uint8Array)) break;
    after = last;
    for (const { consent_id: id = null, site = null } of rows) {
      if (!missing.has(hex(log.hashOf(String(site), hex(id))))) continue;
      const held = await store.read('records.of-subject', { consent_id: id });
      await store.write([...erasedLeaves(held, [String(site)]), ...removal(id, [site])]);
    }
  }
  await store.write(
    [...missing.values()].map(({ hash, erasedAt, reason }) =>
      remember(Buffer.from(hash, 'hex'), erasedAt, reason),
    ),
  );
  await store.scrub();
}

function remember(hash: Uint8Array, now: number, reason: ErasureReason): Statement {
  return { query: 'erasures.add', values: { hash, erased_at: now, reason } };
}

function hex(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : '';
}
