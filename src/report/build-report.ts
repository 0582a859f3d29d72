import { dayAfter } from './calendar.ts';
import { calendarRowsOf } from './calendar-rows.ts';
import type { Dimension } from './counters.ts';
import type { DailyCounts, DayGroup, DayTally } from './daily-counts.ts';
import { DECISION_TIMES } from './decision-time.ts';
import { groupRowsOf, type Counts, type GroupRow } from './group-rows.ts';
import { measuresOf } from './measures.ts';
import { periodsOf, thresholdOf, type CountedSpan, type Span } from './periods.ts';
import { purposeRowsOf } from './purpose-rows.ts';
import { pairRowsOf } from './pair-rows.ts';
import type { Report, ReportAnnotation, ReportGroup } from './report-schema.ts';
import { variantTestOf, type VariantShare } from './variant-test.ts';
import { choicesOf, sumOf, type Tally } from './tally.ts';
import { withdrawalRowsOf } from './withdrawal-rows.ts';

/** Fewest choices of a group that is shown, where the site says nothing else (SD-20). */
export const DEFAULT_MINIMUM_CELL = 10;

/** Which report is asked for. */
export interface ReportQuery extends Span {
  readonly site: string;
  readonly isSample: boolean;
  readonly minimumCell: number;
  /** Variants of the notice as the configuration in force has them; absent where none is known. */
  readonly variants?: readonly VariantShare[] | undefined;
  /** What the operator changed in the range. Default: nothing. */
  readonly annotations?: readonly ReportAnnotation[];
  /** Time zone of the days, a name of the IANA database. */
  readonly timeZone: string;
  /** Day on which the report is made, in that zone. */
  readonly today: string;
}

/**
 * Makes the report of a site and range.
 *
 * Figures are about the days in `byDay` and no others; where none may be shown, there are no figures at all.
 *
 * @param counts those of the site, from `anchorOf(query.from)` to `query.to`
 */
export function buildReport(counts: DailyCounts, query: ReportQuery): Report {
  const days = counts.days.map((tally) => ({ from: tally.day, to: tally.day, choices: choicesOf(tally) }));
  const { spans, shown, withheld } = periodsOf(days, query);
  const talliesOf = (span: Span): DayTally[] =>
    counts.days.filter(({ day }) => day >= span.from && day <= span.to);
  const total = sumOf(shown.flatMap(talliesOf));
  const isEmpty = shown.length === 0;
  const grouped = { ...query, spans, total: countsOf(total) };
  const counted = { spans, from: query.from, minimumCell: query.minimumCell };
  const answered = purposeRowsOf(counts.purposes, counted);
  const byDay = shown.map((span) => ({ from: span.from, to: span.to, ...countsOf(sumOf(talliesOf(span))) }));
  const calendar = { byDay, withheld, from: query.from, to: lastDayOf(query) };
  const byVariant = isEmpty ? [] : groups(counts.groups, 'variant', grouped);
  const variantTest = variantTestOf(byVariant, query.variants);
  return {
    site: query.site,
    from: query.from,
    to: query.to,
    timeZone: query.timeZone,
    minimumCell: query.minimumCell,
    isSample: query.isSample,
    measures: isEmpty ? [] : measuresOf(total),
    byDay,
    byWeek: calendarRowsOf('week', calendar),
    byMonth: calendarRowsOf('month', calendar),
    byLanguage: isEmpty ? [] : byLanguage(counts.groups, grouped),
    byDevice: isEmpty ? [] : groups(counts.groups, 'device', grouped),
    byPlacement: isEmpty ? [] : groups(counts.groups, 'placement', grouped),
    byPageGroup: isEmpty ? [] : groups(counts.groups, 'page-group', grouped),
    byCountry: isEmpty ? [] : groups(counts.groups, 'country', grouped),
    byVariant,
    ...(variantTest && { variantTest }),
    byLayer: isEmpty ? [] : ofChoices(counts.groups, 'layer', grouped),
    byMethod: isEmpty ? [] : ofChoices(counts.groups, 'method', grouped),
    byRevision: isEmpty ? [] : ofChoices(counts.groups, 'revision', grouped),
    byDecisionTime: isEmpty ? [] : quickestFirst(ofChoices(counts.groups, 'decision-time', grouped)),
    byLanguageAndDevice: isEmpty ? [] : pairRowsOf(counts.groups, 'language device', grouped),
    byPlacementAndDevice: isEmpty ? [] : pairRowsOf(counts.groups, 'placement device', grouped),
    purposes: answered.filter(({ id }) => !isService(id)),
    services: answered.filter(({ id }) => isService(id)),
    withdrawalTimes: withdrawalRowsOf(counts.withdrawals, counted),
    annotations: [...(query.annotations ?? [])],
    withheld: [...withheld],
  };
}

/** The last day of the range that may be shown, whatever was counted on it: no day to come, and none that waits. */
function lastDayOf({ to, today, minimumCell }: ReportQuery): string {
  const last = thresholdOf(minimumCell) === 0 ? today : dayAfter(today, -1);
  return to < last ? to : last;
}

/** Says whether an id is that of a purpose and one of its services. */
function isService(id: string): boolean {
  return id.includes(':');
}

type GroupsQuery = ReportQuery & { readonly spans: readonly CountedSpan[]; readonly total: Counts };

function groups(days: readonly DayGroup[], dimension: Dimension, query: GroupsQuery): GroupRow[] {
  return groupRowsOf(
    days.filter((day) => day.dimension === dimension),
    query,
  );
}

function byLanguage(days: readonly DayGroup[], query: GroupsQuery): Report['byLanguage'] {
  return groups(days, 'language', query).map(({ value, ...counts }) => ({
    ...(value === undefined ? {} : { language: value }),
    ...counts,
  }));
}

/** A breakdown of what only an answer has: displays are not in it. */
function ofChoices(days: readonly DayGroup[], dimension: Dimension, query: GroupsQuery): ReportGroup[] {
  const total = { ...query.total, displays: 0 };
  return groups(days, dimension, { ...query, total }).map(
    ({ value, choices, acceptAll, partial, rejectAll }) => ({
      ...(value === undefined ? {} : { value }),
      choices,
      acceptAll,
      partial,
      rejectAll,
    }),
  );
}

/** Puts the classes of a histogram in their order; what is not told apart stays last. */
function quickestFirst(rows: readonly ReportGroup[]): ReportGroup[] {
  const placeOf = ({ value }: ReportGroup): number =>
    value === undefined ? DECISION_TIMES.length : DECISION_TIMES.findIndex((time) => time === value);
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function countsOf(tally: Tally): Counts {
  return {
    displays: tally.displays,
    choices: choicesOf(tally),
    acceptAll: tally.acceptAll,
    partial: tally.partial,
    rejectAll: tally.rejectAll,
  };
}
