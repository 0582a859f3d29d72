import { TypeCompiler } from '@sinclair/typebox/compiler';
import { CONSENT_EVENT_SCHEMA } from '../../protocol/consent-event.ts';
import { ConsentRecord } from '../../protocol/consent-record.ts';
import { bytesToId, idToBytes } from '../database/event-row.ts';
import type { Queries, Row } from '../store.ts';

/** Reads every record of a consent id (32 hexadecimal digits) at the given sites, oldest first. */
export async function readRecords(
  store: Queries,
  consentId: string,
  sites: readonly string[],
): Promise<ConsentRecord[]> {
  const rows = await store.read('records.of-subject', { consent_id: idToBytes(consentId) });
  return rows.map(toRecord).filter(({ site }) => sites.includes(site));
}

/** Compiled: a proof looks at each record of its days. */
const record = TypeCompiler.Compile(ConsentRecord);

/** Makes the record of a row of the query `records.of-subject`. */
export function toRecord(row: Row): ConsentRecord {
  const { consent_id: consentId, page_group: pageGroup, decision_ms: decisionMs, notice, evidence } = row;
  const states: unknown = JSON.parse(String(row['states']));
  const made: unknown = {
    schema: CONSENT_EVENT_SCHEMA,
    id: hexOf(row['id']).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    site: row['site'],
    ...(consentId instanceof Uint8Array && { consentId: hexOf(consentId) }),
    decidedAt: Number(row['decided_at']),
    occasion: row['occasion'],
    method: row['method'],
    layer: row['layer'],
    ...(typeof evidence === 'string' && { evidence }),
    states,
    revision: Number(row['revision']),
    language: row['language'],
    profile: row['profile'],
    build: row['build'],
    ...(typeof pageGroup === 'string' && { pageGroup }),
    ...(typeof notice === 'string' && { notice }),
    ...(decisionMs !== null && decisionMs !== undefined && { decisionMs: Number(decisionMs) }),
    receivedAt: Number(row['received_at']),
    skewed: Number(row['skewed']) === 1,
  };
  if (record.Check(made)) return made;
  const { path = '', message = '' } = record.Errors(made).First() ?? {};
  throw new Error(`A stored event is not as the schema says: ${path}: ${message}.`);
}

function hexOf(value: unknown): string {
  return value instanceof Uint8Array ? bytesToId(value) : '';
}
