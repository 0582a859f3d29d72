/** A synchronous standby takes the place of its primary, behind an address that moves, as a managed database has one. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setPlace } from '../../../support/database.ts';
import { startServer, type PostgresServer } from '../../../support/postgres-server.ts';
import {
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

/** An address that leads to one server or the other. */
async function movingAddress(first: PostgresServer) {
  let target = first.port;
  const open = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const url = new URL(first.urlOf('postgres'));
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: url.href,
    moveTo: (server: PostgresServer) => {
      target = server.port;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      proxy.close();
    },
  };
}

function ask(server: PostgresServer, sql: string): string {
  const args = ['--no-psqlrc', '-qAtX', '-c', sql, server.urlOf('postgres')];
  return execFileSync(join(BIN, 'psql'), args, { encoding: 'utf8' }).trim();
}

describe('a standby that is promoted', () => {
  it('has everything that was acknowledged; the collector says 503 until then, and goes on by itself', async () => {
    const primary = await startServer(BIN, { settings: { synchronous_standby_names: '*' } });
    const standby = await startServer(BIN, { primary });
    const address = await movingAddress(primary);
    try {
      while (ask(primary, 'SELECT sync_state FROM pg_stat_replication') !== 'sync');
      const folder = await temporaryFolder();
      setPlace(folder, address.url);
      const collector = await startChild(folder);
      // What was stored is read past the address: its proxy is in this process, and reading holds this process up.
      setPlace(folder, standby.urlOf('postgres'));
      const health = async () => (await fetch(`${collector.url}/health`)).status;
      const promised: string[] = [];
      const cutOff: string[] = [];
      const events = Array.from({ length: 400 }, (_, index) => consentEvent({ language: `en-${index % 7}` }));
      let crashed: Promise<void> | undefined;
      await Promise.all(
        events.map(async (event) => {
          const { status } = await postEvent(collector.url, event);
          if (status === 204) promised.push(event.id);
          else cutOff.push(event.id);
          if (promised.length > 0) crashed ??= primary.crash();
        }),
      );
      await crashed;
      address.moveTo(standby);
      // It answers, and only reads: nothing can be stored.
      assert.equal(ask(standby, 'SELECT pg_is_in_recovery()'), 't');
      assert.equal(await health(), 503);
      assert.equal((await postEvent(collector.url, events[0])).status, 503);
      assert.equal(ask(standby, 'SELECT pg_promote()'), 't');
      assert.equal(await health(), 200);
      assert.deepEqual(findLost(promised, folder), []);
      assert.deepEqual(storedCounters(folder), recount(folder));

      await Promise.all(
        events.map(async (event) => assert.equal((await postEvent(collector.url, event)).status, 204)),
      );
      assert.equal(storedEvents(folder).length, events.length);
      assert.deepEqual(findTwice(folder), []);
      assert.deepEqual(storedCounters(folder), recount(folder));
      assert.equal(await collector.stop(), 0);
    } finally {
      address.close();
      await Promise.all([primary.remove(), standby.remove()]);
    }
  });
});
