/** Retention over HTTP, with the clock moved: what is gone is gone from everything that the collector can show. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { held } from '../support/database.ts';
import {
  cleanUp,
  consentEvent,
  plainId,
  postEvent,
  runCommand,
  startLocal,
  storedCounters,
  temporaryFolder,
  TOKEN,
  type LocalCollector,
} from '../support/running-collector.ts';

const DAY = 86_400_000;
/** So long ago that the command, which goes by the real clock, finds it expired. */
const START = Date.UTC(2023, 10, 20, 12);

after(cleanUp);

describe('two years after the last event of a person (SD-09, SD-14)', () => {
  const clock = { now: START };
  const event = consentEvent();
  const note = 'Asked by email for a copy.';
  let folder: string;
  let dataDir: string;
  let collector: LocalCollector;
  let counters: unknown[];
  before(async () => {
    folder = await temporaryFolder();
    dataDir = join(folder, 'data');
    collector = await startLocal({ dataDir, now: () => clock.now });
    await postEvent(collector.url, event);
    await post('records/annotate', { consent_id: event.consentId, text: note });
    await post('requests', { consent_id: event.consentId, kind: 'access', received_at: clock.now });
    counters = storedCounters(dataDir);
  });

  const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' };
  const post = (path: string, body: object) =>
    fetch(`${collector.url}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const restartOn = async (day: number) => {
    await collector.close();
    clock.now = START + day * DAY;
    collector = await startLocal({ dataDir, now: () => clock.now });
  };
  const access = () =>
    fetch(`${collector.url}/rights/access`, {
      method: 'POST',
      body: JSON.stringify({ consent_id: event.consentId }),
    });
  const proof = async () => {
    const address = `${collector.url}/api/sites/clearwater/proof?from=2023-11-20&to=2023-11-20`;
    return (await fetch(address, { headers })).text();
  };

  it('everything is there on day 729', async () => {
    await restartOn(729);
    assert.equal((await access()).status, 200);
    assert.ok((await proof()).includes(event.id));
    assert.deepEqual(held(dataDir, [note]), [note]);
  });

  it('a dry run counts it and deletes nothing', async () => {
    const ran = runCommand(['retention', '--dry-run', '--data', dataDir]);
    assert.equal(ran.stdout, 'may-i: 1 records would be deleted.\n');
    assert.equal((await access()).status, 200);
  });

  it('it is gone on day 732 from rows, indexes, exports, notes and files; the counters stay', async () => {
    await restartOn(732);
    await collector.logged('Expired events were deleted.');
    assert.equal((await access()).status, 404);
    assert.ok(!(await proof()).includes(event.id));
    const ids = [event.consentId!, plainId(event.id)].map((id) => Buffer.from(id, 'hex'));
    assert.deepEqual(held(dataDir, [...ids, note]), []);
    assert.deepEqual(storedCounters(dataDir), counters);
  });

  it('and the sealed day still verifies', async () => {
    const file = join(folder, 'proof.jsonl');
    writeFileSync(file, await proof());
    const { status, stdout } = runCommand(['verify', file, '--key', join(dataDir, 'seal.pub')]);
    assert.match(
      stdout,
      /0 records as they were sealed, 0 erased and so sealed, 0 erased since the last seal, 1 expired/,
    );
    assert.equal(status, 0);
  });
});

describe('may-i retention', () => {
  it('deletes what the dry run counted', async () => {
    const clock = { now: START };
    const { url, dataDir } = await startLocal({ now: () => clock.now });
    for (let count = 0; count < 3; count += 1) await postEvent(url, consentEvent());
    clock.now = Date.now();
    await postEvent(url, consentEvent());
    const run = (...args: string[]) => runCommand(['retention', '--data', dataDir, ...args]).stdout;
    assert.equal(run('--dry-run'), 'may-i: 3 records would be deleted.\n');
    assert.equal(run(), 'may-i: 3 records were deleted.\n');
    assert.equal(run('--dry-run'), 'may-i: 0 records would be deleted.\n');
  });
});
