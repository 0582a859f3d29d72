/**
 * Microsoft Clarity, consent API v2 (SG-M06, SG-M07): told the state on every page, and not first that nothing is granted:
 * then it would erase the cookies of a visitor who consented.
 */
import type { Call, Choices, Signal } from '../signal.ts';

function consent({ isOn, isGranted }: Choices): Call {
  return [
    'clarity',
    'consentv2',
    {
      ad_Storage: isGranted('marketing') ? 'granted' : 'denied',
      analytics_Storage: isOn ? 'granted' : 'denied',
    },
  ];
}

/** `clarity('consentv2', …)`. */
export const microsoftClarity: Signal = {
  start: (choices) => [consent(choices)],
  change: (choices) => [consent(choices)],
  // The older call, which erases its cookies.
  withdraw: () => [['clarity', 'consent', false]],
};
