/** Slovak. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Môžeme na webe {site} používať cookies?',
  ask: '{controller} ich chce používať na tieto účely: {purposes}.',
  recipients: {
    none: 'Údaje nedostáva žiadny partner.',
    one: 'Údaje dostáva jeden partner.',
    few: 'Údaje dostávajú {count} partneri.',
    many: 'Údaje dostáva {count} partnera.',
    other: 'Údaje dostáva {count} partnerov.',
  },
  change: 'Svoju voľbu môžete kedykoľvek zmeniť v časti „Nastavenia cookies“ v dolnej časti každej stránky.',
  policy: 'Zásady ochrany osobných údajov',
  acceptAll: 'Prijať všetko',
  rejectAll: 'Odmietnuť všetko',
  preferences: 'Nastavenia cookies',
  purposes: {
    preferences: 'zapamätanie toho, čo zadáte',
    personalisation: 'obsah, ktorý vám vyhovuje',
    analytics: 'meranie používania webu',
    statistics: 'štatistika návštev',
    marketing: 'personalizovaná reklama',
  },
};
