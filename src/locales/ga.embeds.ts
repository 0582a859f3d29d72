/** Irish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Níl sé lódáilte fós. Nuair a lódáiltear é, faigheann {provider} amach do sheoladh IP agus go bhfuil tú ar an leathanach seo, agus is féidir leis sonraí a stóráil ar do ghléas.',
  policy: 'Beartas príobháideachais: {provider}',
  once: 'Lódáil uair amháin',
  always: 'Ceadaigh i gcónaí: {name}',
};
