/** Romanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Încă neîncărcat. La încărcare, {provider} află adresa dumneavoastră IP și faptul că sunteți pe această pagină și poate stoca date pe dispozitivul dumneavoastră.',
  policy: 'Politica de confidențialitate: {provider}',
  once: 'Încarcă o dată',
  always: 'Permite întotdeauna: {name}',
};
