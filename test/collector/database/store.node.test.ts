/** What every database does; `.dev/postgres.ts` runs the same on PostgreSQL. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RetainingStore } from '../../../src/collector/retention.ts';
import type { Counter } from '../../../src/report/counters.ts';
import { openStoreIn } from '../../support/database.ts';
import {
  cleanUp,
  consentEvent,
  recount,
  storedCounters,
  storedEvents,
  temporaryFolder,
} from '../../support/running-collector.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const display = (day: string, n: number): Counter => ({
  site: 'a',
  day,
  dimension: 'all',
  value: '',
  measure: 'display',
  n,
});

after(cleanUp);

describe('a store', () => {
  let folder: string;
  let store: RetainingStore;
  before(async () => {
    folder = await temporaryFolder();
    store = await openStoreIn(folder);
  });
  after(async () => {
    await store.close();
  });

  it('stores an event once that is in one batch several times', async () => {
    const [first, twice] = [consentEvent(), consentEvent()];
    // The first insert starts a commit; the others gather meanwhile and are one batch.
    const written = await Promise.all(
      [first, twice, twice, first, twice].map((event) => store.insert([event], { receivedAt: NOW })),
    );
    assert.deepEqual(written.flat(), ['stored', 'stored', 'duplicate', 'duplicate', 'duplicate']);
    assert.equal(storedEvents(folder).length, 2);
    assert.deepEqual(storedCounters(folder), recount(folder));
  });

  it('says of each event of a batch what became of it, in order', async () => {
    const [known, fresh] = [consentEvent(), consentEvent()];
    await store.insert([known], { receivedAt: NOW });
    const written = await store.insert([known, fresh, fresh], { receivedAt: NOW });
    assert.deepEqual(written, ['duplicate', 'stored', 'duplicate']);
    assert.deepEqual(storedCounters(folder), recount(folder));
  });

  it('refuses what it could not keep in memory, and takes it when the disk has caught up', async () => {
    const own = await temporaryFolder();
    const flooded = await openStoreIn(own);
    const events = Array.from({ length: 250 * 100 }, () => consentEvent());
    const batches = Array.from({ length: 250 }, (_, index) => events.slice(index * 100, index * 100 + 100));
    const insert = (batch: typeof events) => flooded.insert(batch, { receivedAt: NOW });
    const results = await Promise.allSettled(batches.map(insert));
    const refused = batches.filter((_, index) => results[index]?.status === 'rejected');
    assert.ok(refused.length > 0 && refused.length < 100, `${refused.length} refused`);
    assert.equal(storedEvents(own).length, events.length - refused.length * 100);
    assert.deepEqual(new Set((await Promise.all(refused.map(insert))).flat()), new Set(['stored']));
    await flooded.close();
    assert.equal(storedEvents(own).length, events.length);
    assert.deepEqual(storedCounters(own), recount(own));
  });

  it('adds to counters and reads them by site and day', async () => {
    const days = ['2026-01-31', '2026-02-01', '2026-02-02', '2026-02-03'];
    await Promise.all(
      days.flatMap((day) => [store.count([display(day, 1)]), store.count([display(day, 2)])]),
    );
    const range = { from: '2026-02-01', to: '2026-02-02' };
    const counted = await store.read('counters.totals', { site: 'a', ...range });
    assert.deepEqual(
      counted.map(({ day, totals }) => [day, JSON.parse(String(totals)) as unknown]),
      [
        ['2026-02-01', { display: 3 }],
        ['2026-02-02', { display: 3 }],
      ],
    );
    assert.deepEqual(await store.read('counters.totals', { site: 'b', ...range }), []);
  });

  it('finishes what it accepted when it closes, then takes nothing', async () => {
    const own = await temporaryFolder();
    const closing = await openStoreIn(own);
    const written = Promise.all(
      Array.from({ length: 3_000 }, () => closing.insert([consentEvent()], { receivedAt: NOW })),
    );
    await closing.close();
    assert.equal((await written).length, 3_000);
    assert.equal(storedEvents(own).length, 3_000);
    await assert.rejects(closing.insert([consentEvent()], { receivedAt: NOW }), /closed/);
  });
});
