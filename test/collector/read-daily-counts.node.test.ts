import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readDailyCounts } from '../../src/collector/read-daily-counts.ts';
import type { Store } from '../../src/collector/store.ts';
import {
  countDelivery,
  countDisplay,
  countEvent,
  countWithdrawal,
  type Counter,
} from '../../src/report/counters.ts';
import { openStoreIn } from '../support/database.ts';
import { cleanUp, consentEvent, temporaryFolder } from '../support/running-collector.ts';

const SITE = 'shop';
const times = (counters: readonly Counter[], n: number) => counters.map((counter) => ({ ...counter, n }));
const event = (changes: Parameters<typeof consentEvent>[0]) => consentEvent({ site: SITE, ...changes });

const YES = event({ method: 'accept_all', layer: 'notice', states: { analytics: 'granted' } });
const NO = event({ method: 'reject_all', layer: 'notice', states: { analytics: 'refused' }, language: 'nl' });
const SOME = event({
  states: { analytics: 'granted', 'analytics:posthog': 'refused', marketing: 'refused' },
  revision: 2,
});
const CHANGED = event({ occasion: 'changed', states: { analytics: 'withdrawn', marketing: 'granted' } });

describe('readDailyCounts', () => {
  let store: Store;
  before(async () => {
    store = await openStoreIn(await temporaryFolder());
    await store.count([
      ...times(countEvent(YES, '2025-12-31'), 100),
      ...times(countEvent(YES, '2026-01-01'), 5),
      ...times(countDisplay(SITE, 'en', '2026-02-03', false), 40),
      ...times(countDisplay(SITE, 'en', '2026-02-03', true), 6),
      ...times(countEvent(YES, '2026-02-03'), 7),
      ...times(countEvent(NO, '2026-02-03'), 8),
      ...times(countEvent(SOME, '2026-02-04'), 9),
      ...times(countEvent(CHANGED, '2026-02-04'), 3),
      ...times(countEvent({ ...YES, method: 'import', layer: 'none' }, '2026-02-04'), 2),
      ...times([countWithdrawal(SITE, '2026-01-02', 'not-known')], 2),
      ...times([countWithdrawal(SITE, '2026-02-04', '1d-7d')], 3),
      ...times([countDelivery(SITE, '2026-02-04', 'late')], 4),
      ...times([countDelivery(SITE, '2026-02-04', 'wrong-clock')], 5),
      ...times([countDelivery(SITE, '2026-02-04', 'sent-again')], 6),
      ...times(countEvent(YES, '2026-02-05'), 200),
      ...times(countEvent({ ...YES, site: 'other' }, '2026-02-03'), 300),
    ]);
  });
  after(async () => {
    await store.close();
    await cleanUp();
  });

  const read = (from: string, to: string) => readDailyCounts(store, { site: SITE, from, to });

  it('adds up each day from 1 January on, and what was asked of each purpose', async () => {
    const { days, purposes } = await read('2026-02-03', '2026-02-04');
    const nothing = {
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
    assert.deepEqual(days, [
      { ...nothing, day: '2026-01-01', acceptAll: 5 },
      { ...nothing, day: '2026-02-03', displays: 40, botDisplays: 6, acceptAll: 7, rejectAll: 8 },
      {
        ...nothing,
        day: '2026-02-04',
        partial: 9,
        changes: 3,
        imports: 2,
        late: 4,
        wrongClock: 5,
        sentAgain: 6,
      },
    ]);
    const none = { granted: 0, refused: 0, withdrawn: 0, regranted: 0 };
    assert.deepEqual(purposes, [
      { ...none, day: '2026-01-01', purpose: 'analytics', granted: 5 },
      { ...none, day: '2026-02-03', purpose: 'analytics', granted: 7, refused: 8 },
      { ...none, day: '2026-02-04', purpose: 'analytics', granted: 9, withdrawn: 3 },
      { ...none, day: '2026-02-04', purpose: 'analytics:posthog', refused: 9 },
      { ...none, day: '2026-02-04', purpose: 'marketing', refused: 9, regranted: 3 },
    ]);
  });

  it('adds up the groups of the range, and nothing of the days before it', async () => {
    const { groups } = await read('2026-02-03', '2026-02-04');
    const cells = groups.map(({ day, dimension, value, displays, choices }) =>
      [day, dimension, value, displays, choices].join(' '),
    );
    assert.deepEqual(cells, [
      '2026-02-03 decision-time 2s-5s 0 15',
      '2026-02-03 language en 40 7',
      '2026-02-03 language nl 0 8',
      '2026-02-03 layer notice 0 15',
      '2026-02-03 method accept_all 0 7',
      '2026-02-03 method reject_all 0 8',
      '2026-02-03 revision 1 0 15',
      '2026-02-04 decision-time 2s-5s 0 9',
      '2026-02-04 language en 0 9',
      '2026-02-04 layer preferences 0 9',
      '2026-02-04 method save 0 9',
      '2026-02-04 revision 2 0 9',
    ]);
  });

  it('adds up withdrawals by the time since the grant from 1 January on', async () => {
    const { withdrawals } = await read('2026-02-03', '2026-02-04');
    assert.deepEqual(
      withdrawals.map(({ day, value, withdrawals: n }) => [day, value, n]),
      [
        ['2026-01-02', 'not-known', 2],
        ['2026-02-04', '1d-7d', 3],
      ],
    );
  });

  it('finds nothing where nothing was counted', async () => {
    assert.deepEqual(await read('2027-01-01', '2027-02-01'), {
      days: [],
      purposes: [],
      withdrawals: [],
      groups: [],
    });
  });
});
