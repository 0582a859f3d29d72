/**
 * What was answered 2xx is in the database, once, whatever ends the collector: kill -9 at any moment, and a disk that is full.
 *
 * With PostgreSQL every other round kills the server as well. `npm run test:long -- crash` runs 100 rounds on each engine. Two
 * faulty collectors show that the suite sees what it looks for.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ConsentEvent } from '../../src/protocol/consent-event.ts';
import { change, isPostgres, setPlace } from '../support/database.ts';
import { isLong } from '../support/long.ts';
import { startServer, type PostgresServer } from '../support/postgres-server.ts';
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
  type ChildCollector,
} from '../support/running-collector.ts';

const ROUNDS = isLong ? 100 : 12;
const EVENTS_PER_ROUND = isLong ? 2_200 : 250;

/** Requests that are under way at the same time. */
const AT_ONCE = 200;

/** Events of every third request: a batch. The others have one. */
const BATCH = isLong ? 20 : 5;

/** Sends all events, and calls back at each 2xx. Returns the ids that were acknowledged. */
async function sendAll(
  url: string,
  events: readonly ConsentEvent[],
  acknowledge = (_count: number) => {},
): Promise<string[]> {
  const waiting = [...events];
  const acknowledged: string[] = [];
  const send = async (turn: number) => {
    for (let sent = turn; waiting.length > 0; sent++) {
      const some = waiting.splice(0, sent % 3 === 0 ? BATCH : 1);
      const body = some.length > 1 ? batchOf(some) : some[0];
      const status = await postEvent(url, body).then(
        (response) => response.status,
        () => 0,
      );
      if (status !== 204) continue;
      acknowledged.push(...some.map(({ id }) => id));
      acknowledge(acknowledged.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, turn) => send(turn)));
  return acknowledged;
}

/** Takes the key from the table of events, so that the same id can be in it twice. */
const WITHOUT_KEY = {
  sqlite: `
    PRAGMA legacy_alter_table = ON;
    CREATE TABLE copy AS SELECT * FROM events;
    DROP TABLE events;
    ALTER TABLE copy RENAME TO events;
  `,
  postgres: 'ALTER TABLE events DROP CONSTRAINT events_pkey',
};

const makeEvents = (count: number) => Array.from({ length: count }, () => consentEvent());

/** Sends events, and kills the collector, with the server if one is given, when it has acknowledged so many. */
async function sendAndKill(
  collector: ChildCollector,
  events: readonly ConsentEvent[],
  moment: number,
  server?: PostgresServer,
) {
  const kill = () => Promise.all([collector.kill(), server?.kill()]);
  let killed: Promise<unknown> | undefined;
  const acknowledged = await sendAll(collector.url, events, (count) => {
    if (count > moment) killed ??= kill();
  });
  await (killed ?? kill());
  // The kill has hit the one that answers, else this test shows nothing.
  await assert.rejects(fetch(`${collector.url}/live`));
  return acknowledged;
}

after(cleanUp);

/** A folder whose database is on a server of its own, where the tests run on PostgreSQL: this one is killed, too. */
async function place(): Promise<{ readonly folder: string; readonly server: PostgresServer | undefined }> {
  const folder = await temporaryFolder();
  if (!isPostgres) return { folder, server: undefined };
  const server = await startServer(process.env['MAY_I_POSTGRES_BIN'] ?? '');
  setPlace(folder, server.urlOf('postgres'));
  return { folder, server };
}

describe('a collector that is killed', () => {
  it(`has lost nothing that it acknowledged, over ${ROUNDS} rounds of kill -9`, async (context) => {
    const { folder, server } = await place();
    try {
      const all: ConsentEvent[] = [];
      const promised: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const events = makeEvents(EVENTS_PER_ROUND);
        const collector = await startChild(folder);
        // Another moment in each round: at the first answer, then later and later.
        const moment = ((round % 12) / 12) * EVENTS_PER_ROUND;
        const alsoKilled = round % 2 === 1 ? server : undefined;
        promised.push(...(await sendAndKill(collector, events, moment, alsoKilled)));
        await alsoKilled?.start();
        all.push(...events);
        assert.deepEqual(storedCounters(folder), recount(folder), `round ${round}`);
      }
      const cutOff = all.length - promised.length;
      assert.ok(
        promised.length > ROUNDS && cutOff > ROUNDS,
        `${promised.length} acknowledged, ${cutOff} cut off`,
      );
      assert.deepEqual(findLost(promised, folder), []);

      const collector = await startChild(folder);
      const resent = await sendAll(collector.url, all);
      assert.equal(resent.length, all.length);
      assert.equal(await collector.stop(), 0);
      assert.deepEqual(findLost(resent, folder), []);
      assert.deepEqual(findTwice(folder), []);
      assert.equal(storedEvents(folder).length, all.length);
      assert.deepEqual(storedCounters(folder), recount(folder));
      context.diagnostic(
        `${isPostgres ? 'PostgreSQL' : 'SQLite'}, ${ROUNDS} rounds: ${promised.length} acknowledged, ${cutOff} cut off, ${all.length} resent, 0 lost, 0 twice`,
      );
    } finally {
      await server?.remove();
    }
  });

  it('is caught when it answers before it has stored', async () => {
    const folder = await temporaryFolder();
    const program = fileURLToPath(new URL('../support/early-collector.ts', import.meta.url));
    const lost: string[] = [];
    for (let round = 0; round < 5 && lost.length === 0; round++) {
      const collector = await startChild(folder, { program });
      lost.push(...findLost(await sendAndKill(collector, makeEvents(1_000), 300), folder));
    }
    assert.notDeepEqual(lost, []);
  });

  it('is caught when its table has no unique id', async () => {
    const folder = await temporaryFolder();
    await (await startChild(folder)).stop();
    change(folder, isPostgres ? WITHOUT_KEY.postgres : WITHOUT_KEY.sqlite);
    const events = makeEvents(50);
    for (let round = 0; round < 2; round++) {
      const collector = await startChild(folder);
      await sendAndKill(collector, events, Infinity);
    }
    assert.equal(findTwice(folder).length, events.length);
  });
});

describe('a collector whose disk is full', { skip: isPostgres }, () => {
  it('answers 503, goes on, and has everything that it acknowledged', async () => {
    const folder = await temporaryFolder();
    // 400 KiB: the schema and a few hundred events fit.
    await fillAndRecover(folder, () => startChild(folder, { fileBlocks: 800 }));
  });

  it('does so on a real file system that is full', async (context) => {
    const folder = join(await temporaryFolder(), 'small-disk');
    mkdirSync(folder);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'pipe' });
    } catch (error) {
      context.skip(`no small file system can be mounted here: ${String(error)}`);
      return;
    }
    try {
      await fillAndRecover(
        folder,
        () => startChild(folder),
        () => execFileSync('mount', ['-o', 'remount,size=64m', folder]),
      );
    } finally {
      // Lazily: should the test have failed, a collector still has files open in it.
      execFileSync('umount', ['-l', folder]);
    }
  });
});

/** Sends more than there is room for; then there is room, and all of it is taken. */
async function fillAndRecover(folder: string, start: () => Promise<ChildCollector>, makeRoom = () => {}) {
  const full = await start();
  const events = makeEvents(4_000);
  const promised: string[] = [];
  const statuses = new Set<number>();
  for (let from = 0; from < events.length; from += 100) {
    await Promise.all(
      events.slice(from, from + 100).map(async (event) => {
        const { status } = await postEvent(full.url, event);
        statuses.add(status);
        if (status === 204) promised.push(event.id);
      }),
    );
  }
  assert.deepEqual(statuses, new Set([204, 503]));
  assert.equal(full.process.exitCode, null);
  await full.stop();
  makeRoom();
  assert.deepEqual(findLost(promised, folder), []);
  assert.deepEqual(storedCounters(folder), recount(folder));

  const roomy = await startChild(folder);
  assert.equal((await sendAll(roomy.url, events)).length, events.length);
  await roomy.stop();
  assert.equal(storedEvents(folder).length, events.length);
  assert.deepEqual(storedCounters(folder), recount(folder));
}
