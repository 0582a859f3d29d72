/** Welsh. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Heb ei lwytho eto. Pan gaiff ei lwytho, bydd {provider} yn dysgu eich cyfeiriad IP a’ch bod ar y dudalen hon, a gall storio data ar eich dyfais.',
  policy: 'Polisi preifatrwydd {provider}',
  once: 'Llwytho unwaith',
  always: 'Caniatáu bob amser: {name}',
};
