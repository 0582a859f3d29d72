/** TikTok Pixel (SG-A02). Its snippet takes an array that is there for its queue. */
import type { Signal } from '../signal.ts';

/** `ttq.holdConsent()` and its like. */
export const tiktokPixel: Signal = {
  start: () => [['ttq.push', ['holdConsent']]],
  change: ({ isOn }) => (isOn ? [['ttq.grantConsent']] : []),
  withdraw: () => [['ttq.revokeConsent']],
};
