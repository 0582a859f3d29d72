/** Romansh. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Betg anc chargià. Cun chargiar vegn {provider} a savair Vossa adressa dad IP e che Vus essas sin questa pagina, e po memorisar datas sin Voss apparat.',
  policy: 'Decleraziun davart la protecziun da datas: {provider}',
  once: 'Chargiar ina giada',
  always: 'Adina permetter: {name}',
};
