/**
 * The outbox: an event stays in it until the collector has answered 2xx, whatever happens in between (PR-11).
 *
 * The same event may be sent more than once, with the same id; the collector stores an id once.
 */
import { del, entries, set } from 'idb-keyval';
import type { ConsentEvent } from '../protocol/consent-event.ts';
import { database } from './database.ts';

/** How long an event is tried (PR-11), in milliseconds: 30 days. */
const PATIENCE_MS = 30 * 86_400_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 300_000;

/** Left in localStorage while the outbox holds events: the gate sees it without opening a database. */
const MARK = 'may-i-outbox';

const isEvent = (key: IDBValidKey): key is string => `${String(key)}`.startsWith('event:');

function mark(isFull: boolean): void {
  try {
    if (isFull) localStorage.setItem(MARK, '1');
    else localStorage.removeItem(MARK);
  } catch {
    // Without localStorage the events are delivered at the next choice.
  }
}

/** Posts an event; `undefined` when there was no answer. */
function post(collector: string, event: ConsentEvent): Promise<Response | undefined> {
  // As text/plain the request needs no preflight, and keepalive lets it outlive the page.
  return fetch(`${collector}events`, { method: 'POST', body: JSON.stringify(event), keepalive: true }).catch(
    () => undefined,
  );
}

/** Takes an event out when it is stored or refused for good; says whether it is out. */
async function settle(event: ConsentEvent, answer: Response | undefined): Promise<boolean> {
  const status = answer?.status ?? 0;
  const isRefused = status >= 400 && status < 500 && ![408, 425, 429].includes(status);
  if (isRefused || Date.now() - event.decidedAt > PATIENCE_MS) {
    // What will never be taken stays visible, with the reason (dead letters).
    await set(`refused:${event.id}`, { event, status, problem: await answer?.text() }, database);
    console.warn(
      `may-i: the collector refused a consent event, status ${status}. It is kept in IndexedDB. [event-refused]`,
    );
  } else if (!answer?.ok) return false;
  await del(`event:${event.id}`, database);
  return true;
}

/**
 * Puts an event into the outbox and sends it at once, without waiting for the database: the page may be about to go.
 *
 * Resolves when the event is in the database.
 */
export async function send(collector: string, event: ConsentEvent): Promise<void> {
  mark(true);
  const answer = post(collector, event);
  const kept = set(`event:${event.id}`, event, database);
  kept
    .then(async () => settle(event, await answer))
    .then(() => deliver(collector))
    .catch(() => {
      // Without a database the event has had its one try.
    });
  await kept;
}

/**
 * Sends what the outbox holds, oldest first; tries again, ever more slowly, while the page is open.
 *
 * @param delayMs Wait before the next try, in milliseconds.
 */
export async function deliver(collector: string, delayMs = FIRST_RETRY_MS): Promise<void> {
  const sendAll = async () => {
    let isEmpty = true;
    for (const [key, event] of await entries<IDBValidKey, ConsentEvent>(database)) {
      if (isEvent(key) && !(await settle(event, await post(collector, event)))) isEmpty = false;
    }
    return isEmpty;
  };
  // Two tabs would each send the same events: harmless, but a waste.
  const isEmpty = 'locks' in navigator ? await navigator.locks.request('may-i', sendAll) : await sendAll();
  if (isEmpty) {
    mark(false);
    return;
  }
  // Between half and the whole of the delay, so that browsers do not come back in step.
  const wait = delayMs * (0.5 + Math.random() / 2);
  setTimeout(() => void deliver(collector, Math.min(delayMs * 2, LAST_RETRY_MS)), wait);
}
