/**
 * The outbox: an event stays in it until the collector has answered 2xx, whatever happens in between (PR-11).
 *
 * The same event may be sent more than once, with the same id; the collector stores an id once.
 */
import { get, update } from 'idb-keyval';
import type { Draft } from './draft.ts';
import { database } from './database.ts';

/** How long an event is tried (PR-11), in milliseconds: 30 days. */
const PATIENCE_MS = 30 * 86_400_000;

/** Left in localStorage while there is work for a later page: the gate sees it without opening a database. */
const MARK = 'may-i-outbox';

/** What a list of the database holds: an event, or one that was refused with the reason. */
export interface Kept {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Adds an event to a list of the database, once, in one transaction. Rejects where there is no database. */
export async function append(list: string, event: Kept): Promise<void> {
  await update<Kept[]>(
    list,
    (events = []) => [...events.filter(({ id }) => id !== event.id), event],
    database,
  );
}

/** Leaves a mark, or takes it away. */
export function mark(value: string | undefined): void {
  try {
    // The page after a withdrawal has work to do whatever the outbox holds (gate/forget.ts).
    const work = value ?? sessionStorage.getItem('may-i-forget');
    if (work) localStorage.setItem(MARK, work);
    else localStorage.removeItem(MARK);
  } catch {
    // Without localStorage the events are delivered at the next choice.
  }
}

/** The event that a page left in the mark when it went before its database had it. */
export function marked(): Draft | undefined {
  try {
    // Of our own making; the collector checks it like any other.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- see above
    const left: { readonly id?: string } & Draft = JSON.parse(localStorage.getItem(MARK) ?? '');
    return left.id ? left : undefined;
  } catch {
    // Nothing that can be read was left.
    return undefined;
  }
}

/** Posts an event, and takes it out when it is stored or refused for good; says whether it is out. */
export async function settle(collector: string, event: Draft): Promise<boolean> {
  // As text/plain the request needs no preflight, and keepalive lets it outlive the page.
  const request = { method: 'POST', body: JSON.stringify(event), keepalive: true };
  const answer = await fetch(`${collector}events`, request).catch(() => undefined);
  if (!answer?.ok) {
    const status = answer?.status ?? 0;
    // Every 4xx is final but a time-out, too early and too many (RFC 9110, RFC 8470, RFC 6585).
    const isRefused = /^4(?!08|25|29)/.test(`${status}`);
    if (!isRefused && Date.now() - event.decidedAt < PATIENCE_MS) return false;
    // What will never be taken stays visible, with the reason (dead letters).
    await append('refused', { id: event.id, event, status, problem: await answer?.text() });
    console.warn(
      `may-i: the collector refused a record (status ${status}). It stays in IndexedDB. [event-refused]`,
    );
  }
  await update<Draft[]>('outbox', (events = []) => events.filter(({ id }) => id !== event.id), database);
  return true;
}

/**
 * Sends what the outbox holds, oldest first; tries again, ever more slowly, while the page is open.
 *
 * @param delayMs Wait before the next try, in milliseconds.
 */
export async function deliver(collector: string, delayMs = 5_000): Promise<void> {
  const sendAll = async () => {
    let isEmpty = true;
    for (const event of (await get<Draft[]>('outbox', database)) ?? []) {
      isEmpty = (await settle(collector, event)) && isEmpty;
    }
    return isEmpty;
  };
  // Two tabs would each send the same events: harmless, but a waste. There are locks in secure contexts only.
  const isEmpty = (await navigator.locks?.request('may-i', sendAll)) ?? (await sendAll());
  mark(isEmpty ? undefined : '1');
  // Half the delay and up to as much again, so that browsers do not come back in step.
  if (!isEmpty) setTimeout(() => void deliver(collector, delayMs * 2), delayMs * (0.5 + Math.random()));
}
