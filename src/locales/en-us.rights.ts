/** American English: as in English. reviewed: machine, 2026-11-26; not yet by a native speaker */
import { messages as english } from './en.rights.ts';
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = english;
