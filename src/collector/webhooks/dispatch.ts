/**
 * Delivers the messages that wait in the database, each recipient's by itself: one that hangs keeps no other waiting.
 *
 * A message is taken by putting it off, so that of several collectors on one database one tries it, and so that it is
 * tried again when a collector ends in the middle.
 */
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import type { Job } from '../retention.ts';
import type { Queries, Row } from '../store.ts';
import { deliver, toMessage, type Outcome } from './message.ts';
import type { Webhook } from './webhook.ts';

/** How a message ended, or did not yet. */
export type DeliveryOutcome = 'arrived' | 'failed' | 'given-up';

/** What is needed to deliver. */
export interface DispatchDeps {
  readonly store: Queries;
  readonly webhooks: readonly Webhook[];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Hears of each try. */
  readonly tried: (recipient: string, outcome: DeliveryOutcome) => void;
  /** Hears that the database could not be asked. */
  readonly failed: (error: unknown) => void;
}

/** A running dispatcher. */
export interface Dispatcher extends Job {
  /** Looks for messages now. */
  wake(): void;
}

/** Pause after the first try that failed; three times as long after each further one. */
const FIRST_PAUSE_MS = 2_000;

/** Longest pause. */
const LONGEST_PAUSE_MS = 6 * 60 * 60 * 1000;

/** How long a message is tried. */
const GIVE_UP_MS = 7 * MS_PER_DAY;

/** How long a message that is being tried belongs to this collector: longer than a try takes. */
export const CLAIM_MS = 60_000;

/** Tries at once for one recipient. */
const AT_ONCE = 4;

/** How long a try that is under way may take when the collector ends. */
const LAST_WAIT_MS = 1_000;

/** Longest time without a look into the database: another collector may have entered something. */
const LOOK_MS = 60_000;

/** Says how long to wait after a number of tries that failed; up to a fifth longer, so that not all come at once. */
export function pauseAfter(tries: number, retryAfterMs = 0): number {
  const pause = FIRST_PAUSE_MS * 3 ** Math.min(tries - 1, 20) * (1 + Math.random() / 5);
  return Math.min(Math.max(pause, retryAfterMs), LONGEST_PAUSE_MS);
}

/** Starts to deliver, at once. */
export function startDispatcher(deps: DispatchDeps): Dispatcher {
  const [ending, over] = [new AbortController(), new AbortController()];
  const signals = { ending: ending.signal, over: over.signal };
  const loops = deps.webhooks.map((webhook) => startLoop(deps, webhook, signals));
  return {
    wake: () => loops.forEach(({ wake }) => wake()),
    stop: async () => {
      ending.abort();
      const timer = setTimeout(() => over.abort(), LAST_WAIT_MS);
      await Promise.all(loops.map(({ ended }) => ended()));
      clearTimeout(timer);
    },
  };
}

interface Signals {
  /** Nothing more is taken. */
  readonly ending: AbortSignal;
  /** What is under way is broken off. */
  readonly over: AbortSignal;
}

function startLoop(deps: DispatchDeps, webhook: Webhook, { ending, over }: Signals) {
  const { store, now, failed } = deps;
  const { recipient } = webhook;
  const tries = new Set<Promise<void>>();
  let looking: Promise<void> | undefined;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async () => {
    while (!ending.aborted && tries.size < AT_ONCE) {
      const values = { recipient, now: now(), until: now() + CLAIM_MS };
      const row = (await store.write([{ query: 'deliveries.claim', values }]))[0]?.[0];
      if (!row) break;
      const one: Promise<void> = tryOnce(deps, webhook, row, over)
        .catch(failed)
        .finally(() => {
          tries.delete(one);
          wake();
        });
      tries.add(one);
    }
    const [row] = await store.read('deliveries.next', { recipient });
    const next = row?.['next'];
    const wait = next === null || next === undefined ? LOOK_MS : Math.max(Number(next) - now(), 0);
    clearTimeout(timer);
    // While all hands are full, the first that is free looks again.
    if (ending.aborted || tries.size >= AT_ONCE) return;
    timer = setTimeout(wake, Math.min(wait, LOOK_MS));
    timer.unref();
  };

  const wake = () => {
    if (ending.aborted) return;
    isWoken = true;
    looking ??= (async () => {
      while (isWoken) {
        isWoken = false;
        await look().catch((error: unknown) => {
          failed(error);
          timer = setTimeout(wake, LOOK_MS);
          timer.unref();
        });
      }
    })().finally(() => (looking = undefined));
  };

  wake();
  return {
    wake,
    ended: async () => {
      clearTimeout(timer);
      await looking;
      await Promise.all(tries);
    },
  };
}

async function tryOnce(
  { store, now, tried }: DispatchDeps,
  webhook: Webhook,
  row: Row,
  signal: AbortSignal,
): Promise<void> {
  const { id = null, created_at: createdAt } = row;
  const outcome = await deliver(webhook, toMessage(row), now(), signal);
  if (signal.aborted && outcome.kind !== 'arrived') {
    // The collector ends: it was no failure of the recipient's, and the next start tries at once.
    await store.write([{ query: 'deliveries.put-off', values: { id, due_at: now(), failure: '' } }]);
    return;
  }
  const failure = failureOf(outcome);
  if (failure === undefined) {
    await store.write([{ query: 'deliveries.done', values: { id } }]);
    if (row['type'] === 'consent.erased') await store.scrub();
    tried(webhook.recipient, 'arrived');
    return;
  }
  const pause = pauseAfter(Number(row['tries']), outcome.kind === 'failed' ? outcome.retryAfterMs : 0);
  const isOver = outcome.kind === 'gone' || now() + pause - Number(createdAt) > GIVE_UP_MS;
  await store.write([
    isOver
      ? { query: 'deliveries.give-up', values: { id, failure } }
      : { query: 'deliveries.put-off', values: { id, due_at: Math.ceil(now() + pause), failure } },
  ]);
  if (isOver && row['type'] === 'consent.erased') await store.scrub();
  tried(webhook.recipient, isOver ? 'given-up' : 'failed');
}

/** What is written down of a try that failed. */
function failureOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'arrived') return undefined;
  return outcome.kind === 'gone' ? 'status 410: the recipient wants no more' : outcome.reason;
}
