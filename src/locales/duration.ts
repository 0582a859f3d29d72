/** Durations in words: "6 months", "1 an et 6 mois". */

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const ISO_8601 = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** An ISO 8601 duration in words, or the text as it is when it is none. */
export function durationInWords(duration: string, language: string): string {
  const [, ...counts] = ISO_8601.exec(duration) ?? [];
  const parts = UNITS.flatMap((unit, index) => {
    const count = counts[index];
    if (!count) return [];
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(+count);
  });
  return parts.length ? new Intl.ListFormat(language, { type: 'unit' }).format(parts) : duration;
}
