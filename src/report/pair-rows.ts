/**
 * Two breakdowns at once, as language by device, so that no cell of few choices can be read off or worked out from this
 * table and those of each breakdown by itself (SD-20).
 *
 * In a stretch a group of the first breakdown is split by the second, or not at all. It is split where each cell of it,
 * that of the choices the second knows nothing of too, is empty or holds enough, and lies in groups that the tables of
 * each breakdown show. What is left of each group of the second must be empty or hold enough as well: else the smallest
 * group that was split is put back. So whatever is subtracted from what gives nothing, or enough choices.
 */
import type { PairDimension } from './counters.ts';
import type { DayGroup } from './daily-counts.ts';
import {
  choicesIn,
  listsBy,
  minus,
  shownIn,
  stretchesOf,
  sumByValue,
  within,
  type Counts,
  type GroupQuery,
  type NamedRow,
} from './group-rows.ts';
import { thresholdOf, type CountedSpan } from './periods.ts';

/** A cell of the table; the merged rest has no values. */
export interface PairRow extends Counts {
  readonly first?: string;
  readonly second?: string;
}

/** Lists the cells by choices, most first, and the merged rest last, where there is one. */
export function pairRowsOf(days: readonly DayGroup[], pair: PairDimension, query: GroupQuery): PairRow[] {
  const dimensions = [pair, ...pair.split(' ')];
  const byDay = listsBy(
    days.filter(({ dimension }) => dimensions.includes(dimension)),
    ({ day }) => day,
  );
  const shown = stretchesOf(query).flatMap((stretch) =>
    cellsShownIn(within(byDay, stretch), pair, { stretch, threshold: thresholdOf(query.minimumCell) }),
  );
  const cells = sumByValue(shown).sort((a, b) => b.choices - a.choices || b.displays - a.displays);
  const rest = cells.reduce(minus, query.total);
  const rows: PairRow[] = cells.map(({ value, ...counts }) => {
    const [first = '', second = ''] = value.split(' ');
    return { first, second, ...counts };
  });
  return rest.choices + rest.displays > 0 ? [...rows, rest] : rows;
}

/** A cell, and the group of each breakdown that it lies in. */
interface Cell extends NamedRow {
  readonly first: string;
  readonly second: string;
}

/** A group of the first breakdown, and what it is split into. */
interface Split {
  readonly row: NamedRow;
  readonly cells: readonly Cell[];
}

interface Within {
  readonly stretch: CountedSpan;
  readonly threshold: number;
}

function cellsShownIn(
  days: readonly DayGroup[],
  pair: PairDimension,
  { stretch, threshold }: Within,
): NamedRow[] {
  const isSafe = (choices: number): boolean => choices === 0 || choices >= threshold;
  const [one = '', other = ''] = pair.split(' ');
  const byDimension = listsBy(days, ({ dimension }) => dimension);
  const groupsOf = (dimension: string): NamedRow[] => sumByValue(byDimension.get(dimension) ?? []);
  const cells = listsBy(groupsOf(pair).map(toCell), ({ first }) => first);
  const columns = groupsOf(other);
  const known = new Set(shownIn(columns, stretch.choices, threshold).map(({ value }) => value));

  let splits = shownIn(groupsOf(one), stretch.choices, threshold)
    .map((row): Split => ({ row, cells: cells.get(row.value) ?? [] }))
    .filter(
      (split) =>
        isSafe(unknownIn(split)) &&
        split.cells.every(({ choices, second }) => choices === 0 || (isSafe(choices) && known.has(second))),
    )
    .sort((a, b) => b.row.choices - a.row.choices);
  const leavesEnough = (): boolean => {
    const told = listsBy(
      splits.flatMap((split) => split.cells),
      ({ second }) => second,
    );
    const unknown =
      stretch.choices - choicesIn(columns) - splits.reduce((sum, split) => sum + unknownIn(split), 0);
    return (
      isSafe(unknown) &&
      columns
        .filter(({ value }) => known.has(value))
        .every(({ value, choices }) => isSafe(choices - choicesIn(told.get(value) ?? [])))
    );
  };
  while (splits.length > 0 && !leavesEnough()) splits = splits.slice(0, -1);
  return splits.flatMap((split) => split.cells.filter(({ second }) => known.has(second)));
}

function toCell(group: NamedRow): Cell {
  const [first = '', second = ''] = group.value.split(' ');
  return { ...group, first, second };
}

/** Choices of a group of which the second breakdown knows nothing. */
function unknownIn({ row, cells }: Split): number {
  return row.choices - choicesIn(cells);
}
