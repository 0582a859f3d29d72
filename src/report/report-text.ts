/** The report as text for a terminal: each figure with its formula, what it is made of and how it differs from before. */
import type { Unit } from './calendar.ts';
import { differenceOf } from './difference.ts';
import { shareOf } from './measures.ts';
import type { CalendarRow, Report, ReportMeasure, ReportPeriod } from './report-schema.ts';

const count = (number: number) => number.toLocaleString('en-GB');
const perCent = (rate: number) => `${(rate * 100).toFixed(1)} %`;

/** A figure in two lines: the value, and what it is made of. */
function lines(measure: ReportMeasure, before: ReportMeasure | undefined): string {
  const { name, formula, numerator, denominator, rate, interval } = measure;
  const value = denominator === undefined ? numerator : rate;
  const shown = value === undefined ? 'not known' : denominator === undefined ? count(value) : perCent(value);
  const difference = differenceOf(measure, before);
  const parts = [
    formula,
    denominator !== undefined && numerator !== undefined && `${count(numerator)} of ${count(denominator)}`,
    interval && `95 % interval ${perCent(interval.low)} to ${perCent(interval.high)}`,
    difference &&
      (difference.isClear
        ? `${difference.by > 0 ? '+' : '−'}${Math.abs(difference.by * 100).toFixed(1)} points from the days before`
        : 'no clear change from the days before'),
  ].filter((part) => typeof part === 'string');
  return `  ${name.padEnd(30)} ${shown.padStart(10)}\n      ${parts.join(' · ')}\n`;
}

function section(
  title: string,
  measures: readonly ReportMeasure[],
  before: readonly ReportMeasure[],
): string {
  if (!measures.length) return '';
  const all = measures.map((measure) =>
    lines(
      measure,
      before.find(({ id }) => id === measure.id),
    ),
  );
  return `\n${title}\n${all.join('')}`;
}

/** The choices over time, a line for each day, week or month. */
function timeSection(report: Report, unit: Unit): string {
  const rows: readonly (ReportPeriod | CalendarRow)[] = {
    day: report.byDay,
    week: report.byWeek,
    month: report.byMonth,
  }[unit];
  const lines = rows.map((row) => {
    const outcomes = [
      ['accept all', row.acceptAll],
      ['partial', row.partial],
      ['reject all', row.rejectAll],
    ] as const;
    const parts = [
      `${count(row.choices)} choices`,
      ...outcomes.map(([name, n]) => {
        const share = shareOf(n, row.choices);
        return `${name} ${count(n)}${share === undefined ? '' : ` (${perCent(share)})`}`;
      }),
      ...('isWhole' in row && !row.isWhole ? [`not exactly one ${unit}`] : []),
    ];
    const days = row.from === row.to ? row.from : `${row.from} to ${row.to}`;
    return `  ${days.padEnd(26)} ${parts.join(' · ')}\n`;
  });
  return lines.length > 0 ? `\nBy ${unit}\n${lines.join('')}` : '';
}

/**
 * Writes a report, and how it differs from the one of as many days before.
 *
 * @param unit Day, week or month by which the choices are listed; none where they are not.
 */
export function reportText(now: Report, earlier: Report | undefined, unit?: Unit): string {
  const rows = [...now.purposes, ...now.services];
  const rowsBefore = [...(earlier?.purposes ?? []), ...(earlier?.services ?? [])];
  const notes = [
    ...(now.isSample ? ['SAMPLE: these figures are made up.'] : []),
    ...(now.measures.length ? [] : ['Nothing that may be shown was counted in these days.']),
    ...now.withheld.map(({ from, to, reason }) => `Not in these figures: ${from} to ${to} (${reason}).`),
  ];
  return `${now.site}, ${now.from} to ${now.to} (${now.timeZone})${earlier ? `, compared with ${earlier.from} to ${earlier.to}` : ''}
${notes.map((note) => `${note}\n`).join('')}${section('The notice', now.measures, earlier?.measures ?? [])}${unit ? timeSection(now, unit) : ''}${rows
    .map(({ id, granted, withdrawn, regranted }) => {
      const before = rowsBefore.find((row) => row.id === id);
      return section(
        id,
        [granted, withdrawn, regranted],
        before ? [before.granted, before.withdrawn, before.regranted] : [],
      );
    })
    .join('')}${section('Time to withdrawal', now.withdrawalTimes, earlier?.withdrawalTimes ?? [])}
Displays and choices are counted, never persons. docs/report.md says what each figure does not say.
`;
}
