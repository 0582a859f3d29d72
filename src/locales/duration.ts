/** Durations in words: "6 months", "1 an et 6 mois". */
import { list } from './intl.ts';
import { plural, type PreferencesMessages } from './messages.ts';

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const ISO_8601 = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * An ISO 8601 duration in words, or the text as it is when it is none.
 *
 * @param units Of a language whose units a browser may lack; else the browser's own.
 */
export function durationInWords(
  duration: string,
  language: string,
  units?: PreferencesMessages['units'],
): string {
  const [, ...counts] = ISO_8601.exec(duration) ?? [];
  const parts = UNITS.flatMap((unit, index) => {
    const count = counts[index];
    if (!count) return [];
    return units
      ? plural(units[unit], +count, language)
      : new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(+count);
  });
  return parts.length ? list(parts, language, 'unit') : duration;
}
