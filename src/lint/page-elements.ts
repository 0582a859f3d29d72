/** The elements of a page that was only parsed, as a browser parses it. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PageElement } from '../explain/page-mistakes.ts';

/** Every element of a page, in its order; what stands in a template is not in the page. */
export function pageElements(html: string): PageElement[] {
  const found: PageElement[] = [];
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[], isInHead: boolean) => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      const { tagName, attrs, childNodes } = node;
      found.push({
        name: tagName,
        attributes: new Map(attrs.map(({ name, value }) => [name, value])),
        isInHead,
        isByScript: false,
      });
      walk(childNodes, isInHead || tagName === 'head');
    }
  };
  walk(parse(html).childNodes, false);
  return found;
}
