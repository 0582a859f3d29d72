import type { Counter, Dimension } from './counters.ts';
import { groupRowsOf, type Counts, type GroupRow } from './group-rows.ts';
import { measuresOf } from './measures.ts';
import { periodsOf, type CountedSpan, type Span } from './periods.ts';
import { purposeRowsOf } from './purpose-rows.ts';
import type { Report, ReportGroup } from './report-schema.ts';
import { choicesOf, tallyOf, type Tally } from './tally.ts';

/** Fewest choices of a group that is shown, where the site says nothing else (SD-20). */
export const DEFAULT_MINIMUM_CELL = 10;

/** Which report is asked for. */
export interface ReportQuery extends Span {
  readonly site: string;
  readonly isSample: boolean;
  readonly minimumCell: number;
  /** Day in UTC on which the report is made. */
  readonly today: string;
}

/**
 * Makes the report of a site and range.
 *
 * Figures are about the days in `byDay` and no others; where none may be shown, there are no figures at all.
 *
 * @param counters those of the site from `anchorOf(query.from)` to `query.to`, in order of day
 */
export function buildReport(counters: readonly Counter[], query: ReportQuery): Report {
  const totals = groupBy(
    counters.filter(({ dimension }) => dimension === 'all'),
    ({ day }) => day,
  );
  const days = [...totals].map(([day, list]) => ({ from: day, to: day, choices: choicesOf(tallyOf(list)) }));
  const { spans, shown, withheld } = periodsOf(days, query);
  const countersOf = (span: Span): Counter[] =>
    [...totals].filter(([day]) => day >= span.from && day <= span.to).flatMap(([, list]) => list);
  const total = tallyOf(shown.flatMap(countersOf));
  const isEmpty = shown.length === 0;
  const grouped = { ...query, spans, total: countsOf(total) };
  const answered = purposeRowsOf(totals, { spans, from: query.from, minimumCell: query.minimumCell });
  return {
    site: query.site,
    from: query.from,
    to: query.to,
    minimumCell: query.minimumCell,
    isSample: query.isSample,
    measures: isEmpty ? [] : measuresOf(total),
    byDay: shown.map((span) => ({ from: span.from, to: span.to, ...countsOf(tallyOf(countersOf(span))) })),
    byLanguage: isEmpty ? [] : byLanguage(counters, grouped),
    byLayer: isEmpty ? [] : ofChoices(counters, 'layer', grouped),
    byMethod: isEmpty ? [] : ofChoices(counters, 'method', grouped),
    byRevision: isEmpty ? [] : ofChoices(counters, 'revision', grouped),
    purposes: answered.filter(({ id }) => !isService(id)),
    services: answered.filter(({ id }) => isService(id)),
    withheld: [...withheld],
  };
}

/** Says whether an id is that of a purpose and one of its services. */
function isService(id: string): boolean {
  return id.includes(':');
}

type GroupsQuery = ReportQuery & { readonly spans: readonly CountedSpan[]; readonly total: Counts };

function groups(counters: readonly Counter[], dimension: Dimension, query: GroupsQuery): GroupRow[] {
  const ofDimension = counters.filter((counter) => counter.dimension === dimension);
  // A space is in no value and in no day.
  const cells = groupBy(ofDimension, ({ day, value }) => `${day} ${value}`);
  const days = [...cells.values()].flatMap((list) =>
    list.slice(0, 1).map(({ day, value }) => ({ day, value, ...countsOf(tallyOf(list)) })),
  );
  return groupRowsOf(days, query);
}

function byLanguage(counters: readonly Counter[], query: GroupsQuery): Report['byLanguage'] {
  return groups(counters, 'language', query).map(({ value, ...counts }) => ({
    ...(value === undefined ? {} : { language: value }),
    ...counts,
  }));
}

/** A breakdown of what only an answer has: displays are not in it. */
function ofChoices(counters: readonly Counter[], dimension: Dimension, query: GroupsQuery): ReportGroup[] {
  const total = { ...query.total, displays: 0 };
  return groups(counters, dimension, { ...query, total }).map(
    ({ value, choices, acceptAll, partial, rejectAll }) => ({
      ...(value === undefined ? {} : { value }),
      choices,
      acceptAll,
      partial,
      rejectAll,
    }),
  );
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

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
