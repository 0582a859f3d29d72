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
  groupsIn,
  minus,
  shownIn,
  stretchesOf,
  sumByValue,
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
  const byDay = groupsByDay(days, [pair, ...pair.split(' ')]);
  const shown = stretchesOf(query).flatMap((stretch) => {
    const within = [...byDay].flatMap(([day, groups]) =>
      day >= stretch.from && day <= stretch.to ? groups : [],
    );
    return cellsShownIn(within, pair, stretch, query.minimumCell);
  });
  const cells = sumByValue(shown).sort((a, b) => b.choices - a.choices || b.displays - a.displays);
  const rest = cells.reduce(minus, query.total);
  const rows: PairRow[] = cells.map(({ value, ...counts }) => {
    const [first = '', second = ''] = value.split(' ');
    return { first, second, ...counts };
  });
  return rest.choices + rest.displays > 0 ? [...rows, rest] : rows;
}

/** The groups of some breakdowns, by day: each stretch then looks at its own alone. */
function groupsByDay(days: readonly DayGroup[], dimensions: readonly string[]): Map<string, DayGroup[]> {
  const byDay = new Map<string, DayGroup[]>();
  for (const group of days) {
    if (!dimensions.includes(group.dimension)) continue;
    const known = byDay.get(group.day);
    if (known) known.push(group);
    else byDay.set(group.day, [group]);
  }
  return byDay;
}

/** A group of the first breakdown, and what it is split into. */
interface Split {
  readonly row: NamedRow;
  readonly cells: readonly NamedRow[];
}

function cellsShownIn(
  days: readonly DayGroup[],
  pair: PairDimension,
  stretch: CountedSpan,
  minimumCell: number,
): NamedRow[] {
  const threshold = thresholdOf(minimumCell);
  const isSafe = (choices: number): boolean => choices === 0 || choices >= threshold;
  const [one, other] = pair.split(' ');
  const groupsOf = (dimension: string | undefined): NamedRow[] =>
    groupsIn(
      days.filter((day) => day.dimension === dimension),
      stretch,
    );
  const cells = groupsOf(pair);
  const columns = groupsOf(other);
  const known = new Set(shownIn(columns, stretch.choices, threshold).map(({ value }) => value));

  let splits = shownIn(groupsOf(one), stretch.choices, threshold)
    .map((row): Split => ({ row, cells: cells.filter(({ value }) => value.split(' ')[0] === row.value) }))
    .filter(
      (split) =>
        isSafe(unknownIn(split)) &&
        split.cells.every(
          (cell) => cell.choices === 0 || (isSafe(cell.choices) && known.has(columnOf(cell))),
        ),
    )
    .sort((a, b) => b.row.choices - a.row.choices);
  const leavesEnough = (): boolean => {
    const told = splits.flatMap((split) => split.cells);
    const unknown =
      stretch.choices - choicesIn(columns) - splits.reduce((sum, one) => sum + unknownIn(one), 0);
    return (
      isSafe(unknown) &&
      columns
        .filter(({ value }) => known.has(value))
        .every(({ value, choices }) =>
          isSafe(choices - choicesIn(told.filter((cell) => columnOf(cell) === value))),
        )
    );
  };
  while (splits.length > 0 && !leavesEnough()) splits = splits.slice(0, -1);
  return splits.flatMap((split) => split.cells.filter((cell) => known.has(columnOf(cell))));
}

/** Choices of a group of which the second breakdown knows nothing. */
function unknownIn({ row, cells }: Split): number {
  return row.choices - choicesIn(cells);
}

function columnOf({ value }: NamedRow): string {
  return value.split(' ')[1] ?? '';
}
