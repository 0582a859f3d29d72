/** Slovenian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Ali smemo na spletnem mestu {site} uporabljati piškotke?',
  ask: '{controller} jih želi uporabljati za: {purposes}.',
  recipients: {
    none: 'Podatkov ne prejme noben partner.',
    one: 'Podatke prejme {count} partner.',
    two: 'Podatke prejmeta {count} partnerja.',
    few: 'Podatke prejmejo {count} partnerji.',
    other: 'Podatke prejme {count} partnerjev.',
  },
  change: 'Izbiro lahko kadar koli spremenite pod »Nastavitve piškotkov« na dnu vsake strani.',
  policy: 'Politika zasebnosti',
  acceptAll: 'Sprejmi vse',
  rejectAll: 'Zavrni vse',
  preferences: 'Nastavitve piškotkov',
  purposes: {
    preferences: 'shranjevanje vaših vnosov',
    personalisation: 'vsebina, ki vam ustreza',
    analytics: 'merjenje uporabe spletnega mesta',
    statistics: 'statistika obiska',
    marketing: 'prilagojeno oglaševanje',
  },
};
