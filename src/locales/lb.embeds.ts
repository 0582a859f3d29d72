/** Luxembourgish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Nach net gelueden. Beim Lueden erfiert {provider} Är IP-Adress an datt Dir op dëser Säit sidd, a kann Donnéeën op Ärem Apparat späicheren.',
  policy: 'Dateschutzerklärung vun {provider}',
  once: 'Eemol lueden',
  always: '{name} ëmmer erlaben',
};
