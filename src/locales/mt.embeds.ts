/** Maltese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Għadu ma tgħabbiex. Meta jitgħabba, {provider} isir jaf l-indirizz IP tiegħek u li inti f’din il-paġna, u jista’ jaħżen data fuq l-apparat tiegħek.',
  policy: 'Politika tal-privatezza ta’ {provider}',
  once: 'Għabbi darba',
  always: 'Ħalli dejjem: {name}',
};
