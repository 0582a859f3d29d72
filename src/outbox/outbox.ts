/**
 * The outbox: an event stays in it until the collector has answered 2xx, whatever happens in between (PR-11).
 *
 * The same event may be sent more than once, with the same id; the collector stores an id once.
 */
import { get, update } from 'idb-keyval';
import type { Draft, Setting } from './draft.ts';
import { begunWithdrawal } from './begun-withdrawal.ts';
import { database } from './database.ts';

/** How long an event is tried (PR-11), in milliseconds: 30 days. */
const PATIENCE_MS = 30 * 86_400_000;

/** Events of one request: with 50 purposes each they stay below the 64 KiB that a page may send while it is left. */
const BATCH_EVENTS = 10;

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
    // The page after a withdrawal has work to do whatever the outbox holds (gate/forget.ts, chunks/withdraw.ts).
    const work = value ?? sessionStorage.getItem('may-i-forget') ?? begunWithdrawal();
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

/** The collector's reply to a batch: what it refused for good, by its place. No such reply: nothing. */
function refusalsIn(
  reply: string | undefined,
): readonly { readonly index: number; readonly status: number }[] {
  try {
    // From our own collector; what is missing in it counts as nothing.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-member-access -- see above
    return JSON.parse(reply ?? '').refused ?? [];
  } catch {
    return [];
  }
}

/** Where events are sent, and what is said of the page that sends them. */
export interface Collector {
  /** With a slash at its end. */
  readonly url: string;
  readonly circumstances?: Setting['circumstances'];
}

/** Posts events as one batch, and takes out what is stored or refused for good; says whether all of them are out. */
export async function settle(collector: Collector, events: readonly Draft[]): Promise<boolean> {
  const body = JSON.stringify({
    schema: 'may-i/consent-batch/1',
    sentAt: Date.now(),
    ...collector.circumstances,
    events,
  });
  // As text/plain the request needs no preflight, and keepalive lets it outlive the page.
  const answer = await fetch(`${collector.url}events`, { method: 'POST', body, keepalive: true }).catch(
    () => undefined,
  );
  const status = answer?.status ?? 0;
  // Every 4xx is final but a time-out, too early and too many (RFC 9110, RFC 8470, RFC 6585).
  const isRefused = /^4(?!08|25|29)/.test(`${status}`);
  if (isRefused && events[1]) {
    // What is wrong with one must not take the others with it.
    let isEmpty = true;
    for (const event of events) isEmpty = (await settle(collector, [event])) && isEmpty;
    return isEmpty;
  }
  const reply = await answer?.text().catch(() => undefined);
  const refusals = refusalsIn(reply);
  const out: string[] = [];
  for (const [index, event] of events.entries()) {
    const refusal = answer?.ok ? refusals.find((one) => one.index === index) : { status };
    if (!answer?.ok && !isRefused && Date.now() - event.decidedAt < PATIENCE_MS) continue;
    if (refusal) {
      // What will never be taken stays visible, with the reason (dead letters).
      const problem = answer?.ok ? JSON.stringify(refusal) : reply;
      await append('refused', { id: event.id, event, status: refusal.status, problem });
      console.warn(
        `may-i: the collector refused a record (status ${refusal.status}). It stays in IndexedDB. [event-refused]`,
      );
    }
    out.push(event.id);
  }
  await update<Draft[]>('outbox', (kept = []) => kept.filter(({ id }) => !out.includes(id)), database);
  return out.length === events.length;
}

/**
 * Sends what the outbox holds, oldest first; tries again, ever more slowly, while the page is open.
 *
 * @param delayMs Wait before the next try, in milliseconds.
 */
export async function deliver(collector: Collector, delayMs = 5_000): Promise<void> {
  const sendAll = async () => {
    const waiting = (await get<Draft[]>('outbox', database)) ?? [];
    let isEmpty = true;
    while (waiting[0]) isEmpty = (await settle(collector, waiting.splice(0, BATCH_EVENTS))) && isEmpty;
    return isEmpty;
  };
  // Two tabs would each send the same events: harmless, but a waste. There are locks in secure contexts only.
  const isEmpty = (await navigator.locks?.request('may-i', sendAll)) ?? (await sendAll());
  mark(isEmpty ? undefined : '1');
  // Half the delay and up to as much again, so that browsers do not come back in step.
  if (!isEmpty) setTimeout(() => void deliver(collector, delayMs * 2), delayMs * (0.5 + Math.random()));
}
