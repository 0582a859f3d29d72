/**
 * WP Consent API of WordPress (SG-P02). Without a consent type it answers everything with yes, so that comes first. It
 * writes cookies of its own, so it is told only what a visitor chose.
 */
import type { Signal } from '../signal.ts';

/** `wp_set_consent(…)` for each of its categories. */
export const wpConsentApi: Signal = {
  start: () => [
    ['wp_consent_type=', 'optin'],
    ['document.dispatchEvent', new CustomEvent('wp_consent_type_defined')],
  ],
  change: ({ isGranted }) =>
    Object.entries({
      functional: true,
      preferences: isGranted('preferences') || isGranted('personalisation'),
      'statistics-anonymous': isGranted('statistics'),
      statistics: isGranted('analytics'),
      marketing: isGranted('marketing'),
    }).map(([category, isAllowed]) => ['wp_set_consent', category, isAllowed ? 'allow' : 'deny']),
};
