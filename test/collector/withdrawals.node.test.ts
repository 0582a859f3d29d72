/** The time to withdrawal, counted where the event is stored: from the records of the same consent id and no others. */
import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import type { ConsentEvent } from '../../src/protocol/consent-event.ts';
import { readAll } from '../support/database.ts';
import {
  anonymousEvent,
  batchOf,
  cleanUp,
  consentEvent,
  postEvent,
  recount,
  startLocal,
  storedCounters,
  type LocalCollector,
} from '../support/running-collector.ts';

const HOUR = 3_600_000;
const ID = 'ab'.repeat(16);

after(cleanUp);

describe('the time to withdrawal', () => {
  let collector: LocalCollector;
  let now: number;
  beforeEach(async () => {
    now = Date.UTC(2026, 2, 10, 12);
    collector = await startLocal({ now: () => now });
  });

  const grant = (changes: Partial<ConsentEvent> = {}) =>
    consentEvent({ consentId: ID, decidedAt: now, states: { analytics: 'granted' }, ...changes });
  const withdrawal = (changes: Partial<ConsentEvent> = {}) =>
    consentEvent({
      ...{ consentId: ID, decidedAt: now, occasion: 'changed', states: { analytics: 'withdrawn' } },
      ...changes,
    });
  const send = async (body: unknown) => {
    const response = await postEvent(collector.url, body);
    assert.equal(response.status, 204, await response.text());
  };
  const counted = async () => {
    await collector.close();
    const rows = readAll(
      collector.dataDir,
      "SELECT value, n FROM counters WHERE dimension = 'withdrawal-time' ORDER BY value",
    );
    return Object.fromEntries(rows.map(({ value, n }) => [String(value), Number(n)]));
  };

  it('is counted once, however often the withdrawal comes', async () => {
    await send(grant());
    now += 3 * HOUR;
    const taken = withdrawal();
    await send(taken);
    now += 30 * HOUR;
    await send(taken);
    assert.deepEqual(await counted(), { '1h-1d': 1 });
    assert.deepEqual(storedCounters(collector.dataDir), recount(collector.dataDir));
  });

  it('is known where an outbox brings both at once, in any order', async () => {
    const both = [withdrawal(), grant({ decidedAt: now - 48 * HOUR })];
    await send(batchOf(both, now));
    assert.deepEqual(await counted(), { '1d-7d': 1 });
    assert.deepEqual(storedCounters(collector.dataDir), recount(collector.dataDir));
  });

  it('is not known from another consent id, another site, or without an id', async () => {
    await send(grant({ consentId: 'cd'.repeat(16) }));
    now += HOUR;
    await send(withdrawal());
    await send(anonymousEvent({ decidedAt: now, occasion: 'changed', states: { analytics: 'withdrawn' } }));
    assert.deepEqual(await counted(), { 'not-known': 2 });
  });

  it('is not known after an erasure, which leaves nothing to find', async () => {
    await send(grant());
    const body = JSON.stringify({ consent_id: ID });
    const headers = { 'Content-Type': 'text/plain', Origin: 'https://www.clearwater.example' };
    const erased = await fetch(`${collector.url}/rights/erasure`, { method: 'POST', body, headers });
    assert.equal(erased.status, 200);
    now += HOUR;
    await send(withdrawal());
    assert.deepEqual(await counted(), { 'not-known': 1 });
  });

  it('is not measured from what was no choice: an embed that was loaded once, an answer taken over', async () => {
    await send(grant({ method: 'embed_once', layer: 'embed', occasion: 'changed' }));
    await send(grant({ method: 'import', layer: 'none' }));
    now += HOUR;
    await send(withdrawal());
    assert.deepEqual(await counted(), { 'not-known': 1 });
  });

  it('is not counted for an answer that ended, or a choice that takes nothing back', async () => {
    await send(grant());
    await send(withdrawal({ method: 'expiry', layer: 'none' }));
    await send(grant({ occasion: 'changed', states: { analytics: 'renewed' } }));
    assert.deepEqual(await counted(), {});
  });

  it('looks at the latest records of an id that has very many', async () => {
    await send(grant());
    for (let more = 0; more < 60; more += 1) {
      now += 60_000;
      await send(grant({ occasion: 'changed', states: { marketing: 'renewed' } }));
    }
    now += HOUR;
    await send(withdrawal());
    assert.deepEqual(await counted(), { 'not-known': 1 });
  });
});
