/** Danish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Må vi bruge cookies på {site}?',
  ask: '{controller} vil gerne bruge dem til: {purposes}.',
  recipients: {
    none: 'Ingen partnere modtager data.',
    one: 'Én partner modtager data.',
    other: '{count} partnere modtager data.',
  },
  change: 'Du kan altid ændre det under »Cookieindstillinger« nederst på hver side.',
  policy: 'Privatlivspolitik',
  acceptAll: 'Accepter alle',
  rejectAll: 'Afvis alle',
  preferences: 'Cookieindstillinger',
  purposes: {
    preferences: 'lagring af det, du indtaster',
    personalisation: 'tilpasset indhold',
    analytics: 'måling af brugen',
    statistics: 'besøgsstatistik',
    marketing: 'tilpassede annoncer',
  },
};
