/**
 * Spans of days that may be shown, so that no figure and no difference of figures is about fewer choices than the
 * minimum (SD-20).
 *
 * The spans do not depend on the range that is asked for: from 1 January of each year on, days are put together until
 * they hold enough choices. A report covers whole spans only. So two reports, whatever their ranges, differ by whole
 * spans. Days that are over never change (events count on the day of receipt), so neither does a span; a day that is
 * not over would show single choices arriving, and waits.
 */
import { MS_PER_DAY } from '../consent/ms-per-day.ts';
import { dayOf } from './counters.ts';
import type { ReportPeriod, WithheldDays } from './report-schema.ts';

/** First and last day, `YYYY-MM-DD`, both included. */
export type Span = Pick<ReportPeriod, 'from' | 'to'>;

/** A span and the choices in it. */
export interface CountedSpan extends Span {
  readonly choices: number;
}

/** What is asked of `periodsOf`. */
export interface PeriodQuery extends Span {
  /** Choices a span must hold; 1 shows every day, that of today too. */
  readonly minimumCell: number;
  readonly today: string;
}

/** Which spans a report covers, and which days it does not. */
export interface Periods {
  /** Every span that may be shown, from the anchor on. */
  readonly spans: readonly CountedSpan[];
  /** Those of them that lie in the range. */
  readonly shown: readonly CountedSpan[];
  readonly withheld: readonly WithheldDays[];
}

/** Gives the range of the last `days` days, the day `today` included. */
export function lastDays(days: number, today: string): Span {
  return { from: dayOf(Date.parse(today) - (days - 1) * MS_PER_DAY), to: today };
}

/** Gives as many days directly before a range; `undefined` where the range is none. */
export function daysBefore({ from, to }: Span): Span | undefined {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const length = last - first + MS_PER_DAY;
  if (!(length > 0)) return undefined;
  return { from: dayOf(first - length), to: dayOf(first - MS_PER_DAY) };
}

/** Day from which the spans of a range are put together: the figures are read from here on. */
export function anchorOf(from: string): string {
  return `${from.slice(0, 4)}-01-01`;
}

/** Gives the choices that a group must hold to be shown: 0, so any, where a minimum of 1 turns suppression off. */
export function thresholdOf(minimumCell: number): number {
  return minimumCell <= 1 ? 0 : minimumCell;
}

/** Puts neighbouring spans of one year together until each holds `threshold` choices; the last of a year may not. */
export function groupSpans(spans: readonly CountedSpan[], threshold: number): CountedSpan[] {
  const groups: CountedSpan[] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    const isOpen =
      last !== undefined && last.choices < threshold && anchorOf(last.from) === anchorOf(span.from);
    if (isOpen) groups.splice(-1, 1, { from: last.from, to: span.to, choices: last.choices + span.choices });
    else groups.push(span);
  }
  return groups;
}

/**
 * Says which spans a report over `query` shows and why other days are withheld.
 *
 * @param days every day with a count from `anchorOf(query.from)` to `query.to`, in order
 */
export function periodsOf(days: readonly CountedSpan[], query: PeriodQuery): Periods {
  const threshold = thresholdOf(query.minimumCell);
  const isOver = (day: Span): boolean => threshold === 0 || day.to < query.today;
  const groups = groupSpans(days.filter(isOver), threshold);
  const spans = groups.filter((group) => group.choices >= threshold);
  const isWhole = (span: Span): boolean => span.from >= query.from;
  const withhold = (list: readonly Span[], reason: WithheldDays['reason']): WithheldDays[] =>
    list
      .filter(({ to }) => to >= query.from)
      .map(({ from, to }) => ({ from: from < query.from ? query.from : from, to, reason }));
  return {
    spans,
    shown: spans.filter(isWhole),
    withheld: [
      ...withhold(
        groups.filter((group) => group.choices < threshold),
        'under-minimum',
      ),
      ...withhold(
        spans.filter((span) => !isWhole(span)),
        'cut-by-range',
      ),
      ...withhold(
        days.filter((day) => !isOver(day)),
        'not-over',
      ),
    ].sort((a, b) => a.from.localeCompare(b.from)),
  };
}
