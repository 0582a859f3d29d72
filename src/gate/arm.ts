/** Watches the page for declared elements while something is granted, and releases them as they come. */
import { giveBack, isElement, type Declared } from './give-back.ts';

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
    tree.querySelectorAll<Declared>(selector).forEach(found);
  };
  new MutationObserver((records) => {
    if (records[MANY]) search(root);
    else
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (isElement(node)) {
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
    const { mayI, type } = element.dataset;
    const isEmbed = 'getSVGDocument' in element;
    if (!mayRelease(mayI)) {
      if (mayI && isEmbed) kept();
      return;
    }
    // A template is released whole. Chromium drops the address that a frame is given while it is being inserted. And
    // Firefox settles the kind of a script before an observer can change it: it
    // would run a module as a classic script. Modules run after parsing anyway.
    const mustWait =
      document.readyState === 'loading' &&
      (element instanceof HTMLTemplateElement
        ? !element.nextSibling
        : isEmbed || (type === 'module' && 'mozInnerScreenX' in window));
    // Called a second time it finds nothing to give back.
    if (mustWait)
      document.addEventListener('readystatechange', () => {
        release(element);
      });
    else giveBack(element);
  };
  watchFor(document, DECLARED, release);
  return true;
}
