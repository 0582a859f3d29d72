/** A summary of the report that is sent by itself, and the days that each is about. Pure. */
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import { dayOf } from '../../report/counters.ts';
import type { Span } from '../../report/periods.ts';
import { isSafeAddress } from './send-report.ts';

/** How often a summary comes: of each day, each week from Monday on, or each month of the calendar, as the site has its days. */
export type Every = 'day' | 'week' | 'month';

/** A summary that is sent by itself. */
export interface Summary {
  /** Name for people, in messages and figures; what was sent last is kept under it. */
  readonly name: string;
  readonly site: string;
  readonly every: Every;
  /** Time of the day at the site, `HH:MM`, from which the days before are sent. Default: `06:00`. */
  readonly at?: string;
  /** Default: `text`. */
  readonly format?: 'text' | 'json' | 'csv' | 'ndjson' | 'parquet';
  /** File that is written, in the place of the one before. */
  readonly file?: string;
  /** Address that it is posted to, in place of a file. */
  readonly url?: string;
}

const SIX = '06:00';

/** Name of the variable of the environment that holds the address of a summary: often it is a secret. */
export function addressVariable(name: string): string {
  return `MAY_I_SUMMARY_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** Says what is wrong with the summaries; `undefined` when nothing is. */
export function summaryProblem(
  summaries: readonly Summary[],
  sites: readonly { readonly id: string }[],
): string | undefined {
  for (const [index, { name, site, file, url }] of summaries.entries()) {
    if (summaries.slice(0, index).some((before) => before.name === name))
      return `the summary "${name}" is named twice: give each a name of its own`;
    if (!sites.some(({ id }) => id === site))
      return `the summary "${name}" is of the site "${site}", and there is no such site`;
    if ((file === undefined) === (url === undefined))
      return `the summary "${name}" needs one place to go: "file", "url", or an address in ${addressVariable(name)}`;
    // The address may be the secret by which it lets people in.
    if (url !== undefined && !isSafeAddress(url))
      return `the address of the summary "${name}" is none with https`;
  }
  return undefined;
}

/**
 * The last days that are due at a moment: those that were over at the last time of sending. On a day that is longer or
 * shorter that time is an hour off.
 *
 * @param dayAt Gives the day at the site of a moment.
 */
export function lastDue(
  { every, at = SIX }: Pick<Summary, 'every' | 'at'>,
  dayAt: (moment: number) => string,
  now: number,
): Span {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return spanBefore(every, dayAt(now - (hours * 60 + minutes) * 60_000));
}

/** The days after a span, of the same kind. */
export function spanAfter(every: Every, { to }: Pick<Span, 'to'>): Span {
  const first = Date.parse(to) + MS_PER_DAY;
  if (every === 'month') {
    const date = new Date(first);
    return { from: dayOf(first), to: dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)) };
  }
  return { from: dayOf(first), to: dayOf(first + (every === 'week' ? 6 : 0) * MS_PER_DAY) };
}

/** The last whole day, week or month before a day. */
function spanBefore(every: Every, day: string): Span {
  const moment = Date.parse(day);
  if (every === 'month') {
    const date = new Date(moment);
    const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0);
    return { from: `${dayOf(last).slice(0, 7)}-01`, to: dayOf(last) };
  }
  // Monday is the first day of a week (ISO 8601).
  const daysIntoWeek = every === 'week' ? (new Date(moment).getUTCDay() + 6) % 7 : 0;
  const to = moment - (daysIntoWeek + 1) * MS_PER_DAY;
  return { from: dayOf(to - (every === 'week' ? 6 : 0) * MS_PER_DAY), to: dayOf(to) };
}
