import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import {
  deleteExpired,
  expiryOf,
  startRetention,
  type RetainingStore,
} from '../../src/collector/retention.ts';
import { held, openStoreIn } from '../support/database.ts';
import {
  cleanUp,
  anonymousEvent,
  consentEvent,
  plainId,
  storedCounters,
  storedEvents,
  temporaryFolder,
} from '../support/running-collector.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 23, 12);

after(cleanUp);

describe('expiryOf', () => {
  it('is the same day two years before', () => {
    assert.equal(expiryOf(Date.UTC(2026, 10, 23)), Date.UTC(2024, 10, 23));
  });
});

describe('deleteExpired', () => {
  let folder: string;
  let store: RetainingStore;
  beforeEach(async () => {
    folder = await temporaryFolder();
    store = await openStoreIn(folder);
  });
  afterEach(async () => {
    await store.close();
  });

  const ids = () => storedEvents(folder).map(({ id }) => id);

  for (const [name, make] of [
    ['with a consent id', consentEvent],
    ['without a consent id', anonymousEvent],
  ] as const) {
    it(`keeps an event ${name} on day 729 and has deleted it on day 732`, async () => {
      const event = make();
      await store.insert([event], { receivedAt: START });
      assert.equal(await deleteExpired(store, START + 729 * DAY), 0);
      assert.deepEqual(ids(), [plainId(event.id)]);
      assert.equal(await deleteExpired(store, START + 732 * DAY), 1);
      assert.deepEqual(ids(), []);
    });
  }

  it('keeps all events of a consent id until its last one is two years old', async () => {
    const events = [consentEvent(), consentEvent()].map((event) => ({ ...event, consentId: 'a'.repeat(32) }));
    await store.insert([events[0]!], { receivedAt: START });
    await store.insert([events[1]!], { receivedAt: START + 400 * DAY });
    assert.equal(await deleteExpired(store, START + 1_000 * DAY), 0);
    assert.equal(await deleteExpired(store, START + 1_132 * DAY), 2);
  });

  it('goes by the time of receipt, whatever the clock of the browser said', async () => {
    await store.insert([consentEvent({ decidedAt: 0 })], { receivedAt: START });
    await store.insert([{ ...anonymousEvent(), decidedAt: 0 }], { receivedAt: START });
    assert.equal(await deleteExpired(store, START + 729 * DAY), 0);
    assert.equal(await deleteExpired(store, START + 732 * DAY), 2);
  });

  it('leaves the counters, which are about nobody', async () => {
    await store.insert([consentEvent()], { receivedAt: START });
    const counters = storedCounters(folder);
    assert.ok(counters.length > 0);
    await deleteExpired(store, START + 732 * DAY);
    assert.deepEqual(storedCounters(folder), counters);
  });

  it('finds the expired among thousands, in steps, while events come in', async () => {
    const old = Array.from({ length: 2_500 }, (_, index) => (index % 2 ? consentEvent() : anonymousEvent()));
    const recent = Array.from({ length: 2_500 }, (_, index) =>
      index % 2 ? consentEvent() : anonymousEvent(),
    );
    await Promise.all(old.map((event) => store.insert([event], { receivedAt: START })));
    await Promise.all(recent.map((event) => store.insert([event], { receivedAt: START + 700 * DAY })));
    const arriving = consentEvent();
    const [deleted] = await Promise.all([
      deleteExpired(store, START + 732 * DAY),
      store.insert([arriving], { receivedAt: START + 732 * DAY }),
    ]);
    assert.equal(deleted, old.length);
    assert.deepEqual(new Set(ids()), new Set([...recent, arriving].map(({ id }) => plainId(id))));
  });

  it('leaves no trace of a consent id in the files', async () => {
    const event = consentEvent();
    await store.insert([event], { receivedAt: START });
    const bytes = Buffer.from(event.consentId ?? '', 'hex');
    assert.notDeepEqual(held(folder, [bytes]), []);
    await deleteExpired(store, START + 732 * DAY);
    assert.deepEqual(held(folder, [bytes]), []);
  });

  it('runs once when the job starts, and says how many were deleted', async () => {
    await store.insert([consentEvent()], { receivedAt: START });
    const counts: number[] = [];
    const job = startRetention(store, () => START + 732 * DAY, {
      deleted: (count) => counts.push(count),
      failed: (error) => assert.fail(String(error)),
    });
    await job.stop();
    assert.deepEqual(counts, [1]);
  });
});
