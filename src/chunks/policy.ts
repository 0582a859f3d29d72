/** Loaded where the privacy policy is not in every language of the site: its link says in which it is (LB-28). */
import type { LoadingGate } from './chunks.ts';

/**
 * Labels the link to the policy, if the policy is not in the language of the interface.
 *
 * @param shown What the link is in, if it is drawn.
 * @returns Does so in what is drawn later on.
 */
export function run({ config, language }: LoadingGate, shown?: ParentNode): (shown: ParentNode) => void {
  const { policyUrl, policyLanguages: [theirs = '', ...others] = [] } = config;
  // Who reads American English reads English.
  const isRead = [theirs, ...others].some((tag) => `${language}-`.startsWith(`${tag}-`));
  let name = theirs;
  try {
    name = new Intl.DisplayNames(language, { type: 'language' }).of(theirs) ?? theirs;
  } catch {
    // Of the form of a tag and none, as "en-us-gb": the notice is shown all the same.
  }
  const label = (root: ParentNode) => {
    for (const link of root.querySelectorAll('a')) {
      if (isRead || link.hreflang || link.getAttribute('href') !== policyUrl) continue;
      link.hreflang = theirs;
      link.append(` (${name})`);
    }
  };
  if (shown) label(shown);
  return label;
}
