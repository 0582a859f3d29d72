import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConsentEvent } from '../../src/protocol/consent-event.ts';
import type { ReportQuery } from '../../src/report/build-report.ts';
import { countEvent, type Counter } from '../../src/report/counters.ts';
import type { Report, ReportPurpose } from '../../src/report/report-schema.ts';
import { countersOf, eventOf, reporter, type Group } from './support.ts';

const TODAY = '2026-04-01';

function query(range: Partial<ReportQuery> = {}): ReportQuery {
  return {
    site: 'shop',
    isSample: false,
    minimumCell: 10,
    timeZone: 'UTC',
    from: '2026-03-01',
    to: TODAY,
    today: TODAY,
    ...range,
  };
}

function reportOf(counters: readonly Counter[], range: Partial<ReportQuery> = {}): Promise<Report> {
  return reporter(counters)(query(range));
}

/** Counters of `n` events alike. */
function answered(
  day: string,
  states: ConsentEvent['states'],
  n: number,
  occasion: ConsentEvent['occasion'] = 'first',
) {
  const event = { ...eventOf('shop', 'accept', { day }), states, occasion };
  return Array.from({ length: n }).flatMap(() => countEvent(event, day));
}

function purposeOf(report: Report, id: string): ReportPurpose | undefined {
  return [...report.purposes, ...report.services].find((row) => row.id === id);
}

const WORKED: Group = { day: '2026-03-02', accept: 380, partial: 60, reject: 160, withdraw: 11 };

describe('purposeRowsOf', () => {
  it('sets what was granted against what was asked, and withdrawals against grants', async () => {
    const report = await reportOf(countersOf('shop', [WORKED]));
    const { granted, withdrawn, regranted } = purposeOf(report, 'analytics') ?? assert.fail();
    assert.deepEqual([granted.numerator, granted.denominator], [440, 600]);
    assert.equal(granted.rate?.toFixed(3), '0.733');
    assert.deepEqual([withdrawn.numerator, withdrawn.denominator], [11, 440]);
    assert.equal(regranted.numerator, 0);
    assert.equal(purposeOf(report, 'personalisation')?.granted.rate?.toFixed(3), '0.633');
  });

  it('passes over ten thousand services that somebody made up, and shows the one that was answered', async () => {
    const day = '2026-03-02';
    const madeUp = Object.fromEntries(
      Array.from({ length: 10_000 }, (_service, index) => [`analytics:s${index}`, 'granted'] as const),
    );
    const counters = [...answered(day, madeUp, 1), ...answered(day, { 'analytics:s7': 'refused' }, 9)];
    const { services } = await reportOf(counters);
    assert.deepEqual(
      services.map(({ id, granted }) => [id, granted.numerator, granted.denominator]),
      [['analytics:s7', 1, 10]],
    );
  });

  it('knows no rate of withdrawals when more was withdrawn than granted in the days', async () => {
    const counters = countersOf('shop', [{ day: '2026-03-02', accept: 1, withdraw: 2 }]);
    const { withdrawn } =
      purposeOf(await reportOf(counters, { minimumCell: 1 }), 'analytics') ?? assert.fail();
    assert.equal(withdrawn.rate, undefined);
    assert.match(withdrawn.caveat, /^Not known/);
  });

  it('tells a service from its purpose, and from another service of it', async () => {
    const day = '2026-03-02';
    const report = await reportOf([
      ...answered(
        day,
        { analytics: 'granted', 'analytics:posthog': 'refused', 'analytics:matomo': 'granted' },
        12,
      ),
      ...answered(day, { analytics: 'refused' }, 20),
    ]);
    const rates = [...report.purposes, ...report.services].map(({ id, granted }) => [
      id,
      granted.numerator,
      granted.denominator,
    ]);
    assert.deepEqual(rates, [
      ['analytics', 12, 32],
      ['analytics:matomo', 12, 12],
      ['analytics:posthog', 0, 12],
    ]);
    assert.deepEqual(
      report.services.map(({ id }) => id),
      ['analytics:matomo', 'analytics:posthog'],
    );
  });

  it('leaves out a purpose that fewer choices than the minimum were asked for', async () => {
    const day = '2026-03-02';
    const report = await reportOf([
      ...answered(day, { analytics: 'granted' }, 40),
      ...answered(day, { analytics: 'granted', marketing: 'refused' }, 9),
    ]);
    assert.deepEqual(
      report.purposes.map(({ id }) => id),
      ['analytics'],
    );
  });

  it('waits with withdrawals for enough grants, and with later grants for enough refusals', async () => {
    const withdrawal = (day: string) => answered(day, { analytics: 'withdrawn' }, 1, 'changed');
    const few = [
      ...answered('2026-03-02', { analytics: 'granted' }, 4),
      ...answered('2026-03-02', { analytics: 'refused' }, 30),
      ...withdrawal('2026-03-02'),
    ];
    const { withdrawn, granted } = purposeOf(await reportOf(few), 'analytics') ?? assert.fail();
    assert.deepEqual([granted.numerator, granted.denominator], [4, 34]);
    assert.equal(withdrawn.numerator, undefined);
    assert.match(withdrawn.caveat, /^Not known/);
    const enough = [
      ...few,
      ...answered('2026-03-03', { analytics: 'granted' }, 30),
      ...withdrawal('2026-03-03'),
    ];
    const later = purposeOf(await reportOf(enough), 'analytics')?.withdrawn;
    assert.deepEqual([later?.numerator, later?.denominator], [2, 34]);
  });

  // SD-20: whoever subtracts one report from another learns of no group of fewer than ten.
  for (const seed of [1, 2, 3]) {
    it(`gives no group under the minimum away by subtracting reports (random site ${seed})`, async () => {
      const read = reporter(randomQuarter(seed));
      const days = Array.from(
        { length: 12 },
        (_day, index) => `2026-03-${String(2 * index + 1).padStart(2, '0')}`,
      );
      const reports = await Promise.all(
        days.flatMap((from) =>
          days
            .filter((to) => to >= from)
            .map(async (to) => ({ from, to, report: await read(query({ from, to })) })),
        ),
      );
      let compared = 0;
      for (const wide of reports) {
        for (const narrow of reports.filter(({ from, to }) => from >= wide.from && to <= wide.to)) {
          for (const [id, base] of basesOf(wide.report)) {
            const difference = base - (basesOf(narrow.report).get(id) ?? 0);
            assert.ok(difference === 0 || difference >= 10, `${id} differs by ${difference}`);
            compared += 1;
          }
        }
      }
      assert.ok(compared > 1000, `${compared} compared`);
    });
  }
});

/** What each rate is a share of. */
function basesOf(report: Report): Map<string, number> {
  return new Map(
    [...report.purposes, ...report.services]
      .flatMap(({ granted, withdrawn }) => [granted, withdrawn])
      .map(({ id, denominator = 0 }) => [id, denominator]),
  );
}

/** A quarter of a site that asks for one purpose only now and then; the seed decides the figures. */
function randomQuarter(seed: number): Counter[] {
  let state = seed;
  const upTo = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return Array.from({ length: 90 }, (_day, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  ).flatMap((day) => [
    ...answered(day, { analytics: 'granted' }, upTo(12)),
    ...answered(day, { analytics: 'refused', marketing: 'refused' }, upTo(9)),
    ...answered(day, { analytics: 'granted', 'analytics:posthog': 'refused' }, upTo(3)),
    ...answered(day, { analytics: 'withdrawn' }, upTo(3), 'changed'),
  ]);
}
