/** Weeks and months as the calendar has them. A day is a label, `YYYY-MM-DD`, of whatever time zone. */
import { MS_PER_DAY } from '../consent/ms-per-day.ts';
import { dayOf } from './counters.ts';
import type { Span } from './periods.ts';

/** By what days are put together. */
export const UNITS = ['day', 'week', 'month'] as const;
/** A day, a week from Monday to Sunday (ISO 8601), or a month of the calendar. */
export type Unit = (typeof UNITS)[number];

/** Gives the day so many days after another, or before it. */
export function dayAfter(day: string, days = 1): string {
  return dayOf(Date.parse(day) + days * MS_PER_DAY);
}

/** Gives the first and the last day of the week or month, or the day alone, in which a day lies. */
export function unitAround(unit: Unit, day: string): Span {
  const date = new Date(day);
  if (unit === 'month') {
    const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
    return { from: `${day.slice(0, 7)}-01`, to: dayOf(last) };
  }
  if (unit === 'day') return { from: day, to: day };
  const monday = dayAfter(day, -((date.getUTCDay() + 6) % 7));
  return { from: monday, to: dayAfter(monday, 6) };
}
