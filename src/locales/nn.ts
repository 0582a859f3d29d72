/** Norwegian Nynorsk. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Kan vi bruke informasjonskapslar på {site}?',
  ask: '{controller} ønskjer å bruke dei til: {purposes}.',
  recipients: {
    none: 'Ingen partnarar får opplysningar.',
    one: 'Éin partnar får opplysningar.',
    other: '{count} partnarar får opplysningar.',
  },
  change:
    'Du kan når som helst endre dette under «Innstillingar for informasjonskapslar» nedst på kvar side.',
  policy: 'Personvernerklæring',
  acceptAll: 'Godta alle',
  rejectAll: 'Avvis alle',
  preferences: 'Innstillingar for informasjonskapslar',
  purposes: {
    preferences: 'lagring av det du skriv inn',
    personalisation: 'tilpassa innhald',
    analytics: 'måling av bruken',
    statistics: 'besøksstatistikk',
    marketing: 'persontilpassa reklame',
  },
};
