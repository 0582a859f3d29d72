/** Meta Pixel (SG-A01): holds its events back from `revoke` to `grant`. */
import type { Signal } from '../signal.ts';

/** `fbq('consent', …)`. */
export const metaPixel: Signal = {
  start: () => [['fbq', 'consent', 'revoke']],
  change: ({ isOn }) => (isOn ? [['fbq', 'consent', 'grant']] : []),
  withdraw: () => [['fbq', 'consent', 'revoke']],
};
