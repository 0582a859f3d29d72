/** A page of the site, as the rules look at it: read from its HTML, or shown in a developer's browser. */
import type { PageElement } from '../explain/page-mistakes.ts';

/** A control that leads to the preferences. */
export interface WayBack {
  readonly isInFooter: boolean;
  /** Whether it has a text, or a label for those who do not see it. */
  readonly hasName: boolean;
}

/** A page. */
export interface SitePage {
  /** Its address; of a file the address that it would have. */
  readonly url: URL;
  /** Every element, in the order of the page; what stands in a template is not in the page. */
  readonly elements: readonly PageElement[];
  readonly waysBack: readonly WayBack[];
  /** Whether an address is of the site of this page, as browsers draw it; so is every address where that cannot be told. */
  readonly isOfSite: (address: URL) => boolean;
}

/** Selector of what leads to the preferences. */
export const WAY_BACK = 'a[href$="#cookie-preferences"], [data-may-i-open]';

/** Selector of the foot of a page. */
export const FOOTER = 'footer, [role=contentinfo]';
