/** Makes elements without templates: nothing is parsed, so that a text is only ever a text. */

import type { Content as ContentOf } from '../declaration/service-facts.ts';

/** What stands in an element; what is empty or absent leaves nothing. */
export type Content = ContentOf<Node>;

/** Attributes by name; a function listens to the event of that name, and what is absent or false is left out. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

/**
 * Makes an element with its attributes and what stands in it.
 *
 * Texts become text nodes: markup in them is shown, never read.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== undefined && value !== false) made.setAttribute(name, `${value}`);
  }
  const put = (part: Content): void => {
    if (!part) return;
    if (typeof part === 'string' || 'nodeType' in part) made.append(part);
    else part.forEach(put);
  };
  put(content);
  return made;
}
