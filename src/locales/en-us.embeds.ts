/** American English: as in English. reviewed: machine, 2026-11-26; not yet by a native speaker */
export { messages } from './en.embeds.ts';
