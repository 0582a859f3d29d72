/** What a report is made of: counters added up by day, as a database gives them. Days are `YYYY-MM-DD`, in order. */
import type { Counts } from './group-rows.ts';
import type { Answers, Tally } from './tally.ts';

/** What was counted on one day. */
export interface DayTally extends Tally {
  readonly day: string;
}

/** What was counted on one day about one purpose, or one service that is answered for itself. */
export interface DayAnswers extends Answers {
  readonly day: string;
  /** Of a purpose, or of a purpose and its service: `analytics:posthog`. */
  readonly purpose: string;
}

/** How often something was taken back on one day, so long after it was granted. */
export interface DayWithdrawals {
  readonly day: string;
  /** Class of the time. */
  readonly value: string;
  readonly withdrawals: number;
}

/** What was counted on one day in one group. */
export interface DayGroup extends Counts {
  readonly day: string;
  readonly dimension: string;
  /** What the group has in common, as the language `nl`. */
  readonly value: string;
}

/**
 * The counts of one site.
 *
 * Where a span of days ends depends on the choices since the anchor of the range (SD-20), for a purpose on its
 * answers, for the time to withdrawal on the withdrawals. A breakdown only ever shows whole spans within the range: nothing of it is read before.
 */
export interface DailyCounts {
  /** Every day with a count, from `anchorOf(from)` to the end of the range. */
  readonly days: readonly DayTally[];
  /** From `anchorOf(from)` to the end of the range. */
  readonly purposes: readonly DayAnswers[];
  /** From `anchorOf(from)` to the end of the range. */
  readonly withdrawals: readonly DayWithdrawals[];
  /** Of the range alone. */
  readonly groups: readonly DayGroup[];
}
