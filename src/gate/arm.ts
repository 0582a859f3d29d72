/** Watches the page for declared elements while something is granted, and releases them as they come. */
import { giveBack, isElement, type Declared } from './give-back.ts';

/** Selects declared elements. */
export const DECLARED = '[data-may-i]';

/**
 * Starts to watch. Call once, before the elements are parsed.
 *
 * While the page is being parsed the browser calls the observer before it prepares each script (HTML standard,
 * microtask checkpoint at a script's end tag), so a script is released at its place.
 */
export function arm(mayRelease: (purposes: string | undefined) => boolean): void {
  const release = (element: Declared) => {
    if (!mayRelease(element.dataset['mayI'])) return;
    // A template is released whole. Chromium drops the address that a frame is given while it is being inserted. And
    // Firefox settles the kind of a script before an observer can change it: it
    // would run a module as a classic script. Modules run after parsing anyway.
    const mustWait =
      document.readyState === 'loading' &&
      (element instanceof HTMLTemplateElement
        ? !element.nextSibling
        : 'srcdoc' in element || (element.dataset['type'] === 'module' && 'mozInnerScreenX' in window));
    if (mustWait)
      document.addEventListener(
        'readystatechange',
        () => {
          giveBack(element);
        },
        { once: true },
      );
    else giveBack(element);
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!isElement(node)) continue;
        if (node.matches(DECLARED)) release(node);
        node.querySelectorAll<Declared>(DECLARED).forEach(release);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
