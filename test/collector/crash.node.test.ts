/** What was answered 204 is in the file, whatever ends the collector: kill -9 at any moment, and a disk that is full. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  cleanUp,
  consentEvent,
  findLost,
  postEvent,
  recount,
  startChild,
  storedCounters,
  storedEvents,
  temporaryFolder,
} from '../support/running-collector.ts';

const ROUNDS = 12;
const EVENTS_PER_ROUND = 250;

/** Sends all events at once, and calls back at each 204. Returns the ids that were acknowledged. */
async function sendAll(
  url: string,
  events: readonly ReturnType<typeof consentEvent>[],
  acknowledge = () => {},
): Promise<string[]> {
  const acknowledged: string[] = [];
  const sent = events.map(async (event) => {
    const status = await postEvent(url, event).then(
      (response) => response.status,
      () => 0,
    );
    if (status !== 204) return;
    acknowledged.push(event.id);
    acknowledge();
  });
  await Promise.all(sent);
  return acknowledged;
}

after(cleanUp);

describe('a collector that is killed', () => {
  it(`has lost nothing that it acknowledged, over ${ROUNDS} rounds of kill -9`, async (context) => {
    const folder = await temporaryFolder();
    const all: ReturnType<typeof consentEvent>[] = [];
    const promised: string[] = [];
    let cutOff = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const events = Array.from({ length: EVENTS_PER_ROUND }, () => consentEvent());
      const collector = await startChild(folder);
      let answers = 0;
      let killed: Promise<number | null> | undefined;
      // Another moment in each round: at the first answer, then later and later.
      const acknowledged = await sendAll(collector.url, events, () => {
        if (++answers > round * 15) killed ??= collector.kill();
      });
      await killed;
      // The kill has hit the one that answers, else this test shows nothing.
      await assert.rejects(fetch(`${collector.url}/health`));
      all.push(...events);
      promised.push(...acknowledged);
      cutOff += events.length - acknowledged.length;
    }
    assert.ok(
      promised.length > ROUNDS && cutOff > ROUNDS,
      `${promised.length} acknowledged, ${cutOff} cut off`,
    );

    const collector = await startChild(folder);
    assert.deepEqual(findLost(promised, folder), []);
    assert.deepEqual(storedCounters(folder), recount(folder));
    const resent = await sendAll(collector.url, all);
    assert.equal(resent.length, all.length);
    assert.equal(await collector.stop(), 0);
    assert.deepEqual(
      findLost(
        all.map(({ id }) => id),
        folder,
      ),
      [],
    );
    assert.equal(storedEvents(folder).length, all.length);
    assert.deepEqual(storedCounters(folder), recount(folder));
    context.diagnostic(
      `${promised.length} acknowledged, ${cutOff} cut off, ${all.length} resent, 0 lost, 0 twice`,
    );
  });

  it('would be caught if it had lost one: the check reports an id that was never stored', async () => {
    const folder = await temporaryFolder();
    const collector = await startChild(folder);
    const [kept, neverSent] = [consentEvent(), consentEvent()];
    const promised = [...(await sendAll(collector.url, [kept])), neverSent.id];
    await collector.kill();
    assert.deepEqual(findLost(promised, folder), [neverSent.id]);
  });
});

describe('a collector whose disk is full', () => {
  it('answers 503, goes on, and has everything that it acknowledged', async () => {
    const folder = await temporaryFolder();
    // 400 KiB: the schema and a few hundred events fit.
    const full = await startChild(folder, 800);
    const events = Array.from({ length: 4_000 }, () => consentEvent());
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
    assert.deepEqual(findLost(promised, folder), []);
    assert.deepEqual(storedCounters(folder), recount(folder));

    const roomy = await startChild(folder);
    assert.equal((await sendAll(roomy.url, events)).length, events.length);
    await roomy.stop();
    assert.equal(storedEvents(folder).length, events.length);
    assert.deepEqual(storedCounters(folder), recount(folder));
  });
});
