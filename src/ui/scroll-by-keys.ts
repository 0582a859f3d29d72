/** A text that is longer than its room, for who has no pointer. */

/**
 * Lets the focus onto an element while it scrolls, so that keys scroll it. Chromium and Firefox do so by themselves where
 * nothing in it can have the focus; Safari does not. WCAG 2.2, 2.1.1.
 */
export function scrollByKeys(element: HTMLElement): void {
  // Around it there may be no room for a ring.
  element.style.outlineOffset = '-3px';
  new ResizeObserver(() => {
    if (element.scrollHeight > element.clientHeight) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  }).observe(element);
}
