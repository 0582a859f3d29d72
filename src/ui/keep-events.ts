/** What a visitor does in our elements stays in them. */

/** What decks, shortcuts and "click outside" take from the document. */
const TYPES = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
];
const KEYS = ['keydown', 'keyup', 'keypress'];

/**
 * Keeps pointer and keys from the listeners of the page.
 *
 * A deck takes the space bar that presses a button here for its own; and a listener that climbs up from what was
 * clicked falls over an element that has gone by then.
 */
export function keepEvents(element: HTMLElement): void {
  const stop = (event: Event) => {
    event.stopPropagation();
  };
  for (const type of [...TYPES, ...KEYS]) element.addEventListener(type, stop, { passive: true });
}
