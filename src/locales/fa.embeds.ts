/** Persian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  dir: 'rtl',
  text: 'هنوز بارگذاری نشده است. هنگام بارگذاری، \u2068{provider}\u2069 از نشانی IP شما و حضورتان در این صفحه باخبر می‌شود و می‌تواند داده‌هایی روی دستگاه شما ذخیره کند.',
  policy: 'سیاست حریم خصوصی \u2068{provider}\u2069',
  once: 'یک بار بارگذاری',
  always: 'اجازه همیشگی: \u2068{name}\u2069',
};
