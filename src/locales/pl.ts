/** Polish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Czy możemy używać plików cookie w serwisie {site}?',
  ask: '{controller} chce ich używać w tych celach: {purposes}.',
  recipients: {
    none: 'Żaden partner nie otrzymuje danych.',
    one: 'Jeden partner otrzymuje dane.',
    few: '{count} partnerzy otrzymują dane.',
    many: '{count} partnerów otrzymuje dane.',
    other: '{count} partnera otrzymuje dane.',
  },
  change: 'Możesz to zmienić w każdej chwili: „Ustawienia plików cookie” na dole każdej strony.',
  policy: 'Polityka prywatności',
  acceptAll: 'Zaakceptuj wszystkie',
  rejectAll: 'Odrzuć wszystkie',
  preferences: 'Ustawienia plików cookie',
  purposes: {
    preferences: 'zapamiętywanie tego, co wpisujesz',
    personalisation: 'treści dopasowane do Ciebie',
    analytics: 'pomiar korzystania z serwisu',
    statistics: 'statystyki odwiedzin',
    marketing: 'reklamy spersonalizowane',
  },
};
