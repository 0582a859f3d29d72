/** Dates: apart from what the notice says, which has none. */

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
