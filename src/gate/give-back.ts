/**
 * Gives a declared element back what blocked it: the type of a script, the address of an embed, the content of a
 * template.
 *
 * A script is released as the same element, never as a copy. One that the parser is about to finish then runs as if
 * it had never been blocked: `document.write`, `defer` and `currentScript` are the parser's own. One that was parsed
 * before runs when it is put into its own place again (HTML standard, "prepare the script element": a script of unknown
 * type is not "already started"), and the browser itself sees to it that none runs twice. Its text is not touched: under
 * Trusted Types, Firefox does not run a script whose children a script has changed.
 * Seen alike in Chromium 156, Firefox 153 and WebKitGTK 2.50: test/gate/release.test.ts.
 */

/** An element of the page with `data-may-i`; a template has its content, a script of HTML its address and text. */
export type Declared = (HTMLElement | SVGElement) & {
  readonly content?: DocumentFragment;
  readonly src?: string;
  readonly text?: string;
  readonly async?: boolean;
};

/** Says whether a node is an element that may have `data-…`: of HTML, SVG or MathML. */
export const isElement = (node: Node): node is Declared => 'dataset' in node;

/** Attributes that are held back as `data-…`; `srcset` first, so that an image is not fetched in two sizes. */
export const HELD = 'srcset src href data poster background srcdoc style imagesrcset ping'.split(' ');

/**
 * The scripts that were released, by address, or by text where they have none. A router that merges heads (Turbo, Astro) does
 * not find one equal to what the next page has in its head, and puts that in beside it or in its place.
 */
export const ran: Record<string, unknown> = {};

/** A script put in by script is async unless told otherwise; one that the page did not mark `async` keeps its turn. */
function keepOrder(script: Element & { async?: boolean }): void {
  script.async = script.hasAttribute('async');
}

/**
 * Gives an element back, once: without `data-may-i` it is an element like any other. `data-may-i-released` says what
 * it needed.
 */
export function giveBack(element: Declared): void {
  const dataset = element.dataset;
  const needs = dataset.mayI;
  if (!needs) return;
  dataset['mayIReleased'] = needs;
  delete dataset['mayI'];
  for (const name of HELD) {
    // An empty address loads nothing.
    if (!dataset[name]) continue;
    // A style attribute is subject to style-src; the same text through the CSSOM is not.
    if (name === 'style') element.style.cssText = dataset[name];
    else element.setAttribute(name, dataset[name]);
  }
  // A style sheet, or a script; one that the page made by script has its own type still: only its address was held.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- others have no type
  const typed = element as Partial<HTMLScriptElement>;
  if (typed.type === 'text/plain') typed.type = dataset['type'] ?? '';
  // Of HTML or SVG.
  if (element.localName === 'script') {
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- a script of SVG has none of them, and no place in a head
    ran[(dataset['src'] || element.src || element.text)!] = 1;
    keepOrder(element);
    element.replaceWith(element);
  } else if (element.content?.append) {
    for (const script of element.content.querySelectorAll('script')) {
      keepOrder(script);
      script.dataset['mayIReleased'] = needs;
    }
    element.replaceWith(element.content);
  }
}
