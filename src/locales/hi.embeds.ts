/** Hindi. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'अभी लोड नहीं हुआ है। लोड होने पर {provider} को आपका IP पता और यह पता चल जाता है कि आप इस पेज पर हैं, और आपके डिवाइस पर डेटा सहेजा जा सकता है।',
  policy: '{provider} की निजता नीति',
  once: 'एक बार लोड करें',
  always: 'हमेशा अनुमति दें: {name}',
};
