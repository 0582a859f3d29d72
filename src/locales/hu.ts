/** Hungarian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Használhatunk sütiket ezen a webhelyen: {site}?',
  ask: '{controller} a következőkre szeretné használni őket: {purposes}.',
  recipients: {
    none: 'Egyetlen partner sem kap adatokat.',
    one: 'Egy partner kap adatokat.',
    other: '{count} partner kap adatokat.',
  },
  change: 'A döntését bármikor módosíthatja minden oldal alján, a „Sütibeállítások” alatt.',
  policy: 'Adatkezelési tájékoztató',
  acceptAll: 'Összes elfogadása',
  rejectAll: 'Összes elutasítása',
  preferences: 'Sütibeállítások',
  purposes: {
    preferences: 'a beírt adatok megjegyzése',
    personalisation: 'Önhöz illő tartalom',
    analytics: 'a webhely használatának mérése',
    statistics: 'látogatási statisztika',
    marketing: 'személyre szabott hirdetések',
  },
};
