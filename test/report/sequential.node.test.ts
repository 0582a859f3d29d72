/** What is said to hold however often one looks is looked at every day of a thousand tests. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceSequence, proportionSequence, sampleRatio } from '../../src/report/sequential.ts';
import { variantTestOf } from '../../src/report/variant-test.ts';

const TESTS = 1_000;
const DAYS = 60;
/** Choices of one variant on a day. */
const CHOICES = 80;

/** Random numbers from 0 to 1: Park and Miller's minimal standard generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Simulated {
  readonly rates: readonly [number, number];
  /** Part of the displays of the second variant that is lost. */
  readonly lost?: number;
}

/** Runs tests that are looked at every day; gives how many spoke of a difference, and of a wrong division, on any day. */
function run({ rates, lost = 0 }: Simulated, seed: number, tests = TESTS): { clear: number; alarms: number } {
  const random = randomFrom(seed);
  let [clear, alarms] = [0, 0];
  for (let test = 0; test < tests; test += 1) {
    const rows = rates.map((_rate, index) => ({
      value: index === 0 ? 'plain' : 'warm',
      displays: 0,
      choices: 0,
      acceptAll: 0,
      partial: 0,
      rejectAll: 0,
    }));
    let [isClear, isAlarm] = [false, false];
    for (let day = 0; day < DAYS; day += 1) {
      for (let display = 0; display < 4 * CHOICES; display += 1) {
        const index = random() < 0.5 ? 0 : 1;
        const row = rows[index];
        if (!row || (index === 1 && random() < lost)) continue;
        row.displays += 1;
        if (random() < 0.5) continue;
        row.choices += 1;
        if (random() < (rates[index] ?? 0)) row.acceptAll += 1;
        else row.rejectAll += 1;
      }
      const seen = variantTestOf(rows, [
        { id: 'plain', share: 1 },
        { id: 'warm', share: 1 },
      ]);
      isClear ||= seen?.differences[0]?.isClear === true;
      isAlarm ||= seen?.sampleRatio?.isAlarm === true;
    }
    clear += Number(isClear);
    alarms += Number(isAlarm);
  }
  return { clear, alarms };
}

describe('a test that is looked at every day', () => {
  for (const [rate, seed] of [
    [0.6, 1],
    [0.05, 2],
  ] as const) {
    it(`speaks of a difference that is not there in 5 % of ${TESTS} tests at most, at a rate of ${rate}`, (t) => {
      const { clear, alarms } = run({ rates: [rate, rate] }, seed);
      t.diagnostic(`false alarms: difference ${clear} of ${TESTS}, sample ratio ${alarms} of ${TESTS}`);
      assert.ok(clear <= 0.05 * TESTS, `${clear} differences`);
      assert.ok(alarms <= 0.01 * TESTS, `${alarms} alarms`);
    });
  }

  it('finds a difference of five points in most tests', (t) => {
    const { clear } = run({ rates: [0.6, 0.65] }, 3, 200);
    t.diagnostic(`power at 60 % against 65 %, ${DAYS} days of ${CHOICES} choices each: ${clear / 2} %`);
    assert.ok(clear > 0.8 * 200, `${clear} of 200`);
  });

  it('finds that a tenth of the displays of one variant is lost', (t) => {
    const { alarms } = run({ rates: [0.6, 0.6], lost: 0.1 }, 4, 200);
    t.diagnostic(`sample ratio with 10 % lost: ${alarms / 2} % alarms`);
    assert.ok(alarms > 0.8 * 200, `${alarms} of 200`);
  });
});

describe('proportionSequence', () => {
  it('holds the rate on every day of 95 % of the tests at least', (t) => {
    const random = randomFrom(5);
    let missed = 0;
    for (let test = 0; test < TESTS; test += 1) {
      let [part, whole, isMissed] = [0, 0, false];
      for (let look = 0; look < 100; look += 1) {
        for (let choice = 0; choice < 20; choice += 1) part += Number(random() < 0.3);
        whole += 20;
        const { low = 0, high = 1 } = proportionSequence(part, whole) ?? {};
        isMissed ||= low > 0.3 || high < 0.3;
      }
      missed += Number(isMissed);
    }
    t.diagnostic(`missed ${missed} of ${TESTS}`);
    assert.ok(missed <= 0.05 * TESTS, `${missed}`);
  });

  it('is wider than an interval for one look, ends at the ends, and is none of nothing', () => {
    const { low = 0, high = 0 } = proportionSequence(600, 1_000) ?? {};
    assert.ok(low < 0.569 && low > 0.53, `${low}`);
    assert.ok(high > 0.63 && high < 0.66, `${high}`);
    assert.equal(proportionSequence(0, 50)?.low, 0);
    assert.equal(proportionSequence(50, 50)?.high, 1);
    assert.equal(proportionSequence(0, 0), undefined);
    assert.equal(proportionSequence(3, 2), undefined);
  });
});

describe('differenceSequence', () => {
  const a = { part: 600, whole: 1_000 };
  const b = { part: 700, whole: 1_000 };

  it('is the difference and as much on either side', () => {
    const { low, high } = differenceSequence(a, b);
    assert.ok(Math.abs((low + high) / 2 - 0.1) < 1e-12);
    assert.ok(low > 0);
  });

  it('is wider where more is compared', () => {
    assert.ok(differenceSequence(a, b, 5).low < differenceSequence(a, b).low);
  });
});

describe('sampleRatio', () => {
  it('is Pearson of the counts, by shares of any sum', () => {
    const { chiSquare, degrees, isAlarm } = sampleRatio([510, 490], [2, 2]);
    assert.ok(Math.abs(chiSquare - 0.4) < 1e-12);
    assert.equal(degrees, 1);
    assert.equal(isAlarm, false);
  });

  it('is an alarm where counts are far from the shares', () => {
    assert.equal(sampleRatio([6_000, 5_000], [1, 1]).isAlarm, true);
    assert.equal(sampleRatio([6_000, 3_000], [2, 1]).isAlarm, false);
  });
});
