/** Hebrew. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  dir: 'rtl',
  text: 'עדיין לא נטען. בעת הטעינה {provider} מקבל את כתובת ה־IP שלך ואת המידע שהעמוד הזה פתוח אצלך, ויכול לשמור נתונים במכשיר.',
  policy: 'מדיניות הפרטיות של {provider}',
  once: 'טעינה חד־פעמית',
  always: 'לאפשר תמיד: {name}',
};
