/** Hebrew. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  dir: 'rtl',
  title: 'האם אפשר להשתמש בקובצי Cookie באתר {site}?',
  ask: 'ב־{controller} רוצים להשתמש בהם למטרות אלה: {purposes}.',
  recipients: {
    none: 'אף שותף אינו מקבל נתונים.',
    one: 'שותף אחד מקבל נתונים.',
    two: 'שני שותפים מקבלים נתונים.',
    other: '{count} שותפים מקבלים נתונים.',
  },
  change: 'אפשר לשנות את הבחירה בכל עת דרך ”העדפות קובצי Cookie” בתחתית כל עמוד.',
  policy: 'מדיניות פרטיות',
  acceptAll: 'אישור הכול',
  rejectAll: 'דחיית הכול',
  preferences: 'העדפות קובצי Cookie',
  purposes: {
    preferences: 'זכירת מה שמקלידים',
    personalisation: 'תוכן מותאם',
    analytics: 'מדידת השימוש באתר',
    statistics: 'סטטיסטיקת ביקורים',
    marketing: 'פרסום מותאם אישית',
  },
};
