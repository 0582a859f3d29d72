import assert from 'node:assert/strict';
import { it } from 'node:test';
import { decisionTimeOf } from '../../src/report/decision-time.ts';

it('puts a time into one class, its lower end in and its upper end out', () => {
  const times = [
    0, 999, 1_000, 1_999, 2_000, 4_999, 5_000, 9_999, 10_000, 29_999, 30_000, 59_999, 60_000, 1e10,
  ];
  assert.deepEqual(times.map(decisionTimeOf), [
    ...['under-1s', 'under-1s', '1s-2s', '1s-2s', '2s-5s', '2s-5s', '5s-10s', '5s-10s'],
    ...['10s-30s', '10s-30s', '30s-60s', '30s-60s', 'from-60s', 'from-60s'],
  ]);
});

it('has a class for answers that were not timed', () => {
  assert.equal(decisionTimeOf(undefined), 'not-timed');
});
