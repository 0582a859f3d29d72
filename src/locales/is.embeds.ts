/** Icelandic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ekki hlaðið enn. Þegar þessu er hlaðið fær {provider} að vita IP-tölu þína og að þú ert á þessari síðu og getur vistað gögn í tækinu þínu.',
  policy: 'Persónuverndarstefna: {provider}',
  once: 'Hlaða einu sinni',
  always: 'Leyfa alltaf: {name}',
};
