/** A collector that nobody told to send anything speaks to nobody: what it holds stays where it runs (SD-19). */
import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { after, before, it } from 'node:test';
import { isPostgres } from '../support/database.ts';
import { cleanUp, consentEvent, ORIGIN, postEvent, startLocal, TOKEN } from '../support/running-collector.ts';

const CHANNEL = 'net.client.socket';
const DAY = 86_400_000;

/** What something in this process wanted to reach: ports of this machine, names and addresses of others. */
const places = new Set<number | string>();
const connected = (message: unknown) => {
  const { socket } = message as { readonly socket: Socket };
  socket.on('lookup', (_error, _address, _family, host) => {
    if (host !== 'localhost') places.add(host);
  });
  socket.on('connectionAttempt', (address, port) => {
    places.add(/^(127\.|::1)/.test(address) ? port : address);
  });
};

before(() => {
  subscribe(CHANNEL, connected);
});
after(async () => {
  unsubscribe(CHANNEL, connected);
  await cleanUp();
});

it(
  'a collector connects to nobody: with events, reports, proofs, rights and the jobs of a night',
  {
    skip: isPostgres && 'The database is on another machine there.',
  },
  async () => {
    let now = Date.now() - 2 * DAY;
    const options = { now: () => now };
    const first = await startLocal(options);
    const event = consentEvent();
    await postEvent(first.url, event);
    await first.close();
    now += 2 * DAY;
    const { url, dataDir } = await startLocal({ ...options, dataDir: first.dataDir });
    assert.equal(dataDir, first.dataDir);
    const headers = { Authorization: `Bearer ${TOKEN}` };
    for (const path of [
      'may-i.js',
      'locales/en.js?site=clearwater',
      'api/sites/clearwater/report',
      'metrics',
    ])
      await (await fetch(`${url}/${path}`, { headers })).text();
    const body = JSON.stringify({ consent_id: event.consentId });
    for (const path of ['rights/access', 'rights/receipt', 'rights/erasure']) {
      const answer = await fetch(`${url}/${path}`, { method: 'POST', headers: { Origin: ORIGIN }, body });
      assert.equal(answer.status, 200, path);
    }
    const ports = [first.url, url].map((address) => Number(new URL(address).port));
    assert.deepEqual([...places].toSorted(), ports.toSorted());
  },
);
