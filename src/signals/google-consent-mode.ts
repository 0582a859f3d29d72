/**
 * Google Consent Mode v2: what Google's tags are told (SG-G01 to SG-G08).
 *
 * A signal is derived from the choice each time, never stored.
 */

import type { Told } from './tell-vendors.ts';

/** Purposes that each consent type follows: any of them grants it (requirements, section 4.1). */
const TYPES = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics statistics',
  functionality_storage: 'preferences',
  personalization_storage: 'preferences personalisation',
  security_storage: 'necessary',
};

/** Value of every consent type for what is granted. `necessary` always is. */
export function googleConsent(isGranted: (purpose: string) => boolean): Record<string, 'granted' | 'denied'> {
  return Object.fromEntries(
    Object.entries(TYPES).map(([type, purposes]) => [
      type,
      purposes.split(' ').some(isGranted) ? 'granted' : 'denied',
    ]),
  );
}

declare global {
  interface Window {
    /** Queue of Google's tags. */
    dataLayer?: unknown[];
  }
}

/** The page's data layer; made when it is absent. */
export function dataLayer(): unknown[] {
  return (window.dataLayer ??= []);
}

/**
 * Sends one consent command.
 *
 * Google reads commands only as `arguments` objects, an array is ignored (SG-G02).
 */
export function sendGoogleConsent(
  command: 'default' | 'update',
  isGranted: (purpose: string) => boolean,
): void {
  (function (..._command: unknown[]) {
    // eslint-disable-next-line prefer-rest-params -- the form is the message, see above
    dataLayer().push(arguments);
  })('consent', command, googleConsent(isGranted));
}

/**
 * Tells Google's tags: at the start of a page that nothing is granted, then what is stored (SG-G01, SG-G05); after a
 * decision what it says, and an event for tag managers (SG-G06, SG-G07).
 *
 * @param detail What was decided; absent at the start of a page.
 */
export function tellGoogle({ decision, isGranted }: Told, detail?: object): void {
  if (!detail) sendGoogleConsent('default', (purpose) => purpose === 'necessary');
  if (detail ?? decision) sendGoogleConsent('update', isGranted);
  dataLayer().push(
    detail ? { event: 'may_i_consent_update', may_i: detail } : { event: 'may_i_consent_ready' },
  );
}
