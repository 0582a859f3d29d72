/** Arabic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  dir: 'rtl',
  text: 'لم يُحمَّل بعد. عند التحميل يعرف مزوّد الخدمة {provider} عنوان IP الخاص بك وأنك في هذه الصفحة، ويمكنه تخزين بيانات على جهازك.',
  policy: 'سياسة خصوصية {provider}',
  once: 'التحميل مرة واحدة',
  always: 'السماح دائمًا: {name}',
};
