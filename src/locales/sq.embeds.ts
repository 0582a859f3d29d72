/** Albanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ende i pangarkuar. Gjatë ngarkimit, {provider} mëson adresën tuaj IP dhe që jeni në këtë faqe, dhe mund të ruajë të dhëna në pajisjen tuaj.',
  policy: 'Politika e privatësisë e {provider}',
  once: 'Ngarko një herë',
  always: 'Lejo gjithmonë: {name}',
};
