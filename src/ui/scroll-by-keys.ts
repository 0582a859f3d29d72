/** A text that is longer than its room, for who has no pointer. */

/**
 * Lets the focus onto an element while it scrolls, so that keys scroll it. Chromium and Firefox do so by themselves where
 * nothing in it can have the focus; Safari does not. WCAG 2.2, 2.1.1.
 */
export function scrollByKeys(element: HTMLElement): void {
  new ResizeObserver(() => {
    const isScrolling = element.scrollHeight > element.clientHeight;
    if (isScrolling) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
    // Around it there may be no room for a ring.
    element.style.outlineOffset = isScrolling ? '-3px' : '';
  }).observe(element);
}
