/**
 * How long it took until something was taken back, as a histogram counts it: a class of hours and days, never the moment.
 *
 * The time runs from the latest choice that granted what was taken back, a renewal too, to the choice that took it back, both by
 * the clock of the browser. It is known where the choice before is stored under the same consent id, and was the last word about
 * it: after an erasure, or where it never came, nothing tells.
 */
import type { ConsentEvent, PurposeState } from '../protocol/consent-event.ts';

const MS_PER_HOUR = 3_600_000;

/** Classes in order; each holds what is below `below` hours and in no class before it. */
const CLASSES = [
  { below: 1, id: 'under-1h' },
  { below: 24, id: '1h-1d' },
  { below: 7 * 24, id: '1d-7d' },
  { below: 30 * 24, id: '7d-30d' },
  { below: 180 * 24, id: '30d-180d' },
] as const;

const SLOWEST = 'from-180d';
const UNKNOWN = 'not-known';

/** Every class, the quickest first, and last that of the withdrawals of which the time is not known. */
export const WITHDRAWAL_TIMES = [...CLASSES.map(({ id }) => id), SLOWEST, UNKNOWN] as const;

/** Id of a class. */
export type WithdrawalTime = (typeof WITHDRAWAL_TIMES)[number];

/** A choice with its times, in milliseconds since the epoch. */
export interface TimedChoice extends Pick<ConsentEvent, 'decidedAt' | 'states'> {
  readonly receivedAt: number;
  /** Its times cannot be right (PR-09). */
  readonly isSkewed: boolean;
}

/**
 * Gives the class of a choice that took something back.
 *
 * @param stored Other choices that are stored of the same consent id and site, in any order.
 */
export function withdrawalTimeOf(withdrawal: TimedChoice, stored: readonly TimedChoice[]): WithdrawalTime {
  if (withdrawal.isSkewed) return UNKNOWN;
  const before = stored
    .filter((one) => one.decidedAt <= withdrawal.decidedAt && one.receivedAt <= withdrawal.receivedAt)
    .sort((a, b) => b.decidedAt - a.decidedAt);
  const granted = withdrawnIn(withdrawal.states).flatMap((id) => grantedAt(before, id) ?? []);
  if (granted.length === 0) return UNKNOWN;
  const hours = (withdrawal.decidedAt - Math.max(...granted)) / MS_PER_HOUR;
  return CLASSES.find(({ below }) => hours < below)?.id ?? SLOWEST;
}

/** Lists the purposes and services that a choice took back. */
export function withdrawnIn(states: ConsentEvent['states']): string[] {
  return Object.keys(states).filter((id) => states[id] === 'withdrawn');
}

/** When a purpose or service was granted, by the last choice about it; `undefined` where that was no grant, or its clock was wrong. */
function grantedAt(latestFirst: readonly TimedChoice[], id: string): number | undefined {
  const last = latestFirst.find(({ states }) => stateOf(states, id) !== undefined);
  if (!last || last.isSkewed) return undefined;
  const state = stateOf(last.states, id);
  return state === 'granted' || state === 'renewed' ? last.decidedAt : undefined;
}

/** What a choice said about a purpose, or about a service: where it did not answer for that by itself, what holds for its purpose. */
function stateOf(states: ConsentEvent['states'], id: string): PurposeState | undefined {
  return states[id] ?? states[id.split(':', 1)[0] ?? id];
}
