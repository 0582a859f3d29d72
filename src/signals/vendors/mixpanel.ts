/** Mixpanel (SG-N06). */
import type { Signal } from '../signal.ts';

/** `mixpanel.opt_in_tracking(…)` and its opposite. */
export const mixpanel: Signal = {
  // Told on every page: without an event of its own each time.
  change: ({ isOn }) => (isOn ? [['mixpanel.opt_in_tracking', { track: () => undefined }]] : []),
  withdraw: () => [['mixpanel.opt_out_tracking']],
};
