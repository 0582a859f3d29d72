/** English. reviewed: authors, 2026-11-24 */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Not loaded yet. When it is loaded, {provider} learns your IP address and that you are on this page, and can store data on your device.',
  policy: 'Privacy policy of {provider}',
  once: 'Load once',
  always: 'Always allow {name}',
};
