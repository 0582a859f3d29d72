import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
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

describe('deleteExpired (SD-09)', () => {
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

  it('keeps or deletes all of the many events of one consent id', async () => {
    const consentId = 'a'.repeat(32);
    const insert = (count: number, receivedAt: number) =>
      Promise.all(
        Array.from({ length: count }, () => store.insert([{ ...consentEvent(), consentId }], { receivedAt })),
      );
    await insert(1_200, START);
    const other = consentEvent();
    await store.insert([other], { receivedAt: START + 700 * DAY });
    await insert(1, START + 700 * DAY);
    assert.equal(await deleteExpired(store, START + 732 * DAY), 0);
    assert.equal(await deleteExpired(store, START + 1_400 * DAY), 0);
    assert.equal(ids().length, 1_202);
    assert.equal(await deleteExpired(store, START + 1_432 * DAY), 1_202);
  });

  describe('the job', () => {
    /** Starts it at a moment; `told` has the counts that it says, `next` resolves with the next one. */
    const startAt = (moment: number) => {
      const told = new EventEmitter();
      const next = once(told, 'deleted');
      const job = startRetention(store, () => moment, {
        deleted: (count) => told.emit('deleted', count),
        failed: (error) => told.emit('error', error),
      });
      return { job, next };
    };

    it('runs at once where it never ran, and says how many were deleted', async () => {
      await store.insert([consentEvent()], { receivedAt: START });
      const { job, next } = startAt(START + 732 * DAY);
      assert.deepEqual(await next, [1]);
      await job.stop();
    });

    it('does not run again on the same day, and does where a night was missed', async () => {
      await deleteExpired(store, START + 731 * DAY);
      await store.insert([consentEvent()], { receivedAt: START });
      const quiet = startAt(START + 731.5 * DAY);
      await quiet.job.stop();
      assert.equal(ids().length, 1);
      const { job, next } = startAt(START + 732.5 * DAY);
      assert.deepEqual(await next, [1]);
      await job.stop();
    });

    it('runs where the clock was set back', async () => {
      await deleteExpired(store, START + 9_000 * DAY);
      await store.insert([consentEvent()], { receivedAt: START });
      const { job, next } = startAt(START + 732 * DAY);
      assert.deepEqual(await next, [1]);
      await job.stop();
    });

    it('ends between two steps when it is stopped, and the next start does the rest', async () => {
      await Promise.all(
        Array.from({ length: 6_000 }, () => store.insert([consentEvent()], { receivedAt: START })),
      );
      const stopped = startAt(START + 732 * DAY);
      await stopped.job.stop();
      const left = ids().length;
      assert.ok(left > 0, 'the job was not ended');
      const { job, next } = startAt(START + 732 * DAY);
      assert.deepEqual(await next, [left]);
      await job.stop();
      assert.deepEqual(ids(), []);
    });
  });
});
