/**
 * Text and numbers that no person writes, in every field that staff and pages can fill: refused with a 4xx, or kept and given
 * back as they came; never a 5xx, and never a line in the log that says the collector failed.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  addAccount,
  batchOf,
  cleanUp,
  consentEvent,
  postEvent,
  startLocal,
  storedEvents,
  TOKEN,
  type LocalCollector,
} from '../support/running-collector.ts';

/** Each is whole as JSON; what of it is a text of Unicode can be kept. */
const TEXTS: readonly [name: string, text: string][] = [
  ['NUL', '\0'],
  ['NUL within', 'before\0after'],
  ['a high surrogate alone', 'a\ud800b'],
  ['a low surrogate alone', '\udfff'],
  ['surrogates the wrong way round', '\udc00\ud800'],
  ['a bidi override', 'abc\u202edcba\u202c'],
  ['bidi isolates that do not end', '\u2066\u2067\u2068'],
  ['one grapheme of a thousand marks', `e${'\u0301'.repeat(1_000)}`],
  ['a family of people', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(50)],
  ['noncharacters', '\ufffe\uffff\u{10ffff}'],
  ['a byte order mark', '\ufeffx'],
  ['line separators', 'a\u2028b\u2029c\r\n'],
  ['control characters', '\u0001\u001b[31m\u007f\u0085'],
  ['quotes of SQL', "'); DROP TABLE events; --"],
  ['a tag', '<img src=x onerror=alert(1)>'],
  ['a name that every object has', '__proto__'],
];

const MOMENTS = [-1, 0, -8.64e15, -8.64e15 - 1, -(2 ** 53), -(2 ** 63), -1e300, 0.5, '0', null];

after(cleanUp);

describe('a collector that is given strange text', () => {
  let collector: LocalCollector;
  const { consentId = '' } = consentEvent();
  /** Faults of the tests before. */
  let seen = 0;

  before(async () => {
    collector = await startLocal();
    assert.equal((await postEvent(collector.url, consentEvent({ consentId }))).status, 204);
  });
  afterEach(() => {
    const faults = collector.log.filter((line) => Number(/"level":(\d+)/.exec(line)?.[1]) >= 50);
    assert.deepEqual(faults.slice(seen), []);
    seen = faults.length;
  });

  const ask = async (path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${collector.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    assert.ok(response.status < 500, `${path}: ${response.status} ${text}`);
    return { status: response.status, text };
  };

  for (const [name, text] of TEXTS) {
    it(`keeps a note with ${name} as it is, or refuses it`, async () => {
      const { status } = await ask('/api/records/annotate', { consent_id: consentId, text });
      const { annotations } = JSON.parse(
        (await ask('/api/records/find', { consent_id: consentId })).text,
      ) as {
        annotations: { text: string }[];
      };
      if (status === 204) assert.equal(annotations.at(-1)?.text, text);
      else assert.equal(status, 400);
      assert.equal(
        annotations.some((one) => one.text === text),
        status === 204,
      );
    });

    it(`knows nobody by a name, a password or a token with ${name}`, async () => {
      const { url } = collector;
      const signIn = (body: object) =>
        fetch(`${url}/api/session`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
          body: JSON.stringify(body),
        });
      for (const body of [
        { name: text, password: text },
        { name: 'anna', password: text },
        { token: text },
      ]) {
        const { status } = await signIn(body);
        assert.ok([400, 401, 429].includes(status), String(status));
      }
    });

    it(`takes no event with ${name} in any field`, async () => {
      const before = storedEvents(collector.dataDir).length;
      const whole = consentEvent();
      const wrong = [
        ...Object.keys(whole).map((key) => ({ ...whole, [key]: text })),
        ...['pageGroup', 'notice', text].map((key) => ({ ...whole, [key]: text })),
        { ...whole, states: { [text]: 'granted' } },
        { ...whole, states: { analytics: text } },
      ];
      for (const event of wrong) {
        const { status } = await postEvent(collector.url, event);
        assert.ok(status >= 400 && status < 500, `${status} for ${JSON.stringify(event)}`);
      }
      const { status } = await postEvent(collector.url, batchOf(wrong.slice(0, 50)));
      assert.ok(status >= 400 && status < 500);
      assert.equal(storedEvents(collector.dataDir).length, before);
    });

    it(`finds nothing at addresses with ${name}`, async () => {
      const part = encodeURIComponent(Buffer.from(text).toString());
      for (const path of [
        `/api/sites/${part}/report`,
        `/api/sites/clearwater/report?from=${part}&to=${part}`,
        `/api/sites/clearwater/proof?from=2026-11-01&to=2026-11-02&recipient=${part}`,
        `/api/sites/clearwater/proof?from=${part}&to=${part}`,
        `/api/sites/${part}/notices`,
        `/locales/${part}.js?site=clearwater`,
        `/locales/en.js?site=${part}`,
        `/${part}`,
      ])
        await ask(path);
      const query = `site=clearwater&device=${part}&placement=${part}&group=${part}&variant=${part}`;
      await ask(`/locales/en.preferences.js?${query}`);
      await ask('/api/webhooks/retry', { recipient: text });
      await ask('/forget', { names: [text] }, { Origin: 'https://www.clearwater.example' });
      await ask('/rights/access', { consent_id: text });
      await ask('/api/requests', { kind: text, received_at: 1 });
      await ask('/api/requests/done', { id: text });
    });
  }

  it('enters no request that came at an impossible moment', async () => {
    for (const moment of MOMENTS) {
      const { status } = await ask('/api/requests', { kind: 'access', received_at: moment });
      assert.ok([201, 400].includes(status), `${String(moment)}: ${status}`);
    }
    assert.equal((await ask('/api/requests')).status, 200);
  });

  it('still knows who is there', async () => {
    addAccount(collector.dataDir, 'anna', 'officer');
    assert.equal((await ask('/api/audit')).status, 200);
    assert.equal((await postEvent(collector.url, consentEvent())).status, 204);
  });
});
