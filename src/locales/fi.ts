/** Finnish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Saammeko käyttää evästeitä sivustolla {site}?',
  ask: '{controller} haluaa käyttää niitä seuraaviin tarkoituksiin: {purposes}.',
  recipients: {
    none: 'Yksikään kumppani ei saa tietoja.',
    one: 'Yksi kumppani saa tietoja.',
    other: '{count} kumppania saa tietoja.',
  },
  change: 'Voit muuttaa valintaasi milloin tahansa kohdasta ”Evästeasetukset” jokaisen sivun alareunassa.',
  policy: 'Tietosuojaseloste',
  acceptAll: 'Hyväksy kaikki',
  rejectAll: 'Hylkää kaikki',
  preferences: 'Evästeasetukset',
  purposes: {
    preferences: 'syöttämiesi tietojen muistaminen',
    personalisation: 'sinulle sopiva sisältö',
    analytics: 'käytön mittaaminen',
    statistics: 'kävijätilastot',
    marketing: 'kohdennettu mainonta',
  },
};
