/** Sites that are added, changed and paused while the collector runs, over HTTP and on the database. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readAll } from '../../support/database.ts';
import {
  addAccount,
  cleanUp,
  consentEvent,
  PASSWORD,
  postEvent,
  problemOf,
  signIn,
  startLocal,
  TOKEN,
  type LocalCollector,
} from '../../support/running-collector.ts';

const distDir = fileURLToPath(new URL('../../../dist/', import.meta.url));

const CONFIG = {
  site: 'shop',
  name: 'Shop',
  controller: { name: 'Shop Ltd', contact: 'privacy@shop.example' },
  policyUrl: 'https://shop.example/privacy',
  purposes: ['analytics'],
  services: [{ id: 'posthog', safeguard: 'Standard contractual clauses', role: 'processor' }],
};

const SHOP = {
  name: 'Shop',
  origins: ['https://shop.example'],
  timeZone: 'Europe/Amsterdam',
  config: JSON.stringify(CONFIG),
};

const INJECTION = `</script><img src=x onerror="document.title='run'">'; DROP TABLE hosted_sites; -- "`;

interface Named {
  readonly id: string;
  readonly version?: number;
  readonly isPaused: boolean;
  readonly isFixed: boolean;
  readonly isServed: boolean;
}

after(cleanUp);

const start = (changes: Parameters<typeof startLocal>[0] = {}) => startLocal({ distDir, ...changes });

function ask(
  { url }: { readonly url: string },
  path: string,
  {
    body,
    version,
    headers = { Authorization: `Bearer ${TOKEN}` },
  }: { readonly body?: object; readonly version?: number; readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`${url}/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...headers,
      ...(body && { 'Content-Type': 'application/json' }),
      ...(version !== undefined && { 'If-Match': `"${version}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

const add = (collector: { readonly url: string }, changes: object = {}) =>
  ask(collector, 'hosting', { body: { id: 'shop', ...SHOP, ...changes } });

async function list(collector: { readonly url: string }): Promise<readonly Named[]> {
  const response = await ask(collector, 'hosting');
  assert.equal(response.status, 200);
  return ((await response.json()) as { sites: Named[] }).sites;
}

const shopEvent = (origin = 'https://shop.example', url = '') =>
  postEvent(url, consentEvent({ site: 'shop' }), { Origin: origin });

describe('a site that is added', () => {
  it('is served and takes events of its origins at once, with its notice and configuration published', async () => {
    const collector = await start();
    const { url } = collector;
    assert.equal((await shopEvent('https://shop.example', url)).status, 404);
    const response = await add(collector);
    assert.equal(response.status, 201);
    assert.partialDeepStrictEqual(await response.json(), {
      ...{ id: 'shop', isFixed: false, isPaused: false, isServed: true, version: 1, who: 'token' },
      timeZone: 'Europe/Amsterdam',
    });
    assert.match(await (await fetch(`${url}/shop.js`)).text(), /site:"shop"/);
    const kept = await shopEvent('https://shop.example', url);
    assert.equal(kept.status, 204);
    assert.equal(kept.headers.get('access-control-allow-origin'), 'https://shop.example');
    const stranger = await shopEvent('https://stranger.example', url);
    assert.equal((await problemOf(stranger)).code, 'origin-not-allowed');
    assert.equal(stranger.headers.get('access-control-allow-origin'), null);
    // A page of it asks for its visitor's rights, and for what a withdrawal cannot delete.
    for (const path of ['rights/access', 'forget']) {
      const preflight = await fetch(`${url}/${path}`, {
        method: 'OPTIONS',
        headers: { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'POST' },
      });
      assert.equal(preflight.headers.get('access-control-allow-origin'), 'https://shop.example', path);
    }
    const { configs, notices } = (await (await ask(collector, 'sites/shop/notices')).json()) as {
      configs: object[];
      notices: object[];
    };
    assert.equal(configs.length, 1);
    assert.ok(notices.length > 50);
    assert.equal((await ask(collector, 'sites/shop/report')).status, 200);
    assert.equal((await ask(collector, 'sites/shop/texts')).status, 200);
    const { entries } = (await (await ask(collector, 'audit')).json()) as { entries: { action: string }[] };
    assert.equal(entries[0]?.action, 'site-change');
    // And after a start, and at another collector on the database.
    const second = await start({ dataDir: collector.dataDir });
    assert.equal((await fetch(`${second.url}/shop.js`)).status, 200);
    assert.equal((await shopEvent('https://shop.example', second.url)).status, 204);
  });

  it('is changed by version: origins, time zone, configuration', async () => {
    const collector = await start();
    await add(collector);
    const change = (changes: object, version: number) =>
      ask(collector, 'hosting/shop', { body: { ...SHOP, ...changes }, version });
    const origins = ['https://www.shop.example'];
    assert.equal((await change({ origins }, 1)).status, 200);
    assert.equal((await shopEvent('https://www.shop.example', collector.url)).status, 204);
    assert.equal((await shopEvent('https://shop.example', collector.url)).status, 403);
    const late = await change({ origins: ['https://late.example'] }, 1);
    assert.equal(late.status, 412);
    assert.equal((await problemOf(late)).code, 'site-changed');
    const config = JSON.stringify({ ...CONFIG, name: 'Shop and more' });
    assert.equal((await change({ origins, config }, 2)).status, 200);
    assert.match(await (await fetch(`${collector.url}/shop.js`)).text(), /Shop and more/);
    const { configs } = (await (await ask(collector, 'sites/shop/notices')).json()) as { configs: object[] };
    assert.equal(configs.length, 2);
  });

  it('is paused: no script, no event; its records stay, and it is taken up again', async () => {
    const collector = await start();
    await add(collector);
    const event = consentEvent({ site: 'shop' });
    await postEvent(collector.url, event, { Origin: 'https://shop.example' });
    const pause = (isPaused: boolean, version: number) =>
      ask(collector, 'hosting/shop', { body: { ...SHOP, isPaused }, version });
    assert.equal((await pause(true, 1)).status, 200);
    assert.equal((await fetch(`${collector.url}/shop.js`)).status, 404);
    const refused = await shopEvent('https://shop.example', collector.url);
    assert.equal((await problemOf(refused)).code, 'site-paused');
    const found = await ask(collector, 'records/find', { body: { consent_id: event.consentId } });
    assert.equal(found.status, 200);
    assert.equal((await pause(false, 2)).status, 200);
    assert.equal((await fetch(`${collector.url}/shop.js`)).status, 200);
    assert.equal((await shopEvent('https://shop.example', collector.url)).status, 204);
  });

  it('has texts that are edited over its configuration, also when that changes', async () => {
    const collector = await start();
    await add(collector);
    const { etag } = (await (await ask(collector, 'sites/shop/texts')).json()) as { etag: string };
    const edits = [{ language: 'en', place: 'notice.policy', text: 'How we handle data' }];
    const published = await fetch(`${collector.url}/api/sites/shop/texts`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${TOKEN}`,
        'Content-Type': 'application/json',
        'If-Match': `"${etag}"`,
      },
      body: JSON.stringify({ edits }),
    });
    assert.equal(published.status, 200);
    const config = JSON.stringify({ ...CONFIG, name: 'Shop and more' });
    const changed = await ask(collector, 'hosting/shop', { body: { ...SHOP, config }, version: 1 });
    assert.equal(changed.status, 200);
    const script = await (await fetch(`${collector.url}/shop.js`)).text();
    assert.match(script, /How we handle data/);
    assert.match(script, /Shop and more/);
    const editing = (await (await ask(collector, 'sites/shop/texts')).json()) as { isPublished: boolean };
    assert.equal(editing.isPublished, true);
  });

  it('is one, when two add it at the same moment', async () => {
    const collector = await start();
    const answers = await Promise.all([add(collector), add(collector)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
    assert.equal((await list(collector)).filter(({ id }) => id === 'shop').length, 1);
  });

  it('can be the first of a collector that was started without one, which says where to add it', async () => {
    const collector = await start({ sites: [] });
    await collector.logged('[collector-site-missing]');
    assert.deepEqual(await list(collector), []);
    assert.equal((await shopEvent('https://shop.example', collector.url)).status, 404);
    assert.equal((await fetch(`${collector.url}/report/texts.html`)).status, 200);
    assert.equal((await add(collector)).status, 201);
    assert.equal((await shopEvent('https://shop.example', collector.url)).status, 204);
    const second = await start({ dataDir: collector.dataDir, sites: [] });
    assert.equal((await shopEvent('https://shop.example', second.url)).status, 204);
    assert.ok(!second.log.join('').includes('[collector-site-missing]'));
  });

  it('has the cookie domain of its configuration, which must be one of its pages (LB-27)', async () => {
    const NOW = Date.UTC(2026, 10, 23, 12);
    const collector = await start({ now: () => NOW });
    const config = (cookieDomain: string) => JSON.stringify({ ...CONFIG, cookieDomain });
    const foreign = await problemOf(await add(collector, { config: config('elsewhere.example') }));
    assert.equal(foreign.code, 'site-malformed');
    assert.match(foreign.title, /"elsewhere.example", which is no domain of "https:\/\/shop.example"/);
    assert.equal((await add(collector, { config: config('shop.example') })).status, 201);
    const choice = `1~~analytics.n1.${(NOW / 1000 - 60).toString(36)}`;
    const answer = await postEvent(collector.url, consentEvent({ site: 'shop' }), {
      ...{ Origin: 'https://shop.example', Cookie: `may-i=${choice}`, 'Sec-Fetch-Site': 'same-site' },
    });
    assert.match(answer.headers.get('set-cookie') ?? '', /; Domain=shop.example;/);
    assert.equal(answer.headers.get('access-control-allow-credentials'), 'true');
  });

  it('counts what its own people try apart, by the origins that it names for them', async () => {
    const collector = await start();
    const testOrigins = ['https://staging.shop.example'];
    const stranger = await problemOf(await add(collector, { testOrigins }));
    assert.equal(stranger.code, 'site-malformed');
    assert.match(
      stranger.title,
      /"https:\/\/staging.shop.example" is to be for tests, and is none of the origins/,
    );
    const origins = [...SHOP.origins, ...testOrigins];
    assert.equal((await add(collector, { origins, testOrigins })).status, 201);
    assert.partialDeepStrictEqual(await list(collector), [{ id: 'shop', origins, testOrigins }]);
    assert.equal((await shopEvent('https://shop.example', collector.url)).status, 204);
    assert.equal((await shopEvent('https://staging.shop.example', collector.url)).status, 204);
    const counted = readAll(
      collector.dataDir,
      `SELECT measure, n FROM counters
       WHERE site = 'shop' AND dimension = 'all' AND measure IN ('choice:partial', 'event-test') ORDER BY measure`,
    );
    assert.deepEqual(
      counted.map(({ measure, n }) => [measure, Number(n)]),
      [
        ['choice:partial', 1],
        ['event-test', 1],
      ],
    );
  });

  it('has recipients and summaries after the next start', async () => {
    const url = 'https://recipient.example';
    const secrets = [`whsec_${randomBytes(32).toString('base64')}`];
    const told = {
      webhooks: [{ recipient: 'crm', site: 'shop', url, secrets }],
      summaries: [{ name: 'weekly', site: 'shop', every: 'week', url }],
    } as const;
    const first = await start();
    await assert.rejects(start({ dataDir: first.dataDir, ...told }), /\[collector-webhook-wrong\]$/);
    await add(first);
    await first.close();
    const second = await start({ dataDir: first.dataDir, ...told });
    assert.equal((await ask(second, 'webhooks')).status, 200);
  });

  it('gives way to one of the settings', async () => {
    const first = await start();
    await add(first);
    const sites = [{ id: 'shop', origins: ['https://elsewhere.example'] }];
    const second = await start({ dataDir: first.dataDir, sites });
    assert.deepEqual(
      (await list(second)).map(({ id, isFixed, isServed }) => [id, isFixed, isServed]),
      [['shop', true, false]],
    );
    assert.equal((await shopEvent('https://shop.example', second.url)).status, 403);
    const change = await ask(second, 'hosting/shop', { body: SHOP, version: 1 });
    assert.equal((await problemOf(change)).code, 'site-fixed');
  });
});

describe('what is sent as a site', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await start();
  });

  const refused: [what: string, changes: object, status: number, code: string, words?: RegExp][] = [
    ['an id that is none', { id: '../x' }, 400, 'request-malformed'],
    [
      'an origin with a path',
      { origins: ['https://a.example/x'] },
      400,
      'site-malformed',
      /"https:\/\/a\.example\/x"/,
    ],
    ['no origin', { origins: [] }, 400, 'request-malformed'],
    ['a time zone that is none', { timeZone: 'Mars/Base' }, 400, 'site-malformed', /Mars\/Base/],
    ['a configuration that is not JSON', { config: '{' }, 400, 'site-malformed', /not JSON/],
    ['a NUL in it', { config: JSON.stringify({ ...CONFIG, name: 'a\u0000' }) }, 400, 'site-malformed'],
    ['a configuration that is none', { config: '[]' }, 422, 'site-refused'],
    [
      'one of another site',
      { config: JSON.stringify({ ...CONFIG, site: 'other' }) },
      422,
      'site-refused',
      /of the site "other"/,
    ],
    [
      'one that the linter refuses',
      { config: JSON.stringify({ ...CONFIG, policyUrl: undefined }) },
      422,
      'site-refused',
      /LE-10 policyUrl/,
    ],
    [
      'variants',
      {
        config: JSON.stringify({
          ...CONFIG,
          variants: [
            { id: 'a', share: 1 },
            { id: 'b', share: 1 },
          ],
        }),
      },
      422,
      'site-refused',
      /no browser to measure/,
    ],
    ['the id of one of the settings', { id: 'clearwater' }, 409, 'site-fixed'],
  ];
  for (const [what, changes, status, code, words] of refused) {
    it(`is refused with ${what}`, async () => {
      const response = await add(collector, changes);
      assert.equal(response.status, status);
      const { code: said, title, detail = '' } = await problemOf(response);
      assert.equal(said, code);
      if (words) assert.match(`${title} ${detail}`, words);
      assert.equal((await list(collector)).length, 2);
    });
  }

  it('is kept as text, whatever is in it', async () => {
    const config = JSON.stringify({ ...CONFIG, site: 'strange', name: INJECTION });
    assert.equal((await add(collector, { id: 'strange', name: INJECTION, config })).status, 201);
    const strange = (await list(collector)).find(({ id }) => id === 'strange');
    assert.partialDeepStrictEqual(strange, { name: INJECTION });
    assert.ok(!(await (await fetch(`${collector.url}/strange.js`)).text()).includes('</script'));
  });

  it('is looked at before by the linter alone', async () => {
    const checked = await ask(collector, 'hosting/check', { body: { id: 'new', config: SHOP.config } });
    const { findings } = (await checked.json()) as { findings: { code: string }[] };
    assert.equal(findings[0]?.code, 'site-refused');
  });

  it('is for who may publish; an officer may read', async () => {
    for (const role of ['officer', 'analyst']) {
      addAccount(collector.dataDir, role, role);
      const cookie = await signIn(collector.url, { name: role, password: PASSWORD });
      const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
      assert.equal((await ask(collector, 'hosting', { headers })).status, role === 'officer' ? 200 : 403);
      for (const [path, body] of [
        ['hosting', { id: 'new', ...SHOP }],
        ['hosting/check', { id: 'new', config: '{}' }],
        ['hosting/strange', SHOP],
      ] as const) {
        assert.equal((await ask(collector, path, { headers, body, version: 1 })).status, 403, path);
      }
    }
    assert.equal((await ask(collector, 'hosting', { headers: {} })).status, 401);
    const missing = await ask(collector, 'hosting/strange', { body: SHOP });
    assert.equal((await problemOf(missing)).code, 'precondition-missing');
    const unknown = await ask(collector, 'hosting/gone', { body: SHOP, version: 1 });
    assert.equal((await problemOf(unknown)).code, 'site-unknown');
  });
});
