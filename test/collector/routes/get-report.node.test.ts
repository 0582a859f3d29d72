import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Value } from '@sinclair/typebox/value';
import type { CollectorOptions } from '../../../src/collector/server.ts';
import { MS_PER_DAY } from '../../../src/consent/ms-per-day.ts';
import { Report, ReportSites } from '../../../src/report/report-schema.ts';
import {
  anonymousEvent,
  batchOf,
  consentEvent,
  ORIGIN,
  postEvent,
  problemOf,
  SITE,
  startLocal,
  TOKEN,
  type LocalCollector,
} from '../../support/running-collector.ts';

const YESTERDAY = Date.now() - MS_PER_DAY;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const ACCEPT = { analytics: 'granted', personalisation: 'granted' } as const;

let running: LocalCollector | undefined;

/** Starts a collector in place of the one of the test before, which may have failed and left it. */
async function start(changes: Partial<CollectorOptions> = {}): Promise<LocalCollector> {
  await stop();
  running = await startLocal(changes);
  return running;
}

async function stop(): Promise<void> {
  await running?.remove();
  running = undefined;
}

function get(url: string, path: string, token = TOKEN): Promise<Response> {
  return fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
}

async function reportOf(url: string, path = `/api/sites/${SITE.id}/report`): Promise<Report> {
  const response = await get(url, path);
  assert.equal(response.status, 200);
  return Value.Parse(Report, await response.json());
}

function numerators(report: Report): Record<string, number | undefined> {
  return Object.fromEntries(report.measures.map(({ id, numerator }) => [id, numerator]));
}

describe('the report, its access', () => {
  before(() => start());
  after(stop);

  const paths = ['/api/sites', `/api/sites/${SITE.id}/report`, `/api/sites/${SITE.id}/report.csv`];
  for (const path of paths) {
    it(`asks who is there at ${path}`, async () => {
      const response = await fetch(`${running!.url}${path}`);
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
      assert.equal((await problemOf(response)).code, 'sign-in-needed');
    });

    it(`refuses a wrong token at ${path}, and one that only begins right`, async () => {
      for (const token of ['wrong', TOKEN.slice(0, -1), `${TOKEN}x`]) {
        const response = await get(running!.url, path, token);
        assert.equal(response.status, 401);
        assert.equal((await problemOf(response)).code, 'token-wrong');
      }
    });
  }

  it('does not take the token from the address, where logs would keep it', async () => {
    const response = await fetch(`${running!.url}/api/sites?token=${TOKEN}`);
    assert.equal((await problemOf(response)).code, 'sign-in-needed');
  });

  it('asks who is there before it fills a sample', async () => {
    const response = await fetch(`${running!.url}/api/sites/${SITE.id}/sample`, { method: 'POST' });
    assert.equal((await problemOf(response)).code, 'sign-in-needed');
    const { sites } = Value.Parse(ReportSites, await (await get(running!.url, '/api/sites')).json());
    assert.equal(sites.length, 2);
  });

  it('slows down who tries tokens', async () => {
    const tries = Array.from({ length: 301 }, () => get(running!.url, '/api/sites', 'guess'));
    const last = (await Promise.all(tries)).find(({ status }) => status === 429);
    assert.ok(last);
    assert.ok(Number(last.headers.get('retry-after')) > 0);
    assert.equal((await problemOf(last)).code, 'too-many-requests');
  });
});

describe('GET /report/', () => {
  before(async () => {
    const { distDir } = await start();
    await mkdir(join(distDir, 'report'));
    await writeFile(join(distDir, 'report/index.html'), '<!doctype html><title>Report</title>');
  });
  after(stop);

  it('serves the page to everybody, under a policy that allows its own files only', async () => {
    const response = await fetch(`${running!.url}/report/`);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<title>Report/);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('leads to the page from the address without a slash', async () => {
    const response = await fetch(`${running!.url}/report`);
    assert.equal(response.url, `${running!.url}/report/`);
    assert.equal(response.status, 200);
  });
});

describe('GET /api/sites/:site/report', () => {
  after(stop);

  it('shows each step of a single visitor on a site that turned suppression off', async () => {
    const { url } = await start({ sites: [{ ...SITE, minimumCell: 1 }] });
    const empty = await reportOf(url);
    assert.equal(empty.minimumCell, 1);
    assert.deepEqual(empty.byDay, []);

    await postEvent(url, anonymousEvent({ states: { analytics: 'refused', personalisation: 'refused' } }));
    assert.equal(numerators(await reportOf(url))['reject-all-of-choices'], 1);

    const changed = { occasion: 'changed', method: 'save', layer: 'preferences' } as const;
    await postEvent(
      url,
      consentEvent({ ...changed, states: { analytics: 'granted', personalisation: 'refused' } }),
    );
    const allowed = await reportOf(url);
    assert.equal(allowed.purposes.find(({ id }) => id === 'analytics')?.regranted.numerator, 1);

    await postEvent(
      url,
      consentEvent({ ...changed, states: { analytics: 'withdrawn', personalisation: 'refused' } }),
    );
    const withdrawn = await reportOf(url);
    assert.equal(withdrawn.purposes.find(({ id }) => id === 'analytics')?.withdrawn.numerator, 1);
    assert.equal(numerators(withdrawn).changes, 2);
    assert.equal(numerators(withdrawn).choices, 1);
  });

  it('counts a display when the texts of the notice are asked for', async () => {
    const { url } = await start({ sites: [{ ...SITE, minimumCell: 1 }] });
    await fetch(`${url}/locales/en.js?site=${SITE.id}`, {
      headers: { Origin: ORIGIN, 'User-Agent': BROWSER },
    });
    await postEvent(url, consentEvent({ states: ACCEPT, method: 'accept_all' }));
    const report = await reportOf(url);
    const interaction = report.measures.find(({ id }) => id === 'interaction');
    assert.deepEqual([interaction?.numerator, interaction?.denominator, interaction?.rate], [1, 1, 1]);
  });

  it('withholds 9 choices and shows 10, on a site that says nothing', async () => {
    let now = YESTERDAY;
    const { url } = await start({ now: () => now });
    const reportOnNextDay = async () => {
      now = YESTERDAY + MS_PER_DAY;
      const report = await reportOf(url);
      now = YESTERDAY;
      return report;
    };
    const post = () =>
      postEvent(url, consentEvent({ decidedAt: YESTERDAY, states: ACCEPT, method: 'accept_all' }));
    for (let count = 0; count < 9; count += 1) assert.ok((await post()).ok);
    const nine = await reportOnNextDay();
    assert.equal(nine.minimumCell, 10);
    assert.deepEqual(nine.measures, []);
    assert.equal(nine.withheld[0]?.reason, 'under-minimum');
    assert.doesNotMatch(JSON.stringify(nine), /:9\b/);
    assert.ok((await post()).ok);
    assert.equal(numerators(await reportOnNextDay())['accept-all-of-choices'], 10);
  });

  const nights: [string, string, string, readonly [string, string]][] = [
    ['23 hours', '2026-03-29', 'Europe/Amsterdam', ['2026-03-28T23:00:00Z', '2026-03-29T21:59:59.999Z']],
    ['25 hours', '2026-10-25', 'Europe/Amsterdam', ['2026-10-24T22:00:00Z', '2026-10-25T22:59:59.999Z']],
    [
      '24 hours, far ahead',
      '2026-06-10',
      'Pacific/Kiritimati',
      ['2026-06-09T10:00:00Z', '2026-06-10T09:59:59.999Z'],
    ],
  ];
  for (const [name, day, timeZone, [first, last]] of nights) {
    it(`counts displays and choices on the day of the site, of ${name}`, async () => {
      let now = Date.parse(first) - 1;
      const sites = [
        { ...SITE, minimumCell: 1, timeZone },
        { ...SITE, id: 'greenwich', minimumCell: 1 },
      ];
      const { url } = await start({ sites, now: () => now });
      // The last millisecond of the day before, both ends of the day, and the first of the day after.
      for (now of [now, Date.parse(first), Date.parse(last), Date.parse(last) + 1]) {
        await fetch(`${url}/locales/en.js?site=${SITE.id}`, { headers: { 'User-Agent': BROWSER } });
        const events = sites.map(({ id }) => anonymousEvent({ site: id, decidedAt: now }));
        assert.ok((await postEvent(url, batchOf(events, now))).ok);
      }
      const report = await reportOf(url);
      assert.equal(report.timeZone, timeZone);
      assert.equal(report.to, report.byDay[2]?.to);
      assert.deepEqual(
        report.byDay.map(({ from, displays, choices }) => [from > day, from === day, displays, choices]),
        [
          [false, false, 1, 1],
          [false, true, 2, 2],
          [true, false, 1, 1],
        ],
      );
      // The other site of the same batch has its days in UTC.
      const other = await reportOf(url, '/api/sites/greenwich/report');
      assert.deepEqual(
        other.byDay.map(({ from, choices }) => [from, choices]),
        [
          [first.slice(0, 10), 2],
          [last.slice(0, 10), 2],
        ],
      );
    });
  }

  it('waits for the end of the day at the site, not in UTC', async () => {
    let now = Date.parse('2026-07-01T12:00:00Z');
    const { url } = await start({ sites: [{ ...SITE, timeZone: 'America/New_York' }], now: () => now });
    const events = Array.from({ length: 10 }, () => anonymousEvent({ decidedAt: now }));
    assert.ok((await postEvent(url, batchOf(events, now))).ok);
    now = Date.parse('2026-07-02T03:59:59Z');
    assert.deepEqual(
      (await reportOf(url)).withheld.map(({ from, reason }) => [from, reason]),
      [['2026-07-01', 'not-over']],
    );
    now += 1_000;
    assert.equal((await reportOf(url)).byDay[0]?.choices, 10);
  });

  const ranges: [string, string, RegExp][] = [
    ['ends before it begins', 'from=2026-03-02&to=2026-03-01', /"to" \(2026-03-01\) is before "from".*Swap/],
    ['is longer than 800 days', 'from=2020-01-01&to=2026-03-01', /800 at most/],
    ['begins on no date', 'from=yesterday&to=2026-03-01', /"from" is no day.*2026-01-31/],
    ['ends on a day that the calendar lacks', 'from=2026-02-01&to=2026-02-30', /"to" is no day/],
  ];
  for (const [name, range, detail] of ranges) {
    it(`says what to change when the range ${name}`, async () => {
      for (const file of ['report', 'report.csv']) {
        const response = await get(running!.url, `/api/sites/${SITE.id}/${file}?${range}`);
        assert.equal(response.status, 400);
        const problem = await problemOf(response);
        assert.equal(problem.code, 'range-invalid');
        assert.match(problem.detail ?? '', detail);
      }
    });
  }

  it('takes a range of 800 days', async () => {
    const report = await reportOf(running!.url, `/api/sites/${SITE.id}/report?from=2024-01-01&to=2026-03-10`);
    assert.equal(report.from, '2024-01-01');
  });

  it('does not know a site that it was not started with', async () => {
    const response = await get(running!.url, '/api/sites/elsewhere/report');
    assert.equal(response.status, 404);
    assert.equal((await problemOf(response)).code, 'site-unknown');
  });
});
