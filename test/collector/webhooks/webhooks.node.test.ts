/** Telling recipients of withdrawals (LB-40): a real receiver that fails, hangs, answers late and comes back. */
import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { pauseAfter } from '../../../src/collector/webhooks/dispatch.ts';
import { withdrawnFor, type Webhook } from '../../../src/collector/webhooks/webhook.ts';
import { held } from '../../support/database.ts';
import {
  batchOf,
  cleanUp,
  consentEvent,
  postEvent,
  problemOf,
  startLocal,
  temporaryFolder,
  TOKEN,
} from '../../support/running-collector.ts';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const DAY_MS = 86_400_000;

const Body = Type.Object({
  type: Type.String(),
  timestamp: Type.String(),
  data: Type.Record(Type.String(), Type.Unknown()),
});

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly body: Static<typeof Body>;
}

type Answer = (response: ServerResponse) => void;

const ends: (() => void)[] = [];
after(async () => {
  ends.forEach((end) => end());
  await cleanUp();
});

const answer = (status: number, headers = {}): Answer => {
  return (response) => response.writeHead(status, headers).end();
};

/** A recipient that answers its first message with each of `answers` in turn; with 204 after them, and any other. */
async function startReceiver(answers: Answer[] = []) {
  const received: Received[] = [];
  const heard = new EventEmitter();
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, text, body: Value.Parse(Body, JSON.parse(text)) });
      const [first, id] = [received[0]?.headers, request.headers].map((headers) => headers?.['webhook-id']);
      ((id === first && answers.shift()) || answer(204))(response);
      heard.emit('message');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const count = async (number: number) => {
    while (received.length < number) await once(heard, 'message');
  };
  return { url: `http://127.0.0.1:${port}/told`, received, count };
}

const webhook = (url: string, changes: Partial<Webhook> = {}): Webhook => ({
  recipient: 'posthog',
  site: 'clearwater',
  url,
  secrets: [SECRET],
  ...changes,
});

const withdrawal = (changes = {}) =>
  consentEvent({
    occasion: 'changed',
    method: 'withdraw_all',
    states: { analytics: 'withdrawn', personalisation: 'refused' },
    ...changes,
  });

const ask = (url: string, path: string, body?: object) =>
  fetch(`${url}${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { Authorization: `Bearer ${TOKEN}`, ...(body && { 'Content-Type': 'application/json' }) },
  });

const State = Type.Object({
  recipients: Type.Array(
    Type.Object({ recipient: Type.String(), waiting: Type.Integer(), givenUp: Type.Integer() }),
  ),
  failing: Type.Array(
    Type.Object({ tries: Type.Integer(), failure: Type.String(), dueAt: Type.Optional(Type.Integer()) }),
  ),
});

async function stateOf(url: string) {
  const response = await ask(url, '/api/webhooks');
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return Value.Parse(State, JSON.parse(text));
}

/** Asks until what a recipient was sent is written down, too. */
async function until(url: string, isSo: (state: Static<typeof State>) => boolean) {
  for (;;) {
    const state = await stateOf(url);
    if (isSo(state)) return state;
  }
}

const nothingWaits = ({ recipients }: Static<typeof State>) =>
  recipients.every(({ waiting }) => waiting === 0);

describe('a withdrawal', () => {
  it('is told to its recipient, signed, with nothing but the consent id', async () => {
    const receiver = await startReceiver();
    const { url } = await startLocal({ webhooks: [webhook(receiver.url)] });
    const event = withdrawal();
    await postEvent(url, event, { 'User-Agent': 'marked-agent' });
    await receiver.count(1);
    const [{ headers, text, body } = assert.fail()] = receiver.received;
    assert.deepEqual(body, {
      type: 'consent.withdrawn',
      timestamp: new Date(event.decidedAt).toISOString(),
      data: { site: 'clearwater', consentId: event.consentId, withdrawn: ['analytics'] },
    });
    assert.doesNotMatch(JSON.stringify(headers), /marked-agent/);
    const [id, seconds] = [headers['webhook-id'], headers['webhook-timestamp']];
    assert.ok(Math.abs(Number(seconds) - Date.now() / 1000) < 60);
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
    const signed = createHmac('sha256', key)
      .update(`${String(id)}.${String(seconds)}.${text}`)
      .digest('base64');
    assert.equal(headers['webhook-signature'], `v1,${signed}`);
  });

  it('is told once: not again for the same event, and not for choices that withdraw nothing', async () => {
    const receiver = await startReceiver();
    const { url } = await startLocal({ webhooks: [webhook(receiver.url)] });
    const event = withdrawal();
    await postEvent(url, consentEvent());
    await postEvent(url, event);
    await postEvent(url, event);
    await postEvent(url, batchOf([event, consentEvent(), withdrawal()]));
    await receiver.count(2);
    await until(url, nothingWaits);
    assert.equal(receiver.received.length, 2);
    assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 2);
  });

  it('is told to those whom it concerns', () => {
    const states = {
      analytics: 'withdrawn',
      'analytics:posthog': 'granted',
      'ads:meta': 'withdrawn',
    } as const;
    const told = (needs?: string[]) => withdrawnFor({ ...(needs && { needs }) }, states);
    assert.deepEqual(told(), ['ads:meta', 'analytics']);
    assert.deepEqual(told(['analytics:matomo']), ['analytics']);
    assert.deepEqual(told(['analytics:posthog']), []);
    assert.deepEqual(told(['ads']), ['ads:meta']);
    assert.deepEqual(told(['ads:meta', 'other']), ['ads:meta']);
  });

  it('is told later, under the same id, to a recipient that fails at first', async () => {
    let now = Date.now();
    const receiver = await startReceiver([answer(500), answer(302, { Location: '/elsewhere' })]);
    const { url } = await startLocal({ webhooks: [webhook(receiver.url)], now: () => now });
    await postEvent(url, withdrawal());
    for (const tries of [1, 2]) {
      await receiver.count(tries);
      const failure = tries === 1 ? 'status 500' : 'status 302';
      // A try is counted when it begins; what became of it is written when it is over.
      const { failing } = await until(
        url,
        ({ failing: [first] }) => first?.failure.startsWith(failure) ?? false,
      );
      assert.equal(failing[0]?.tries, tries);
      now = (failing[0]?.dueAt ?? 0) + 1;
      // Another's withdrawal wakes the queue under a clock that was moved.
      await postEvent(url, withdrawal({ site: 'clearwater', states: { analytics: 'withdrawn' } }));
      await receiver.count(tries * 2 + 1);
    }
    await until(url, nothingWaits);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    const [first] = ids;
    assert.equal(ids.filter((id) => id === first).length, 3);
  });

  it('is told after a restart to a recipient that hung, and others do not wait for it', async () => {
    const hanging = await startReceiver([() => undefined]);
    const other = await startReceiver();
    const dataDir = join(await temporaryFolder(), 'data');
    const webhooks = [webhook(hanging.url), webhook(other.url, { recipient: 'matomo' })];
    const first = await startLocal({ webhooks, dataDir });
    await postEvent(first.url, withdrawal());
    await Promise.all([hanging.count(1), other.count(1)]);
    await first.close();
    const second = await startLocal({ webhooks, dataDir });
    await hanging.count(2);
    await until(second.url, nothingWaits);
    const ids = hanging.received.map(({ headers }) => headers['webhook-id']);
    assert.equal(ids[0], ids[1]);
    assert.equal(other.received.length, 1);
  });

  it('is given up after a week or when the recipient is gone, and can be tried again by an officer', async () => {
    let now = Date.now();
    const receiver = await startReceiver([answer(503, { 'Retry-After': '3600' }), answer(500), answer(410)]);
    const { url } = await startLocal({ webhooks: [webhook(receiver.url)], now: () => now });
    await postEvent(url, withdrawal());
    await receiver.count(1);
    const later = await until(url, ({ failing }) => failing.length === 1);
    assert.ok((later.failing[0]?.dueAt ?? 0) >= now + 3_600_000);
    now += 8 * DAY_MS;
    const retry = () => ask(url, '/api/webhooks/retry', { recipient: 'posthog' });
    await retry();
    await postEvent(url, consentEvent());
    const given = await until(url, ({ recipients }) => recipients[0]?.givenUp === 1);
    assert.equal(given.failing[0]?.dueAt, undefined);
    assert.deepEqual(await (await retry()).json(), { due: 1 });
    await receiver.count(3);
    await until(url, ({ failing }) => failing[0]?.failure.includes('410') ?? false);
    assert.deepEqual(await (await retry()).json(), { due: 1 });
    await receiver.count(4);
    await until(url, nothingWaits);
    const stranger = await ask(url, '/api/webhooks/retry', { recipient: 'nobody' });
    assert.equal((await problemOf(stranger)).code, 'recipient-unknown');
    assert.equal((await fetch(`${url}/api/webhooks`)).status, 401);
  });

  it('waits longer after each failure, up to six hours', () => {
    const pauses = [1, 2, 3, 4, 30].map((tries) => pauseAfter(tries));
    assert.deepEqual(
      pauses.toSorted((a, b) => a - b),
      pauses,
    );
    assert.ok(pauses[0]! >= 2_000 && pauses[0]! <= 2_400);
    assert.equal(pauses.at(-1), 21_600_000);
  });
});

describe('an erasure', () => {
  it('is told to the recipients, and then the id is in no file (GDPR Art. 19)', async () => {
    const receiver = await startReceiver([answer(500)]);
    const { url, dataDir } = await startLocal({ webhooks: [webhook(receiver.url)] });
    const event = withdrawal();
    await postEvent(url, event);
    await receiver.count(1);
    await until(url, ({ failing }) => failing.length === 1);
    await ask(url, '/rights/erasure', { consent_id: event.consentId });
    await ask(url, '/api/webhooks/retry', { recipient: 'posthog' });
    await receiver.count(2);
    await until(url, nothingWaits);
    assert.deepEqual(
      receiver.received.map(({ body }) => body.type),
      ['consent.withdrawn', 'consent.erased'],
    );
    await ask(url, '/api/webhooks/retry', { recipient: 'posthog' });
    assert.equal(receiver.received.length, 2);
    const id = Buffer.from(event.consentId ?? '', 'hex');
    while (held(dataDir, [id]).length > 0) await stateOf(url);
  });
});

describe('a collector', () => {
  it('does not start with recipients that cannot be told', async () => {
    const wrong: [Partial<Webhook>, RegExp][] = [
      [{ url: 'http://recipient.example/' }, /no address with https/],
      [{ secrets: [] }, /set MAY_I_WEBHOOK_POSTHOG/],
      [{ secrets: ['whsec_c2hvcnQ='] }, /no secret of the form/],
      [{ site: 'nowhere' }, /no such site/],
    ];
    for (const [changes, message] of wrong) {
      const webhooks = [webhook('https://recipient.example/', changes)];
      await assert.rejects(startLocal({ webhooks }), message);
    }
  });

  it('signs with the old and the new secret while one is changed for the other', async () => {
    const receiver = await startReceiver();
    const next = `whsec_${randomBytes(24).toString('base64')}`;
    const { url } = await startLocal({ webhooks: [webhook(receiver.url, { secrets: [SECRET, next] })] });
    await postEvent(url, withdrawal());
    await receiver.count(1);
    const signatures = String(receiver.received[0]?.headers['webhook-signature']).split(' ');
    assert.equal(signatures.length, 2);
    assert.ok(signatures.every((one) => one.startsWith('v1,')));
  });
});
