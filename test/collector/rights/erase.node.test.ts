import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { backUp, restore } from '../../support/database.ts';
import {
  cleanUp,
  consentEvent,
  plainId,
  postEvent,
  startLocal,
  storedEvents,
  temporaryFolder,
} from '../../support/running-collector.ts';

after(cleanUp);

function erase(url: string, consentId: string): Promise<Response> {
  return fetch(`${url}/rights/erasure`, { method: 'POST', body: JSON.stringify({ consent_id: consentId }) });
}

describe('a restored backup', () => {
  it('loses the erased again, at the first start', async () => {
    const folder = await temporaryFolder();
    const dataDir = join(folder, 'data');
    const [erased, kept] = [consentEvent(), consentEvent()];
    const first = await startLocal({ dataDir });
    for (const event of [erased, kept]) await postEvent(first.url, event);
    backUp(dataDir, join(folder, 'backup'));
    assert.equal((await erase(first.url, erased.consentId!)).status, 200);
    await first.close();

    restore(dataDir, join(folder, 'backup'));
    assert.equal(storedEvents(dataDir).length, 2);
    const second = await startLocal({ dataDir });
    assert.deepEqual(
      storedEvents(dataDir).map(({ id }) => id),
      [plainId(kept.id)],
    );
    // And a late event does not bring the person back either.
    await postEvent(second.url, consentEvent({ consentId: erased.consentId! }));
    assert.equal((await erase(second.url, erased.consentId!)).status, 404);
  });

  it('is gone through whatever the number of its people', async () => {
    const folder = await temporaryFolder();
    const dataDir = join(folder, 'data');
    const first = await startLocal({ dataDir });
    const events = Array.from({ length: 2_500 }, () => consentEvent());
    await Promise.all(events.map((event) => postEvent(first.url, event)));
    backUp(dataDir, join(folder, 'backup'));
    const victims = events.filter((_, index) => index % 100 === 0);
    for (const { consentId = '' } of victims.slice(0, 20)) await erase(first.url, consentId);
    await first.close();
    restore(dataDir, join(folder, 'backup'));
    await startLocal({ dataDir });
    assert.equal(storedEvents(dataDir).length, events.length - 20);
  });
});

describe('the list of erasures', () => {
  it('holds no id', async () => {
    const { url, dataDir } = await startLocal();
    const event = consentEvent();
    await postEvent(url, event);
    await erase(url, event.consentId!);
    const text = readFileSync(join(dataDir, 'erasures.jsonl'), 'utf8');
    assert.match(text, /"reason":"erasure"/);
    assert.ok(!text.includes(event.consentId!) && !text.includes(plainId(event.id)));
  });

  it('finishes what a power cut stopped between its line and the database', async () => {
    const folder = await temporaryFolder();
    const dataDir = join(folder, 'data');
    const [mine, broken] = [consentEvent(), consentEvent()];
    const first = await startLocal({ dataDir });
    for (const event of [mine, broken]) await postEvent(first.url, event);
    await first.close();
    const { openErasureLog } = await import('../../../src/collector/rights/erasure-log.ts');
    const log = await openErasureLog(dataDir);
    const hash = Buffer.from(log.hashOf(mine.site, mine.consentId!)).toString('hex');
    await log.append([{ hash, erasedAt: Date.now(), reason: 'erasure' }]);
    // A line that broke off was never answered.
    appendFileSync(join(dataDir, 'erasures.jsonl'), `\n{"hash":"${randomBytes(8).toString('hex')}`);
    await startLocal({ dataDir });
    assert.deepEqual(
      storedEvents(dataDir).map(({ id }) => id),
      [plainId(broken.id)],
    );
  });
});
