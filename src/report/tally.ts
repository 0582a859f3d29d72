import type { Counter } from './counters.ts';

/** What was counted about one purpose. */
export interface PurposeTally {
  /** Choices that granted it. */
  readonly granted: number;
  /** Choices that did not. */
  readonly refused: number;
  /** Times a visitor took it back. */
  readonly withdrawn: number;
  /** Times a visitor granted it later by a change. */
  readonly regranted: number;
}

/** Counters of one group (a site, a span of days, a language) added up. */
export interface Tally {
  readonly displays: number;
  /** Displays to clients that say they are bots; in no other figure. */
  readonly botDisplays: number;
  readonly acceptAll: number;
  readonly partial: number;
  readonly rejectAll: number;
  /** Times a visitor changed a decision that was in force. */
  readonly changes: number;
  readonly purposes: ReadonlyMap<string, PurposeTally>;
}

/** Gives how many choices a tally holds. */
export function choicesOf(tally: Tally): number {
  return tally.acceptAll + tally.partial + tally.rejectAll;
}

/** Adds up counters of one dimension. The caller picks them: a total and its breakdown count the same events. */
export function tallyOf(counters: readonly Counter[]): Tally {
  const sums = new Map<string, number>();
  for (const { measure, n } of counters) sums.set(measure, (sums.get(measure) ?? 0) + n);
  const sum = (measure: string): number => sums.get(measure) ?? 0;
  return {
    displays: sum('display'),
    botDisplays: sum('display-bot'),
    acceptAll: sum('choice:accept-all'),
    partial: sum('choice:partial'),
    rejectAll: sum('choice:reject-all'),
    changes: sum('change'),
    purposes: new Map(purposeIds(sums).map((id) => [id, purposeTally(id, sum)])),
  };
}

function purposeIds(sums: ReadonlyMap<string, number>): string[] {
  const ids = [...sums.keys()]
    .map((measure) => measure.split(':'))
    .filter(([kind]) => kind !== 'choice')
    .flatMap(([, id]) => (id === undefined ? [] : [id]));
  return [...new Set(ids)].sort();
}

function purposeTally(id: string, sum: (measure: string) => number): PurposeTally {
  return {
    granted: sum(`purpose-granted:${id}`),
    refused: sum(`purpose-refused:${id}`),
    withdrawn: sum(`withdrawal:${id}`),
    regranted: sum(`regrant:${id}`),
  };
}
