/** Romansh. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Dastgain nus duvrar cookies sin {site}?',
  ask: '{controller} vul duvrar els per: {purposes}.',
  recipients: {
    none: 'Nagin partenari survegn datas.',
    one: 'In partenari survegn datas.',
    other: '{count} partenaris survegnan datas.',
  },
  change: 'Vus pudais midar quai da tut temp sut «Preferenzas da cookies» a la fin da mintga pagina.',
  policy: 'Decleraziun davart la protecziun da datas',
  acceptAll: 'Acceptar tut',
  rejectAll: 'Refusar tut',
  preferences: 'Preferenzas da cookies',
  purposes: {
    preferences: 'memorisar Vossas endataziuns',
    personalisation: 'adattar ils cuntegns',
    analytics: 'mesirar l’utilisaziun',
    statistics: 'dumbrar las visitas',
    marketing: 'persunalisar la reclama',
  },
};
