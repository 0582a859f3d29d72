/** Microsoft Advertising, Universal Event Tracking (SG-M01 to SG-M03). Without a default it takes consent for given. */
import type { Signal } from '../signal.ts';

/** `uetq.push('consent', …)`. */
export const microsoftAdvertising: Signal = {
  start: () => [['uetq.push', 'consent', 'default', { ad_storage: 'denied' }]],
  change: ({ isOn }) => [['uetq.push', 'consent', 'update', { ad_storage: isOn ? 'granted' : 'denied' }]],
};
