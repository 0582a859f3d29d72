/**
 * Several collectors on one database, some of which are killed, and a server that crashes under them: what was answered
 * 2xx is there, once, and the counters are those of a recount.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { after, describe, it } from 'node:test';
import type { ConsentEvent } from '../../../../src/protocol/consent-event.ts';
import { openEraser } from '../../../../src/collector/rights/erase.ts';
import { openStoreIn, placeOf, setPlace } from '../../../support/database.ts';
import { startServer } from '../../../support/postgres-server.ts';
import {
  batchOf,
  cleanUp,
  consentEvent,
  findLost,
  findTwice,
  postEvent,
  recount,
  startChild,
  storedCounters,
  storedEvents,
  temporaryFolder,
} from '../../../support/running-collector.ts';

const BIN = process.env['MAY_I_POSTGRES_BIN'] ?? '';

after(cleanUp);

/** Folders of collectors that share one database: that of the first, or the one that is named. */
async function foldersOf(count: number, databaseUrl?: string): Promise<string[]> {
  const folders = await Promise.all(Array.from({ length: count }, temporaryFolder));
  const shared = databaseUrl ?? placeOf(folders[0] ?? '').databaseUrl ?? '';
  for (const folder of folders) setPlace(folder, shared);
  return folders;
}

/** Sends batches, each until it is taken, to one collector after the other, so many at once. */
async function deliver(
  urls: readonly string[],
  batches: readonly (readonly ConsentEvent[])[],
  acknowledged: (ids: readonly string[]) => void,
): Promise<void> {
  const waiting = [...batches];
  const send = async (turn: number) => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      for (let tries = turn; ; tries += 1) {
        const url = urls[tries % urls.length] ?? '';
        const status = await postEvent(url, batchOf(batch)).then(
          (response) => response.status,
          () => 0,
        );
        if (status === 204) break;
        // What else it may be: not there at the moment.
        assert.ok([0, 503].includes(status), String(status));
      }
      acknowledged(batch.map(({ id }) => id));
    }
  };
  await Promise.all(Array.from({ length: 60 }, (_, turn) => send(turn)));
}

const makeEvents = (count: number) =>
  Array.from({ length: count }, (_, index) => consentEvent({ language: `en-${index % 7}` }));

/** Each event in two batches, in opposite orders: it comes to two collectors at once. */
function overlapping(events: readonly ConsentEvent[]): ConsentEvent[][] {
  const batches: ConsentEvent[][] = [];
  for (let from = 0; from < events.length; from += 10) {
    batches.push(events.slice(from, from + 10), events.slice(from, from + 10).reverse());
  }
  return batches;
}

describe('several collectors on one database', () => {
  it('start at once on an empty one, store each event once, and go on when one of them is killed', async () => {
    const folders = await foldersOf(3);
    const [folder = ''] = folders;
    const collectors = await Promise.all(folders.map((one) => startChild(one)));
    const events = makeEvents(800);
    const promised = new Set<string>();
    let killed: Promise<unknown> | undefined;
    const urls = collectors.map(({ url }) => url);
    await deliver(urls, overlapping(events), (ids) => {
      for (const id of ids) promised.add(id);
      if (promised.size > 200) killed ??= collectors[0]?.kill();
    });
    await killed;
    await assert.rejects(fetch(`${urls[0]}/live`));
    assert.equal(promised.size, events.length);
    assert.deepEqual(findLost(promised, folder), []);
    assert.deepEqual(findTwice(folder), []);
    assert.equal(storedEvents(folder).length, events.length);
    assert.deepEqual(storedCounters(folder), recount(folder));
    await Promise.all(collectors.slice(1).map((collector) => collector.stop()));
  });

  it('let one of them do a job, and the next one when that has ended', async () => {
    const [first, second] = await Promise.all((await foldersOf(2)).map(openStoreIn));
    const steps = new EventEmitter();
    const begun = once(steps, 'begun');
    const work = first!.runAlone('sealing', async () => {
      const ended = once(steps, 'end');
      steps.emit('begun');
      await ended;
      return 'first';
    });
    await begun;
    assert.equal(await second!.runAlone('sealing', async () => 'second'), undefined);
    assert.equal(await second!.runAlone('retention', async () => 'another job'), 'another job');
    steps.emit('end');
    assert.equal(await work, 'first');
    await assert.rejects(
      first!.runAlone('sealing', () => Promise.reject(new Error('failed'))),
      /failed/,
    );
    assert.equal(await second!.runAlone('sealing', async () => 'second'), 'second');
    await Promise.all([first!.close(), second!.close()]);
  });

  it('bring no erased person back, whichever of them gets the event at that moment', async () => {
    const folders = await foldersOf(2);
    const [first, second] = await Promise.all(folders.map(openStoreIn));
    const eraser = await openEraser(second!, folders[1]!);
    const sites = ['clearwater'];
    for (let round = 0; round < 25; round += 1) {
      const consentId = randomBytes(16).toString('hex');
      const now = Date.now();
      await first!.insert([consentEvent({ consentId })], { receivedAt: now });
      const events = Array.from({ length: 20 }, () => consentEvent({ consentId }));
      await Promise.all([
        eraser.erase({ consentId, sites, reason: 'erasure', now }),
        ...events.map((event) => first!.insert([event], { receivedAt: now })),
      ]);
    }
    assert.deepEqual(
      storedEvents(folders[0]!).filter(({ consent_id: kept }) => kept !== null),
      [],
    );
    await Promise.all([first!.close(), second!.close()]);
  });
});

describe('a server that crashes', () => {
  it('takes nothing with it that was acknowledged, and collectors go on when it is back', async () => {
    // Its own setting would answer before the sync.
    const server = await startServer(BIN, { settings: { synchronous_commit: 'off' } });
    try {
      const folders = await foldersOf(2, server.urlOf('postgres'));
      const [folder = ''] = folders;
      const collectors = await Promise.all(folders.map((one) => startChild(one)));
      const urls = collectors.map(({ url }) => url);
      const health = () => Promise.all(urls.map(async (url) => (await fetch(`${url}/health`)).status));
      const promised = new Set<string>();
      for (const moment of [100, 300]) {
        const events = makeEvents(400);
        const before = promised.size;
        let back: Promise<void> | undefined;
        const crash = async () => {
          await server.crash();
          assert.deepEqual(await health(), [503, 503]);
          await server.start();
        };
        await deliver(urls, overlapping(events), (ids) => {
          for (const id of ids) promised.add(id);
          if (promised.size - before > moment) back ??= crash();
        });
        await back;
        assert.ok(back);
        assert.deepEqual(await health(), [200, 200]);
        assert.deepEqual(findLost(promised, folder), []);
        assert.deepEqual(findTwice(folder), []);
        assert.equal(storedEvents(folder).length, promised.size);
        assert.deepEqual(storedCounters(folder), recount(folder));
      }
      assert.equal(promised.size, 800);
      assert.deepEqual(await Promise.all(collectors.map((collector) => collector.stop())), [0, 0]);
    } finally {
      await server.remove();
    }
  });
});
