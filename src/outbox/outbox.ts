/**
 * The outbox: an event stays in it until the collector has answered 2xx, whatever happens in between (PR-11).
 *
 * The same event may be sent more than once, with the same id; the collector stores an id once.
 */
import { get, update } from 'idb-keyval';
import type { Draft } from './record.ts';
import { database } from './database.ts';

/** How long an event is tried (PR-11), in milliseconds: 30 days. */
const PATIENCE_MS = 30 * 86_400_000;

/** Left in localStorage while the outbox holds events: the gate sees it without opening a database. */
const MARK = 'may-i-outbox';

/** Adds a value to a list of the database, in one transaction. Rejects where there is no database. */
export async function append(list: string, value: unknown): Promise<void> {
  return update<unknown[]>(list, (values = []) => [...values, value], database);
}

/** Leaves the mark while the outbox holds something. */
export function mark(isFull: boolean): void {
  try {
    if (isFull) localStorage[MARK] = '1';
    else localStorage.removeItem(MARK);
  } catch {
    // Without localStorage the events are delivered at the next choice.
  }
}

/** Posts an event, and takes it out when it is stored or refused for good; says whether it is out. */
async function settle(collector: string, event: Draft): Promise<boolean> {
  // As text/plain the request needs no preflight, and keepalive lets it outlive the page.
  const request = { method: 'POST', body: JSON.stringify(event), keepalive: true };
  const answer = await fetch(`${collector}events`, request).catch(() => undefined);
  if (!answer?.ok) {
    const status = answer?.status ?? 0;
    // Every 4xx is final but a time-out, too early and too many (RFC 9110, RFC 8470, RFC 6585).
    const isRefused = /^4(?!08|25|29)/.test(`${status}`);
    if (!isRefused && Date.now() - event.decidedAt < PATIENCE_MS) return false;
    // What will never be taken stays visible, with the reason (dead letters).
    await append('refused', { event, status, problem: await answer?.text() });
    console.warn(`may-i: refused ${status}. [event-refused]`);
  }
  await update<Draft[]>('outbox', (events = []) => events.filter(({ id }) => id !== event.id), database);
  return true;
}

/**
 * Sends what the outbox holds, oldest first; tries again, ever more slowly, while the page is open. Two tabs may send
 * the same event.
 *
 * @param delayMs Wait before the next try, in milliseconds.
 */
export async function deliver(collector: string, delayMs = 5_000): Promise<void> {
  let isEmpty = true;
  for (const event of (await get<Draft[]>('outbox', database)) ?? []) {
    isEmpty = (await settle(collector, event)) && isEmpty;
  }
  mark(!isEmpty);
  // Half the delay and up to as much again, so that browsers do not come back in step.
  if (!isEmpty) setTimeout(() => void deliver(collector, delayMs * 2), delayMs * (0.5 + Math.random()));
}
