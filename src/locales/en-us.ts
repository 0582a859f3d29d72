/** American English. reviewed: machine, 2026-11-26; not yet by a native speaker */
import { messages as english } from './en.ts';
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  ...english,
  change: 'You can change this at any time under “Cookie preferences” at the bottom of each page.',
  purposes: { ...english.purposes, marketing: 'personalized advertising' },
};
