/** A summary of the report that is sent by itself, and the days that each is about. Pure. */
import { dayAfter, unitAround, type Unit } from '../../report/calendar.ts';
import type { Span } from '../../report/periods.ts';
import { isSafeAddress } from './send-report.ts';

/** A summary that is sent by itself. */
export interface Summary {
  /** Name for people, in messages and figures; what was sent last is kept under it. */
  readonly name: string;
  readonly site: string;
  /** How often it comes, and what of; days are those of the site. */
  readonly every: Unit;
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
export function spanAfter(every: Unit, { to }: Pick<Span, 'to'>): Span {
  return unitAround(every, dayAfter(to));
}

/** The last whole day, week or month before a day. */
function spanBefore(every: Unit, day: string): Span {
  return unitAround(every, dayAfter(unitAround(every, day).from, -1));
}
