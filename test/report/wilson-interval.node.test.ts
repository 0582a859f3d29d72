import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wilsonInterval } from '../../src/report/wilson-interval.ts';

describe('wilsonInterval', () => {
  // Newcombe, R. G. (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17,
  // 857–872, Table I, method 3 (score, no continuity correction). Printed to four places.
  const published: [number, number, number, number][] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [successes, trials, low, high] of published) {
    it(`gives Newcombe's interval of ${successes} in ${trials}`, () => {
      const interval = wilsonInterval(successes, trials);
      assert.equal(interval?.low.toFixed(4), low.toFixed(4));
      assert.equal(interval?.high.toFixed(4), high.toFixed(4));
    });
  }

  it('is the mirror image for the other outcome', () => {
    const [accepted, other] = [wilsonInterval(380, 1000), wilsonInterval(620, 1000)];
    assert.ok(accepted && other);
    assert.ok(Math.abs(accepted.low + other.high - 1) < 1e-12);
    assert.ok(Math.abs(accepted.high + other.low - 1) < 1e-12);
  });

  it('ends exactly at 0 and 1 where the rate does', () => {
    assert.equal(wilsonInterval(0, 7)?.low, 0);
    assert.equal(wilsonInterval(7, 7)?.high, 1);
  });

  for (const [name, successes, trials] of [
    ['nothing was tried', 0, 0],
    ['more succeeded than was tried', 5, 4],
    ['a count is negative', -1, 4],
  ] as const) {
    it(`is not known when ${name}`, () => {
      assert.equal(wilsonInterval(successes, trials), undefined);
    });
  }
});
