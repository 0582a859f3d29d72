import type { DailyCounts, DayAnswers, DayGroup, DayTally, DayWithdrawals } from '../report/daily-counts.ts';
import { anchorOf, type Span } from '../report/periods.ts';
import { NO_ANSWERS, type Answers } from '../report/tally.ts';
import type { Queries, Row } from './store.ts';

/** Reads what the report of a site needs, and no more: added up by the database, a few rows for each day. */
export async function readDailyCounts(
  store: Pick<Queries, 'read'>,
  { site, from, to }: Span & { readonly site: string },
): Promise<DailyCounts> {
  const sinceAnchor = { site, from: anchorOf(from), to };
  const [totals, withdrawals, groups] = await Promise.all([
    store.read('counters.totals', sinceAnchor),
    store.read('counters.withdrawal-times', sinceAnchor),
    store.read('counters.groups', { site, from, to }),
  ]);
  const days = totals.map((row) => ({ day: String(row['day']), counts: countsIn(row) }));
  return {
    days: days.map(toDay),
    purposes: days.flatMap(toAnswers),
    withdrawals: withdrawals.map(toWithdrawals),
    groups: groups.flatMap(toGroups),
  };
}

/** What was counted in total on a day, by measure. */
interface Totals {
  readonly day: string;
  readonly counts: Readonly<Record<string, number>>;
}

function toDay({ day, counts }: Totals): DayTally {
  const of = (measure: string): number => counts[measure] ?? 0;
  return {
    day,
    displays: of('display'),
    botDisplays: of('display-bot'),
    testDisplays: of('display-test'),
    testEvents: of('event-test'),
    acceptAll: of('choice:accept-all'),
    partial: of('choice:partial'),
    rejectAll: of('choice:reject-all'),
    changes: of('change'),
    imports: of('import'),
    late: of('late'),
    wrongClock: of('wrong-clock'),
    sentAgain: of('sent-again'),
  };
}

/** Measures of a purpose: what stands before its id, and what it counts. */
const OF_PURPOSE: Readonly<Record<string, keyof Answers>> = {
  'purpose-granted': 'granted',
  'purpose-refused': 'refused',
  withdrawal: 'withdrawn',
  regrant: 'regranted',
};

function toAnswers({ day, counts }: Totals): DayAnswers[] {
  const byPurpose = new Map<string, Record<keyof Answers, number>>();
  for (const [measure, n] of Object.entries(counts)) {
    const colon = measure.indexOf(':');
    const answer = OF_PURPOSE[measure.slice(0, Math.max(colon, 0))];
    if (answer === undefined) continue;
    const purpose = measure.slice(colon + 1);
    const answers = byPurpose.get(purpose) ?? { ...NO_ANSWERS };
    answers[answer] = n;
    byPurpose.set(purpose, answers);
  }
  return [...byPurpose]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([purpose, answers]) => ({ day, purpose, ...answers }));
}

function toWithdrawals(row: Row): DayWithdrawals {
  return {
    day: String(row['day']),
    value: String(row['value']),
    withdrawals: Number(row['withdrawals']),
  };
}

function toGroups(row: Row): DayGroup[] {
  const [day, dimension] = [String(row['day']), String(row['dimension'])];
  return cellsIn(row).map(([value, displays, acceptAll, partial, rejectAll]) => {
    const choices = acceptAll + partial + rejectAll;
    return { day, dimension, value, displays, choices, acceptAll, partial, rejectAll };
  });
}

/** A group: its value, displays, and choices by outcome. */
type Cell = readonly [value: string, displays: number, acceptAll: number, partial: number, rejectAll: number];

// What stands in these texts is as our own queries write it: that they are a list and an object is all that is looked at.
function cellsIn(row: Row): readonly Cell[] {
  const cells: unknown = JSON.parse(String(row['cells']));
  return isCells(cells) ? cells : [];
}

function isCells(value: unknown): value is Cell[] {
  return Array.isArray(value);
}

function countsIn(row: Row): Totals['counts'] {
  const counts: unknown = JSON.parse(String(row['totals']));
  return isCounts(counts) ? counts : {};
}

function isCounts(value: unknown): value is Totals['counts'] {
  return typeof value === 'object' && value !== null;
}
