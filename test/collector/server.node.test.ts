import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startCollector } from '../../src/collector.ts';
import {
  cleanUp,
  ORIGIN,
  SITE,
  TOKEN,
  consentEvent,
  postEvent,
  startLocal,
  storedEvents,
  temporaryFolder,
} from '../support/running-collector.ts';

/** Sends raw bytes and returns all that comes back until the other end closes. */
async function sendRaw(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const received: Buffer[] = [];
  socket.on('data', (chunk) => received.push(chunk));
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(received).toString();
}

after(cleanUp);

describe('startCollector', () => {
  const refused: [string, object, RegExp][] = [
    ['without a token', { token: '' }, /\[collector-token-missing\]$/],
    ['with a token of 15 characters', { token: 'x'.repeat(15) }, /\[collector-token-missing\]$/],
    ['with a wrong site id', { sites: [{ id: 'A', origins: [] }] }, /\[collector-site-wrong\]$/],
    [
      'with a path as origin',
      { sites: [{ id: 'a', origins: ['https://a.example/x'] }] },
      /\[collector-site-wrong\]$/,
    ],
    [
      'with a time zone that is none',
      { sites: [{ ...SITE, timeZone: 'Europe/Amsterdm' }] },
      /"Europe\/Amsterdm" of site "clearwater" is no time zone: write a name of the IANA database.*\[collector-site-wrong\]$/,
    ],
    [
      'with an offset as time zone',
      { sites: [{ ...SITE, timeZone: '+02:00' }] },
      /is no time zone.*\[collector-site-wrong\]$/,
    ],
    [
      'with a test origin that is none of the site',
      { sites: [{ ...SITE, testOrigins: ['https://staging.clearwater.example'] }] },
      /"https:\/\/staging.clearwater.example" of "testOrigins" of site "clearwater" is none of its origins.*\[collector-site-wrong\]$/,
    ],
    ['with a site twice', { sites: [SITE, SITE] }, /\[collector-site-wrong\]$/],
  ];
  for (const [name, changes, message] of refused) {
    it(`refuses to start ${name}, and makes no file`, async () => {
      const folder = await temporaryFolder();
      const dataDir = join(folder, 'data');
      await assert.rejects(startCollector({ port: 0, dataDir, sites: [SITE], token: TOKEN, ...changes }), {
        message,
      });
      assert.equal(existsSync(dataDir), false);
    });
  }

  it('says so when the port is taken', async () => {
    const first = await startLocal();
    const port = Number(new URL(first.url).port);
    await assert.rejects(startLocal({ port }), { message: /\[collector-port-unusable\]$/ });
    await first.close();
  });

  it('says so when the data folder cannot be used', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), 'not a folder');
    await assert.rejects(startLocal({ dataDir: join(folder, 'file') }), {
      message: /\[collector-database-unusable\]$/,
    });
  });

  it('answers unknown addresses with a problem', async () => {
    const collector = await startLocal();
    for (const path of ['/nothing', '/%zz', '/events/more']) {
      const response = await fetch(`${collector.url}${path}`);
      assert.ok([400, 404].includes(response.status), path);
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
    }
    await collector.close();
  });

  it('ends a connection that is no HTTP, and one whose headers never end', async () => {
    const collector = await startLocal();
    assert.match(
      await sendRaw(collector.url, 'NONSENSE\r\n\r\n'),
      /^HTTP\/1\.1 400 .*"code":"request-malformed"/s,
    );
    assert.match(await sendRaw(collector.url, 'GET / HTTP/1.1\r\nX-Slow: '), /^HTTP\/1\.1 408 /);
    await collector.close();
  });

  it('keeps an idle connection for longer than the proxies in front do, which is a minute', async () => {
    const collector = await startLocal();
    const { headers } = await fetch(`${collector.url}/live`);
    assert.equal(headers.get('keep-alive'), 'timeout=65');
    await collector.close();
  });

  it('answers others while a thousand slow clients hold on, and ends each with a 408', async () => {
    const collector = await startLocal();
    const length =
      'POST /events HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 900\r\n\r\n{';
    const slow = Array.from({ length: 1_000 }, (_, index) =>
      sendRaw(collector.url, index % 2 === 0 ? 'POST /events HTTP/1.1\r\nX-Slow: ' : length),
    );
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => (await postEvent(collector.url, consentEvent())).status),
    );
    assert.deepEqual(new Set(statuses), new Set([204]));
    const answers = await Promise.all(slow);
    assert.deepEqual(new Set(answers.map((answer) => answer.slice(0, 13))), new Set(['HTTP/1.1 408 ']));
    assert.equal(storedEvents(collector.dataDir).length, 50);
    await collector.close();
  });

  it('finishes what it has accepted when it closes', async () => {
    const collector = await startLocal();
    const events = Array.from({ length: 100 }, () => consentEvent());
    const statuses = Promise.all(
      events.map((event) =>
        postEvent(collector.url, event).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    );
    await collector.close();
    const acknowledged = (await statuses).filter((status) => status === 204).length;
    assert.ok(storedEvents(collector.dataDir).length >= acknowledged);
    await collector.close();
    await collector.close();
  });

  it('takes 2,000 malformed bodies with a 4xx each, stores none, and goes on', async () => {
    const collector = await startLocal();
    const bodies = malformedBodies(2_000);
    for (let from = 0; from < bodies.length; from += 50) {
      const batch = bodies.slice(from, from + 50);
      const statuses = await Promise.all(
        batch.map((body) => postEvent(collector.url, body).then(({ status }) => status)),
      );
      for (const [index, status] of statuses.entries()) {
        assert.ok(status >= 400 && status < 500, `${status} for ${batch[index]?.slice(0, 200)}`);
      }
    }
    assert.deepEqual(storedEvents(collector.dataDir), []);
    assert.equal((await postEvent(collector.url, consentEvent())).status, 204);
    await collector.close();
  });

  it('keeps no address, user agent, referrer or query, in no file and no log line', async () => {
    const collector = await startLocal({ trustProxy: true, ...traced() });
    const headers = {
      'User-Agent': 'marked-agent/1.0',
      Referer: 'https://www.clearwater.example/marked-referrer?marked-query',
      'X-Forwarded-For': '203.0.113.77',
      'Accept-Language': 'marked-language',
      Cookie: 'marked-cookie=1',
    };
    for (const body of [consentEvent(), '{"marked-body', { ...consentEvent(), site: 'nowhere' }]) {
      await postEvent(collector.url, body, headers);
    }
    for (const path of [
      '/locales/en.js?site=clearwater&marked-query',
      '/marked-path?marked-query',
      '/may-i.js?marked-query',
      '/%zzmarked-path',
    ]) {
      await fetch(`${collector.url}${path}`, { headers });
    }
    await fetch(`${collector.url}/events?marked-query`, {
      method: 'POST',
      headers: { ...headers, Origin: ORIGIN },
      body: 'x',
    });
    await sendRaw(
      collector.url,
      'GET /marked-path HTTP/1.1\r\nUser-Agent: marked-agent\r\nmarked header\r\n\r\n',
    );
    const duringRun = filesOf(collector.dataDir);
    await collector.close();
    const written = [...duringRun, ...filesOf(collector.dataDir), ...traceLines].join('\n');
    // The event and the display are there, so the search below looks at the right bytes.
    assert.match(written, /clearwater/);
    assert.match(written, /display/);
    for (const mark of [/marked-/, /203\.0\.113\.77/, /127\.0\.0\.1(?!:\d+")/])
      assert.doesNotMatch(written, mark);
    await collector.close();
  });
});

const traceLines: string[] = [];

/** Logs as much as there is to log. */
function traced() {
  return {
    log: { level: 'trace' as const, stream: { write: (line: string) => void traceLines.push(line) } },
  };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
}

/** Makes bodies that are never an event, the same ones in every run. */
function malformedBodies(count: number): string[] {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const wrong = [
    'null',
    '[]',
    '{}',
    'true',
    '-1',
    '1e999',
    '0.5',
    '"\\ud800"',
    '""',
    '"<script>alert(1)</script>"',
    '"\\u0000"',
    `"${'x'.repeat(5_000)}"`,
  ];
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const makers = [
    () => JSON.stringify(consentEvent()).slice(0, random(300)),
    () => String.fromCharCode(...Array.from({ length: random(200) }, () => random(0xffff))),
    () => '['.repeat(random(16_000)),
    () => '{"a":'.repeat(random(3_000)),
    () => pick(wrong),
    () =>
      JSON.stringify(consentEvent()).replace(
        /}$/,
        `,"${pick(['__proto__', 'constructor', 'ip', '\\u0000', ''])}":${pick(wrong)}}`,
      ),
    () => {
      const event = consentEvent();
      const field = pick(Object.keys(event));
      const members = Object.entries(event).map(
        ([name, value]) => `"${name}":${name === field ? pick(wrong) : JSON.stringify(value)}`,
      );
      // A revision or a decision time of 0.5, 1e999 and the like is as wrong as a text.
      return `{${members.join(',')}}`;
    },
    () =>
      JSON.stringify({
        ...consentEvent(),
        states: Object.fromEntries(
          Array.from({ length: 51 + random(100) }, (_, index) => [`p${index}`, 'granted']),
        ),
      }),
  ];
  return Array.from({ length: count }, () => pick(makers)());
}
