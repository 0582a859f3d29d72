/**
 * Matomo (SG-N01, SG-N02): waits with everything, or, in the mode `cookies`, with its cookies alone. It remembers
 * nothing by itself, and is not told to: `rememberConsentGiven` remembers for ever (SG-N03).
 */
import type { Signal } from '../signal.ts';

/** `_paq.push([…])`. */
export const matomo: Signal = {
  start: ({ options: { mode } }) => [
    ['_paq.push', [mode === 'cookies' ? 'requireCookieConsent' : 'requireConsent']],
  ],
  change: ({ isOn, options: { mode } }) =>
    isOn ? [['_paq.push', [mode === 'cookies' ? 'setCookieConsentGiven' : 'setConsentGiven']]] : [],
  withdraw: ({ options: { mode } }) => [
    ['_paq.push', [mode === 'cookies' ? 'forgetCookieConsentGiven' : 'forgetConsentGiven']],
    ['_paq.push', ['deleteCookies']],
  ],
};
