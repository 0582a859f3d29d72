/** Days of thousands of records, on a real database: in pieces, cut short, and begun again. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { dayLeaves } from '../../../src/collector/proof/day-leaves.ts';
import { merkleRoot } from '../../../src/collector/proof/merkle.ts';
import { openSealKey } from '../../../src/collector/proof/seal-key.ts';
import { hashesIn, LEAVES_IN_PIECE } from '../../../src/collector/proof/seal.ts';
import { sealDays } from '../../../src/collector/proof/seal-days.ts';
import type { RetainingStore } from '../../../src/collector/retention.ts';
import { openStoreIn } from '../../support/database.ts';
import { anonymousEvent, cleanUp, SITE, temporaryFolder } from '../../support/running-collector.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = '2026-11-23';
const RECORDS = 2 * LEAVES_IN_PIECE + 100;

after(cleanUp);

describe('the leaves of a day', () => {
  for (const count of [0, 1, 2, LEAVES_IN_PIECE - 1, LEAVES_IN_PIECE, LEAVES_IN_PIECE + 1, RECORDS]) {
    it(`of ${count} records are kept in pieces, and have the root that one list of them has`, () => {
      const all = Array.from({ length: count }, () => randomBytes(32));
      const leaves = dayLeaves(SITE.id, DAY);
      const full = all.flatMap((leaf) => leaves.add(leaf) ?? []);
      assert.equal(leaves.count, count);
      assert.deepEqual(Buffer.from(leaves.root()), Buffer.from(merkleRoot(all)));
      const kept = [...full, ...leaves.rest()].filter(({ query }) => query === 'leaves.put');
      assert.deepEqual(
        kept.map(({ values }) => values['piece']),
        kept.map((_piece, index) => index),
      );
      const hashes = kept.map(({ values }) => values['hashes']).filter((one) => one instanceof Uint8Array);
      assert.deepEqual(Buffer.concat(hashes), Buffer.concat(all));
    });
  }
});

describe('sealing', () => {
  let store: RetainingStore;
  let deps: Parameters<typeof sealDays>[0];
  before(async () => {
    const folder = await temporaryFolder();
    store = await openStoreIn(folder);
    deps = { store, sites: [SITE], key: openSealKey(folder), now: () => NOON + 86_400_000 };
    const events = Array.from({ length: RECORDS }, () => anonymousEvent({ decidedAt: NOON }));
    for (let start = 0; start < RECORDS; start += 1_000)
      await store.insert(events.slice(start, start + 1_000), { receivedAt: NOON });
  });
  after(() => store.close());

  const hashes = async () =>
    (await store.read('leaves.of-day', { site: SITE.id, day: DAY })).flatMap(({ hashes: piece }) =>
      piece instanceof Uint8Array ? hashesIn(piece) : [],
    );

  it('that is ended among the records makes no seal', async () => {
    assert.equal(await sealDays(deps, AbortSignal.abort()), 0);
    assert.deepEqual(await store.read('seals.last', { site: SITE.id }), []);
  });

  it('that is begun again seals every record, over what was left by the run before', async () => {
    const left = [1, 7].map((piece) => ({
      query: 'leaves.put',
      values: { site: SITE.id, day: DAY, piece, hashes: randomBytes(64) },
    }));
    await store.write(left);
    assert.equal(await sealDays(deps), 1);
    const leaves = await hashes();
    assert.equal(leaves.length, RECORDS);
    const [seal] = await store.read('seals.last', { site: SITE.id });
    const body: unknown = JSON.parse(String(seal?.['body']));
    assert.partialDeepStrictEqual(body, {
      count: RECORDS,
      root: Buffer.from(merkleRoot(leaves)).toString('hex'),
    });
  });
});
