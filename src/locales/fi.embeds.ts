/** Finnish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ei vielä ladattu. Ladattaessa {provider} saa tietää IP-osoitteesi ja sen, että olet tällä sivulla, ja voi tallentaa tietoja laitteellesi.',
  policy: 'Tietosuojaseloste: {provider}',
  once: 'Lataa kerran',
  always: 'Salli aina: {name}',
};
