import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarRowsOf, type Shown } from '../../src/report/calendar-rows.ts';
import type { ReportPeriod, WithheldDays } from '../../src/report/report-schema.ts';

const period = (from: string, to: string, choices: number): ReportPeriod => ({
  from: `2026-${from}`,
  to: `2026-${to}`,
  ...{ displays: 2 * choices, choices, acceptAll: choices, partial: 0, rejectAll: 0 },
});
const withhold = (from: string, to: string, reason: WithheldDays['reason']): WithheldDays => ({
  from: `2026-${from}`,
  to: `2026-${to}`,
  reason,
});

/** 2 March 2026 is a Monday. */
function rows(unit: 'week' | 'month', shown: Partial<Shown>): string[] {
  const all = { byDay: [], withheld: [], from: '2026-03-02', to: '2026-03-31', ...shown };
  return calendarRowsOf(unit, all).map(
    ({ from, to, choices, isWhole }) =>
      `${from.slice(5)} ${to.slice(5)} ${choices}${isWhole ? '' : ' not exactly one'}`,
  );
}

describe('calendarRowsOf', () => {
  it('adds up the days from Monday to Sunday', () => {
    const byDay = [period('03-02', '03-02', 10), period('03-08', '03-08', 20), period('03-09', '03-09', 40)];
    assert.deepEqual(rows('week', { byDay, to: '2026-03-15' }), ['03-02 03-08 30', '03-09 03-15 40']);
    assert.deepEqual(
      calendarRowsOf('week', { byDay, withheld: [], from: '2026-03-02', to: '2026-03-15' })[0],
      {
        from: '2026-03-02',
        to: '2026-03-08',
        isWhole: true,
        ...{ displays: 60, choices: 30, acceptAll: 30, partial: 0, rejectAll: 0 },
      },
    );
  });

  it('says that the range cuts the first and the last', () => {
    const byDay = [period('03-04', '03-04', 10), period('03-17', '03-17', 20)];
    assert.deepEqual(rows('week', { byDay, from: '2026-03-03', to: '2026-03-18' }), [
      '03-03 03-08 10 not exactly one',
      '03-16 03-18 20 not exactly one',
    ]);
    assert.deepEqual(rows('month', { byDay, from: '2026-03-01' }), ['03-01 03-31 30']);
    assert.deepEqual(rows('month', { byDay, from: '2026-03-03' }), ['03-03 03-31 30 not exactly one']);
  });

  it('counts days that were put together where they begin, and never takes them apart', () => {
    const byDay = [period('03-04', '03-04', 10), period('03-07', '03-10', 12), period('03-11', '03-11', 14)];
    assert.deepEqual(rows('week', { byDay, to: '2026-03-15' }), [
      '03-02 03-10 22 not exactly one',
      '03-11 03-15 14 not exactly one',
    ]);
  });

  it('leaves a week out in which none begins', () => {
    const byDay = [period('03-04', '03-20', 10), period('03-25', '03-25', 12)];
    assert.deepEqual(rows('week', { byDay, to: '2026-03-29' }), [
      '03-02 03-20 10 not exactly one',
      '03-23 03-29 12',
    ]);
  });

  it('ends before days that are withheld, and begins after them', () => {
    const byDay = [period('03-05', '03-05', 10), period('03-07', '03-07', 12)];
    const withheld = [
      withhold('03-02', '03-03', 'cut-by-range'),
      withhold('03-06', '03-06', 'under-minimum'),
      withhold('03-08', '03-08', 'not-over'),
    ];
    assert.deepEqual(rows('week', { byDay, withheld }), [
      '03-04 03-05 10 not exactly one',
      '03-07 03-07 12 not exactly one',
    ]);
  });

  it('has no row where no day is shown', () => {
    assert.deepEqual(rows('month', { withheld: [withhold('03-02', '03-31', 'under-minimum')] }), []);
  });
});
