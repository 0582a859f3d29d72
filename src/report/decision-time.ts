/**
 * How long it took to answer, as a histogram counts it: a class of seconds, never the milliseconds.
 *
 * The time runs from the moment at which the notice was drawn to the press on one of its buttons. An answer by another
 * way (the preferences, an embed, a call of the page) has none.
 */

/** Classes in order; each holds what is below `below` seconds and in no class before it. */
const CLASSES = [
  { below: 1, id: 'under-1s' },
  { below: 2, id: '1s-2s' },
  { below: 5, id: '2s-5s' },
  { below: 10, id: '5s-10s' },
  { below: 30, id: '10s-30s' },
  { below: 60, id: '30s-60s' },
] as const;

const SLOWEST = 'from-60s';
const UNTIMED = 'not-timed';

/** Every class, the quickest first, and last that of the answers without a time. */
export const DECISION_TIMES = [...CLASSES.map(({ id }) => id), SLOWEST, UNTIMED] as const;

/** Id of a class. */
export type DecisionTime = (typeof DECISION_TIMES)[number];

/** Gives the class of a time in milliseconds; every answer has one, so that the classes add up to the choices. */
export function decisionTimeOf(decisionMs: number | undefined): DecisionTime {
  if (decisionMs === undefined) return UNTIMED;
  return CLASSES.find(({ below }) => decisionMs < below * 1000)?.id ?? SLOWEST;
}
