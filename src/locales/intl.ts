/** What `Intl` says, also where a browser does not know the language of the interface. */
import { isolate } from './isolate.ts';

/**
 * Texts as one list: "a, b and c", each in its own direction.
 *
 * Chromium ships no list patterns for some of our languages, Irish and Maltese among them, and would fall back to the
 * language of the browser: there the texts stand side by side.
 */
export function list(
  texts: readonly string[],
  language: string,
  type: Intl.ListFormatType = 'conjunction',
): string {
  const join = (items: readonly string[]) =>
    Intl.ListFormat.supportedLocalesOf(language).length
      ? new Intl.ListFormat(language, { type }).format(items)
      : items.join(', ');
  const joined = join(texts);
  return join(texts.map((text) => isolate(text, joined)));
}
