/** Asks the collector for what is held of a consent id, and for the list of requests. */
import type { ConsentRecord } from '../../protocol/consent-record.ts';
import { ask, hasLists, type Answer } from '../dashboard/ask.ts';

/** A note of an officer. */
export interface Note {
  readonly at: number;
  readonly who: string;
  readonly text: string;
}

/** What a person has asked of the site. */
export interface SubjectRequest {
  readonly id: string;
  readonly consentId?: string;
  readonly kind: string;
  readonly receivedAt: number;
  readonly dueAt: number;
  readonly doneAt?: number;
  readonly doneBy?: string;
}

/** Everything that is held of a person. */
export interface Held {
  readonly records: readonly ConsentRecord[];
  readonly annotations: readonly Note[];
  readonly requests: readonly SubjectRequest[];
  /** What was shown, as far as the site has published it. */
  readonly notices: readonly { readonly digest: string; readonly publishedAt: number }[];
}

/** The list of requests. */
export interface Requests {
  readonly open: readonly SubjectRequest[];
  readonly done: readonly SubjectRequest[];
}

/** A notice that pages show and nobody has published. */
export interface UnpublishedNotice {
  readonly site: string;
  readonly digest: string;
  readonly events: number;
  readonly firstAt: number;
}

/** Lists what pages show and nobody has published. */
export async function fetchUnpublished(): Promise<Answer<readonly UnpublishedNotice[]>> {
  const answer = await ask('unpublished-notices', json(isUnpublished));
  return answer.ok ? { ok: true, value: answer.value.notices } : answer;
}

/** Reads what is held of a consent id. */
export function findRecords(consentId: string): Promise<Answer<Held>> {
  return ask('records/find', json(isHeld), post({ consent_id: consentId }));
}

/** Reads the same as a file. */
export function exportRecords(consentId: string): Promise<Answer<Blob>> {
  return ask('records/export', (response) => response.blob(), post({ consent_id: consentId }));
}

/** Deletes everything that is held of a consent id; gives the number of records. */
export function erase(consentId: string, reason: 'erase' | 'object'): Promise<Answer<number>> {
  const read = async (response: Response): Promise<number | undefined> => {
    const body: unknown = await response.json();
    const erased: unknown =
      typeof body === 'object' && body !== null ? Reflect.get(body, 'erased') : undefined;
    return typeof erased === 'number' ? erased : undefined;
  };
  return ask(`records/${reason}`, read, post({ consent_id: consentId }));
}

/** Adds a note. */
export function annotate(consentId: string, text: string): Promise<Answer<boolean>> {
  return ask('records/annotate', async () => true, post({ consent_id: consentId, text }));
}

/** Lists the requests. */
export function fetchRequests(): Promise<Answer<Requests>> {
  return ask('requests', json(isRequests));
}

/** Enters a request. */
export function enterRequest(
  kind: string,
  receivedAt: number,
  consentId: string | undefined,
): Promise<Answer<boolean>> {
  const body = {
    kind,
    received_at: receivedAt,
    ...(consentId === undefined ? {} : { consent_id: consentId }),
  };
  return ask('requests', async () => true, post(body));
}

/** Notes that a request was answered. */
export function finishRequest(id: string): Promise<Answer<boolean>> {
  return ask('requests/done', async () => true, post({ id }));
}

function post(body: object) {
  return { method: 'POST', body } as const;
}

/** What the collector sends was checked by its schema on the way out. */
function json<T>(is: (body: unknown) => body is T): (response: Response) => Promise<T | undefined> {
  return async (response) => {
    const body: unknown = await response.json();
    return is(body) ? body : undefined;
  };
}

function isHeld(body: unknown): body is Held {
  return hasLists(body, ['records', 'annotations', 'requests', 'notices']);
}

function isUnpublished(body: unknown): body is { readonly notices: readonly UnpublishedNotice[] } {
  return hasLists(body, ['notices']);
}

function isRequests(body: unknown): body is Requests {
  return hasLists(body, ['open', 'done']);
}
