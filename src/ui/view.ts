/**
 * A custom element that draws itself into an open shadow root.
 *
 * It is drawn once or twice in its life, with one call, so it needs neither reactive properties nor templates
 * (docs/decisions/0009-elements-made-by-hand.md).
 */

/** Marks a template as CSS for the minifier; the text is as written. */
export const css = String.raw;

/** One style sheet for all instances: constructed, so that no style-src of the page forbids it. */
export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/**
 * Where the elements are defined: the registry of the `HTMLElement` that {@link View} extends. A library of the page may
 * put its own in the place of both before the next chunk comes (Onsen UI).
 */
export const elements = customElements;

/** Base of the elements. The root is open, so that a visitor's own tool can press "Reject all". */
export abstract class View extends HTMLElement {
  readonly root = this.attachShadow({ mode: 'open' });

  /**
   * Lifts the element with `popover` above every z-index of the page, without taking the focus; where the browser knows
   * no popovers its own z-index has to do.
   */
  protected showInTopLayer(): void {
    this.root.querySelector<Partial<HTMLElement> & Element>('[popover]')?.showPopover?.();
  }
}
