/** Texts of the configuration in the language of the interface. */
import type { Localized, Purpose } from '../config/config.ts';

/** The text for a language, else the English one, else nothing. */
export function localize(text: Localized | undefined, language: string): string {
  return typeof text === 'string' ? text : (text?.[language] ?? text?.['en'] ?? '');
}

/** The text of a purpose: the site's own, else the shipped one, else the id, which at least names it. */
export function purposeText(
  { id }: Purpose,
  own: Localized | undefined,
  shipped: Readonly<Record<string, string>>,
  language: string,
): string {
  return own === undefined ? (shipped[id] ?? id) : localize(own, language);
}
