/** Arabic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  dir: 'rtl',
  text: 'لم يُحمَّل بعد. عند التحميل يعرف مزوّد الخدمة \u2068{provider}\u2069 عنوان IP الخاص بك وأنك في هذه الصفحة، ويمكنه تخزين بيانات على جهازك.',
  policy: 'سياسة خصوصية \u2068{provider}\u2069',
  once: 'التحميل مرة واحدة',
  always: 'السماح دائمًا: \u2068{name}\u2069',
};
