import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { held } from '../../support/database.ts';
import {
  addAccount,
  cleanUp,
  consentEvent,
  PASSWORD,
  plainId,
  postEvent,
  problemOf,
  signIn,
  startLocal,
  TOKEN,
  type LocalCollector,
} from '../../support/running-collector.ts';

const DAY = 86_400_000;

after(cleanUp);

/** Asks as the page of an officer does. */
function ask(url: string, cookie: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${url}/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Cookie: cookie,
      'Sec-Fetch-Site': 'same-origin',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  assert.ok(response.ok, `${response.status}`);
  const body: unknown = await response.json();
  assert.ok(typeof body === 'object' && body !== null);
  return { ...body };
}

async function someone(url: string): Promise<{ consentId: string; ids: string[] }> {
  const consentId = randomBytes(16).toString('hex');
  const events = [consentEvent({ consentId }), consentEvent({ consentId, occasion: 'changed' })];
  for (const event of events) await postEvent(url, event);
  return { consentId, ids: events.map(({ id }) => id) };
}

describe('the records of a person, for an officer', () => {
  const clock = { now: Date.now() };
  let collector: LocalCollector;
  let officer: string;
  before(async () => {
    collector = await startLocal({ now: () => (clock.now += 1) });
    addAccount(collector.dataDir, 'officer', 'officer');
    addAccount(collector.dataDir, 'analyst', 'analyst');
    officer = await signIn(collector.url, { name: 'officer', password: PASSWORD });
  });

  const audit = async () => {
    const root = await signIn(collector.url, { token: TOKEN });
    const { entries } = await bodyOf(await ask(collector.url, root, 'audit'));
    return (entries as { who: string; action: string; subject?: string }[]).filter(
      ({ action }) => !action.startsWith('sign'),
    );
  };

  it('are found by id, with notes (SD-13) and requests, and the look is written down without the id', async () => {
    const { consentId, ids } = await someone(collector.url);
    assert.equal(
      (
        await ask(collector.url, officer, 'records/annotate', {
          consent_id: consentId,
          text: 'Says the <b>first</b> was a child.',
        })
      ).status,
      204,
    );
    const received = { consent_id: consentId, kind: 'access', received_at: clock.now - DAY };
    assert.equal((await ask(collector.url, officer, 'requests', received)).status, 201);
    const held = await bodyOf(await ask(collector.url, officer, 'records/find', { consent_id: consentId }));
    assert.deepEqual(
      (held['records'] as { id: string }[]).map(({ id }) => id),
      ids,
    );
    assert.deepEqual(
      (held['annotations'] as { who: string; text: string }[]).map(({ who, text }) => [who, text]),
      [['officer', 'Says the <b>first</b> was a child.']],
    );
    assert.equal((held['requests'] as unknown[]).length, 1);

    const entries = await audit();
    assert.deepEqual(
      entries.slice(0, 3).map(({ who, action }) => [who, action]),
      [
        ['officer', 'look'],
        ['officer', 'request-add'],
        ['officer', 'annotate'],
      ],
    );
    assert.equal(new Set(entries.slice(0, 3).map(({ subject }) => subject)).size, 1);
    assert.match(entries[0]?.subject ?? '', /^[0-9a-f]{12}$/);
    assert.ok(!JSON.stringify(entries).includes(consentId.slice(0, 12)));
  });

  it('leave as a file', async () => {
    const { consentId, ids } = await someone(collector.url);
    const response = await ask(collector.url, officer, 'records/export', { consent_id: consentId });
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /^attachment; filename="may-i-records.json"$/,
    );
    const file = await bodyOf(response);
    assert.deepEqual(
      (file['records'] as { id: string }[]).map(({ id }) => id),
      ids,
    );
    assert.equal((await audit())[0]?.action, 'export');
  });

  it('are not for analysts, and not for a token without the scope', async () => {
    const { consentId } = await someone(collector.url);
    const analyst = await signIn(collector.url, { name: 'analyst', password: PASSWORD });
    const paths = ['find', 'export', 'erase', 'object'].map((name) => `records/${name}`);
    for (const path of paths) {
      const response = await ask(collector.url, analyst, path, { consent_id: consentId });
      assert.equal((await problemOf(response)).code, 'scope-missing');
      assert.equal(
        (await problemOf(await ask(collector.url, '', path, { consent_id: consentId }))).code,
        'sign-in-needed',
      );
    }
    for (const path of ['requests', 'audit']) {
      assert.equal((await problemOf(await ask(collector.url, analyst, path))).code, 'scope-missing');
    }
    assert.equal((await problemOf(await ask(collector.url, officer, 'audit'))).code, 'scope-missing');
    assert.equal((await ask(collector.url, officer, 'records/find', { consent_id: consentId })).status, 200);
  });

  it('say the same of every id that is not held, and a try is written down too', async () => {
    const texts = new Set<string>();
    for (const id of ['0'.repeat(32), randomBytes(16).toString('hex')]) {
      for (const path of ['find', 'export', 'erase', 'object']) {
        const response = await ask(collector.url, officer, `records/${path}`, { consent_id: id });
        assert.equal(response.status, 404);
        texts.add(await response.text());
      }
    }
    assert.equal(texts.size, 1);
    assert.deepEqual(
      (await audit()).slice(0, 4).map(({ action }) => action),
      ['object', 'erase', 'export', 'look'],
    );
  });

  for (const [path, reason] of [
    ['erase', 'erasure'],
    ['object', 'objection'],
  ] as const) {
    it(`go from every file by ${reason}, with their notes, and out of the list of requests`, async () => {
      const { consentId, ids } = await someone(collector.url);
      const text = `Note ${randomBytes(8).toString('hex')}`;
      await ask(collector.url, officer, 'records/annotate', { consent_id: consentId, text });
      await ask(collector.url, officer, 'requests', {
        consent_id: consentId,
        kind: reason,
        received_at: clock.now,
      });
      const erased = await bodyOf(
        await ask(collector.url, officer, `records/${path}`, { consent_id: consentId }),
      );
      assert.deepEqual(erased, { erased: 2 });
      const wanted = [consentId, ...ids.map(plainId)].map((id) => Buffer.from(id, 'hex'));
      assert.deepEqual(held(collector.dataDir, [...wanted, consentId, text]), []);
      const { open } = await bodyOf(await ask(collector.url, officer, 'requests'));
      assert.ok(
        (open as { kind: string; consentId?: string }[]).some((one) => one.kind === reason && !one.consentId),
      );
    });
  }

  for (const body of [{}, { consent_id: 'x' }]) {
    it(`refuse ${JSON.stringify(body)}`, async () => {
      for (const path of ['find', 'export', 'erase', 'object', 'annotate']) {
        assert.equal((await ask(collector.url, officer, `records/${path}`, body)).status, 400);
      }
    });
  }

  it('take no note of a person who is not held, and none that is empty or endless', async () => {
    const { consentId } = await someone(collector.url);
    const note = (id: string, text: string) =>
      ask(collector.url, officer, 'records/annotate', { consent_id: id, text });
    assert.equal((await note('0'.repeat(32), 'a')).status, 404);
    assert.equal((await note(consentId, '')).status, 400);
    assert.equal((await note(consentId, 'a'.repeat(2_001))).status, 400);
  });
});

describe('the list of requests', () => {
  const clock = { now: Date.UTC(2026, 0, 31, 12) };
  let collector: LocalCollector;
  let root: string;
  before(async () => {
    collector = await startLocal({ now: () => clock.now });
    root = await signIn(collector.url, { token: TOKEN });
  });

  const enter = async (receivedAt: number, kind = 'access') => {
    const { id } = await bodyOf(
      await ask(collector.url, root, 'requests', { kind, received_at: receivedAt }),
    );
    return String(id);
  };
  const open = async () => {
    const list = await bodyOf(await ask(collector.url, root, 'requests'));
    return list['open'] as { id: string; dueAt: number }[];
  };

  it('has the most urgent first, due one month after the day it came (SD-25)', async () => {
    const late = await enter(Date.UTC(2026, 0, 31), 'other');
    const early = await enter(Date.UTC(2025, 11, 15));
    assert.deepEqual(
      (await open()).map(({ id, dueAt }) => [id, dueAt]),
      [
        [early, Date.UTC(2026, 0, 15)],
        [late, Date.UTC(2026, 1, 28)],
      ],
    );
  });

  it('lets go of what was answered, once', async () => {
    const id = await enter(clock.now);
    assert.equal((await ask(collector.url, root, 'requests/done', { id })).status, 204);
    assert.ok(!(await open()).some((one) => one.id === id));
    const again = await ask(collector.url, root, 'requests/done', { id });
    assert.equal((await problemOf(again)).code, 'request-unknown');
  });

  it('takes none that has not come yet', async () => {
    const body = { kind: 'access', received_at: clock.now + DAY };
    assert.equal(
      (await problemOf(await ask(collector.url, root, 'requests', body))).code,
      'request-in-future',
    );
  });
});
