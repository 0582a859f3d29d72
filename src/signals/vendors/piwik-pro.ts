/** Piwik PRO with its own consent form off (SG-N04). It keeps what it was told, and asks its server each time. */
import type { Signal } from '../signal.ts';

/** `ppms.cm.api('setComplianceSettings', …)`. */
export const piwikPro: Signal = {
  change: ({ isOn }) => [
    [
      'ppms.cm.api',
      'setComplianceSettings',
      { consents: { analytics: { status: isOn ? 1 : 0 } } },
      // Both are called by it, and must be there.
      () => undefined,
      () => undefined,
    ],
  ],
  isRemembered: true,
};
