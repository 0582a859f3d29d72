/** Numbers, days and languages as the reader's browser writes them. */
import type { Unit } from '../calendar.ts';
import { nameOf } from './name-of.ts';
import type { Span } from '../periods.ts';
import type { CalendarRow } from '../report-schema.ts';
import type { Interval } from '../wilson-interval.ts';

const whole = new Intl.NumberFormat();
const perCent = new Intl.NumberFormat(undefined, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const wholePerCent = new Intl.NumberFormat(undefined, { style: 'percent' });
const signedPoints = new Intl.NumberFormat(undefined, {
  signDisplay: 'exceptZero',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const points = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
// A day comes as a label and is read as midnight in UTC; another zone would show the day before or after.
const shortDay = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', dateStyle: 'medium' });
const longMonth = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', month: 'long', year: 'numeric' });
const countries = new Intl.DisplayNames(undefined, { type: 'region' });
const languages = new Intl.DisplayNames(undefined, { type: 'language' });

/** Writes a count; `not known` where there is none. */
export function formatCount(count: number | undefined): string {
  return count === undefined ? 'not known' : whole.format(count);
}

/** Writes a rate from 0 to 1 as per cent; `not known` where there is none. */
export function formatRate(rate: number | undefined): string {
  return rate === undefined ? 'not known' : perCent.format(rate);
}

/** Writes a rate as whole per cent, for an axis. */
export function formatTick(rate: number): string {
  return wholePerCent.format(rate);
}

/** Writes an interval as `57.0 % to 63.0 %`; a dash where there is none. */
export function formatInterval(interval: Interval | undefined): string {
  return interval === undefined ? '–' : `${perCent.format(interval.low)} to ${perCent.format(interval.high)}`;
}

/** Writes a difference of rates, from -1 to 1, as percentage points with its sign: `+3.2`. */
export function formatPoints(difference: number): string {
  return signedPoints.format(difference * 100);
}

/** Writes the size of a difference of rates as percentage points: `3.2`. */
export function formatSize(difference: number): string {
  return points.format(Math.abs(difference) * 100);
}

/** Writes a day, or a span of days, without the year. */
export function formatSpan({ from, to }: { readonly from: string; readonly to: string }): string {
  const [first, last] = [new Date(from), new Date(to)];
  return from === to ? shortDay.format(first) : shortDay.formatRange(first, last);
}

/** Writes a range with its years. */
export function formatRange({ from, to }: { readonly from: string; readonly to: string }): string {
  return longDay.formatRange(new Date(from), new Date(to));
}

/** Writes the days of a row of the chart: a day, several that had to be merged, a week or a month. */
export function formatRow(row: Span | CalendarRow, unit: Unit): string {
  if (!('isWhole' in row)) return formatSpan(row);
  return unit === 'month' && row.isWhole ? longMonth.format(new Date(row.from)) : formatRange(row);
}

/** Says of a row that its days are not exactly one week or month; empty where they are. */
export function formatPart(row: Span | CalendarRow, unit: Unit): string {
  return 'isWhole' in row && !row.isWhole ? `not exactly one ${unit}` : '';
}

/** Names a language in the reader's language. */
export function formatLanguage(tag: string): string {
  return nameOf(languages, tag);
}

/** Names a country, ISO 3166-1 alpha-2, in the reader's language. */
export function formatCountry(code: string): string {
  return nameOf(countries, code);
}

/** Writes a purpose id as a heading: `statistics` becomes `Statistics`, `analytics:posthog` `Analytics: posthog`. */
export function formatPurpose(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ').replace(':', ': ');
}
