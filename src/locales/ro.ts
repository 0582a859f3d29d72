/** Romanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Putem folosi cookie-uri pe {site}?',
  ask: '{controller} dorește să le folosească pentru: {purposes}.',
  recipients: {
    none: 'Niciun partener nu primește date.',
    one: 'Un partener primește date.',
    few: '{count} parteneri primesc date.',
    other: '{count} de parteneri primesc date.',
  },
  change: 'Vă puteți răzgândi oricând din „Preferințe privind cookie-urile”, în josul fiecărei pagini.',
  policy: 'Politica de confidențialitate',
  acceptAll: 'Acceptă toate',
  rejectAll: 'Respinge toate',
  preferences: 'Preferințe privind cookie-urile',
  purposes: {
    preferences: 'reținerea datelor introduse',
    personalisation: 'conținut potrivit pentru dumneavoastră',
    analytics: 'măsurarea utilizării site-ului',
    statistics: 'statistici privind vizitele',
    marketing: 'publicitate personalizată',
  },
};
