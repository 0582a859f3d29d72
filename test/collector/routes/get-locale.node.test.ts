import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { databasePath, openForReading } from '../../../src/collector/database/sqlite/open.ts';
import { cleanUp, ASSETS, startLocal, type LocalCollector } from '../../support/running-collector.ts';

const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';

interface Asking {
  method?: string;
  headers?: Record<string, string>;
}

after(cleanUp);

describe('GET /locales/:file', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal();
  });
  after(() => collector.close());

  const get = (path: string, { headers = {}, ...init }: Asking = {}) =>
    fetch(`${collector.url}/locales/${path}`, {
      ...init,
      headers: { 'User-Agent': BROWSER, ...headers },
    });

  // Health waits for the writing thread, which writes in order: what was asked before is in the file after.
  const displays = async () => {
    assert.equal((await fetch(`${collector.url}/health`)).status, 200);
    const database = openForReading(databasePath(collector.dataDir));
    const rows = database
      .prepare(`SELECT * FROM counters WHERE measure LIKE 'display%' AND dimension = 'language'`)
      .all();
    database.close();
    return new Map(
      rows.map((row) => [[row['site'], row['value'], row['measure']].join(' '), Number(row['n'])]),
    );
  };

  const added = async (act: () => Promise<unknown>) => {
    const earlier = await displays();
    await act();
    const later = [...(await displays())].map(([key, n]): [string, number] => [
      key,
      n - (earlier.get(key) ?? 0),
    ]);
    return Object.fromEntries(later.filter(([, n]) => n !== 0));
  };

  it('sends the texts, to be asked for again each time', async () => {
    const response = await get('en.js?site=clearwater');
    assert.equal(response.status, 200);
    assert.equal(await response.text(), ASSETS['locales/en.js']);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  const counted: [string, string, Asking, Record<string, number>][] = [
    ['counts a display', 'en.js?site=clearwater', {}, { 'clearwater en display': 1 }],
    ['counts it for its site', 'en.js?site=other', {}, { 'other en display': 1 }],
    ['counts it for its language', 'pt-BR.js?site=clearwater', {}, { 'clearwater pt-BR display': 1 }],
    [
      'counts a bot apart',
      'en.js?site=clearwater',
      { headers: { 'User-Agent': BOT } },
      { 'clearwater en display-bot': 1 },
    ],
    ['does not count HEAD', 'en.js?site=clearwater', { method: 'HEAD' }, {}],
    ['does not count a prefetch', 'en.js?site=clearwater', { headers: { 'Sec-Purpose': 'prefetch' } }, {}],
    [
      'does not count a prerender',
      'en.js?site=clearwater',
      { headers: { 'Sec-Purpose': 'prefetch;prerender' } },
      {},
    ],
    ['does not count an old prefetch', 'en.js?site=clearwater', { headers: { Purpose: 'prefetch' } }, {}],
    ['does not count the texts of the preferences', 'en.preferences.js?site=clearwater', {}, {}],
    ['sends an unknown site its texts and does not count', 'en.js?site=nowhere', {}, {}],
    ['does not count without a site', 'en.js', {}, {}],
    ['does not count two sites at once', 'en.js?site=clearwater&site=other', {}, {}],
  ];
  for (const [name, path, init, expected] of counted) {
    it(name, async () => {
      assert.deepEqual(await added(async () => assert.equal((await get(path, init)).status, 200)), expected);
    });
  }

  it('counts a 304 too', async () => {
    const etag = (await get('en.js?site=clearwater')).headers.get('etag') ?? '';
    const again = async () => {
      const response = await get('en.js?site=clearwater', { headers: { 'If-None-Match': etag } });
      assert.equal(response.status, 304);
      assert.equal(await response.text(), '');
    };
    assert.deepEqual(await added(again), { 'clearwater en display': 1 });
  });

  it('answers 404 to a language that it does not have, and counts nothing', async () => {
    assert.deepEqual(
      await added(async () => assert.equal((await get('xx.js?site=clearwater')).status, 404)),
      {},
    );
  });

  it('sends the texts although the database takes nothing', async () => {
    const other = new DatabaseSync(databasePath(collector.dataDir));
    other.exec('BEGIN IMMEDIATE');
    const response = await get('en.js?site=clearwater');
    assert.equal(response.status, 200);
    assert.equal(await response.text(), ASSETS['locales/en.js']);
    other.exec('ROLLBACK');
    other.close();
  });
});
