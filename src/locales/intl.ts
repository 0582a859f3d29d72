/** What `Intl` says, also where a browser does not know the language of the interface. */

/**
 * Texts as one list: "a, b and c".
 *
 * Chromium ships no list patterns for some of our languages, Irish and Maltese among them, and would fall back to the
 * language of the browser: there the texts stand side by side.
 */
export function list(
  texts: readonly string[],
  language: string,
  type: Intl.ListFormatType = 'conjunction',
): string {
  return Intl.ListFormat.supportedLocalesOf(language).length
    ? new Intl.ListFormat(language, { type }).format(texts)
    : texts.join(', ');
}

/** What a date shows; the time zone is the visitor's unless it is given. */
type Shown = Pick<Intl.DateTimeFormatOptions, 'timeStyle' | 'timeZone'>;

/**
 * A date in words, "26 November 2026 at 14:30".
 *
 * Chromium has no names of months for some of our languages, and for Bosnian "M11": there it is written in figures, as
 * 2026-11-26, which Swedish happens to do (ISO 8601).
 */
export function dateInWords(time: number | Date, language: string, shown?: Shown): string {
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(language === 'bs' ? [] : language);
  return new Intl.DateTimeFormat(known ?? 'sv', { dateStyle: known ? 'long' : 'short', ...shown }).format(
    time,
  );
}
