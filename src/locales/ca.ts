/** Catalan. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Podem fer servir galetes a {site}?',
  ask: '{controller} les voldria fer servir per a: {purposes}.',
  recipients: {
    none: 'Cap soci no rep dades.',
    one: 'Un soci rep dades.',
    many: '{count} de socis reben dades.',
    other: '{count} socis reben dades.',
  },
  change: 'Podeu canviar d’opinió en qualsevol moment a «Preferències de galetes», al peu de cada pàgina.',
  policy: 'Política de privacitat',
  acceptAll: 'Accepta-ho tot',
  rejectAll: 'Rebutja-ho tot',
  preferences: 'Preferències de galetes',
  purposes: {
    preferences: 'recordar el que escriviu',
    personalisation: 'adaptar els continguts',
    analytics: 'mesurar l’ús del lloc web',
    statistics: 'comptar les visites',
    marketing: 'personalitzar la publicitat',
  },
};
