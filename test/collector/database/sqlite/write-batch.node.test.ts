import assert from 'node:assert/strict';
import type { DatabaseSync } from 'node:sqlite';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import {
  databasePath,
  openForWriting,
  prepareDatabase,
} from '../../../../src/collector/database/sqlite/open.ts';
import type { Entry } from '../../../../src/collector/database/commit-queue.ts';
import { batchWriter } from '../../../../src/collector/database/sqlite/write-batch.ts';
import {
  cleanUp,
  consentEvent,
  plainId,
  recount,
  storedCounters,
  storedEvents,
  temporaryFolder,
} from '../../../support/running-collector.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const entry = (changes = {}): Entry & { kind: 'events' } => ({
  kind: 'events',
  following: [],
  events: [consentEvent(changes)],
  arrival: { receivedAt: NOW },
});

after(cleanUp);

describe('batchWriter', () => {
  let folder: string;
  let database: DatabaseSync;
  beforeEach(async () => {
    folder = await temporaryFolder();
    prepareDatabase(folder);
    database = openForWriting(databasePath(folder));
  });
  afterEach(() => database.close());

  const pragma = (text: string) =>
    Number(Object.values(database.prepare(`PRAGMA ${text}`).get() ?? {}).at(0));
  const storedIds = () => new Set(storedEvents(folder).map(({ id }) => id));

  it('writes nothing of a batch in which one entry fails, and the next batch whole', () => {
    const write = batchWriter(database);
    const good = entry();
    assert.throws(() => write([good, entry({ id: 'no id of 16 bytes' })]));
    assert.deepEqual(storedIds(), new Set());
    assert.deepEqual(storedCounters(folder), []);
    assert.deepEqual(write([good]), [['stored']]);
    assert.deepEqual(storedCounters(folder), recount(folder));
  });

  it('tells events of one batch apart in everything that is counted', () => {
    const notice = { method: 'accept_all', layer: 'notice' } as const;
    const changes = [
      notice,
      { ...notice, layer: 'preferences' },
      { ...notice, method: 'save' },
      { ...notice, revision: 2 },
      { ...notice, language: 'nl' },
      { ...notice, occasion: 'changed' },
      { ...notice, states: { analytics: 'refused' } },
      { ...notice, site: 'other' },
    ] as const;
    batchWriter(database)([...changes, ...changes].map((change) => entry(change)));
    assert.deepEqual(storedCounters(folder), recount(folder));
  });

  it('writes nothing when the file is full, and the same batch when there is room', () => {
    const write = batchWriter(database);
    write([entry()]);
    const batch = Array.from({ length: 500 }, (_, index) => entry({ language: `en-${index}` }));
    pragma(`max_page_count = ${pragma('page_count')}`);
    assert.throws(() => write(batch), /full/);
    assert.equal(storedIds().size, 1);
    pragma('max_page_count = 100000');
    assert.equal(
      write(batch)
        .flat()
        .filter((written) => written === 'stored').length,
      batch.length,
    );
    const ids = storedIds();
    assert.ok(batch.every(({ events }) => ids.has(plainId(events[0]!.id))));
    assert.deepEqual(storedCounters(folder), recount(folder));
  });
});
