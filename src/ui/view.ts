/**
 * A custom element that draws itself with lit-html into an open shadow root.
 *
 * LitElement would add 2.4 kB to the first visit and its reactive properties would go unused: what an element shows
 * comes with one call (docs/decisions/0003-lit-html-without-litelement.md).
 */
import { render, type TemplateResult } from 'lit/html.js';

/** Marks a template as CSS for the minifier; the text is as written. */
export const css = String.raw;

/** One style sheet for all instances: constructed, so that no style-src of the page forbids it. */
export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

/** Base of the elements. The root is open, so that a visitor's own tool can press "Reject all". */
export abstract class View extends HTMLElement {
  readonly root = this.attachShadow({ mode: 'open' });

  /** Draws a template in place of what was there. */
  protected draw(template: TemplateResult): void {
    render(template, this.root);
  }

  /**
   * Lifts the element with `popover` above every z-index of the page, without taking the focus; where the browser knows
   * no popovers its own z-index has to do.
   */
  protected showInTopLayer(): void {
    this.root.querySelector<Partial<HTMLElement> & Element>('[popover]')?.showPopover?.();
  }
}
