import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isSkewed } from '../../../src/collector/database/event-row.ts';
import { readAll, withhold } from '../../support/database.ts';
import {
  cleanUp,
  ORIGIN,
  anonymousEvent,
  batchOf,
  consentEvent,
  plainId,
  postEvent,
  problemOf,
  recount,
  startLocal,
  storedCounters,
  storedEvents,
  type LocalCollector,
} from '../../support/running-collector.ts';

after(cleanUp);

describe('POST /events', () => {
  let collector: LocalCollector;
  const stored = (id: string) => storedEvents(collector.dataDir).filter((row) => row['id'] === plainId(id));

  before(async () => {
    collector = await startLocal();
  });
  after(() => collector.close());

  it('answers 204 and has the whole event in the file', async () => {
    const event = consentEvent({ pageGroup: 'careers', decidedAt: 1_795_000_000_000, language: 'nl' });
    const response = await postEvent(collector.url, event);
    assert.equal(response.status, 204);
    assert.equal(await response.text(), '');
    const { received_at: receivedAt, ...row } = stored(event.id)[0]!;
    assert.ok(Math.abs(Number(receivedAt) - Date.now()) < 60_000);
    assert.deepEqual(row, {
      id: plainId(event.id),
      consent_id: event.consentId,
      site: 'clearwater',
      decided_at: 1_795_000_000_000,
      skewed: isSkewed(event, { receivedAt: Number(receivedAt) }) ? 1 : 0,
      occasion: 'first',
      method: 'save',
      layer: 'preferences',
      states:
        '{"analytics":"granted","personalisation":"refused","preferences":"granted","statistics":"refused"}',
      revision: 1,
      language: 'nl',
      profile: 'eu',
      build: '0.1.0',
      page_group: 'careers',
      decision_ms: 4_200,
      notice: null,
      evidence: null,
    });
  });

  it('takes a refusal without a consent id', async () => {
    const event = anonymousEvent();
    assert.equal((await postEvent(collector.url, event)).status, 204);
    assert.equal(stored(event.id)[0]?.['consent_id'], null);
  });

  it('keeps by which act, and the evidence of one that was none on a control of ours (PR-03)', async () => {
    const acts = ['close', 'embed_once', 'dnt', 'agent', 'expiry'] as const;
    const choices = () =>
      JSON.stringify(storedCounters(collector.dataDir)).match(/"[^"]*(choice|purpose|change)[^}]*\}/g);
    const before = choices();
    for (const method of ['embed_once', 'expiry'] as const)
      assert.equal((await postEvent(collector.url, consentEvent({ method }))).status, 204);
    // Neither answers a notice.
    assert.deepEqual(choices(), before);
    for (const method of acts) {
      const event = consentEvent({ method, evidence: `urn:agent:${method}` });
      assert.equal((await postEvent(collector.url, event)).status, 204);
      const { consentId } = event;
      const body = JSON.stringify({ consent_id: consentId });
      const answer = await fetch(`${collector.url}/rights/access`, { method: 'POST', body });
      const { records } = (await answer.json()) as { records: unknown[] };
      assert.partialDeepStrictEqual(records, [event]);
    }
    for (const evidence of ['', 'jane@example.com', 'https://agent.example/?id=1', 'a'.repeat(129)]) {
      const answer = await postEvent(collector.url, consentEvent({ method: 'agent', evidence }));
      assert.equal(answer.status, 400);
    }
  });

  it('takes text/plain, as a page that is being left sends it, and no Origin, as a server does', async () => {
    const response = await fetch(`${collector.url}/events`, {
      method: 'POST',
      body: JSON.stringify(consentEvent()),
    });
    assert.equal(response.status, 204);
  });

  it('answers 204 to an event that it has, and keeps the first one', async () => {
    const event = consentEvent();
    for (const language of ['en', 'de', 'fr']) {
      assert.equal((await postEvent(collector.url, { ...event, language })).status, 204);
    }
    assert.deepEqual(
      stored(event.id).map(({ language }) => language),
      ['en'],
    );
  });

  it('stores an event once that is sent many times at once', async () => {
    const event = consentEvent();
    const responses = await Promise.all(Array.from({ length: 50 }, () => postEvent(collector.url, event)));
    assert.deepEqual(new Set(responses.map(({ status }) => status)), new Set([204]));
    assert.equal(stored(event.id).length, 1);
  });

  const clocks: [string, number, number][] = [
    ['an hour old', -3_600_000, 0],
    ['two days ahead', 2 * 86_400_000, 1],
    ['forty days old', -40 * 86_400_000, 1],
    ['at the beginning of time', -Infinity, 1],
    ['at the end of time', Infinity, 1],
    ['ten days old, as one that waited in an outbox', -10 * 86_400_000, 0],
  ];
  for (const [name, offset, skewed] of clocks) {
    it(`keeps an event that is ${name}${skewed ? ' and marks it' : ''}`, async () => {
      const decidedAt = Math.min(Math.max(Date.now() + offset, 0), 8_640_000_000_000_000);
      const event = consentEvent({ decidedAt });
      assert.equal((await postEvent(collector.url, event)).status, 204);
      assert.deepEqual(
        stored(event.id).map((row) => [row['decided_at'], row['skewed']]),
        [[decidedAt, skewed]],
      );
    });
  }

  it('counts exactly what it stores', () => {
    assert.ok(storedEvents(collector.dataDir).length > 0);
    assert.deepEqual(storedCounters(collector.dataDir), recount(collector.dataDir));
  });

  const wrongFields: [string, unknown, string, RegExp][] = [
    ['no JSON', '{not json', '', /one JSON object/],
    ['an empty body', '', '', /one JSON object/],
    ['an array', [], '', /object/],
    [
      'another schema',
      { ...consentEvent(), schema: 'may-i/consent-event/9' },
      '/schema',
      /may-i\/consent-event\/1/,
    ],
    ['an id that is no UUID 7', { ...consentEvent(), id: 'x' }, '/id', /matches/],
    ['a missing site', { ...consentEvent(), site: undefined }, '/site', /missing/],
    ['a time in text', { ...consentEvent(), decidedAt: '5' }, '/decidedAt', /whole number from 0/],
    [
      'an unknown method',
      { ...consentEvent(), method: 'dance' },
      '/method',
      /one of "accept_all", "reject_all"/,
    ],
    ['no states', { ...consentEvent(), states: {} }, '/states', /1 to 50 members/],
    [
      'an unknown state',
      { ...consentEvent(), states: { analytics: 'maybe' } },
      '/states/analytics',
      /"withdrawn"/,
    ],
    ['a wrong purpose id', { ...consentEvent(), states: { '<b>': 'granted' } }, '/states/<b>', /remove/],
    ['a field too many', { ...consentEvent(), userAgent: 'x' }, '/userAgent', /remove/],
    ['a time after the last one', { ...consentEvent(), decidedAt: 8.64e15 + 1 }, '/decidedAt', /to 864/],
    ['a batch without events', batchOf([]), '/events', /a list of 1 to 100 events/],
    ['a batch that is too long', batchOf(Array(101).fill(null)), '/events', /a list of 1 to 100 events/],
    ['a batch with a field too many', { ...batchOf([consentEvent()]), ip: '' }, '/ip', /remove/],
    ['a decision of less than no time', { ...consentEvent(), decisionMs: -1 }, '/decisionMs', /0/],
  ];
  for (const [name, body, path, expected] of wrongFields) {
    it(`answers 400 to ${name} and says what to change`, async () => {
      const response = await postEvent(collector.url, body);
      assert.equal(response.status, 400);
      const { code, fields = [] } = await problemOf(response);
      assert.equal(code, 'event-malformed');
      assert.match(fields.find((field) => field.path === path)?.expected ?? `nothing at ${path}`, expected);
    });
  }

  it('lists every wrong field, and does not repeat what was sent', async () => {
    const response = await postEvent(collector.url, {
      ...consentEvent(),
      id: 1,
      language: '<script>',
      build: '',
    });
    const { fields, detail } = await problemOf(response);
    assert.deepEqual(
      fields?.map(({ path }) => path),
      ['/id', '/language', '/build'],
    );
    assert.doesNotMatch(detail ?? 'script', /script/);
  });

  it('answers 404 to a site that it does not know', async () => {
    const response = await postEvent(collector.url, consentEvent({ site: 'nowhere' }));
    assert.equal(response.status, 404);
    assert.equal((await problemOf(response)).code, 'site-unknown');
  });

  for (const origin of ['https://evil.example', 'https://other.example', 'null']) {
    it(`answers 403 to a page of ${origin}`, async () => {
      const event = consentEvent();
      const response = await postEvent(collector.url, event, { Origin: origin });
      assert.equal(response.status, 403);
      assert.equal((await problemOf(response)).code, 'origin-not-allowed');
      assert.deepEqual(stored(event.id), []);
    });
  }

  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
    it(`answers 405 to ${method} and says what is allowed`, async () => {
      const response = await fetch(`${collector.url}/events`, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), 'POST');
      assert.equal((await problemOf(response)).code, 'method-not-allowed');
    });
  }

  it('answers 413 to a body over 64 KiB and says the limit', async () => {
    const response = await postEvent(collector.url, ' '.repeat(64 * 1024 + 1));
    assert.equal(response.status, 413);
    const { code, detail } = await problemOf(response);
    assert.equal(code, 'body-too-large');
    assert.match(detail ?? '', /65536/);
  });

  it('answers 415 to another content type', async () => {
    const response = await postEvent(collector.url, consentEvent(), { 'Content-Type': 'text/xml' });
    assert.equal(response.status, 415);
    assert.equal((await problemOf(response)).code, 'content-type-unsupported');
  });

  it('lets a page of the site ask before it sends, and no other page', async () => {
    const ask = (origin: string) =>
      fetch(`${collector.url}/events`, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
    const allowed = await ask(ORIGIN);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(allowed.headers.get('access-control-allow-methods'), 'POST');
    assert.equal(allowed.headers.get('access-control-allow-headers'), 'Content-Type');
    assert.equal((await ask('https://evil.example')).headers.get('access-control-allow-origin'), null);
    const sent = await postEvent(collector.url, consentEvent());
    assert.equal(sent.headers.get('access-control-allow-origin'), ORIGIN);
  });

  it('answers 503 while another program holds the database, stores nothing, and takes the same event after', async () => {
    const event = consentEvent();
    const giveBack = withhold(collector.dataDir);
    const [response, health] = await Promise.all([
      postEvent(collector.url, event),
      fetch(`${collector.url}/health`),
    ]);
    assert.equal(response.status, 503);
    assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
    assert.equal((await problemOf(response)).code, 'store-unavailable');
    assert.equal(health.status, 503);
    giveBack();
    assert.deepEqual(stored(event.id), []);
    assert.equal((await postEvent(collector.url, event)).status, 204);
    assert.equal((await fetch(`${collector.url}/health`)).status, 200);
    assert.deepEqual(storedCounters(collector.dataDir), recount(collector.dataDir));
  });
});

describe('POST /events, a batch', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal();
  });
  after(() => collector.close());

  const kept = () => storedEvents(collector.dataDir);
  const skewedOf = (id: string) => kept().find((row) => row['id'] === plainId(id))?.['skewed'];

  it('answers 204 and has every event in the file', async () => {
    const events = Array.from({ length: 100 }, () => consentEvent());
    assert.equal((await postEvent(collector.url, batchOf(events))).status, 204);
    assert.deepEqual(
      kept()
        .map(({ id }) => id)
        .sort(),
      events.map(({ id }) => plainId(id)).sort(),
    );
    assert.equal((await postEvent(collector.url, batchOf(events))).status, 204);
    assert.equal(kept().length, 100);
    assert.deepEqual(storedCounters(collector.dataDir), recount(collector.dataDir));
  });

  it('keeps what it can, and says of the rest by its place why it is refused for good', async () => {
    const [fine, other] = [consentEvent(), consentEvent()];
    const batch = batchOf([
      { ...consentEvent(), site: 'nowhere' },
      fine,
      { ...consentEvent(), ip: '203.0.113.7' },
      { ...consentEvent(), site: 'other' },
      other,
      null,
    ]);
    const response = await postEvent(collector.url, batch);
    assert.equal(response.status, 200);
    const { refused } = (await response.json()) as { refused: Record<string, unknown>[] };
    assert.deepEqual(
      refused.map(({ index, status, code }) => [index, status, code]),
      [
        [0, 404, 'site-unknown'],
        [2, 400, 'event-malformed'],
        [3, 403, 'origin-not-allowed'],
        [5, 400, 'event-malformed'],
      ],
    );
    assert.match(JSON.stringify(refused[1]), /"path":"\/ip","expected":"nothing: remove this field"/);
    const ids = new Set(kept().map(({ id }) => id));
    assert.ok([fine, other].every(({ id }) => ids.has(plainId(id))));
    assert.equal(ids.size, 102);
  });

  it('answers with the problem of the first where nothing of it can be kept', async () => {
    const response = await postEvent(collector.url, batchOf([{ ...consentEvent(), site: 'nowhere' }, null]));
    assert.equal(response.status, 404);
    assert.equal((await problemOf(response)).code, 'site-unknown');
  });

  const DAY = 86_400_000;
  const clocks: [string, number, number, number][] = [
    ['marks an event of a browser whose clock is two days behind', -2 * DAY, -2 * DAY, 1],
    ['marks an event of a browser whose clock is two days ahead', 2 * DAY, 2 * DAY, 1],
    ['takes an event that waited 29 days for what it is', 0, -29 * DAY, 0],
    ['marks an event that is older than an outbox tries', 0, -32 * DAY, 1],
    ['marks an event that lies ahead of the clock that sent it', 0, 2 * DAY, 1],
  ];
  for (const [name, sent, decided, skewed] of clocks) {
    it(name, async () => {
      const event = consentEvent({ decidedAt: Date.now() + decided });
      const response = await postEvent(collector.url, batchOf([event], Date.now() + sent));
      assert.equal(response.status, 204);
      assert.equal(skewedOf(event.id), skewed);
    });
  }

  it('stores nothing of it when the database takes nothing, answers 503, and takes it after', async () => {
    const events = [consentEvent(), consentEvent()];
    const before = kept().length;
    const giveBack = withhold(collector.dataDir);
    const response = await postEvent(collector.url, batchOf([...events, null]));
    assert.equal(response.status, 503);
    assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
    giveBack();
    assert.equal(kept().length, before);
    assert.equal((await postEvent(collector.url, batchOf(events))).status, 204);
    assert.equal(kept().length, before + 2);
  });
});

describe('POST /events, what is counted of the request', () => {
  it('counts device, place and country by the choice, and keeps them with no event', async () => {
    const collector = await startLocal({ countryHeader: 'CF-IPCountry' });
    try {
      const event = consentEvent({ occasion: 'first', pageGroup: 'careers' });
      const body = { ...batchOf([event]), device: 'tablet', placement: 'top' };
      const response = await postEvent(collector.url, body, { 'CF-IPCountry': 'nl' });
      assert.equal(response.status, 204);
      const cells = readAll(
        collector.dataDir,
        `SELECT dimension || ' ' || value || ' ' || n AS cell FROM counters
        WHERE dimension IN ('device', 'placement', 'country', 'page-group')`,
      ).map(({ cell }) => cell);
      assert.deepEqual(cells, ['country NL 1', 'device tablet 1', 'page-group careers 1', 'placement top 1']);
      const row = storedEvents(collector.dataDir).find(({ id }) => id === plainId(event.id));
      assert.doesNotMatch(JSON.stringify(row), /tablet|"top"|NL/);
    } finally {
      await collector.close();
    }
  });

  it('refuses a width, or a place of its own making', async () => {
    const collector = await startLocal();
    try {
      for (const wrong of [{ device: 1_170 }, { placement: 'left' }]) {
        const response = await postEvent(collector.url, { ...batchOf([consentEvent()]), ...wrong });
        assert.equal((await problemOf(response)).code, 'event-malformed');
      }
    } finally {
      await collector.close();
    }
  });
});

describe('POST /events, throttled', () => {
  it('answers 429 above the limit of an address, and still takes events of another', async () => {
    const collector = await startLocal({ eventsPerMinute: 3, trustProxy: true });
    try {
      const from = (address: string) =>
        postEvent(collector.url, consentEvent(), { 'X-Forwarded-For': address }).then(({ status }) => status);
      const statuses = [];
      for (let sent = 0; sent < 4; sent++) statuses.push(await from('203.0.113.7'));
      assert.deepEqual(statuses, [204, 204, 204, 429]);
      assert.equal(await from('203.0.113.8'), 204);
      const response = await postEvent(collector.url, consentEvent(), { 'X-Forwarded-For': '203.0.113.7' });
      assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
      assert.equal(response.headers.get('access-control-allow-origin'), ORIGIN);
      assert.equal((await problemOf(response)).code, 'too-many-requests');
    } finally {
      await collector.close();
    }
  });
});

describe('POST /events, restarted', () => {
  it('knows the events from before', async () => {
    const first = await startLocal();
    const event = consentEvent();
    assert.equal((await postEvent(first.url, event)).status, 204);
    await first.close();
    const second = await startLocal({ dataDir: first.dataDir });
    assert.equal((await postEvent(second.url, event)).status, 204);
    assert.equal(storedEvents(first.dataDir).length, 1);
    assert.deepEqual(storedCounters(first.dataDir), recount(first.dataDir));
    await second.close();
    await first.close();
  });
});
