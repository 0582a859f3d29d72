/**
 * How long it took until something was taken back, so that no class of few withdrawals can be read off or worked out (SD-20): a
 * breakdown as the others are, of withdrawals in place of choices.
 */
import type { DayWithdrawals } from './daily-counts.ts';
import { groupRowsOf } from './group-rows.ts';
import { withdrawalMeasureOf } from './measures.ts';
import { groupSpans, thresholdOf } from './periods.ts';
import type { PurposeQuery } from './purpose-rows.ts';
import type { ReportMeasure } from './report-schema.ts';
import { WITHDRAWAL_TIMES } from './withdrawal-time.ts';

const NONE = { displays: 0, acceptAll: 0, partial: 0, rejectAll: 0 };

/**
 * Lists the classes with their share of all withdrawals, the quickest first, and the merged rest last.
 *
 * @param withdrawals those from the anchor on
 */
export function withdrawalRowsOf(
  withdrawals: readonly DayWithdrawals[],
  query: PurposeQuery,
): ReportMeasure[] {
  const days = withdrawals.map(({ day, value, withdrawals: choices }) => ({
    ...{ day, dimension: 'withdrawal-time', value, choices },
    ...NONE,
  }));
  const sized = query.spans.map(({ from, to }) => {
    const within = days.filter(({ day }) => day >= from && day <= to);
    return { from, to, choices: within.reduce((sum, { choices }) => sum + choices, 0) };
  });
  // A day of enough choices may have few withdrawals: of these, too, enough are put together.
  const threshold = thresholdOf(query.minimumCell);
  const spans = groupSpans(sized, threshold).filter(({ choices }) => choices >= threshold);
  const total = spans.filter(({ from }) => from >= query.from).reduce((sum, { choices }) => sum + choices, 0);
  const rows = groupRowsOf(days, { ...query, spans, total: { ...NONE, choices: total } });
  const placeOf = (value: string | undefined): number =>
    value === undefined ? WITHDRAWAL_TIMES.length : WITHDRAWAL_TIMES.findIndex((time) => time === value);
  return rows
    .toSorted((a, b) => placeOf(a.value) - placeOf(b.value))
    .map(({ value = 'other', choices }) => withdrawalMeasureOf(value, choices, total));
}
