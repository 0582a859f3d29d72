import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measuresOf } from '../../src/report/measures.ts';
import type { ReportMeasure } from '../../src/report/report-schema.ts';
import type { Tally } from '../../src/report/tally.ts';

const NOTHING: Tally = {
  displays: 0,
  botDisplays: 0,
  testDisplays: 0,
  testEvents: 0,
  acceptAll: 0,
  partial: 0,
  rejectAll: 0,
  changes: 0,
  imports: 0,
  late: 0,
  wrongClock: 0,
  sentAgain: 0,
};

// One set of counts that five vendors turn into five "consent rates".
const WORKED: Tally = {
  displays: 1000,
  acceptAll: 380,
  partial: 60,
  rejectAll: 160,
  botDisplays: 7,
  testDisplays: 5,
  testEvents: 3,
  changes: 11,
  imports: 13,
  late: 24,
  wrongClock: 2,
  sentAgain: 26,
};

function measured(tally: Partial<Tally>): Map<string, ReportMeasure> {
  return new Map(measuresOf({ ...NOTHING, ...tally }).map((measure) => [measure.id, measure]));
}

function percent(rate: number | undefined): string | undefined {
  return rate === undefined ? undefined : `${(rate * 100).toFixed(1)} %`;
}

describe('measuresOf', () => {
  const worked: [string, number | undefined, number | undefined, string | undefined][] = [
    ['displays', 1000, undefined, undefined],
    ['choices', 600, undefined, undefined],
    ['ignored', 400, undefined, undefined],
    ['interaction', 600, 1000, '60.0 %'],
    ['accept-all-of-choices', 380, 600, '63.3 %'],
    ['accept-all-of-displays', 380, 1000, '38.0 %'],
    ['partial-of-choices', 60, 600, '10.0 %'],
    ['partial-of-displays', 60, 1000, '6.0 %'],
    ['reject-all-of-choices', 160, 600, '26.7 %'],
    ['reject-all-of-displays', 160, 1000, '16.0 %'],
    ['changes', 11, undefined, undefined],
    ['imports', 13, undefined, undefined],
    ['bots', 7, undefined, undefined],
    ['test-displays', 5, undefined, undefined],
    ['test-events', 3, undefined, undefined],
    // Of 600 choices, 11 changes and 13 answers that were taken over.
    ['late', 24, 624, '3.8 %'],
    ['wrong-clock', 2, 624, '0.3 %'],
    ['sent-again', 26, 650, '4.0 %'],
    ['coverage', undefined, undefined, undefined],
  ];
  for (const [id, numerator, denominator, rate] of worked) {
    it(`gives ${id} of the worked table`, () => {
      const measure = measured(WORKED).get(id);
      assert.equal(measure?.numerator, numerator);
      assert.equal(measure?.denominator, denominator);
      assert.equal(percent(measure?.rate), rate);
    });
  }

  it('has no other measure than those of the worked table', () => {
    assert.deepEqual([...measured(WORKED).keys()].sort(), worked.map(([id]) => id).sort());
  });

  it('puts every rate within its interval, and says of every measure what it does not say', () => {
    for (const { id, rate, interval, caveat } of measured(WORKED).values()) {
      assert.ok(caveat.endsWith('.'), id);
      if (rate === undefined) continue;
      assert.ok(interval && interval.low < rate && rate < interval.high, id);
    }
  });

  it('knows no rate of displays where none was counted, instead of 0 %', () => {
    const measures = measured({ acceptAll: 3, rejectAll: 1 });
    for (const id of ['displays', 'ignored']) assert.equal(measures.get(id)?.numerator, undefined, id);
    for (const id of ['interaction', 'accept-all-of-displays', 'reject-all-of-displays']) {
      const measure = measures.get(id);
      assert.equal(measure?.rate, undefined, id);
      assert.equal(measure?.interval, undefined, id);
      assert.match(measure?.caveat ?? '', /no display was counted/, id);
    }
    assert.equal(percent(measures.get('accept-all-of-choices')?.rate), '75.0 %');
  });

  it('says that displays were not counted when there are more choices than displays', () => {
    const measures = measured({ displays: 2, acceptAll: 3 });
    assert.equal(measures.get('displays')?.numerator, 2);
    assert.equal(measures.get('ignored')?.numerator, undefined);
    assert.equal(measures.get('interaction')?.rate, undefined);
    assert.match(measures.get('interaction')?.caveat ?? '', /displays were not counted/);
  });

  it('knows no rate of choices where there was none', () => {
    const measure = measured({ displays: 5 }).get('accept-all-of-choices');
    assert.equal(measure?.denominator, 0);
    assert.equal(measure?.rate, undefined);
  });

  it('keeps bots out of displays', () => {
    assert.equal(measured({ displays: 5, botDisplays: 90 }).get('displays')?.numerator, 5);
  });
});
