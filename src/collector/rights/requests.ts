/** The list of requests that visitors have made of the site, each with the day by which it must be answered (SD-25). */
import { Type, type Static } from '@sinclair/typebox';
import { timeId } from '../access/time-id.ts';
import { auditStatement } from '../access/audit.ts';
import { bytesToId, idToBytes } from '../database/event-row.ts';
import type { Queries, Row } from '../store.ts';

/** What a person may ask for. */
export const RequestKind = Type.Union([
  Type.Literal('access'),
  Type.Literal('erasure'),
  Type.Literal('objection'),
  Type.Literal('rectification'),
  Type.Literal('other'),
]);
/** One of {@link RequestKind}. */
export type RequestKind = Static<typeof RequestKind>;

/** A request as the officer's page shows it. */
export const SubjectRequest = Type.Object({
  id: Type.String({ pattern: '^[0-9a-f]{32}$' }),
  consentId: Type.Optional(Type.String({ pattern: '^[0-9a-f]{32}$' })),
  kind: RequestKind,
  receivedAt: Type.Integer({ description: 'Milliseconds since the epoch.' }),
  dueAt: Type.Integer({ description: 'One month after receipt (GDPR Art. 12(3)).' }),
  doneAt: Type.Optional(Type.Integer()),
  doneBy: Type.Optional(Type.String()),
});
/** A request as the officer's page shows it. */
export type SubjectRequest = Static<typeof SubjectRequest>;

/** Requests in one list. */
const LIST_LIMIT = 500;

/**
 * The moment by which a request must be answered: one month after receipt (GDPR Art. 12(3)), on the last day of the month
 * where the next one is shorter.
 */
export function dueAfter(receivedAt: number): number {
  const due = new Date(receivedAt);
  const day = due.getUTCDate();
  due.setUTCMonth(due.getUTCMonth() + 1);
  if (due.getUTCDate() !== day) due.setUTCDate(0);
  return +due;
}

/** What is entered. */
export interface NewRequest {
  readonly consentId: string | undefined;
  readonly kind: RequestKind;
  readonly receivedAt: number;
}

/** Enters a request; returns its id. */
export async function addRequest(
  store: Queries,
  { consentId, kind, receivedAt }: NewRequest,
  by: { readonly who: string; readonly now: number; readonly subject?: Uint8Array },
): Promise<string> {
  const id = timeId(by.now);
  const consent_id = consentId === undefined ? null : idToBytes(consentId);
  await store.write([
    {
      query: 'requests.add',
      values: { id, consent_id, kind, received_at: receivedAt, due_at: dueAfter(receivedAt) },
    },
    auditStatement({
      at: by.now,
      who: by.who,
      action: 'request-add',
      ...(by.subject && { subject: by.subject }),
    }),
  ]);
  return bytesToId(id);
}

/** Notes that a request was answered; says whether it was open. */
export async function finishRequest(store: Queries, id: string, who: string, now: number): Promise<boolean> {
  const [finished] = await store.write([
    { query: 'requests.finish', values: { id: idToBytes(id), done_at: now, done_by: who } },
    auditStatement({ at: now, who, action: 'request-done' }),
  ]);
  return finished?.length === 1;
}

/** Lists what is open, the most urgent first, and what was answered last. */
export async function listRequests(
  store: Queries,
): Promise<{ readonly open: SubjectRequest[]; readonly done: SubjectRequest[] }> {
  const [open, done] = await Promise.all([
    store.read('requests.open', { limit: LIST_LIMIT }),
    store.read('requests.done', { limit: 20 }),
  ]);
  return { open: open.flatMap(toRequest), done: done.flatMap(toRequest) };
}

/** Lists the requests of one person. */
export async function requestsOf(store: Queries, consentId: string): Promise<SubjectRequest[]> {
  const rows = await store.read('requests.of-subject', { consent_id: idToBytes(consentId) });
  return rows.flatMap(toRequest);
}

function toRequest(row: Row): SubjectRequest[] {
  const { id, consent_id: consentId, kind, received_at: receivedAt, due_at: dueAt, done_at: doneAt } = row;
  if (!(id instanceof Uint8Array) || !isKind(kind)) return [];
  return [
    {
      id: bytesToId(id),
      ...(consentId instanceof Uint8Array && { consentId: bytesToId(consentId) }),
      kind,
      receivedAt: Number(receivedAt),
      dueAt: Number(dueAt),
      ...(doneAt !== null && { doneAt: Number(doneAt), doneBy: String(row['done_by']) }),
    },
  ];
}

function isKind(kind: unknown): kind is RequestKind {
  return RequestKind.anyOf.some(({ const: known }) => known === kind);
}
