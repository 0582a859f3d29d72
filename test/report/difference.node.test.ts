import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceOf } from '../../src/report/difference.ts';
import { wilsonInterval } from '../../src/report/wilson-interval.ts';

function measured(successes: number, trials: number): Parameters<typeof differenceOf>[0] {
  const interval = wilsonInterval(successes, trials);
  return interval ? { rate: successes / trials, interval } : {};
}

describe('differenceOf', () => {
  // Newcombe, R. G. (1998), "Interval estimation for the difference between independent proportions", Statistics in
  // Medicine 17, 873–890, Table II, method 10 (hybrid score), printed to four places.
  const published = [
    { now: measured(56, 70), before: measured(48, 80), low: '0.0524', high: '0.3339', isClear: true },
    { now: measured(9, 10), before: measured(3, 10), low: '0.1705', high: '0.8090', isClear: true },
    { now: measured(5, 56), before: measured(0, 29), low: '-0.0381', high: '0.1926', isClear: false },
  ];
  for (const { now, before, low, high, isClear } of published) {
    it(`gives Newcombe's interval from ${low} to ${high}`, () => {
      const difference = differenceOf(now, before);
      assert.equal(difference?.low.toFixed(4), low);
      assert.equal(difference?.high.toFixed(4), high);
      assert.equal(difference?.isClear, isClear);
    });
  }

  it('turns its sign with its sides', () => {
    const [there, back] = [
      differenceOf(measured(380, 1000), measured(300, 1000)),
      differenceOf(measured(300, 1000), measured(380, 1000)),
    ];
    assert.ok(there && back);
    assert.ok(Math.abs(there.low + back.high) < 1e-12);
    assert.ok(Math.abs(there.by + back.by) < 1e-12);
  });

  it('is not known where a rate is not', () => {
    assert.equal(differenceOf(measured(1, 2), measured(0, 0)), undefined);
    assert.equal(differenceOf(undefined, measured(1, 2)), undefined);
  });
});
