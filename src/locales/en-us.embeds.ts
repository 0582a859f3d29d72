/** American English: as in English. reviewed: machine, 2026-11-26; not yet by a native speaker */
import { messages as english } from './en.embeds.ts';
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = english;
