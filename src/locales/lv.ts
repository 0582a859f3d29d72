/** Latvian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Vai drīkstam izmantot sīkdatnes vietnē {site}?',
  ask: '{controller} vēlas tās izmantot šādiem mērķiem: {purposes}.',
  recipients: {
    none: 'Datus nesaņem neviens partneris.',
    zero: 'Datus saņem {count} partneru.',
    one: 'Datus saņem {count} partneris.',
    other: 'Datus saņem {count} partneri.',
  },
  change: 'Savu izvēli varat jebkurā laikā mainīt sadaļā “Sīkdatņu iestatījumi” katras lapas apakšā.',
  policy: 'Privātuma politika',
  acceptAll: 'Pieņemt visas',
  rejectAll: 'Noraidīt visas',
  preferences: 'Sīkdatņu iestatījumi',
  purposes: {
    preferences: 'ievadīto datu saglabāšana',
    personalisation: 'jums piemērots saturs',
    analytics: 'vietnes lietošanas mērīšana',
    statistics: 'apmeklējumu statistika',
    marketing: 'personalizēta reklāma',
  },
};
