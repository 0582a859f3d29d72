import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayAfter, unitAround, type Unit } from '../../src/report/calendar.ts';

describe('unitAround', () => {
  const cases: [what: string, Unit, day: string, from: string, to: string][] = [
    ['a day is itself', 'day', '2026-03-04', '2026-03-04', '2026-03-04'],
    ['a week begins on Monday', 'week', '2026-03-02', '2026-03-02', '2026-03-08'],
    ['a week ends on Sunday', 'week', '2026-03-08', '2026-03-02', '2026-03-08'],
    ['a week goes over the turn of the year', 'week', '2026-01-01', '2025-12-29', '2026-01-04'],
    ['a week goes over a leap day', 'week', '2024-03-01', '2024-02-26', '2024-03-03'],
    ['a month ends on a leap day', 'month', '2024-02-10', '2024-02-01', '2024-02-29'],
    ['a month of a year without one', 'month', '2100-02-28', '2100-02-01', '2100-02-28'],
    ['the last month of a year', 'month', '2025-12-31', '2025-12-01', '2025-12-31'],
    ['a week with the day on which clocks change', 'week', '2026-03-29', '2026-03-23', '2026-03-29'],
  ];
  for (const [what, unit, day, from, to] of cases) {
    it(what, () => assert.deepEqual(unitAround(unit, day), { from, to }));
  }
});

describe('dayAfter', () => {
  it('goes over months and leap days, on and back', () => {
    assert.equal(dayAfter('2024-02-28'), '2024-02-29');
    assert.equal(dayAfter('2026-01-01', -1), '2025-12-31');
  });
});
