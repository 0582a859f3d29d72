/** The elements of the page that is shown, as `page-mistakes.ts` looks at them. */
import type { PageElement } from './page-mistakes.ts';

/** Every element of a page, in its order. */
export function elementsOf(page: Document): PageElement[] {
  // Spread, for pages that replace `Array.from`.
  return [...page.querySelectorAll('*')].map((element) => ({
    name: element.localName,
    attributes: new Map(element.getAttributeNames().map((name) => [name, element.getAttribute(name) ?? ''])),
    isInHead: page.head.contains(element),
    // What a script puts in is async unless it says otherwise, and no attribute says so.
    isByScript: element instanceof HTMLScriptElement && element.async && !element.hasAttribute('async'),
  }));
}
