/** The list of who did what with records: every look at a person's record is in it. */
import type { Queries, Statement } from '../store.ts';
import { timeId } from './time-id.ts';

/** What can be done and is written down. */
export type Action =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'look'
  | 'export'
  | 'erase'
  | 'object'
  | 'annotate'
  | 'request-add'
  | 'request-done'
  | 'proof-export'
  | 'events-export'
  | 'webhook-retry'
  | 'texts-publish'
  | 'site-change';

/** One line. */
export interface AuditEntry {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Name of the account, or `token:<name>`. */
  readonly who: string;
  readonly action: Action;
  /** Keyed hash of the consent id where one was looked at. */
  readonly subject?: Uint8Array;
}

/** Makes the statement that writes a line: in the same transaction as what it tells of, where there is one. */
export function auditStatement({ at, who, action, subject }: AuditEntry): Statement {
  return { query: 'audit.add', values: { id: timeId(at), at, who, action, subject: subject ?? null } };
}

/** Writes one line; resolves when it is durable. Nothing is shown before that. */
export async function noteAudit(store: Queries, entry: AuditEntry): Promise<void> {
  await store.write([auditStatement(entry)]);
}
