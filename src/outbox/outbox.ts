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
const FIRST_RETRY_MS = 5_000;

/** Left in localStorage while the outbox holds events: the gate sees it without opening a database. */
const MARK = 'may-i-outbox';

/** Adds a value to a list of the database, in one transaction. */
export function append(list: string, value: unknown): Promise<void> {
  return update<unknown[]>(list, (values = []) => [...values, value], database);
}

/** Marks the outbox as full or empty, for the gate of the next page. */
export function mark(isFull: boolean): void {
  try {
    if (isFull) localStorage.setItem(MARK, '1');
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
  const status = answer?.status ?? 0;
  const isRefused = status >= 400 && status < 500 && ![408, 425, 429].includes(status);
  if (isRefused || Date.now() - event.decidedAt > PATIENCE_MS) {
    // What will never be taken stays visible, with the reason (dead letters).
    await append('refused', { event, status, problem: await answer?.text() });
    console.warn(`may-i: record refused (${status}). [event-refused]`);
  } else if (!answer?.ok) return false;
  await update<Draft[]>('outbox', (events = []) => events.filter(({ id }) => id !== event.id), database);
  return true;
}

/**
 * Sends what the outbox holds, oldest first; tries again, ever more slowly, while the page is open.
 *
 * @param delayMs Wait before the next try, in milliseconds.
 */
export async function deliver(collector: string, delayMs = FIRST_RETRY_MS): Promise<void> {
  const sendAll = async () => {
    let isEmpty = true;
    for (const event of (await get<Draft[]>('outbox', database)) ?? []) {
      isEmpty = (await settle(collector, event)) && isEmpty;
    }
    return isEmpty;
  };
  // Two tabs would each send the same events: harmless, but a waste.
  // There are locks in secure contexts only.
  const isEmpty = (await navigator.locks?.request('may-i', sendAll)) ?? (await sendAll());
  mark(!isEmpty);
  if (isEmpty) return;
  // Between half and the whole of the delay, so that browsers do not come back in step.
  setTimeout(() => void deliver(collector, delayMs * 2), (delayMs * (1 + Math.random())) / 2);
}
