/**
 * Adobe Experience Platform Web SDK (SG-P03), whose configuration must say `defaultConsent: 'pending'`. The mode `2.0`
 * takes version 2.0 of Adobe's standard.
 */
import type { Choices, Signal } from '../signal.ts';

function consent({ isOn, options: { mode } }: Choices): object {
  return mode === '2.0'
    ? { standard: 'Adobe', version: '2.0', value: { collect: { val: isOn ? 'y' : 'n' } } }
    : { standard: 'Adobe', version: '1.0', value: { general: isOn ? 'in' : 'out' } };
}

/** `alloy('setConsent', …)`. */
export const adobeWebSdk: Signal = {
  change(choices) {
    const given = { consent: [consent(choices)] };
    return [
      // It refuses every command before `configure`, and calls this right after.
      [
        '__alloyMonitors.push',
        {
          onInstanceConfigured: () => window.alloy?.('setConsent', given),
          toJSON: () => given,
        },
      ],
      ['alloy?', 'setConsent', given],
    ];
  },
};

declare global {
  interface Window {
    /** Adobe's function. */
    alloy?: (command: string, options: unknown) => unknown;
  }
}
