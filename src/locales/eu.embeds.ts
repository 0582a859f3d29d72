/** Basque. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Oraindik kargatu gabe. Kargatzean, {provider} hornitzaileak jakingo du zure IP helbidea zein den eta orrialde honetan zaudela, eta datuak gorde ahal izango ditu zure gailuan.',
  policy: 'Pribatutasun-politika: {provider}',
  once: 'Kargatu behin',
  always: 'Baimendu beti: {name}',
};
