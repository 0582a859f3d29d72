import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { ConsentRecord } from '../../../src/protocol/consent-record.ts';
import { held } from '../../support/database.ts';
import {
  cleanUp,
  consentEvent,
  ORIGIN,
  plainId,
  postEvent,
  problemOf,
  startLocal,
  storedCounters,
  storedEvents,
  type LocalCollector,
} from '../../support/running-collector.ts';

const Records = Type.Object({ records: Type.Array(ConsentRecord) }, { additionalProperties: false });

after(cleanUp);

/** Asks as a page does: text/plain, so that no preflight is needed. */
function ask(
  url: string,
  what: 'access' | 'erasure' | 'objection',
  body: unknown,
  headers: Record<string, string> = { Origin: ORIGIN },
): Promise<Response> {
  return fetch(`${url}/rights/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** An id as bytes and as text. */
function formsOf(id: string): (string | Buffer)[] {
  return [Buffer.from(id, 'hex'), id, id.toUpperCase()];
}

describe('POST /rights/access', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal();
  });

  it('gives every record of the id, whole, the newest last', async () => {
    const consentId = randomBytes(16).toString('hex');
    const events = [
      consentEvent({ consentId, pageGroup: 'sessions' }),
      consentEvent({ consentId, occasion: 'changed', states: { analytics: 'withdrawn' } }),
    ];
    for (const event of events) assert.equal((await postEvent(collector.url, event)).status, 204);
    await postEvent(collector.url, consentEvent());

    const response = await ask(collector.url, 'access', { consent_id: consentId });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const body: unknown = await response.json();
    assert.ok(Value.Check(Records, body), 'the answer is not as the schema of a record says');
    assert.deepEqual(
      body.records.map(({ receivedAt, skewed, ...event }) => {
        assert.ok(Math.abs(receivedAt - Date.now()) < 60_000);
        assert.equal(skewed, false);
        return event;
      }),
      events,
    );
  });

  it('answers an id that is not held, and one that was erased, alike', async () => {
    const consentId = randomBytes(16).toString('hex');
    await postEvent(collector.url, consentEvent({ consentId }));
    assert.equal((await ask(collector.url, 'erasure', { consent_id: consentId })).status, 200);
    const texts = await Promise.all(
      [consentId, '0'.repeat(32), randomBytes(16).toString('hex')].map(async (id) => {
        const response = await ask(collector.url, 'access', { consent_id: id });
        assert.equal(response.status, 404);
        return response.text();
      }),
    );
    assert.equal(new Set(texts).size, 1);
    assert.match(texts[0]!, /"code":"rights-unknown-id"/);
  });

  it('shows a page no record of another site', async () => {
    const consentId = randomBytes(16).toString('hex');
    await postEvent(collector.url, consentEvent({ consentId }));
    for (const what of ['access', 'erasure', 'objection'] as const) {
      const response = await ask(
        collector.url,
        what,
        { consent_id: consentId },
        { Origin: 'https://other.example' },
      );
      assert.equal(response.status, 404);
      assert.equal((await problemOf(response)).code, 'rights-unknown-id');
    }
    assert.equal((await ask(collector.url, 'access', { consent_id: consentId })).status, 200);
  });

  it('refuses a page of a stranger', async () => {
    const stranger = { Origin: 'https://stranger.example' };
    const response = await ask(collector.url, 'erasure', { consent_id: '0'.repeat(32) }, stranger);
    assert.equal((await problemOf(response)).code, 'origin-not-allowed');
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });

  const wrong = ['', 'no json', '[]', '{}', '{"consent_id":1}', '{"consent_id":"A"}', '{"consent_id":"%"}'];
  for (const body of [...wrong, JSON.stringify({ consent_id: 'a'.repeat(32), site: 'x' })]) {
    it(`says what to send in place of ${body || 'nothing'}`, async () => {
      const response = await ask(collector.url, 'access', body);
      assert.equal(response.status, 400);
      assert.equal((await problemOf(response)).code, 'rights-malformed');
    });
  }

  it('is no way to try ids, and logs none', async () => {
    const { url, log } = await startLocal();
    const ids = Array.from({ length: 31 }, () => randomBytes(16).toString('hex'));
    const tries = ids.map((id) => ask(url, 'access', { consent_id: id }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    assert.deepEqual(new Set(statuses), new Set([404, 429]));
    assert.ok(!ids.some((id) => log.join('').includes(id)));
  });
});

describe('POST /rights/erasure', () => {
  it('takes the id out of every file, and leaves the counters', async () => {
    const { url, dataDir } = await startLocal();
    const ids = Array.from({ length: 300 }, () => randomBytes(16).toString('hex'));
    const events = ids.flatMap((consentId) => [consentEvent({ consentId }), consentEvent({ consentId })]);
    await Promise.all(events.map((event) => postEvent(url, event)));
    const counters = storedCounters(dataDir);
    const victims = ids.filter((_, index) => index % 30 === 0);
    const erasedEvents = events.filter(({ consentId = '' }) => victims.includes(consentId));
    const bytes = victims.map((id) => Buffer.from(id, 'hex'));
    assert.deepEqual(held(dataDir, bytes), bytes);

    for (const [index, id] of victims.entries()) {
      const response = await ask(url, index % 2 ? 'erasure' : 'objection', { consent_id: id });
      assert.equal(response.status, 200);
      assert.deepEqual(await response.json(), { erased: 2 });
    }
    const gone = [...victims, ...erasedEvents.map((event) => plainId(event.id))];
    assert.deepEqual(held(dataDir, gone.flatMap(formsOf)), []);
    assert.equal(storedEvents(dataDir).length, events.length - erasedEvents.length);
    assert.deepEqual(storedCounters(dataDir), counters);
  });

  it('keeps a late event of an erased id without the id', async () => {
    const { url, dataDir } = await startLocal();
    const consentId = randomBytes(16).toString('hex');
    await postEvent(url, consentEvent({ consentId }));
    await ask(url, 'erasure', { consent_id: consentId });
    const late = consentEvent({ consentId });
    assert.equal((await postEvent(url, late)).status, 204);
    assert.equal((await ask(url, 'access', { consent_id: consentId })).status, 404);
    assert.deepEqual(held(dataDir, formsOf(consentId)), []);
    assert.deepEqual(
      storedEvents(dataDir).map(({ id, consent_id: kept }) => [id, kept]),
      [[plainId(late.id), null]],
    );
  });
});
