/** HubSpot (SG-R01): its own banner never shows. It does not remember what `setHubSpotConsent` tells it. */
import type { Signal } from '../signal.ts';

/** `_hsp.push([…])` and `_hsq.push([…])`. */
export const hubspot: Signal = {
  start: () => [['disableHubSpotCookieBanner=', true]],
  change: ({ isOn, isGranted }) =>
    isOn
      ? [
          [
            '_hsp.push',
            [
              'setHubSpotConsent',
              {
                analytics: isGranted('analytics'),
                advertisement: isGranted('marketing'),
                functionality: isGranted('preferences') || isGranted('personalisation'),
              },
            ],
          ],
          // An earlier withdrawal holds until it is taken back.
          ['_hsq.push', ['doNotTrack', { track: true }]],
        ]
      : [],
  // HubSpot's pages name the one queue in older years and the other in newer ones.
  withdraw: () => [
    ['_hsp.push', ['revokeCookieConsent']],
    ['_hsq.push', ['revokeCookieConsent']],
    ['_hsq.push', ['doNotTrack']],
  ],
};
