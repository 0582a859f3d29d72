/** Norwegian Bokmål. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Kan vi bruke informasjonskapsler på {site}?',
  ask: '{controller} ønsker å bruke dem til: {purposes}.',
  recipients: {
    none: 'Ingen partnere mottar opplysninger.',
    one: 'Én partner mottar opplysninger.',
    other: '{count} partnere mottar opplysninger.',
  },
  change:
    'Du kan når som helst endre dette under «Innstillinger for informasjonskapsler» nederst på hver side.',
  policy: 'Personvernerklæring',
  acceptAll: 'Godta alle',
  rejectAll: 'Avvis alle',
  preferences: 'Innstillinger for informasjonskapsler',
  purposes: {
    preferences: 'lagring av det du skriver inn',
    personalisation: 'tilpasset innhold',
    analytics: 'måling av bruken',
    statistics: 'besøksstatistikk',
    marketing: 'persontilpasset reklame',
  },
};
