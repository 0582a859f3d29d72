/** Contentsquare (SG-N05): is loaded when it is granted; opting out keeps a cookie, which a withdrawal deletes with the rest. */
import type { Signal } from '../signal.ts';

/** `_uxa.push(['optout'])`. */
export const contentsquare: Signal = {
  change: () => [],
  withdraw: () => [['_uxa.push', ['optout']]],
};
