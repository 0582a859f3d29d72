import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReportQuery } from '../../src/report/build-report.ts';
import type { Counter } from '../../src/report/counters.ts';
import type { Report } from '../../src/report/report-schema.ts';
import { countersOf, reporter, type Group } from './support.ts';

const TODAY = '2026-03-31';

function reportOf(groups: readonly Group[], change: Partial<ReportQuery> = {}): Promise<Report> {
  return reporter(countersOf('shop', groups))(query(change));
}

function query(change: Partial<ReportQuery> = {}): ReportQuery {
  return {
    site: 'shop',
    isSample: false,
    minimumCell: 10,
    timeZone: 'UTC',
    from: '2026-03-01',
    to: TODAY,
    today: TODAY,
    ...change,
  };
}

function spansOf(report: Report): [string, string, number][] {
  return report.byDay.map(({ from, to, choices }) => [from.slice(8), to.slice(8), choices]);
}

function march(day: number): string {
  return `2026-03-${String(day).padStart(2, '0')}`;
}

describe('buildReport', () => {
  it('shows a day with enough choices by itself, and merges days with too few', async () => {
    const report = await reportOf([
      { day: march(1), accept: 10 },
      { day: march(2), accept: 4, displays: 9 },
      { day: march(3), reject: 9, displays: 12 },
      { day: march(4), partial: 12 },
    ]);
    assert.deepEqual(spansOf(report), [
      ['01', '01', 10],
      ['02', '03', 13],
      ['04', '04', 12],
    ]);
    assert.equal(report.byDay[1]?.displays, 21);
    assert.deepEqual(report.withheld, []);
  });

  it('withholds a group of 9, in the total too', async () => {
    const report = await reportOf([{ day: march(1), reject: 9, displays: 30 }]);
    assert.deepEqual(report.byDay, []);
    assert.deepEqual(report.measures, []);
    assert.deepEqual(report.purposes, []);
    assert.deepEqual(report.byLanguage, []);
    assert.deepEqual(report.withheld, [{ from: march(1), to: march(1), reason: 'under-minimum' }]);
  });

  it('leaves out days that are merged with days before the range', async () => {
    const groups = [
      { day: march(1), accept: 6 },
      { day: march(2), accept: 6 },
      { day: march(3), accept: 10 },
    ];
    const report = await reportOf(groups, { from: march(2) });
    assert.deepEqual(spansOf(report), [['03', '03', 10]]);
    assert.deepEqual(report.withheld, [{ from: march(2), to: march(2), reason: 'cut-by-range' }]);
  });

  it('waits with a day until it is over, because single choices could be watched arriving', async () => {
    const report = await reportOf([
      { day: march(30), accept: 11 },
      { day: TODAY, accept: 500 },
    ]);
    assert.deepEqual(spansOf(report), [['30', '30', 11]]);
    assert.deepEqual(report.withheld, [{ from: TODAY, to: TODAY, reason: 'not-over' }]);
  });

  it('shows every single choice at once on a site that turned suppression off', async () => {
    const groups = [
      { day: march(5), displays: 3 },
      { day: TODAY, accept: 1, language: 'nl' },
    ];
    const report = await reportOf(groups, { minimumCell: 1 });
    assert.deepEqual(spansOf(report), [
      ['05', '05', 0],
      ['31', '31', 1],
    ]);
    assert.deepEqual(
      report.byLanguage.map(({ language, choices, displays }) => [language, choices, displays]),
      [
        ['nl', 1, 0],
        ['en', 0, 3],
      ],
    );
    assert.deepEqual(report.withheld, []);
  });

  it('counts rows that add up to the total', async () => {
    const report = await reporter(randomYear(3))(query({ from: '2026-01-01' }));
    const total = report.measures.find(({ id }) => id === 'choices')?.numerator;
    const sum = (rows: readonly { choices: number }[]): number =>
      rows.reduce((choices, row) => choices + row.choices, 0);
    assert.equal(sum(report.byDay), total);
    assert.equal(sum(report.byLanguage), total);
  });

  it('puts days together by week and by month, up to the last day that is over', async () => {
    const groups = [
      { day: march(1), accept: 10 },
      { day: march(2), accept: 11 },
      { day: march(30), reject: 12 },
      { day: TODAY, accept: 500 },
    ];
    const named = (rows: Report['byWeek']) =>
      rows.map(({ from, to, choices, isWhole }) => [from.slice(8), to.slice(8), choices, isWhole]);
    const report = await reportOf(groups);
    assert.deepEqual(named(report.byWeek), [
      ['01', '01', 10, false],
      ['02', '08', 11, true],
      ['30', '30', 12, false],
    ]);
    assert.deepEqual(named(report.byMonth), [['01', '30', 33, false]]);
    const { byMonth } = await reportOf(groups, { minimumCell: 1, to: '2026-04-30' });
    assert.deepEqual(named(byMonth), [['01', '31', 533, true]]);
  });

  it('merges a language of few choices into the rest', async () => {
    const day = march(2);
    const report = await reportOf([
      { day, language: 'nl', accept: 180 },
      { day, language: 'fr', accept: 9 },
      { day, language: 'it', reject: 11 },
      { day, language: 'pl', reject: 3 },
    ]);
    assert.deepEqual(
      report.byLanguage.map(({ language, choices }) => [language, choices]),
      [
        ['nl', 180],
        ['it', 11],
        [undefined, 12],
      ],
    );
  });

  it('tells choices apart by where, how and under which revision they were made', async () => {
    const day = march(2);
    const report = await reportOf([
      { day, accept: 150, reject: 30, displays: 500 },
      { day, accept: 12, layer: 'preferences', revision: 2 },
      { day, partial: 18, layer: 'preferences', revision: 2 },
      { day, accept: 4, layer: 'embed' },
      { day, withdraw: 50, layer: 'preferences' },
    ]);
    const cells = (rows: Report['byLayer']) => rows.map(({ value, choices }) => [value, choices]);
    // The four at an embed, and what covers them: the total less the notice gives them away.
    assert.deepEqual(cells(report.byLayer), [
      ['notice', 180],
      [undefined, 34],
    ]);
    assert.deepEqual(cells(report.byMethod), [
      ['accept_all', 166],
      ['reject_all', 30],
      ['save', 18],
    ]);
    assert.deepEqual(cells(report.byRevision), [
      ['1', 184],
      ['2', 30],
    ]);
    assert.deepEqual(report.byRevision[1], {
      value: '2',
      choices: 30,
      acceptAll: 12,
      partial: 18,
      rejectAll: 0,
    });
  });

  it('tells choices apart by time to decision, the quickest first, and hides a class of few', async () => {
    const day = march(2);
    const report = await reportOf([
      { day, accept: 120, decisionMs: 2_000 },
      { day, accept: 20, decisionMs: 999 },
      { day, reject: 40, decisionMs: 1_000 },
      { day, reject: 30, decisionMs: 86_400_000 },
      { day, reject: 9, decisionMs: 59_999 },
      { day, partial: 15 },
      { day, withdraw: 50, decisionMs: 500 },
    ]);
    // Nine under a minute: without those that were not timed the total would give them away.
    assert.deepEqual(
      report.byDecisionTime.map(({ value, choices, rejectAll }) => [value, choices, rejectAll]),
      [
        ['under-1s', 20, 0],
        ['1s-2s', 40, 40],
        ['2s-5s', 120, 0],
        ['from-60s', 30, 30],
        [undefined, 24, 9],
      ],
    );
  });

  it('tells withdrawals apart by the time since the grant, in stretches of enough of them', async () => {
    const times = (report: Report) =>
      report.withdrawalTimes.map(({ name, numerator, denominator }) => [name, numerator, denominator]);
    const day = march(2);
    const groups: Group[] = [
      { day, accept: 50 },
      { day, withdraw: 150, withdrawnAfter: '7d-30d' },
      { day, withdraw: 38, withdrawnAfter: 'under-1h' },
      { day, withdraw: 4, withdrawnAfter: 'from-180d' },
      { day, withdraw: 8, withdrawnAfter: 'not-known' },
    ];
    // Four and eight are twelve together: the total gives neither away.
    assert.deepEqual(times(await reportOf(groups)), [
      ['Under 1 hour', 38, 200],
      ['7 to 30 days', 150, 200],
      ['Other, or not told apart', 12, 200],
    ]);
    // Without the eight the four would stand alone, so the next smallest covers them.
    assert.deepEqual(
      times(await reportOf([...groups.slice(0, 4), { day, withdraw: 8, withdrawnAfter: '7d-30d' }])),
      [
        ['7 to 30 days', 158, 200],
        ['Other, or not told apart', 42, 200],
      ],
    );
    // One fewer is no stretch.
    assert.deepEqual(
      times(await reportOf(groups.with(3, { day, withdraw: 3, withdrawnAfter: 'from-180d' }))),
      [['Other, or not told apart', 199, 199]],
    );
    // Withdrawals of days that are withheld are in nothing.
    assert.deepEqual(times(await reportOf(groups.with(0, { day, accept: 9 }))), []);
  });

  it('breaks displays and choices down by what was known of the page and the request', async () => {
    const day = march(2);
    const report = await reportOf([
      { day, displays: 300, accept: 160, place: { device: 'phone', placement: 'bottom', country: 'NL' } },
      { day, displays: 80, reject: 38, place: { device: 'desktop', placement: 'bottom' }, pageGroup: 'shop' },
      { day, displays: 20, reject: 9, place: { device: 'tablet', placement: 'corner', country: 'BE' } },
      { day, withdraw: 50, place: { device: 'tablet' } },
    ]);
    const cells = (rows: Report['byDevice']) =>
      rows.map(({ value, displays, choices }) => [value, displays, choices]);
    // Nine on a tablet: without the desktop beside them the total would give them away.
    assert.deepEqual(cells(report.byDevice), [
      ['phone', 300, 160],
      [undefined, 100, 47],
    ]);
    // Likewise in a corner; where nothing covers it nothing is told apart.
    assert.deepEqual(cells(report.byPlacement), [[undefined, 400, 207]]);
    assert.deepEqual(cells(report.byPageGroup), [
      ['shop', 80, 38],
      [undefined, 320, 169],
    ]);
    assert.deepEqual(cells(report.byCountry), [
      ['NL', 300, 160],
      [undefined, 100, 47],
    ]);
  });

  it('tests variants with two or more to show, and says what may be said', async () => {
    const day = march(2);
    const read = (shares: readonly [number, number], wrong = 0) =>
      reportOf(
        [
          { day, variant: 'plain', displays: 2_000, accept: 500, reject: 500 },
          { day, variant: 'warm', displays: 2_000 - wrong, accept: 650, reject: 350 },
        ],
        {
          variants: [
            { id: 'warm', share: shares[1] },
            { id: 'plain', share: shares[0] },
          ],
        },
      );
    const { variantTest } = await read([1, 1]);
    assert.deepEqual(
      variantTest?.rows.map(({ variant, displays, choices }) => [variant, displays, choices]),
      [
        ['warm', 2_000, 1_000],
        ['plain', 2_000, 1_000],
      ],
    );
    const [difference] = variantTest?.differences ?? [];
    assert.equal(difference?.isClear, true);
    assert.ok(Math.abs((difference?.by ?? 0) + 0.15) < 1e-12);
    assert.match(variantTest?.verdict ?? '', /^“plain” is answered “accept all” less often than “warm”/);
    assert.equal(variantTest?.sampleRatio?.isAlarm, false);
    assert.match((await read([1, 3])).variantTest?.verdict ?? '', /^Read no difference/);
    assert.match((await read([1, 1], 600)).variantTest?.verdict ?? '', /^Read no difference/);
  });

  it('makes no test of one variant, and speaks of no difference of few', async () => {
    const day = march(2);
    const one = await reportOf([{ day, variant: 'plain', displays: 500, accept: 250 }]);
    assert.equal(one.variantTest, undefined);
    const few = await reportOf([
      { day, variant: 'plain', displays: 500, accept: 250 },
      { day, variant: 'warm', displays: 90, accept: 60, reject: 30 },
    ]);
    assert.deepEqual(few.variantTest?.differences, [{ variant: 'warm', against: 'plain' }]);
    assert.match(few.variantTest.verdict, /^Too early/);
    assert.equal(few.variantTest.sampleRatio, undefined);
  });

  it('hides a group where the total would give the few away that are in none', async () => {
    const day = march(2);
    const report = await reportOf([
      { day, accept: 180, place: { device: 'phone' } },
      { day, accept: 20, place: { device: 'desktop' } },
      { day, reject: 3 },
    ]);
    assert.deepEqual(
      report.byDevice.map(({ value, choices }) => [value, choices]),
      [
        ['phone', 180],
        [undefined, 23],
      ],
    );
  });

  it('hides a second language where the total would give the first one away', async () => {
    const day = march(2);
    const report = await reportOf([
      { day, language: 'nl', accept: 180 },
      { day, language: 'de', accept: 15 },
      { day, language: 'fr', reject: 9 },
    ]);
    assert.deepEqual(
      report.byLanguage.map(({ language, choices }) => [language, choices]),
      [
        ['nl', 180],
        [undefined, 24],
      ],
    );
  });

  // SD-20: a report minus one over a shorter range never isolates a small group, in the total or in a language.
  for (const seed of [1, 2, 3]) {
    it(`gives no group under the minimum away by subtracting reports (random site ${seed})`, async () => {
      const read = reporter(randomYear(seed));
      const days = Array.from({ length: 16 }, (_day, index) => march(2 * index + 1));
      const reports = await Promise.all(
        days.flatMap((from) => days.filter((to) => to >= from).map((to) => read(query({ from, to })))),
      );
      assert.ok(
        reports.some((report) => report.byLanguage.length > 2),
        'languages and a rest are shown',
      );
      assert.ok(
        reports.some(({ withdrawalTimes }) => withdrawalTimes.length > 1),
        'times to withdrawal and a rest are shown',
      );
      for (const wide of reports) {
        for (const narrow of reports.filter(({ from, to }) => from >= wide.from && to <= wide.to)) {
          for (const [name, choices] of cellsOf(wide)) {
            const difference = choices - (cellsOf(narrow).get(name) ?? 0);
            assert.ok(difference === 0 || difference >= 10, `${name || 'total'} differs by ${difference}`);
          }
        }
        const rests = [
          wide.byLanguage.find(({ language }) => language === undefined),
          ...[wide.byDevice, wide.byPageGroup].map((rows) => rows.find(({ value }) => value === undefined)),
        ];
        for (const { choices } of rests.filter((rest) => rest !== undefined)) {
          assert.ok(choices === 0 || choices >= 10, `a rest of ${choices}`);
        }
      }
    });
  }

  // Weeks and months add up what the days show, so they tell nothing that the days do not, nor does a difference of them.
  for (const seed of [1, 2, 3]) {
    it(`gives no few choices away by subtracting weeks, months and days (random site ${seed})`, async () => {
      const read = reporter(randomYear(seed));
      const firsts = Array.from({ length: 31 }, (_day, index) => march(index + 1));
      const reports = await Promise.all(firsts.map((from) => read(query({ from }))));
      const rows = reports.flatMap(({ byDay, byWeek, byMonth }) => [...byDay, ...byWeek, ...byMonth]);
      for (const { byDay, byWeek, byMonth } of reports) {
        for (const row of [...byWeek, ...byMonth]) {
          const within = byDay.filter(({ from, to }) => from <= row.to && to >= row.from);
          const sum = within.reduce((choices, day) => choices + day.choices, 0);
          assert.equal(row.choices, sum, 'whole spans and no other');
        }
        const all = byDay.reduce((choices, day) => choices + day.choices, 0);
        for (const list of [byWeek, byMonth])
          assert.equal(
            list.reduce((choices, row) => choices + row.choices, 0),
            all,
          );
      }
      let compared = 0;
      for (const wide of rows) {
        for (const narrow of rows.filter(({ from, to }) => from >= wide.from && to <= wide.to)) {
          const difference = wide.choices - narrow.choices;
          assert.ok(difference === 0 || difference >= 10, `${wide.from} to ${wide.to}: ${difference}`);
          if (difference > 0) compared += 1;
        }
      }
      assert.ok(compared > 1_000, `${compared} differences`);
    });
  }

  it('shows the same spans on a later day: what is over never changes', async () => {
    const read = reporter(randomYear(7));
    const early = await read(query({ today: march(15), to: march(15) }));
    const late = await read(query({ today: TODAY }));
    assert.ok(early.byDay.length > 0);
    assert.deepEqual(late.byDay.slice(0, early.byDay.length), early.byDay);
  });
});

/** Choices of the total, under an empty name, and of every group that is shown. */
function cellsOf(report: Report): Map<string, number> {
  const groups = [
    ...report.byLanguage.map(({ language, choices }) => ({ value: language, choices })),
    ...report.byDevice,
    ...report.byPageGroup,
    ...report.byLayer,
    ...report.byMethod,
    ...report.byRevision.map(({ value, choices }) => ({ value: value && `revision ${value}`, choices })),
    ...report.byDecisionTime,
    ...report.withdrawalTimes
      .filter(({ id }) => !id.endsWith(':other'))
      .map(({ id, numerator = 0 }) => ({ value: id, choices: numerator })),
  ];
  const named = groups.flatMap(({ value, choices }) =>
    value === undefined ? [] : [[value, choices] as const],
  );
  return new Map([['', report.byDay.reduce((sum, { choices }) => sum + choices, 0)], ...named]);
}

const DESKTOP = { device: 'desktop' } as const;

/** A quarter of a small site with three languages of very different size; the seed decides the figures. */
function randomYear(seed: number): Counter[] {
  let state = seed;
  const upTo = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const groups = Array.from({ length: 90 }, (_day, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  ).flatMap((day) => [
    { day, language: 'nl', accept: upTo(30), reject: upTo(10), displays: upTo(60) },
    { day, language: 'en', accept: upTo(12), partial: upTo(3), pageGroup: 'shop', place: DESKTOP },
    { day, language: 'fr', reject: upTo(4), decisionMs: 700 },
    { day, layer: 'preferences' as const, revision: 2, accept: upTo(5), partial: upTo(2) },
    { day, withdraw: upTo(60), withdrawnAfter: '1d-7d' as const },
    { day, withdraw: upTo(6), withdrawnAfter: 'under-1h' as const },
    { day, withdraw: upTo(3), withdrawnAfter: 'not-known' as const },
  ]);
  return countersOf('shop', groups);
}
