/** Summaries that are sent by themselves: a real receiver, real files, a database that outlives the collector, a moved clock. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openStore } from '../../../src/collector/database/open-store.ts';
import { readReport } from '../../../src/collector/routes/get-report-query.ts';
import { readSettings } from '../../../src/collector/settings-file.ts';
import { startSummaries } from '../../../src/collector/summaries/send-summaries.ts';
import {
  lastDue,
  spanAfter,
  summaryProblem,
  type Summary,
} from '../../../src/collector/summaries/summary.ts';
import { dayOf } from '../../../src/report/counters.ts';
import { dayIn } from '../../../src/report/site-day.ts';
import { placeOf } from '../../support/database.ts';
import { readCsv } from '../../support/read-csv.ts';
import {
  cleanUp,
  consentEvent,
  postEvent,
  runCommand,
  SITE,
  startLocal,
  temporaryFolder,
} from '../../support/running-collector.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const ends: (() => void)[] = [];
after(async () => {
  ends.forEach((end) => end());
  await cleanUp();
});

/** Takes what is posted, with each of the statuses in turn, and with 200 after them. */
async function startReceiver(statuses: number[] = []) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, text });
      response.writeHead(statuses.shift() ?? 200).end();
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
  const ids = () => received.map(({ headers }) => headers['webhook-id']);
  return { url: `http://127.0.0.1:${String(port)}/secret-path`, received, ids };
}

const at = (text: string): number => Date.parse(`${text}Z`);

describe('the days of a summary', () => {
  const spans: [Pick<Summary, 'every' | 'at'>, now: string, from: string, to: string][] = [
    [{ every: 'day' }, '2026-03-16T05:59', '2026-03-14', '2026-03-14'],
    [{ every: 'day' }, '2026-03-16T06:00', '2026-03-15', '2026-03-15'],
    [{ every: 'day', at: '00:00' }, '2026-03-01T00:00', '2026-02-28', '2026-02-28'],
    [{ every: 'week' }, '2026-03-16T05:59', '2026-03-02', '2026-03-08'],
    [{ every: 'week' }, '2026-03-16T06:00', '2026-03-09', '2026-03-15'],
    [{ every: 'week', at: '23:30' }, '2026-03-22T23:59', '2026-03-09', '2026-03-15'],
    [{ every: 'month' }, '2026-03-01T05:59', '2026-01-01', '2026-01-31'],
    [{ every: 'month' }, '2026-03-01T06:00', '2026-02-01', '2026-02-28'],
    [{ every: 'month' }, '2026-01-31T06:00', '2025-12-01', '2025-12-31'],
  ];
  for (const [summary, now, from, to] of spans) {
    it(`are ${from} to ${to} for a ${summary.every} at ${now}`, () => {
      assert.deepEqual(lastDue(summary, dayOf, at(now)), { from, to });
    });
  }

  it('are over at the site when they are sent', () => {
    const atSite = (moment: number) => dayIn('America/New_York', moment);
    const [from, to] = ['2026-07-01', '2026-07-01'];
    assert.deepEqual(lastDue({ every: 'day' }, atSite, at('2026-07-02T10:00')), { from, to });
    assert.equal(lastDue({ every: 'day' }, atSite, at('2026-07-02T09:59')).to, '2026-06-30');
  });

  it('follow each other without a gap', () => {
    assert.deepEqual(spanAfter('day', { to: '2024-02-28' }), { from: '2024-02-29', to: '2024-02-29' });
    assert.deepEqual(spanAfter('week', { to: '2025-12-28' }), { from: '2025-12-29', to: '2026-01-04' });
    assert.deepEqual(spanAfter('month', { to: '2025-12-31' }), { from: '2026-01-01', to: '2026-01-31' });
    assert.deepEqual(spanAfter('month', { to: '2024-01-31' }), { from: '2024-02-01', to: '2024-02-29' });
  });
});

describe('a summary of each week, over restarts', () => {
  it('comes once for each week, with its figures, and none is left out', async () => {
    const { url, received, ids } = await startReceiver();
    const dataDir = join(await temporaryFolder(), 'data');
    const summaries: Summary[] = [{ name: 'weekly', site: SITE.id, every: 'week', url }];
    /** Runs a collector at a moment until it has looked, as `npm start` of an hour would. */
    const run = async (moment: string, work?: (url: string) => Promise<unknown>) => {
      const collector = await startLocal({ dataDir, summaries, now: () => at(moment) });
      await work?.(collector.url);
      await collector.close();
    };

    await run('2026-03-11T12:00', async (collector) => {
      for (let count = 0; count < 12; count += 1)
        assert.ok((await postEvent(collector, consentEvent({ decidedAt: at('2026-03-11T12:00') }))).ok);
    });
    await run('2026-03-16T05:59');
    assert.deepEqual(ids(), []);

    await run('2026-03-16T06:00');
    await run('2026-03-16T06:01');
    assert.deepEqual(ids(), ['weekly-2026-03-15']);
    const text: unknown = Reflect.get(Object(JSON.parse(received[0]?.text ?? '')), 'text');
    assert.match(String(text), /^clearwater, 2026-03-09 to 2026-03-15 \(UTC\), compared with 2026-03-02/);
    assert.match(String(text), /Choices +12\n/);

    // Two weeks away: both are sent, the older one first.
    await run('2026-03-30T06:00');
    assert.deepEqual(ids().slice(1), ['weekly-2026-03-22', 'weekly-2026-03-29']);
    // The clock goes back, as after a wrong one was set right.
    await run('2026-03-20T06:00');
    assert.equal(ids().length, 3);
    // A year away: only what ended in the last five weeks.
    await run('2027-03-29T06:00');
    assert.deepEqual(ids().slice(3), [
      'weekly-2027-02-28',
      'weekly-2027-03-07',
      'weekly-2027-03-14',
      'weekly-2027-03-21',
      'weekly-2027-03-28',
    ]);
  });
});

describe('a summary that does not arrive', () => {
  it('is tried again after growing pauses, and then no more', async () => {
    const { url, ids } = await startReceiver([500, 302]);
    const folder = await temporaryFolder();
    let now = at('2026-03-10T12:00');
    const { store } = await openStore(placeOf(folder), () => now);
    const pauses: number[] = [];
    const job = startSummaries({
      store,
      summaries: [{ name: 'daily', site: SITE.id, every: 'day', url }],
      now: () => now,
      dayAt: (_site, moment) => dayOf(moment),
      read: (address) => readReport({ store, sites: [SITE], now: () => now }, address),
      tried: (_summary, _span, failure) => pauses.push((failure?.nextAt ?? now) - now),
      failed: assert.ifError,
    });
    await job.look();
    now = at('2026-03-11T06:00');
    await job.look();
    assert.deepEqual(ids(), ['daily-2026-03-10']);
    // Not before the pause is over.
    now += 1_000;
    await job.look();
    assert.equal(ids().length, 1);
    now += 2_000;
    await job.look();
    now += 10_000;
    await job.look();
    now += 10_000;
    await job.look();
    // The same id each time, so that whoever had it already can tell.
    assert.deepEqual(
      ids(),
      Array.from({ length: 3 }, () => 'daily-2026-03-10'),
    );
    const [first = 0, second = 0, third] = pauses;
    assert.ok(first >= 2_000 && second > 2 * first && third === 0, String(pauses));
    await job.stop();
    await store.close();
  });

  it('is said in the log and in the metrics, without its address', async () => {
    const { url } = await startReceiver([503]);
    const dataDir = join(await temporaryFolder(), 'data');
    const summaries: Summary[] = [{ name: 'daily', site: SITE.id, every: 'day', url }];
    await (await startLocal({ dataDir, summaries, now: () => at('2026-03-10T12:00') })).close();
    const collector = await startLocal({
      dataDir,
      summaries,
      metricsPort: 0,
      now: () => at('2026-03-11T12:00'),
    });
    await collector.logged('A summary was not sent');
    const line = collector.log.find((text) => text.includes('A summary was not sent')) ?? '';
    assert.match(line, /"summary":"daily","from":"2026-03-10","to":"2026-03-10"/);
    assert.match(line, /did not take the report: status 503/);
    assert.doesNotMatch(line, /secret-path/);
    const metrics = await (await fetch(`${collector.metricsUrl ?? ''}/metrics`)).text();
    assert.match(metrics, /may_i_summary_tries_total\{summary="daily",outcome="failed"\} 1\n/);
    await collector.close();
  });

  it('is written to its file as soon as that can be', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'reports', 'daily.csv');
    const dataDir = join(folder, 'data');
    const summaries: Summary[] = [{ name: 'daily', site: SITE.id, every: 'day', format: 'csv', file }];
    const run = async (moment: string) => {
      const collector = await startLocal({ dataDir, summaries, now: () => at(moment) });
      await collector.close();
      return collector.log.join('');
    };
    await run('2026-03-10T12:00');
    assert.match(await run('2026-03-11T12:00'), /cannot be written: ENOENT/);
    await mkdir(join(folder, 'reports'));
    assert.doesNotMatch(await run('2026-03-11T12:01'), /summary was not/);
    const [row] = readCsv(await readFile(file, 'utf8'));
    assert.equal(row, undefined);
    await writeFile(file, 'mine');
    await run('2026-03-11T12:02');
    assert.equal(await readFile(file, 'utf8'), 'mine');
  });
});

describe('the setting of summaries', () => {
  const right = { name: 'weekly', site: SITE.id, every: 'week' } as const;
  const wrong: [readonly Summary[], RegExp][] = [
    [[{ ...right, site: 'elsewhere', file: 'a' }], /there is no such site/],
    [[right], /needs one place to go: "file", "url", or an address in MAY_I_SUMMARY_WEEKLY/],
    [[{ ...right, file: 'a', url: 'https://b.example' }], /needs one place/],
    [[{ ...right, url: 'http://chat.example/hooks/1' }], /none with https$/],
    [
      [
        { ...right, file: 'a' },
        { ...right, file: 'b' },
      ],
      /named twice/,
    ],
  ];
  for (const [summaries, said] of wrong) {
    it(`is refused in words: ${said.source}`, async () => {
      assert.match(summaryProblem(summaries, [SITE]) ?? '', said);
      await assert.rejects(startLocal({ summaries }), /collector-summary-wrong/);
    });
  }

  it('is part of the file of settings', async () => {
    const file = join(await temporaryFolder(), 'collector.json');
    const write = (summary: object) => writeFile(file, JSON.stringify({ summaries: [summary] }));
    await write({ ...right, at: '18:30', format: 'parquet', file: 'weekly.parquet' });
    assert.equal(readSettings(file).summaries?.[0]?.at, '18:30');
    for (const part of [{ at: '24:00' }, { at: '6:00' }, { every: 'hour' }, { format: 'pdf' }, { days: 7 }]) {
      await write({ ...right, file: 'weekly.txt', ...part });
      assert.throws(() => readSettings(file), /collector-settings-wrong/);
    }
  });

  it('takes an address that is a secret from the environment', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'collector.json');
    await writeFile(file, JSON.stringify({ sites: [SITE], summaries: [right], data: folder, port: 0 }));
    const environment = {
      MAY_I_TOKEN: 'a-token-for-tests-only',
      MAY_I_SUMMARY_WEEKLY: 'http://chat.example/x',
    };
    const ran = runCommand(['start', '--config', file], { environment });
    assert.equal(ran.status, 1);
    assert.match(ran.stderr, /the address of the summary "weekly" is none with https/);
    assert.doesNotMatch(ran.stderr, /chat\.example/);
  });
});
