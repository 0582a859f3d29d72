/**
 * Whatever is sent: no 5xx, no crash, nothing stored that the schema does not allow, nothing counted that is not stored.
 *
 * Properties over bodies, headers and addresses, and requests with bytes changed, put in and left out. The inputs are the
 * same in each run; `npm run test:long -- fuzz` makes 100,000 new ones and prints the seed of a failure.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import fc from 'fast-check';
import { ConsentEvent } from '../../src/protocol/consent-event.ts';
import { isLong } from '../support/long.ts';
import {
  batchOf,
  cleanUp,
  consentEvent,
  ORIGIN,
  postEvent,
  recount,
  startLocal,
  storedCounters,
  storedEvents,
  type LocalCollector,
} from '../support/running-collector.ts';

/** Inputs of each of the three suites. */
const INPUTS = isLong ? 34_000 : 1_000;

/** Inputs of one run: they are sent side by side. */
const AT_ONCE = 20;

const PARAMETERS = isLong ? { numRuns: INPUTS / AT_ONCE } : { numRuns: INPUTS / AT_ONCE, seed: 7 };

const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: AT_ONCE, maxLength: AT_ONCE });

/** Text as a hostile client writes it: any UTF-16, and pieces that have broken others before. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    "';--",
    '%00',
    '../',
  ),
);

/** Any JSON, now and then of a depth or a size that is no use to anybody. */
const anything = fc.oneof(
  fc.jsonValue(),
  text,
  fc.constantFrom(-1, 0.5, 1e300, -0, 2 ** 53, 8.64e15 + 1, null, [], {}),
);

/** An event in which some fields are something else, missing or new. */
const nearlyEvent = fc
  .record({
    changed: fc.dictionary(fc.constantFrom(...Object.keys(ConsentEvent.properties)), anything, {
      maxKeys: 2,
    }),
    added: fc.oneof(
      { weight: 4, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.dictionary(text, anything, { maxKeys: 1 }) },
    ),
    left: fc.option(fc.constantFrom(...Object.keys(ConsentEvent.properties)), { freq: 5 }),
  })
  .map(({ changed, added, left }): unknown => {
    const event: Record<string, unknown> = { ...consentEvent(), ...changed, ...added };
    if (left !== null) Reflect.deleteProperty(event, left);
    return event;
  });

const body = fc.oneof(
  nearlyEvent.map((event) => JSON.stringify(event)),
  fc.array(nearlyEvent, { maxLength: 8 }).map((events) => JSON.stringify(batchOf(events))),
  fc.tuple(anything, anything).map(([events, sentAt]) => JSON.stringify({ ...batchOf([]), events, sentAt })),
  fc.json(),
  text,
  fc.nat(3_000).map((depth) => '['.repeat(depth)),
  nearlyEvent.chain((event) => {
    const whole = JSON.stringify(event);
    return fc.nat(whole.length).map((end) => whole.slice(0, end));
  }),
);

const ADDRESSES = [
  '/events', '/forget', '/rights/access', '/rights/erasure', '/health', '/live', '/openapi.json', '/may-i.js',
  '/locales/en.js', '/.well-known/gpc.json', '/report/', '/api/sites', '/api/sites/clearwater/report', '/',
]; // prettier-ignore

after(cleanUp);

describe('a collector that gets anything', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal({ globalPrivacyControl: '2026-11-26' });
  });

  afterEach(async () => {
    const faults = collector.log.filter((line) => Number(/"level":(\d+)/.exec(line)?.[1]) >= 50);
    assert.deepEqual(faults, []);
    assert.equal((await postEvent(collector.url, consentEvent())).status, 204);
    const rows = storedEvents(collector.dataDir);
    for (const row of rows) assert.ok(Value.Check(ConsentEvent, eventOf(row)), JSON.stringify(row));
    assert.deepEqual(storedCounters(collector.dataDir), recount(collector.dataDir));
  });

  it(`answers ${INPUTS} bodies with 2xx or 4xx`, async () => {
    const statuses = new Set<number>();
    const property = fc.asyncProperty(several(body), async (bodies) => {
      const answers = await Promise.all(bodies.map((one) => postEvent(collector.url, one)));
      for (const { status } of answers) {
        statuses.add(status);
        assert.ok(status < 500, String(status));
      }
    });
    await fc.assert(property, PARAMETERS);
    // Some were taken and some were not: else the inputs are of no use.
    assert.ok(
      [200, 204, 400].every((status) => statuses.has(status)),
      String([...statuses]),
    );
  });

  it(`answers ${INPUTS} methods, addresses, headers and cookies without a fault`, async () => {
    const token = fc.string({ unit: 'grapheme-ascii', maxLength: 200 });
    const request = fc.record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
      path: fc.oneof(
        fc.constantFrom(...ADDRESSES),
        fc
          .tuple(fc.constantFrom(...ADDRESSES), fc.oneof(text, fc.webQueryParameters()))
          .map(([address, more]) => `${address}?${encodeURI(Buffer.from(more).toString())}`),
        fc.webPath().map((path) => `/${path}`),
        token.map((path) => `/${path.replaceAll(/[\s#?]/g, '%')}`),
      ),
      headers: fc.dictionary(
        fc.constantFrom('cookie', 'origin', 'content-type', 'accept-encoding', 'if-none-match', 'authorization',
          'user-agent', 'x-forwarded-for', 'sec-fetch-site', 'accept-language', 'range', 'forwarded'), // prettier-ignore
        fc.oneof(
          token,
          fc.constantFrom('may-i=1~~analytics.y1.t4fz8w', ORIGIN, 'text/plain', 'same-origin', 'br;q=1'),
        ),
        { maxKeys: 5 },
      ),
    });
    const property = fc.asyncProperty(several(request), async (requests) => {
      const answers = await Promise.all(
        requests.map(({ method, path, headers }) => {
          const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
          return exchange(
            collector.url,
            `${method} ${path} HTTP/1.1\r\nHost: a\r\n${lines.join('')}Connection: close\r\nContent-Length: 0\r\n\r\n`,
          );
        }),
      );
      for (const answer of answers) assert.doesNotMatch(answer, /^HTTP\/1\.1 5/);
    });
    await fc.assert(property, PARAMETERS);
  });

  it(`answers ${INPUTS} requests with wrong bytes, or hangs up`, async () => {
    const damage = fc.array(
      fc.record({ at: fc.nat(1_000), cut: fc.nat(4), put: fc.uint8Array({ maxLength: 4 }) }),
      { minLength: 1, maxLength: 5 },
    );
    const property = fc.asyncProperty(several(damage), async (all) => {
      const answers = await Promise.all(all.map((wrong) => exchange(collector.url, damaged(wrong))));
      for (const answer of answers) assert.doesNotMatch(answer, /^HTTP\/1\.1 5/);
    });
    await fc.assert(property, PARAMETERS);
  });
});

/** The bytes of a good request, with some of them cut out and others put in. */
function damaged(wrong: readonly { at: number; cut: number; put: Uint8Array }[]): Buffer {
  const json = JSON.stringify(consentEvent());
  let bytes = Buffer.from(
    `POST /events HTTP/1.1\r\nHost: a\r\nOrigin: ${ORIGIN}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${json.length}\r\n\r\n${json}`,
  );
  for (const { at, cut, put } of wrong) {
    const start = at % bytes.length;
    bytes = Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]);
  }
  return bytes;
}

/** Sends bytes, ends its side, and returns what comes back until the other side ends. */
async function exchange(url: string, bytes: string | Buffer): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (chunk) => received.push(chunk));
  // A collector that hangs up early is an answer, too.
  socket.on('error', () => undefined);
  socket.end(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  await once(socket, 'close');
  return Buffer.concat(received).toString('latin1');
}

/** The event that a row was made from. */
function eventOf(row: Record<string, unknown>): unknown {
  const states: unknown = JSON.parse(String(row['states']));
  const id = String(row['id']).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const optional = {
    consentId: row['consent_id'],
    pageGroup: row['page_group'],
    decisionMs: row['decision_ms'],
    notice: row['notice'],
  };
  return {
    schema: 'may-i/consent-event/1',
    id,
    site: row['site'],
    decidedAt: row['decided_at'],
    occasion: row['occasion'],
    method: row['method'],
    layer: row['layer'],
    states,
    revision: row['revision'],
    language: row['language'],
    profile: row['profile'],
    build: row['build'],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  };
}
