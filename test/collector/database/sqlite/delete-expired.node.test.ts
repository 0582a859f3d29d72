import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import {
  expiredDeleter,
  START,
  type Cursor,
  type Step,
} from '../../../../src/collector/database/sqlite/delete-expired.ts';
import { databasePath, openForWriting } from '../../../../src/collector/database/sqlite/open.ts';
import { openSqliteStore } from '../../../../src/collector/database/sqlite/sqlite-store.ts';
import {
  anonymousEvent,
  cleanUp,
  consentEvent,
  temporaryFolder,
} from '../../../support/running-collector.ts';

const RECEIVED = Date.UTC(2026, 10, 23);

after(cleanUp);

// Events wait for a step: one that looks at a consent id with a million of them would hold them up for seconds.
for (const [name, make] of [
  ['of one consent id', () => ({ ...consentEvent(), consentId: 'a'.repeat(32) })],
  ['without a consent id', anonymousEvent],
] as const) {
  it(`looks at 1,200 events ${name} in steps of 250, and deletes no more in one`, async () => {
    const folder = await temporaryFolder();
    const store = openSqliteStore(folder);
    await Promise.all(Array.from({ length: 1_200 }, () => store.insert([make()], { receivedAt: RECEIVED })));
    await store.close();
    const database = openForWriting(databasePath(folder));
    const steps = (before: number): Step[] => {
      const next = expiredDeleter(database);
      const made: Step[] = [];
      for (let cursor: Cursor | undefined = START; cursor;) {
        const step: Step = next(before, cursor);
        made.push(step);
        cursor = step.next;
      }
      return made;
    };
    const looked = steps(RECEIVED);
    assert.ok(looked.length > 1_200 / 250, `${looked.length} steps`);
    const counts = steps(RECEIVED + 1).map(({ deleted }) => deleted);
    assert.ok(Math.max(...counts) <= 250, String(counts));
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      1_200,
    );
    database.close();
  });
}
