/**
 * A breakdown, by language for one, so that no group of few choices can be read off or worked out (SD-20).
 *
 * Shown days are put together to stretches of twenty times the minimum, again without regard to the range asked for. In a
 * stretch a group of fewer choices than the minimum is left in the rest; and where the rest itself would be that
 * small, the next smallest group joins it (complementary suppression), because the total minus the shown groups
 * gives the rest away. A group's row adds up the stretches that show it; the rest is the total minus these rows.
 */
import type { DayGroup } from './daily-counts.ts';
import type { ReportPeriod } from './report-schema.ts';
import { groupSpans, thresholdOf, type CountedSpan, type Span } from './periods.ts';

/** How many times the minimum a stretch holds: a group of a twentieth of the choices is then shown. */
const STRETCH = 20;

/** Counts as a row shows them. */
export type Counts = Omit<ReportPeriod, 'from' | 'to'>;

/** A row of the breakdown; the merged rest has no value. */
export interface GroupRow extends Counts {
  readonly value?: string;
}

/** What is asked of `groupRowsOf`. */
export interface GroupQuery {
  /** Every span that may be shown from the anchor on, whether in the range or not. */
  readonly spans: readonly CountedSpan[];
  /** First day of the range. */
  readonly from: string;
  readonly minimumCell: number;
  /** Counts of the whole report. */
  readonly total: Counts;
}

/** Lists the groups by choices, most first, and the merged rest last, where there is one. */
export function groupRowsOf(days: readonly DayGroup[], query: GroupQuery): GroupRow[] {
  const threshold = thresholdOf(query.minimumCell);
  const byDay = listsBy(days, ({ day }) => day);
  const shown = stretchesOf(query).flatMap((stretch) =>
    shownIn(sumByValue(within(byDay, stretch)), stretch.choices, threshold),
  );
  const rows = sumByValue(shown).sort((a, b) => b.choices - a.choices || b.displays - a.displays);
  const rest = rows.reduce(minus, query.total);
  return rest.choices + rest.displays > 0 ? [...rows, rest] : rows;
}

/** Lists the stretches of the range: what is told apart is so in each by itself. */
export function stretchesOf({ spans, from, minimumCell }: GroupQuery): CountedSpan[] {
  const size = thresholdOf(minimumCell) * STRETCH;
  return groupSpans(spans, size).filter((stretch) => stretch.choices >= size && stretch.from >= from);
}

/**
 * Leaves the groups of a stretch that may be shown without giving away one that may not.
 *
 * @param choices All of the stretch, those too that are in no group: they are hidden, and cover others.
 */
export function shownIn(groups: readonly NamedRow[], choices: number, threshold: number): NamedRow[] {
  const sorted = groups.toSorted((a, b) => b.choices - a.choices || a.value.localeCompare(b.value));
  let shown = sorted.filter((row) => row.choices >= threshold);
  let hidden = choices - choicesIn(shown);
  // Nothing hidden needs no cover: a group that was displayed and never answered holds nobody's choice.
  while (hidden > 0 && hidden < threshold && shown.length > 0) {
    hidden += shown.at(-1)?.choices ?? 0;
    shown = shown.slice(0, -1);
  }
  return shown;
}

/** A row that is no rest. */
export type NamedRow = GroupRow & { readonly value: string };

/** Sorts into lists by what each has in common. */
export function listsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = lists.get(key);
    if (known) known.push(item);
    else lists.set(key, [item]);
  }
  return lists;
}

/** Lists what was counted in a stretch. */
export function within<Item>(byDay: ReadonlyMap<string, readonly Item[]>, { from, to }: Span): Item[] {
  const found: Item[] = [];
  for (const [day, items] of byDay) if (day >= from && day <= to) found.push(...items);
  return found;
}

/** Adds up rows of the same value. */
export function sumByValue(rows: readonly NamedRow[]): NamedRow[] {
  const sums = new Map<string, NamedRow>();
  for (const row of rows) sums.set(row.value, plus(sums.get(row.value), row));
  return [...sums.values()];
}

/** Adds up the choices of rows. */
export function choicesIn(rows: readonly Counts[]): number {
  return rows.reduce((sum, row) => sum + row.choices, 0);
}

// Written out: a report of many groups adds up tens of thousands of rows.
function plus(a: NamedRow | undefined, b: NamedRow): NamedRow {
  return {
    value: b.value,
    displays: (a?.displays ?? 0) + b.displays,
    choices: (a?.choices ?? 0) + b.choices,
    acceptAll: (a?.acceptAll ?? 0) + b.acceptAll,
    partial: (a?.partial ?? 0) + b.partial,
    rejectAll: (a?.rejectAll ?? 0) + b.rejectAll,
  };
}

/** Takes counts off others. */
export function minus(a: Counts, b: Counts): Counts {
  return {
    // A display is counted by language at once, and by the rest when the page is at rest: perhaps on the next day.
    displays: Math.max(0, a.displays - b.displays),
    choices: a.choices - b.choices,
    acceptAll: a.acceptAll - b.acceptAll,
    partial: a.partial - b.partial,
    rejectAll: a.rejectAll - b.rejectAll,
  };
}
