/**
 * The days of a report by week and by month, without telling more than they do (SD-20).
 *
 * A row adds up whole spans of days that the report shows, and nothing else: whoever has the days could do so too. A span of
 * several days counts in the week in which it begins, so the row may end after Sunday, and the next one begin after Monday.
 * Each row names the days that it covers, and says whether they are the whole week.
 */
import { dayAfter, unitAround, type Unit } from './calendar.ts';
import type { Span } from './periods.ts';
import type { CalendarRow, ReportPeriod, WithheldDays } from './report-schema.ts';

/** What the report shows of its range. */
export interface Shown {
  readonly byDay: readonly ReportPeriod[];
  readonly withheld: readonly WithheldDays[];
  /** First day of the range. */
  readonly from: string;
  /** Last day of the range of which all is counted that may be shown. */
  readonly to: string;
}

/** Puts the days of a report together by week or month, in order. Days with nothing counted belong to theirs. */
export function calendarRowsOf(unit: Exclude<Unit, 'day'>, shown: Shown): CalendarRow[] {
  const groups = groupsOf(unit, shown);
  return groups.map((group, index) => {
    const [first, last] = [group[0], group.at(-1) ?? group[0]];
    const whole = unitAround(unit, first.from);
    const before = [...shown.withheld, ...(groups[index - 1] ?? [])].filter(({ to }) => to < first.from);
    const after = [...shown.withheld, ...(groups[index + 1] ?? [])].filter(({ from }) => from > last.to);
    const from = latest([whole.from, shown.from, ...before.map(({ to }) => dayAfter(to))]);
    const end = earliest([whole.to, shown.to, ...after.map(({ from }) => dayAfter(from, -1))]);
    const to = latest([last.to, end]);
    return { from, to, isWhole: from === whole.from && to === whole.to, ...sumOf(group) };
  });
}

type Group = [ReportPeriod, ...ReportPeriod[]];

/** Neighbours that begin in one week; what is withheld between two keeps them apart. */
function groupsOf(unit: Unit, { byDay, withheld }: Shown): Group[] {
  const groups: Group[] = [];
  for (const period of byDay) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNext =
      last !== undefined &&
      group !== undefined &&
      unitAround(unit, group[0].from).from === unitAround(unit, period.from).from &&
      !withheld.some((span) => isBetween(span, last, period));
    if (isNext) group.push(period);
    else groups.push([period]);
  }
  return groups;
}

function isBetween({ from, to }: Span, before: Span, after: Span): boolean {
  return from > before.to && to < after.from;
}

function sumOf(group: Group): Omit<ReportPeriod, 'from' | 'to'> {
  const sum = (count: 'displays' | 'choices' | 'acceptAll' | 'partial' | 'rejectAll'): number =>
    group.reduce((total, period) => total + period[count], 0);
  return {
    displays: sum('displays'),
    choices: sum('choices'),
    acceptAll: sum('acceptAll'),
    partial: sum('partial'),
    rejectAll: sum('rejectAll'),
  };
}

const latest = (days: readonly string[]): string => days.reduce((a, b) => (a > b ? a : b));
const earliest = (days: readonly string[]): string => days.reduce((a, b) => (a < b ? a : b));
