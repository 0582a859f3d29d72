/** Scottish Gaelic. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Cha deach a luchdadh fhathast. Nuair a thèid a luchdadh, gheibh {provider} a-mach an seòladh IP agaibh agus gu bheil sibh air an duilleag seo, agus faodaidh e dàta a stòradh air an inneal agaibh.',
  policy: 'Poileasaidh prìobhaideachd: {provider}',
  once: 'Luchdaich aon turas',
  always: 'Ceadaich an-còmhnaidh: {name}',
};
