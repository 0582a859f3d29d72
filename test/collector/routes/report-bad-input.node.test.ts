/** What the report's routes answer to what nobody should ask: always in words, and never with somebody's choice. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readCsv } from '../../support/read-csv.ts';
import { readParquet } from '../../support/read-parquet.ts';
import {
  addAccount,
  anonymousEvent,
  cleanUp,
  consentEvent,
  PASSWORD,
  postEvent,
  problemOf,
  runCommand,
  signIn,
  SITE,
  startLocal,
  TOKEN,
  type LocalCollector,
} from '../../support/running-collector.ts';
import { MS_PER_DAY } from '../../../src/consent/ms-per-day.ts';

const FORMS = ['report', 'report.csv', 'report.ndjson', 'report.parquet'] as const;
const DAY = Date.UTC(2026, 2, 10, 12);
const HEADERS = { Authorization: `Bearer ${TOKEN}` };

after(cleanUp);

describe('an address of the report that cannot be meant', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal({ now: () => DAY });
  });

  const ask = (path: string) => fetch(`${collector.url}/api/sites/${path}`, { headers: HEADERS });

  const wrong: [query: string, code: string, said: RegExp][] = [
    ['from=2026-03-02&to=2026-03-01', 'range-invalid', /is before "from".*Swap/],
    ['from=2026-02-31&to=2026-03-01', 'range-invalid', /"from" is no day/],
    ['from=9999-01-01&to=9999-12-31', 'range-invalid', /9999-01-01.*after today \(2026-03-10, UTC\)/],
    ['to=9999-12-31', 'range-invalid', /after today/],
    ['from=1600-01-01&to=2026-01-01', 'range-invalid', /800 at most/],
    ['from=0000-01-01&to=0000-01-02', 'range-invalid', /no day/],
    ['from=-271821-04-20&to=2026-01-01', 'range-invalid', /no day/],
    ['from=%2B275760-09-13&to=2026-01-01', 'range-invalid', /no day/],
    ['from=&to=', 'range-invalid', /no day/],
    ['from=%00', 'range-invalid', /no day/],
    ['from=%ff%fe', 'range-invalid', /no day/],
    ['from=%', 'range-invalid', /no day/],
    [`from=${'9'.repeat(9_000)}`, 'range-invalid', /no day/],
    ['from=2026-03-01&from=2026-03-02', 'range-invalid', /"from" is named more than once/],
    ['from[]=2026-03-01', 'parameter-unknown', /nothing can be filtered/],
    ['breakdown=gender', 'parameter-unknown', /every breakdown is in the answer/],
    ['measure=persons', 'parameter-unknown', /nothing else/],
    ['country=LI&language=rm', 'parameter-unknown', /nothing can be filtered/],
    ['__proto__=1', 'parameter-unknown', /nothing else/],
    ['a=1&'.repeat(2_000), 'parameter-unknown', /nothing else/],
  ];
  for (const [query, code, said] of wrong) {
    it(`says what to change: ${query.slice(0, 50)}`, async () => {
      for (const form of FORMS) {
        const response = await ask(`${SITE.id}/${form}?${query}`);
        assert.equal(response.status, 400);
        const problem = await problemOf(response);
        assert.equal(problem.code, code);
        assert.match(problem.detail ?? '', said);
        assert.ok(JSON.stringify(problem).length < 500);
      }
    });
  }

  const strangers = ['elsewhere', 'CLEARWATER', '__proto__', 'constructor', '%00', '..%2Fclearwater', '<b>'];
  for (const site of strangers) {
    it(`knows no site ${site}`, async () => {
      for (const form of FORMS) {
        const response = await ask(`${site}/${form}`);
        assert.equal(response.status, 404);
        assert.equal((await problemOf(response)).code, 'site-unknown');
      }
    });
  }

  it('has nothing at an address with another form or another level', async () => {
    for (const path of [`${SITE.id}/report.xlsx`, `${SITE.id}/report/`, `${SITE.id}/measures/persons`]) {
      const response = await ask(path);
      assert.equal(response.status, 404);
      assert.equal((await problemOf(response)).code, 'not-found');
    }
  });

  it('reads no address that is not encoded, and none that is longer than headers may be', async () => {
    assert.equal((await problemOf(await ask('%zz/report'))).code, 'request-malformed');
    const long = await ask(`${SITE.id}/report?from=${'9'.repeat(20_000)}`);
    assert.equal(long.status, 431);
    assert.equal((await problemOf(long)).code, 'request-malformed');
  });
});

describe('one visitor who is alone in every group', () => {
  let collector: LocalCollector;
  let now = DAY;
  before(async () => {
    collector = await startLocal({ now: () => now, trustProxy: '127.0.0.1', countryHeader: 'X-Country' });
    const post = async (event: object, country: string) =>
      assert.ok((await postEvent(collector.url, event, { 'X-Country': country })).ok);
    // Four days of ten choices, each of them enough to be shown.
    for (const day of [0, 1, 2, 3]) {
      now = DAY + day * MS_PER_DAY;
      for (let count = 0; count < 10; count += 1)
        await post(consentEvent({ decidedAt: now, pageGroup: 'shop' }), 'NL');
    }
    // And somebody from a small country, on the third day.
    now = DAY + 2 * MS_PER_DAY;
    await post(
      anonymousEvent({
        decidedAt: now,
        language: 'rm',
        pageGroup: 'clinic',
        layer: 'notice',
        revision: 7,
        decisionMs: 59_000,
        states: { analytics: 'refused' },
      }),
      'LI',
    );
    now = DAY + 10 * MS_PER_DAY;
  });

  it('is in no group of any form', async () => {
    for (const form of FORMS) {
      const response = await fetch(
        `${collector.url}/api/sites/${SITE.id}/${form}?from=2026-03-01&to=2026-03-31`,
        { headers: HEADERS },
      );
      assert.equal(response.status, 200);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const text = form.endsWith('parquet')
        ? JSON.stringify(readParquet(bytes))
        : new TextDecoder().decode(bytes);
      for (const sign of [/"?\bLI\b/, /\brm\b/, /clinic/, /30s-60s/, /,7,|"7"/])
        assert.doesNotMatch(text, sign, form);
      assert.match(text, /2026-03-12/);
    }
  });

  it('is in no difference of two ranges, whichever they are', async () => {
    const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}`;
    const total = async (from: number, to: number): Promise<number> => {
      const response = await fetch(
        `${collector.url}/api/sites/${SITE.id}/report.csv?from=${day(from)}&to=${day(to)}`,
        { headers: HEADERS },
      );
      assert.equal(response.status, 200);
      const row = readCsv(await response.text()).find(
        ({ section, measure }) => section === 'total' && measure === 'choices',
      );
      return Number(row?.['numerator'] ?? 0);
    };
    const ranges: { from: number; to: number; choices: number }[] = [];
    for (let from = 9; from <= 14; from += 1)
      for (let to = from; to <= 14; to += 1) ranges.push({ from, to, choices: await total(from, to) });
    for (const whole of ranges)
      for (const part of ranges.filter(({ from, to }) => from >= whole.from && to <= whole.to)) {
        const difference = whole.choices - part.choices;
        assert.ok(difference === 0 || difference >= 10, JSON.stringify([whole, part]));
      }
    assert.equal(Math.max(...ranges.map(({ choices }) => choices)), 41);
  });
});

describe('somebody who may not see the report any more', () => {
  let collector: LocalCollector;
  let now = DAY;
  before(async () => {
    collector = await startLocal({ now: () => now });
    addAccount(collector.dataDir, 'analyst@example.com', 'analyst');
  });

  const codesOf = async (headers: Record<string, string>) =>
    Promise.all(
      ['/api/sites', '/api/session', ...FORMS.map((form) => `/api/sites/${SITE.id}/${form}`)].map(
        async (path) => {
          const response = await fetch(`${collector.url}${path}`, { headers });
          const text = await response.clone().text();
          assert.doesNotMatch(text, /clearwater|analyst@/);
          return response.ok ? 'open' : (await problemOf(response)).code;
        },
      ),
    );
  const all = (code: string) => Array.from({ length: 6 }, () => code);

  it('is asked who is there when the session is twelve hours old, and not before', async () => {
    const Cookie = await signIn(collector.url, { name: 'analyst@example.com', password: PASSWORD });
    const read = () => fetch(`${collector.url}/api/sites`, { headers: { Cookie } });
    now += 12 * 3_600_000 - 1;
    assert.equal((await read()).status, 200);
    now += 1;
    assert.deepEqual(await codesOf({ Cookie }), all('sign-in-needed'));
  });

  it('is asked who is there when the account is removed', async () => {
    const Cookie = await signIn(collector.url, { name: 'analyst@example.com', password: PASSWORD });
    runCommand(['account', 'remove', 'analyst@example.com', '--data', collector.dataDir]);
    assert.deepEqual(await codesOf({ Cookie }), all('sign-in-needed'));
  });

  it('is refused with a token that was removed, and with a session that it opened', async () => {
    const args = ['--data', collector.dataDir];
    const { stdout } = runCommand(['token', 'add', 'weekly', '--scope', 'report', ...args]);
    const token = /\S{32,}/.exec(stdout)?.[0] ?? '';
    const Cookie = await signIn(collector.url, { token });
    assert.equal((await fetch(`${collector.url}/api/sites`, { headers: { Cookie } })).status, 200);
    runCommand(['token', 'remove', 'weekly', ...args]);
    assert.deepEqual(await codesOf({ Authorization: `Bearer ${token}` }), all('token-wrong'));
    assert.deepEqual(await codesOf({ Cookie }), all('sign-in-needed'));
  });

  it('is refused with whatever else stands in the cookie', async () => {
    for (const value of ['', 'x', '%00', 'a'.repeat(4_000), '%', '"; DROP TABLE sessions'])
      assert.deepEqual(await codesOf({ Cookie: `may-i-session=${value}` }), all('sign-in-needed'));
  });
});
