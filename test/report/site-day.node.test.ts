import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf } from '../../src/report/counters.ts';
import { dayIn, isTimeZone } from '../../src/report/site-day.ts';

const HOUR = 3_600_000;

/** First and last hour of a day: the moments at which its label begins and ends. */
function hoursOf(timeZone: string, day: string): [first: string, hours: number] {
  const around = Array.from({ length: 96 }, (_, hour) => Date.parse(day) + (hour - 36) * HOUR);
  const within = around.filter((moment) => dayIn(timeZone, moment) === day);
  return [new Date(within[0] ?? 0).toISOString(), within.length];
}

describe('the day of a site', () => {
  it('has 23 hours where summer time begins, and 25 where it ends', () => {
    assert.deepEqual(hoursOf('Europe/Amsterdam', '2026-03-28'), ['2026-03-27T23:00:00.000Z', 24]);
    assert.deepEqual(hoursOf('Europe/Amsterdam', '2026-03-29'), ['2026-03-28T23:00:00.000Z', 23]);
    assert.deepEqual(hoursOf('Europe/Amsterdam', '2026-10-25'), ['2026-10-24T22:00:00.000Z', 25]);
    assert.deepEqual(hoursOf('Europe/Amsterdam', '2026-10-26'), ['2026-10-25T23:00:00.000Z', 24]);
    assert.deepEqual(hoursOf('America/New_York', '2026-03-08'), ['2026-03-08T05:00:00.000Z', 23]);
    assert.deepEqual(hoursOf('America/New_York', '2026-11-01'), ['2026-11-01T04:00:00.000Z', 25]);
  });

  it('ends at its last millisecond', () => {
    const midnight = Date.parse('2026-03-28T23:00:00Z');
    assert.equal(dayIn('Europe/Amsterdam', midnight - 1), '2026-03-28');
    assert.equal(dayIn('Europe/Amsterdam', midnight), '2026-03-29');
  });

  it('is that of UTC where the zone is, and one ahead or behind at the ends of the earth', () => {
    for (const moment of ['2026-01-01T00:00:00Z', '2026-12-31T23:59:59.999Z'].map(Date.parse)) {
      assert.equal(dayIn('UTC', moment), dayOf(moment));
    }
    assert.equal(dayIn('Pacific/Kiritimati', Date.parse('2026-12-31T10:00:00Z')), '2027-01-01');
    assert.equal(dayIn('Pacific/Niue', Date.parse('2027-01-01T10:59:59Z')), '2026-12-31');
    // A zone of three quarters of an hour.
    assert.equal(dayIn('Asia/Kathmandu', Date.parse('2026-05-05T18:14:59Z')), '2026-05-05');
    assert.equal(dayIn('Asia/Kathmandu', Date.parse('2026-05-05T18:15:00Z')), '2026-05-06');
  });

  it('knows names of the IANA database, and nothing else', () => {
    for (const name of ['UTC', 'Europe/Amsterdam', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5']) {
      assert.ok(isTimeZone(name), name);
    }
    for (const name of ['', 'Europe/Amsterdm', '+02:00', 'Mars', ' UTC', 'local']) {
      assert.ok(!isTimeZone(name), name);
    }
  });
});
