/** Estonian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Pole veel laaditud. Laadimisel saab {provider} teada teie IP-aadressi ja selle, et olete sellel lehel, ning võib teie seadmesse andmeid salvestada.',
  policy: 'Privaatsuspõhimõtted: {provider}',
  once: 'Laadi üks kord',
  always: 'Luba alati: {name}',
};
