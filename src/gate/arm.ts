/** Watches the page for declared elements while something is granted, and releases them as they come. */
import { giveBack, ran, type Declared } from './give-back.ts';

/** Selects declared elements. */
export const DECLARED = '[data-may-i]';

/** From more changes on the whole tree is looked through at once: each costs more to look at than an element. */
const MANY = 9;

/**
 * Calls back with every element that is put into a tree and matches a selector, perhaps more than once, and with some
 * others.
 *
 * While the page is being parsed the browser calls the observer before it prepares each script (HTML standard,
 * microtask checkpoint at a script's end tag).
 */
export function watchFor(
  root: Document | ShadowRoot,
  selector: string,
  found: (element: Declared) => void,
): void {
  const search = (tree: ParentNode) => {
    for (const element of tree.querySelectorAll<Declared>(selector)) found(element);
  };
  new MutationObserver((records) => {
    if (records[MANY]) search(root);
    else
      for (const { addedNodes } of records) {
        // What has no `dataset` is no element: a function for it would cost bytes in every page.
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
        for (const node of addedNodes as Iterable<Declared>) {
          if (node.dataset) {
            found(node);
            search(node);
          }
        }
      }
  }).observe(root, { childList: true, subtree: true });
}

/**
 * Starts to watch. Call once, before the elements are parsed.
 *
 * A script is released before the browser prepares it, at its place.
 *
 * @param kept Called for an embed that may not go.
 */
export function arm(mayRelease: (purposes: string | undefined) => boolean, kept: () => void): true {
  const release = (element: Declared) => {
    const { mayI, type, src } = element.dataset;
    const isEmbed = 'getSVGDocument' in element;
    if (!mayRelease(mayI)) {
      if (mayI && isEmbed) kept();
    }
    // A template is released whole. Chromium drops the address that a frame is given while it is being inserted. And
    // Firefox settles the kind of a script before an observer can change it: it would run a module as a classic script,
    // and one without `src` not at all. Modules run after parsing anyway.
    else if (
      document.readyState === 'loading' &&
      (element.content
        ? !element.nextSibling
        : isEmbed || ((src || type === 'module') && 'mozInnerScreenX' in window))
    ) {
      document.addEventListener('readystatechange', () => {
        release(element);
      });
    }
    // Called a second time it finds nothing to give back. Nor does what a router puts into the head of a whole page.
    else if (!(
      document.readyState === 'complete' &&
      element.closest('head') &&
      // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- as in give-back.ts
      ran[(src || element.src || element.text)!]
    ))
      giveBack(element);
  };
  watchFor(document, DECLARED, release);
  return true;
}
