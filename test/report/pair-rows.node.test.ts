import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReportQuery } from '../../src/report/build-report.ts';
import type { Report } from '../../src/report/report-schema.ts';
import { countersOf, reporter, type Group } from './support.ts';

const DAY = '2026-03-02';
const DEVICES = ['phone', 'desktop', 'tablet'] as const;

function reportOf(groups: readonly Omit<Group, 'day'>[], change: Partial<ReportQuery> = {}): Promise<Report> {
  const counters = countersOf(
    'shop',
    groups.map((group) => ({ day: DAY, ...group })),
  );
  return reporter(counters)({
    site: 'shop',
    isSample: false,
    minimumCell: 10,
    timeZone: 'UTC',
    from: DAY,
    to: '2026-03-31',
    today: '2026-04-01',
    ...change,
  });
}

/** Choices of a language on a device; on none where it is not known. */
function answered(language: string, device: (typeof DEVICES)[number] | undefined, accept: number) {
  return { language, accept, place: device === undefined ? {} : { device } };
}

const cellsOf = ({ byLanguageAndDevice }: Report) =>
  byLanguageAndDevice.map(({ first = 'other', second = '', choices }) => [first, second, choices]);

describe('pairRowsOf', () => {
  it('splits a language where each class of it has enough choices', async () => {
    const report = await reportOf([
      answered('nl', 'phone', 90),
      answered('nl', 'desktop', 40),
      answered('de', 'phone', 60),
      answered('de', 'desktop', 10),
    ]);
    assert.deepEqual(cellsOf(report), [
      ['nl', 'phone', 90],
      ['de', 'phone', 60],
      ['nl', 'desktop', 40],
      ['de', 'desktop', 10],
    ]);
  });

  it('splits no language of which one class has nine, and another one, where the total of the class would give it away', async () => {
    const report = await reportOf([
      answered('nl', 'phone', 90),
      answered('nl', 'desktop', 40),
      answered('de', 'phone', 70),
      answered('de', 'desktop', 9),
    ]);
    // All desktops less those of nl would be the nine.
    assert.deepEqual(cellsOf(report), [['other', '', 209]]);
    assert.deepEqual(
      report.byDevice.map(({ value, choices }) => [value, choices]),
      [
        ['phone', 160],
        ['desktop', 49],
      ],
    );
  });

  it('puts back the smallest language alone where that is enough', async () => {
    const report = await reportOf([
      answered('nl', 'phone', 90),
      answered('nl', 'desktop', 40),
      answered('fr', 'phone', 20),
      answered('fr', 'desktop', 12),
      answered('de', 'phone', 70),
      answered('de', 'desktop', 9),
    ]);
    assert.deepEqual(cellsOf(report), [
      ['nl', 'phone', 90],
      ['nl', 'desktop', 40],
      ['other', '', 111],
    ]);
  });

  it('splits no language of which the device is not known of some', async () => {
    const report = await reportOf([
      answered('nl', 'phone', 120),
      answered('nl', undefined, 3),
      answered('de', 'phone', 90),
      answered('de', undefined, 20),
    ]);
    // Of de twenty are not known, of nl three: what is not known of all, less the twenty, would be the three.
    assert.deepEqual(cellsOf(report), [['other', '', 233]]);
  });

  it('shows every cell where suppression is off', async () => {
    const report = await reportOf([answered('nl', 'phone', 1), answered('de', 'tablet', 2)], {
      minimumCell: 1,
    });
    assert.deepEqual(cellsOf(report), [
      ['de', 'tablet', 2],
      ['nl', 'phone', 1],
    ]);
  });

  it('leaves nothing under the minimum to whoever subtracts it from the tables of each', async () => {
    let split = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const groups = ['nl', 'en', 'de', 'fr'].flatMap((language, row) =>
        [...DEVICES, undefined].map((device, column) =>
          answered(language, device, sizeOf(seed * 97 + row * 13 + column * 5)),
        ),
      );
      const report = await reportOf(groups);
      const cells = report.byLanguageAndDevice.filter(({ first }) => first !== undefined);
      split += cells.length;
      const margins = [
        ...report.byLanguage.map(
          ({ language, choices }) => [choices, cells.filter(({ first }) => first === language)] as const,
        ),
        ...report.byDevice.map(
          ({ value, choices }) => [choices, cells.filter(({ second }) => second === value)] as const,
        ),
      ];
      for (const [choices, own] of margins) {
        const left = own.reduce((rest, cell) => rest - cell.choices, choices);
        assert.ok(left === 0 || left >= 10, `${seed}: ${left}`);
      }
      for (const { choices } of report.byLanguageAndDevice) assert.ok(choices >= 10, `${seed}: ${choices}`);
    }
    assert.ok(split > 50, String(split));
  });
});

/** Sizes of cells, many of them none or around the minimum. */
function sizeOf(seed: number): number {
  const random = ((seed * 48_271) % 2_147_483_647) % 1_000;
  return [0, 0, 3, 9, 10, 14, 30, 60, 120, 200][random % 10] ?? 0;
}
