/**
 * ActiveCampaign's site tracking (SG-R02), whose snippet must say `vgo('setTrackByDefault', false)`. It has no call for a
 * withdrawal: its cookies are deleted, and later pages do not load it.
 */
import type { Signal } from '../signal.ts';

/** `vgo('process', 'allowTracking')`. */
export const activecampaign: Signal = {
  change: ({ isOn }) => (isOn ? [['vgo', 'process', 'allowTracking']] : []),
};
