import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { walkRecords } from '../../../src/collector/proof/walk-records.ts';
import { MS_PER_DAY } from '../../../src/consent/ms-per-day.ts';
import { isPostgres, openStoreIn, readAll } from '../../support/database.ts';
import { cleanUp, consentEvent, temporaryFolder, uuidV7 } from '../../support/running-collector.ts';

const DAY = Date.UTC(2026, 10, 20);
const NOON = DAY + MS_PER_DAY / 2;

after(cleanUp);

describe('walkRecords', () => {
  it('gives what was received in the span, in the order of the ids, whatever time the ids say', async () => {
    const folder = await temporaryFolder();
    const store = await openStoreIn(folder);
    const ids = [
      ...[0, 1, NOON - 40 * MS_PER_DAY, NOON - 2 * MS_PER_DAY - 1, NOON - 2 * MS_PER_DAY, NOON - MS_PER_DAY],
      ...[DAY, NOON, NOON + MS_PER_DAY, NOON + MS_PER_DAY + 1, NOON + 400 * MS_PER_DAY, 2 ** 48 - 1],
    ].map((moment) => uuidV7(moment));
    const add = (all: readonly string[], receivedAt: number) =>
      store.insert(
        all.map((id) => consentEvent({ id })),
        { receivedAt },
      );
    await add(ids, NOON);
    // Of other days, with ids of this one.
    await add([uuidV7(NOON), uuidV7(NOON - 1)], DAY - 1);
    await add([uuidV7(NOON), uuidV7(NOON + 1)], DAY + MS_PER_DAY);
    const found: string[] = [];
    for await (const { record, salt } of walkRecords(store, DAY, DAY + MS_PER_DAY)) {
      assert.equal(salt?.length, 16);
      found.push(record.id);
    }
    assert.deepEqual(found, ids.sort());
    await store.close();
  });

  it('looks at no other days', { skip: isPostgres && 'the plan of SQLite' }, async () => {
    const folder = await temporaryFolder();
    const store = await openStoreIn(folder);
    await store.close();
    const plan = readAll(
      folder,
      `EXPLAIN QUERY PLAN SELECT id FROM events INDEXED BY events_out_of_time
       WHERE (id < unhex(printf('%012x', received_at - 172800000)) OR id >= unhex(printf('%012x', received_at + 86400000)))
         AND received_at >= 1 AND received_at < 2`,
    );
    assert.match(
      String(plan[0]?.['detail']),
      /COVERING INDEX events_out_of_time \(received_at>\? AND received_at<\?\)/,
    );
  });
});
