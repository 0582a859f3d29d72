/** PostHog (SG-N06). */
import type { Signal } from '../signal.ts';

/** `posthog.opt_in_capturing(…)` and its opposite. */
export const posthog: Signal = {
  // Told on every page: without an event of its own each time.
  change: ({ isOn }) => (isOn ? [['posthog.opt_in_capturing', { captureEventName: false }]] : []),
  withdraw: () => [['posthog.opt_out_capturing']],
};
