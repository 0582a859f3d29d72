/** Hebrew. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  dir: 'rtl',
  title: 'הרישום שלי',
  intro: 'מה שהדפדפן הזה שומר מן הבחירות:',
  none: 'עדיין לא נשמר דבר: לא נעשתה בחירה.',
  noDatabase: 'הדפדפן אינו מאפשר לנו לשמור כאן רישום.',
  methods: {
    accept_all: 'הכול אושר',
    reject_all: 'הכול נדחה',
    save: 'הבחירה נעשתה אחת־אחת',
    withdraw_all: 'חזרה מההסכמה',
    embed_always: 'הותר תוכן בעמוד',
    api: 'האתר קבע זאת',
    import: 'נשמרה הבחירה הקודמת באתר זה',
  },
  allowed: 'מותר: {purposes}',
  refused: 'אסור: {purposes}',
  download: 'הורדה כקובץ',
  access: 'לברר מה שמור אצל {site}',
  held: {
    none: 'לא שמור דבר תחת המספר הזה.',
    other: 'רשומות השמורות תחת המספר הזה: {count}. הן נמצאות בקובץ.',
  },
  local: 'הרישום נמצא רק במכשיר הזה. דבר לא נשלח.',
  erasure: 'מחיקת הרישום שלי',
  erasureText: 'מוחק אותו במכשיר הזה ואצל {site}. לאחר מכן הכול כבוי, והשאלה תוצג שוב.',
  objection: 'התנגדות',
  objectionText: 'דוחה הכול ומוחק את הרישום במכשיר הזה ואצל {site}. השאלה לא תוצג שוב במשך שישה חודשים.',
  erased: {
    none: 'נמחק במכשיר הזה. לאתר לא היה דבר תחת המספר הזה.',
    other: 'נמחק במכשיר הזה. רשומות שנמחקו אצל האתר: {count}.',
  },
  unreachable: '{site} אינו עונה כעת. דבר לא נמחק. אפשר לנסות שוב מאוחר יותר.',
};
