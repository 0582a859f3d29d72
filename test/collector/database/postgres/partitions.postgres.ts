import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Client } from 'pg';
import { readAddress } from '../../../../src/collector/database/postgres/address.ts';
import { openPostgresStore } from '../../../../src/collector/database/postgres/postgres-store.ts';
import type { RetainingStore } from '../../../../src/collector/retention.ts';
import { change, placeOf, readAll } from '../../../support/database.ts';
import {
  anonymousEvent,
  cleanUp,
  consentEvent,
  plainId,
  recount,
  storedCounters,
  storedEvents,
  temporaryFolder,
  uuidV7,
} from '../../../support/running-collector.ts';

const DAY = 86_400_000;
const MAY_2024 = Date.UTC(2024, 4, 15);
const JUNE_2026 = Date.UTC(2026, 5, 20);
/** Two years before. */
const EXPIRY = Date.UTC(2024, 5, 20);

after(cleanUp);

describe('the partitions of events', () => {
  let folder: string;
  let stores: RetainingStore[];
  beforeEach(async (context) => {
    folder = await temporaryFolder();
    stores = [];
    if ('after' in context) context.after(() => Promise.all(stores.map((store) => store.close())));
  });

  /** Opens the database as a collector does at that moment. */
  const openAt = async (now: number) => {
    const store = await openPostgresStore(readAddress(placeOf(folder).databaseUrl!), () => now);
    stores.push(store);
    return store;
  };
  const partitions = () =>
    readAll(
      folder,
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'events'::regclass ORDER BY 1`,
    ).map(({ name }) => name);
  const placeOfEvent = (id: string) =>
    readAll(
      folder,
      `SELECT tableoid::regclass::text AS name FROM events WHERE id = '\\x${plainId(id)}'`,
    )[0]?.['name'];
  const insert = (
    store: RetainingStore,
    event: Parameters<RetainingStore['insert']>[0][number],
    at: number,
  ) => store.insert([event], { receivedAt: at });

  it('are made for the month before, this one and three ahead, and nightly for what is new', async () => {
    const store = await openAt(Date.UTC(2026, 10, 23));
    const first = ['events_2026_10', 'events_2026_11', 'events_2026_12', 'events_2027_01', 'events_2027_02'];
    assert.deepEqual(partitions(), [...first, 'events_default']);
    await store.close();
    const later = await openAt(Date.UTC(2027, 0, 1));
    await later.deleteExpired(0);
    assert.deepEqual(partitions(), [...first, 'events_2027_03', 'events_2027_04', 'events_default']);
  });

  it('take an event by the time in its id, whatever it is, and once', async () => {
    const now = Date.UTC(2026, 10, 23);
    const store = await openAt(now);
    const times: [number, string][] = [
      [Date.UTC(2026, 10, 1), 'events_2026_11'],
      [Date.UTC(2026, 10, 1) - 1, 'events_2026_10'],
      [now - 400 * DAY, 'events_default'],
      [now + 400 * DAY, 'events_default'],
      [0, 'events_default'],
      [2 ** 48 - 1, 'events_default'],
    ];
    for (const [time, partition] of times) {
      const event = consentEvent({ id: uuidV7(time) });
      assert.deepEqual(await insert(store, event, now), ['stored']);
      assert.deepEqual(await insert(store, { ...event, decidedAt: 0 }, now + DAY), ['duplicate']);
      assert.equal(placeOfEvent(event.id), partition);
    }
  });

  it('get what was in no month when theirs is made, while events of it come in', async () => {
    const moment = Date.UTC(2026, 10, 23);
    const early = await openAt(Date.UTC(2026, 0, 10));
    const events = Array.from({ length: 2_000 }, () => consentEvent({ id: uuidV7(moment) }));
    await early.insert(events.slice(0, 1_000), { receivedAt: moment });
    assert.equal(placeOfEvent(events[0]!.id), 'events_default');
    const [late] = await Promise.all([
      openAt(moment),
      ...events.slice(1_000).map((event) => insert(early, event, moment)),
    ]);
    const places = readAll(folder, 'SELECT DISTINCT tableoid::regclass::text AS name FROM events');
    assert.deepEqual(places, [{ name: 'events_2026_11' }]);
    assert.equal(storedEvents(folder).length, events.length);
    assert.deepEqual(storedCounters(folder), recount(folder));
    assert.deepEqual(
      new Set(await late.insert(events.slice(0, 100), { receivedAt: moment })),
      new Set(['duplicate']),
    );
  });

  it('take an event that was on its way to no month when its month was made', async () => {
    const moment = Date.UTC(2026, 10, 23);
    const store = await openAt(Date.UTC(2026, 0, 10));
    const other = new Client(placeOf(folder).databaseUrl);
    await other.connect();
    await other.query('BEGIN; LOCK TABLE events_default IN EXCLUSIVE MODE');
    const written = insert(store, consentEvent({ id: uuidV7(moment) }), moment);
    const isWaiting = () => readAll(folder, 'SELECT 1 FROM pg_locks WHERE NOT granted').length > 0;
    while (!isWaiting()) await setImmediate();
    const [from, to] = [Date.UTC(2026, 10), Date.UTC(2026, 11)].map((at) =>
      at.toString(16).padStart(12, '0'),
    );
    await other.query(`
      CREATE TABLE events_2026_11 (LIKE events INCLUDING ALL);
      ALTER TABLE events ATTACH PARTITION events_2026_11 FOR VALUES FROM ('\\x${from}') TO ('\\x${to}');
      COMMIT;
    `);
    assert.deepEqual(await written, ['stored']);
    await other.end();
  });

  it('are not made while somebody reads for long, which holds up nobody, and made the next night', async () => {
    const store = await openAt(Date.UTC(2026, 0, 10));
    const reader = new Client(placeOf(folder).databaseUrl);
    await reader.connect();
    await reader.query('BEGIN; SELECT count(*) FROM events');
    const moment = Date.UTC(2026, 10, 23);
    const late = await openAt(moment);
    assert.ok(!partitions().includes('events_2026_11'));
    assert.deepEqual(await insert(store, consentEvent({ id: uuidV7(moment) }), moment), ['stored']);
    await reader.query('COMMIT');
    await reader.end();
    await late.deleteExpired(0);
    assert.ok(partitions().includes('events_2026_11'));
  });

  /** A month that has passed its time, with two who came back since. */
  const fillMay2024 = async (store: RetainingStore) => {
    const [returned, lateReceipt] = [
      consentEvent({ id: uuidV7(MAY_2024) }),
      anonymousEvent({ id: uuidV7(MAY_2024) }),
    ];
    const expired = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? consentEvent : anonymousEvent)({ id: uuidV7(MAY_2024 + index) }),
    );
    await store.insert([returned, ...expired], { receivedAt: MAY_2024 });
    await insert(store, lateReceipt, JUNE_2026 - 30 * DAY);
    const again = consentEvent({ id: uuidV7(JUNE_2026), consentId: returned.consentId! });
    await insert(store, again, JUNE_2026);
    return { expired, kept: [returned, lateReceipt, again] };
  };
  const storedIds = () =>
    storedEvents(folder)
      .map(({ id }) => id)
      .sort();

  it('are dropped whole when their time is over, and who came back since keeps all', async () => {
    await (await openAt(MAY_2024)).close();
    const store = await openAt(JUNE_2026);
    const { expired, kept } = await fillMay2024(store);
    const counters = storedCounters(folder);
    assert.ok(partitions().includes('events_2024_05'));
    assert.equal(await store.deleteExpired(EXPIRY), expired.length);
    assert.ok(!partitions().includes('events_2024_05') && !partitions().includes('events_2024_04'));
    assert.ok(partitions().includes('events_2024_06'));
    assert.deepEqual(storedIds(), kept.map(({ id }) => plainId(id)).sort());
    assert.equal(placeOfEvent(kept[0]!.id), 'events_default');
    assert.deepEqual(await insert(store, kept[0]!, JUNE_2026), ['duplicate']);
    assert.deepEqual(storedCounters(folder), counters);
    // And when their last event is two years old, they go, too.
    assert.equal(await store.deleteExpired(JUNE_2026 + DAY), kept.length);
    assert.deepEqual(storedIds(), []);
  });

  it('are emptied and not dropped while somebody reads them for long; events come in meanwhile', async () => {
    await (await openAt(MAY_2024)).close();
    const store = await openAt(JUNE_2026);
    const { expired, kept } = await fillMay2024(store);
    const reader = new Client(placeOf(folder).databaseUrl);
    await reader.connect();
    await reader.query('BEGIN; SELECT count(*) FROM events');
    const arriving = Array.from({ length: 50 }, () => consentEvent({ id: uuidV7(JUNE_2026) }));
    const [deleted, ...written] = await Promise.all([
      store.deleteExpired(EXPIRY),
      ...arriving.map((event) => insert(store, event, JUNE_2026)),
    ]);
    assert.equal(deleted, expired.length);
    assert.deepEqual(new Set(written.flat()), new Set(['stored']));
    assert.ok(partitions().includes('events_2024_05'));
    assert.deepEqual(storedIds(), [...kept, ...arriving].map(({ id }) => plainId(id)).sort());
    await reader.query('COMMIT');
    await reader.end();
    assert.equal(await store.deleteExpired(EXPIRY), 0);
    assert.ok(!partitions().includes('events_2024_05'));
    assert.equal(storedIds().length, kept.length + arriving.length);
  });

  it('are made and dropped alike with the key that Citus needs, as docs/operating.md has it', async () => {
    await (await openAt(MAY_2024)).close();
    change(
      folder,
      'ALTER TABLE events DROP CONSTRAINT events_pkey; ALTER TABLE events ADD PRIMARY KEY (site, id)',
    );
    const store = await openAt(JUNE_2026);
    const { expired, kept } = await fillMay2024(store);
    assert.deepEqual(await insert(store, kept[0]!, JUNE_2026), ['duplicate']);
    assert.equal(await store.deleteExpired(EXPIRY), expired.length);
    assert.deepEqual(await insert(store, kept[0]!, JUNE_2026), ['duplicate']);
    assert.deepEqual(storedIds(), kept.map(({ id }) => plainId(id)).sort());
  });
});
