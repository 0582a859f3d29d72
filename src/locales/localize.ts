/** Texts of the configuration in the language of the interface. */
import type { Localized, Purpose } from '../config/config.ts';

/**
 * What a site has written for a language, else for the language without its region, `pt` for `pt-br` (LG-04). Who reads
 * Nynorsk reads Bokmål.
 */
export function inLanguage<Written>(
  written: Readonly<Record<string, Written>> | undefined,
  language: string,
): Written | undefined {
  return written?.[language] ?? written?.[nextLanguage(language)];
}

/** Where is looked for what there is not in a language. */
export function nextLanguage(language: string): string {
  return language === 'nn' ? 'nb' : language.replace(/-.*/, '');
}

/** The text for a language, else the English one, else nothing. */
export function localize(text: Localized | undefined, language: string): string {
  return typeof text === 'string' ? text : (inLanguage(text, language) ?? text?.['en'] ?? '');
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
