import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readAll, withhold } from '../../support/database.ts';
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
    collector = await startLocal({ countryHeader: 'CF-IPCountry' });
  });
  after(() => collector.close());

  const get = (path: string, { headers = {}, ...init }: Asking = {}) =>
    fetch(`${collector.url}/locales/${path}`, {
      ...init,
      headers: { 'User-Agent': BROWSER, ...headers },
    });

  // Health waits for the writing thread, which writes in order: what was asked before is in the file after.
  const displays = async (dimensions = ['language']) => {
    assert.equal((await fetch(`${collector.url}/health`)).status, 200);
    const rows = readAll(collector.dataDir, `SELECT * FROM counters WHERE measure LIKE 'display%'`).filter(
      ({ dimension }) => dimensions.includes(String(dimension)),
    );
    return new Map(
      rows.map((row) => [[row['site'], row['value'], row['measure']].join(' '), Number(row['n'])]),
    );
  };

  const added = async (act: () => Promise<unknown>, dimensions?: string[]) => {
    const earlier = await displays(dimensions);
    await act();
    const later = [...(await displays(dimensions))].map(([key, n]): [string, number] => [
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
      'counts it for the language that has another name',
      'no.js?site=clearwater',
      {},
      { 'clearwater nb display': 1 },
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
    [
      'counts no second display for the texts of the preferences',
      'en.preferences.js?site=clearwater',
      {},
      {},
    ],
    ['sends an unknown site its texts and does not count', 'en.js?site=nowhere', {}, {}],
    ['does not count without a site', 'en.js', {}, {}],
    ['does not count two sites at once', 'en.js?site=clearwater&site=other', {}, {}],
  ];
  for (const [name, path, init, expected] of counted) {
    it(name, async () => {
      assert.deepEqual(await added(async () => assert.equal((await get(path, init)).status, 200)), expected);
    });
  }

  it('counts a bot apart, and in no language', async () => {
    const bot = { headers: { 'User-Agent': BOT } };
    const both = ['all', 'language'];
    assert.deepEqual(await added(() => get('en.js?site=clearwater', bot), both), {
      'clearwater  display-bot': 1,
    });
  });

  const PLACE = ['all', 'language', 'device', 'placement', 'page-group', 'country', 'variant'];
  const placed: [string, string, Asking, Record<string, number>][] = [
    [
      'breaks a display down by what the page says at rest, and adds it to no total',
      'en.preferences.js?site=other&device=phone&placement=corner&group=checkout&variant=warm',
      {},
      {
        'other phone display': 1,
        'other corner display': 1,
        'other checkout display': 1,
        'other warm display': 1,
      },
    ],
    [
      'passes over what is not of the form',
      'en.preferences.js?site=other&device=iPhone14,2&placement=left&group=/cart?id=7&variant=B',
      {},
      {},
    ],
    [
      'breaks no bot down',
      'en.preferences.js?site=other&device=phone',
      { headers: { 'User-Agent': BOT } },
      {},
    ],
    [
      'breaks no prefetch down',
      'en.preferences.js?site=other&device=phone',
      { headers: { Purpose: 'prefetch' } },
      {},
    ],
    [
      'takes the country from the header that the settings name',
      'en.js?site=other',
      { headers: { 'CF-IPCountry': 'NL' } },
      { 'other  display': 1, 'other en display': 1, 'other NL display': 1 },
    ],
    [
      'takes no country that is none',
      'en.js?site=other',
      { headers: { 'CF-IPCountry': 'T1', 'X-Country': 'NL' } },
      { 'other  display': 1, 'other en display': 1 },
    ],
  ];
  for (const [name, path, init, expected] of placed) {
    it(name, async () => {
      assert.deepEqual(
        await added(async () => assert.equal((await get(path, init)).status, 200), PLACE),
        expected,
      );
    });
  }

  it('counts 200 page groups a day: anybody can make up more', async () => {
    const ask = async () => {
      for (let group = 0; group < 210; group++) {
        await get(`en.preferences.js?site=clearwater&group=g${group}`);
      }
      // One that is known counts on.
      await get('en.preferences.js?site=clearwater&group=g7');
    };
    const counted = await added(ask, ['page-group']);
    assert.equal(Object.keys(counted).length, 200);
    assert.equal(counted['clearwater g7 display'], 2);
  });

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
    const giveBack = withhold(collector.dataDir);
    const response = await get('en.js?site=clearwater');
    assert.equal(response.status, 200);
    assert.equal(await response.text(), ASSETS['locales/en.js']);
    giveBack();
  });
});
