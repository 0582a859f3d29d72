import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CollectorOptions } from '../../../src/collector/server.ts';
import { held } from '../../support/database.ts';
import {
  addAccount,
  cleanUp,
  PASSWORD,
  problemOf,
  runCommand,
  signIn,
  SITE,
  startLocal,
  TOKEN,
  type LocalCollector,
} from '../../support/running-collector.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

after(cleanUp);

function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify(body),
  });
}

/** Who has the session, and what that one may do. */
async function whoIs(url: string, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(`${url}/api/session`, { headers });
  return response.ok ? response.json() : response.status;
}

describe('signing in', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal();
    for (const role of ['analyst', 'officer', 'admin'])
      addAccount(collector.dataDir, `${role}@example.com`, role);
  });

  const roles: [string, string[]][] = [
    ['analyst', ['report']],
    ['officer', ['report', 'records', 'rights', 'proof']],
    ['admin', ['report', 'records', 'rights', 'proof', 'audit', 'publish']],
  ];
  for (const [role, scopes] of roles) {
    it(`lets an ${role} do what the role says, and no more`, async () => {
      const name = `${role}@example.com`;
      const cookie = await signIn(collector.url, { name, password: PASSWORD });
      assert.deepEqual(await whoIs(collector.url, { Cookie: cookie }), { name, scopes });
      const figures = await fetch(`${collector.url}/api/sites`, { headers: { Cookie: cookie } });
      assert.equal(figures.status, 200);
    });
  }

  it('gives a cookie that no script can read and no other site sends along', async () => {
    const response = await post(collector.url, { token: TOKEN });
    const [cookie = ''] = response.headers.getSetCookie();
    assert.match(cookie, /^may-i-session=[\w-]{43}; HttpOnly; SameSite=Strict$/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('marks the cookie as secure behind a proxy that speaks https', async () => {
    const { url } = await startLocal({ trustProxy: '127.0.0.1' });
    const response = await post(url, { token: TOKEN }, { 'X-Forwarded-Proto': 'https' });
    assert.match(response.headers.getSetCookie()[0] ?? '', /; Secure/);
  });

  it('says the same of a wrong name, a wrong password and a wrong token', async () => {
    const tries = [
      { name: 'officer@example.com', password: 'wrong' },
      { name: 'nobody@example.com', password: PASSWORD },
      { name: '', password: '' },
    ];
    const texts = new Set<string>();
    for (const credentials of tries) {
      const response = await post(collector.url, credentials);
      assert.equal(response.status, 401);
      assert.deepEqual(response.headers.getSetCookie(), []);
      texts.add(await response.text());
    }
    assert.equal(texts.size, 1);
    const response = await post(collector.url, { token: 'wrong' });
    assert.equal((await problemOf(response)).code, 'sign-in-failed');
  });

  it('ends when one signs out, also for who kept the cookie', async () => {
    const cookie = await signIn(collector.url, { token: TOKEN });
    const response = await fetch(`${collector.url}/api/session`, {
      method: 'DELETE',
      headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
    });
    assert.equal(response.status, 204);
    assert.match(response.headers.getSetCookie()[0] ?? '', /^may-i-session=;/);
    assert.equal(await whoIs(collector.url, { Cookie: cookie }), 401);
  });

  it('ends with the account, with its password, and after half a day', async () => {
    const clock = { now: Date.now() };
    const { url, dataDir } = await startLocal({ now: () => clock.now });
    const begin = async () => {
      addAccount(dataDir, 'anna', 'analyst');
      const cookie = await signIn(url, { name: 'anna', password: PASSWORD });
      assert.notEqual(await whoIs(url, { Cookie: cookie }), 401);
      return cookie;
    };
    const first = await begin();
    addAccount(dataDir, 'anna', 'analyst');
    assert.equal(await whoIs(url, { Cookie: first }), 401);
    const second = await begin();
    runCommand(['account', 'remove', 'anna', '--data', dataDir]);
    assert.equal(await whoIs(url, { Cookie: second }), 401);
    const third = await begin();
    clock.now += 12 * 3_600_000 + 1;
    assert.equal(await whoIs(url, { Cookie: third }), 401);
  });

  it('keeps passwords, tokens and sessions as hashes alone', async () => {
    const cookie = await signIn(collector.url, { name: 'admin@example.com', password: PASSWORD });
    const made = runCommand(['token', 'add', 'export', '--scope', 'report', '--data', collector.dataDir]);
    const secrets = [PASSWORD, TOKEN, cookie.split('=')[1]!, made.stdout.trim()];
    assert.deepEqual(held(collector.dataDir, secrets), []);
  });
});

describe('guessing a password', () => {
  it('has to wait after five failures, whatever address it comes from, and other names do not', async () => {
    const clock = { now: Date.now() };
    const { url, dataDir } = await startLocal({ trustProxy: true, now: () => clock.now });
    addAccount(dataDir, 'anna', 'officer');
    addAccount(dataDir, 'ben', 'officer');
    const guess = (password: string, from: number, name = 'anna') =>
      post(url, { name, password }, { 'X-Forwarded-For': `192.0.2.${from}` });
    for (let number = 1; number <= 5; number += 1) assert.equal((await guess('wrong', number)).status, 401);
    const slowed = await guess(PASSWORD, 6);
    assert.equal(slowed.status, 429);
    assert.equal(slowed.headers.get('retry-after'), '10');
    assert.equal((await guess(PASSWORD, 6, 'ben')).status, 200);
    clock.now += 10_001;
    assert.equal((await guess(PASSWORD, 7)).status, 200);
  });

  it('is stopped for one address, whatever the names', async () => {
    const { url } = await startLocal();
    const statuses: number[] = [];
    for (let number = 0; number <= 10; number += 1) {
      statuses.push((await post(url, { token: `guess-${number}` })).status);
    }
    assert.deepEqual(statuses.slice(0, 10), Array(10).fill(401));
    assert.equal(statuses[10], 429);
  });
});

describe('a page of another site', () => {
  let collector: LocalCollector;
  let cookie: string;
  before(async () => {
    collector = await startLocal();
    cookie = await signIn(collector.url, { token: TOKEN });
  });

  const foreign: [string, Record<string, string>][] = [
    ['by its fetch metadata', { 'Sec-Fetch-Site': 'cross-site' }],
    ['on the same domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['by its origin, in a browser without fetch metadata', { Origin: 'https://evil.example' }],
    ['in a frame without an origin', { Origin: 'null' }],
  ];
  for (const [name, headers] of foreign) {
    it(`cannot make a browser act, told ${name}`, async () => {
      const requests: [string, RequestInit][] = [
        ['/api/session', { method: 'DELETE' }],
        ['/api/session', { method: 'POST', body: JSON.stringify({ token: TOKEN }) }],
        [`/api/sites/${SITE.id}/sample`, { method: 'POST' }],
      ];
      for (const [path, request] of requests) {
        const type = request.body ? JSON_TYPE : {};
        const response = await fetch(`${collector.url}${path}`, {
          ...request,
          headers: { Cookie: cookie, ...type, ...headers },
        });
        assert.equal(response.status, 403);
        assert.equal((await problemOf(response)).code, 'request-cross-site');
      }
      assert.notEqual(await whoIs(collector.url, { Cookie: cookie }), 401);
    });
  }

  it('is no hindrance to the own page, and none to a program with a token', async () => {
    const path = `${collector.url}/api/sites/${SITE.id}/sample`;
    const own: Record<string, string>[] = [
      { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' },
      { Cookie: cookie, Origin: collector.url },
      { Authorization: `Bearer ${TOKEN}`, Origin: 'https://tool.example' },
    ];
    for (const headers of own) assert.equal((await fetch(path, { method: 'POST', headers })).status, 200);
  });
});

describe('a token for a program', () => {
  it('opens what its scopes say, and nothing once it is removed', async () => {
    const { url, dataDir } = await startLocal();
    const add = (scope: string) =>
      runCommand(['token', 'add', 'export', '--scope', scope, '--data', dataDir]).stdout.trim();
    const figures = async (token: string) => {
      const response = await fetch(`${url}/api/sites`, { headers: { Authorization: `Bearer ${token}` } });
      return response.ok ? response.status : (await problemOf(response)).code;
    };
    const reader = add('report');
    assert.match(reader, /^mayi_[\w-]{43}$/);
    assert.equal(await figures(reader), 200);
    const other = add('proof,records');
    assert.equal(await figures(reader), 'token-wrong');
    assert.equal(await figures(other), 'scope-missing');
    assert.match(runCommand(['token', 'list', '--data', dataDir]).stdout, /^export \(proof, records\)\n$/);
    runCommand(['token', 'remove', 'export', '--data', dataDir]);
    assert.equal(await figures(other), 'token-wrong');
  });
});

describe('a proxy that signs people on', () => {
  const named = (url: string, name: string) => whoIs(url, { 'X-Forwarded-User': name });

  it('is believed where the operator says so, for accounts that there are', async () => {
    const { url, dataDir } = await startLocal({
      signOnHeader: 'X-Forwarded-User',
      trustProxy: ['127.0.0.1'],
    });
    runCommand(['account', 'add', 'anna', '--role', 'officer', '--sign-on', '--data', dataDir]);
    assert.deepEqual(await named(url, 'anna'), {
      name: 'anna',
      scopes: ['report', 'records', 'rights', 'proof'],
    });
    assert.equal(await named(url, 'ben'), 401);
    // An account without a password is not one with an empty password.
    assert.equal((await post(url, { name: 'anna', password: '' })).status, 401);
  });

  it('is not believed by itself, nor from another address', async () => {
    const without = await startLocal();
    const elsewhere = await startLocal({ signOnHeader: 'X-Forwarded-User', trustProxy: ['192.0.2.1'] });
    for (const { url, dataDir } of [without, elsewhere]) {
      addAccount(dataDir, 'anna', 'admin');
      assert.equal(await named(url, 'anna'), 401);
    }
  });

  const open: Partial<CollectorOptions>[] = [{}, { trustProxy: true }, { trustProxy: [] }];
  for (const changes of open) {
    it(`stops the start with ${JSON.stringify(changes)}, where anybody could be the proxy`, async () => {
      await assert.rejects(startLocal({ signOnHeader: 'X-Forwarded-User', ...changes }), {
        message: /\[collector-sign-on-open\]$/,
      });
    });
  }
});

describe('may-i account and may-i token', () => {
  const wrong: [string, string[], string, string][] = [
    ['no action', ['account'], '', 'cli-action-unknown'],
    ['no name', ['account', 'add', '--role', 'admin'], PASSWORD, 'cli-name-wrong'],
    ['a name with a space', ['account', 'add', 'a b', '--role', 'admin'], PASSWORD, 'cli-name-wrong'],
    ['an unknown role', ['account', 'add', 'a', '--role', 'root'], PASSWORD, 'cli-role-wrong'],
    ['a short password', ['account', 'add', 'a', '--role', 'admin'], 'short', 'cli-password-wrong'],
    ['an unknown scope', ['token', 'add', 'a', '--scope', 'all'], '', 'cli-scope-wrong'],
    ['an unknown action', ['token', 'show'], '', 'cli-action-unknown'],
  ];
  for (const [name, args, input, code] of wrong) {
    it(`say in one line what is wrong with ${name}`, () => {
      const { status, stderr } = runCommand(args, { input });
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`^may-i: [^\\n]+ \\[${code}\\]\\n$`));
    });
  }

  it('list and remove accounts', async () => {
    const { dataDir } = await startLocal();
    addAccount(dataDir, 'ben', 'analyst');
    addAccount(dataDir, 'anna', 'officer');
    addAccount(dataDir, 'anna', 'admin');
    const list = () => runCommand(['account', 'list', '--data', dataDir]).stdout;
    assert.equal(list(), 'admin    anna\nanalyst  ben\n');
    assert.equal(runCommand(['account', 'remove', 'ben', '--data', dataDir]).status, 0);
    assert.equal(runCommand(['account', 'remove', 'ben', '--data', dataDir]).status, 1);
    assert.equal(list(), 'admin    anna\n');
  });
});
