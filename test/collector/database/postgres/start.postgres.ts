/** What whoever starts a collector on PostgreSQL sees: which database it is, what is wrong, and never the password. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { after, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { readAddress } from '../../../../src/collector/database/postgres/address.ts';
import { databasePath } from '../../../../src/collector/database/sqlite/open.ts';
import { change, placeOf, withhold } from '../../../support/database.ts';
import {
  cleanUp,
  consentEvent,
  postEvent,
  runCommand,
  startLocal,
  storedEvents,
  temporaryFolder,
  TOKEN,
  type Ran,
} from '../../../support/running-collector.ts';

const PASSWORD = 'p4ssw0rd-of-the-database';

after(cleanUp);

/** Starts a collector that is not expected to start. */
function start(DATABASE_URL: string, dataDir: string): Ran {
  const args = ['start', '--port', '0', '--site', 'shop=https://www.shop.example'];
  return runCommand(args, { environment: { MAY_I_TOKEN: TOKEN, MAY_I_DATA: dataDir, DATABASE_URL } });
}

/** A port on which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a collector with DATABASE_URL', () => {
  it('says which database it is, without user and password, and keeps no event in its folder', async () => {
    const collector = await startLocal();
    assert.match(collector.database, /^PostgreSQL, "t_[0-9a-f]{24}" on 127\.0\.0\.1:\d+$/);
    assert.equal((await postEvent(collector.url, consentEvent())).status, 204);
    assert.equal(storedEvents(collector.dataDir).length, 1);
    assert.equal(existsSync(databasePath(collector.dataDir)), false);
  });

  it('does not start on what is no address, and does not quote it', async () => {
    const wrong = [
      `mysql://may_i:${PASSWORD}@db/may_i`,
      `postgres://may_i:${PASSWORD}@[db/may_i`,
      `postgres://may_i:${PASSWORD}@db:99999999/may_i`,
      PASSWORD,
    ];
    for (const url of wrong) {
      assert.throws(
        () => readAddress(url),
        (error: Error) =>
          error.message.endsWith('[collector-database-url-wrong]') && !inspect(error).includes(PASSWORD),
      );
    }
    const { status, stdout, stderr } = start(wrong[1]!, await temporaryFolder());
    assert.match(stderr, /^may-i: [^\n]+ \[collector-database-url-wrong\]\n$/);
    assert.ok(!`${stdout}${stderr}`.includes(PASSWORD));
    assert.equal(status, 1);
  });

  it('does not start on a server that is away, and says which one without the password', async () => {
    const port = await closedPort();
    const { status, stdout, stderr } = start(
      `postgres://may_i:${PASSWORD}@127.0.0.1:${port}/events`,
      await temporaryFolder(),
    );
    assert.match(stderr, /^may-i: [^\n]+ \[collector-database-unreachable\]\n$/);
    assert.ok(stderr.includes(`PostgreSQL, "events" on 127.0.0.1:${port}`));
    assert.ok(!`${stdout}${stderr}`.includes(PASSWORD));
    assert.equal(status, 1);
  });

  it('does not start on a database that a later version wrote', async () => {
    const first = await startLocal();
    const { dataDir } = first;
    await first.close();
    change(dataDir, 'UPDATE schema_version SET version = 9999');
    await assert.rejects(startLocal({ dataDir }), /\[collector-database-newer\]$/);
  });

  it('does not start with the list of erasures of another database', async () => {
    const first = await startLocal();
    await first.close();
    const other = placeOf(await temporaryFolder()).databaseUrl!;
    await (await startLocal({ databaseUrl: other })).close();
    await assert.rejects(
      startLocal({ dataDir: first.dataDir, databaseUrl: other }),
      /\[collector-erasures-foreign\]$/,
    );
  });

  it('writes no password into its log while the server is away', async () => {
    const collector = await startLocal();
    const password = new URL(placeOf(collector.dataDir).databaseUrl!).password;
    const giveBack = withhold(collector.dataDir);
    assert.equal((await postEvent(collector.url, consentEvent())).status, 503);
    const report = `${collector.url}/api/sites/clearwater/report?from=2026-11-01&to=2026-11-02`;
    const answer = await fetch(report, { headers: { Authorization: `Bearer ${TOKEN}` } });
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5']);
    giveBack();
    assert.equal((await postEvent(collector.url, consentEvent())).status, 204);
    const log = collector.log.join('');
    assert.ok(log.includes('store-unavailable') && !log.includes(password), log);
  });
});

describe('may-i backup with DATABASE_URL', () => {
  it('says that PostgreSQL is copied with its own tools', async () => {
    const folder = await temporaryFolder();
    const { status, stderr } = runCommand(['backup', '--data', folder, `${folder}/copy`]);
    assert.match(stderr, /pg_dump.*\[cli-backup-elsewhere\]\n$/);
    assert.equal(status, 2);
  });
});
