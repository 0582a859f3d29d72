import type { Counter } from './counters.ts';

/** What was counted about one purpose, or one service that is answered for itself. */
export interface Answers {
  /** Choices that granted it. */
  readonly granted: number;
  /** Choices that did not. */
  readonly refused: number;
  /** Times a visitor took it back. */
  readonly withdrawn: number;
  /** Times a visitor granted it later by a change. */
  readonly regranted: number;
}

/** Counters of one group (a site, a span of days, a language) added up. */
export interface Tally {
  readonly displays: number;
  /** Displays to clients that say they are bots; in no other figure. */
  readonly botDisplays: number;
  readonly acceptAll: number;
  readonly partial: number;
  readonly rejectAll: number;
  /** Times a visitor changed a decision that was in force. */
  readonly changes: number;
}

/** Nothing was counted. */
export const NO_ANSWERS: Answers = { granted: 0, refused: 0, withdrawn: 0, regranted: 0 };

const ANSWER_OF: Readonly<Record<string, keyof Answers>> = {
  'purpose-granted': 'granted',
  'purpose-refused': 'refused',
  withdrawal: 'withdrawn',
  regrant: 'regranted',
};

/** Gives how many choices a tally holds. */
export function choicesOf(tally: Tally): number {
  return tally.acceptAll + tally.partial + tally.rejectAll;
}

/** Adds up counters of one dimension. The caller picks them: a total and its breakdown count the same events. */
export function tallyOf(counters: readonly Counter[]): Tally {
  const sums = new Map<string, number>();
  for (const { measure, n } of counters) sums.set(measure, (sums.get(measure) ?? 0) + n);
  const sum = (measure: string): number => sums.get(measure) ?? 0;
  return {
    displays: sum('display'),
    botDisplays: sum('display-bot'),
    acceptAll: sum('choice:accept-all'),
    partial: sum('choice:partial'),
    rejectAll: sum('choice:reject-all'),
    changes: sum('change'),
  };
}

/**
 * Adds up the answers in counters of one dimension, by the id of a purpose, or of a purpose and one of its services:
 * `analytics:posthog`.
 */
export function answersOf(counters: readonly Counter[]): ReadonlyMap<string, Answers> {
  const answers = new Map<string, Answers>();
  for (const { measure, n } of counters) {
    const end = measure.indexOf(':');
    const kind = ANSWER_OF[measure.slice(0, Math.max(end, 0))];
    if (kind === undefined) continue;
    const id = measure.slice(end + 1);
    const before = answers.get(id) ?? NO_ANSWERS;
    answers.set(id, { ...before, [kind]: before[kind] + n });
  }
  return answers;
}
