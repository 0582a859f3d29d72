/** English. reviewed: authors, 2026-11-23 */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'May we use cookies on {site}?',
  ask: '{controller} would like to use them for: {purposes}.',
  recipients: {
    none: 'No partner receives data.',
    one: 'One partner receives data.',
    other: '{count} partners receive data.',
  },
  change: 'You can change this at any time under “Cookie preferences” at the foot of each page.',
  policy: 'Privacy policy',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  preferences: 'Cookie preferences',
  purposes: {
    preferences: 'remembering what you enter',
    personalisation: 'content that suits you',
    analytics: 'measuring how the site is used',
    statistics: 'visitor statistics',
    marketing: 'personalised advertising',
  },
};
