/** Canadian French. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Pas encore chargé. Au chargement, {provider} apprend votre adresse IP et la page que vous consultez, et peut enregistrer des données sur votre appareil.',
  policy: 'Politique de confidentialité ({provider})',
  once: 'Charger une fois',
  always: 'Toujours autoriser : {name}',
};
