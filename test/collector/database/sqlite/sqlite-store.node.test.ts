import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { databasePath, openForWriting } from '../../../../src/collector/database/sqlite/open.ts';
import { openSqliteStore } from '../../../../src/collector/database/sqlite/sqlite-store.ts';
import type { RetainingStore } from '../../../../src/collector/retention.ts';
import { cleanUp, consentEvent, storedEvents, temporaryFolder } from '../../../support/running-collector.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

after(cleanUp);

describe('openSqliteStore', () => {
  let folder: string;
  let store: RetainingStore;
  before(async () => {
    folder = await temporaryFolder();
    store = openSqliteStore(folder);
  });
  after(async () => {
    await store.close();
  });

  it('has everything in the one file when it is closed: what copies it while nothing runs has all of it', async () => {
    const own = await temporaryFolder();
    const closing = openSqliteStore(own);
    const written = Promise.all(
      Array.from({ length: 3_000 }, () => closing.insert([consentEvent()], { receivedAt: NOW })),
    );
    await closing.close();
    await written;
    assert.deepEqual(await readdir(own), ['may-i.sqlite']);
    assert.equal(storedEvents(own).length, 3_000);
  });

  it('writes with a log that is synced at each commit, and overwrites what it deletes', () => {
    const database = openForWriting(databasePath(folder));
    const settings = ['journal_mode', 'synchronous', 'secure_delete'].map((name) =>
      Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {}).at(0),
    );
    database.close();
    // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
    assert.deepEqual(settings, ['wal', 2, 1]);
  });

  it('keeps an event within 155 bytes, index, dictionary and the salt of its seal included', async () => {
    const own = await temporaryFolder();
    const large = openSqliteStore(own);
    const count = 20_000;
    for (let written = 0; written < count; written += 2_000) {
      await Promise.all(
        Array.from({ length: 2_000 }, () => large.insert([consentEvent()], { receivedAt: Date.now() })),
      );
    }
    await large.close();
    const bytes = (await stat(databasePath(own))).size / count;
    assert.ok(bytes <= 155, `${bytes} bytes`);
  });

  it('refuses a file that a later version wrote', async () => {
    const own = await temporaryFolder();
    await openSqliteStore(own).close();
    const database = new DatabaseSync(databasePath(own));
    database.exec('PRAGMA user_version = 9999');
    database.close();
    assert.throws(() => openSqliteStore(own), /\[collector-database-newer\]$/);
  });
});
