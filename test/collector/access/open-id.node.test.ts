/** Signing in with a provider of OpenID Connect. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { freePort, startProvider, type RunningProvider } from '../../support/open-id-provider.ts';
import { cleanUp, runCommand, startLocal, type LocalCollector } from '../../support/running-collector.ts';

/** A browser: it keeps cookies by host and folder, and follows nothing by itself. */
class Visitor {
  readonly #jar = new Map<string, Map<string, string>>();

  async get(address: string, form?: Record<string, string>): Promise<Response> {
    const { host, pathname } = new URL(address);
    const known = this.#jar.get(host) ?? new Map<string, string>();
    this.#jar.set(host, known);
    const kept = [...known].filter(([key]) => pathname.startsWith(key.slice(0, key.indexOf(' '))));
    const response = await fetch(address, {
      redirect: 'manual',
      headers: {
        Cookie: kept.map(([key, value]) => `${key.slice(key.indexOf(' ') + 1)}=${value}`).join('; '),
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /; path=([^;]+)/i.exec(line)?.[1] ?? pathname.slice(0, pathname.lastIndexOf('/'));
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) known.delete(`${path} ${name}`);
      else known.set(`${path} ${name}`, value);
    }
    return response;
  }

  /** Follows where a response leads, until it leads back to the collector. */
  async comeBack(response: Response, from: string, name: string): Promise<string> {
    let at = from;
    let next = response;
    for (;;) {
      const location = next.headers.get('location');
      if (location === null) {
        // The provider's page: who is there, then whether that one agrees.
        const html = await next.text();
        const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? assert.fail(html);
        const action = /action="([^"]+)"/.exec(html)?.[1] ?? assert.fail(html);
        at = new URL(action, at).href;
        next = await this.get(at, { prompt, login: name, password: 'any' });
        continue;
      }
      at = new URL(location, at).href;
      if (at.includes('/api/signed-in')) return at;
      next = await this.get(at);
    }
  }
}

describe('signing in with a provider', () => {
  let collector: LocalCollector;
  let provider: RunningProvider;
  let issuer: string;

  before(async () => {
    const port = await freePort();
    provider = await startProvider(port);
    issuer = provider.openId.issuer;
    collector = await startLocal({ port, openId: provider.openId });
    runCommand([
      'account',
      'add',
      'anna@example.com',
      '--role',
      'officer',
      '--sign-on',
      '--data',
      collector.dataDir,
    ]);
  });
  after(async () => {
    await cleanUp();
    provider.close();
  });

  /** Goes to the provider, and stops before what it sends back reaches the collector. */
  async function leave(visitor: Visitor, name: string, to = 'report'): Promise<string> {
    const address = `${collector.url}/api/sign-in?to=${to}`;
    return visitor.comeBack(await visitor.get(address), address, name);
  }

  async function whoIs(visitor: Visitor): Promise<unknown> {
    const response = await visitor.get(`${collector.url}/api/session`);
    return response.ok ? response.json() : response.status;
  }

  it('is offered by the name of its host', async () => {
    const response = await fetch(`${collector.url}/api/sign-in-ways`);
    assert.deepEqual(await response.json(), { openId: new URL(issuer).host });
  });

  it('asks for a code with PKCE, state and nonce', async () => {
    const response = await fetch(`${collector.url}/api/sign-in`, { redirect: 'manual' });
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    assert.equal(searchParams.get('response_type'), 'code');
    assert.equal(searchParams.get('code_challenge_method'), 'S256');
    for (const name of ['code_challenge', 'state', 'nonce'])
      assert.ok((searchParams.get(name) ?? '').length >= 40);
    assert.match(response.headers.getSetCookie()[0] ?? '', /; HttpOnly; SameSite=Lax$/);
  });

  for (const [to, page] of [
    ['report', '../report/'],
    ['records', '../report/records.html'],
  ] as const) {
    it(`gives a session with what the account may do, and shows the page ${to}`, async () => {
      const visitor = new Visitor();
      const response = await visitor.get(await leave(visitor, 'anna', to));
      assert.equal(response.status, 303);
      assert.equal(response.headers.get('location'), page);
      assert.match(
        response.headers.getSetCookie().join(),
        /may-i-session=[\w-]{43}; HttpOnly; SameSite=Strict/,
      );
      assert.deepEqual(await whoIs(visitor), {
        name: 'anna@example.com',
        scopes: ['report', 'records', 'rights', 'proof'],
      });
    });
  }

  it('opens nothing for who has no account', async () => {
    const visitor = new Visitor();
    const response = await visitor.get(await leave(visitor, 'ben'));
    assert.equal(response.headers.get('location'), '../report/#problem=open-id-unknown');
    assert.equal(await whoIs(visitor), 401);
  });

  const wrong: [string, (address: URL) => void][] = [
    ['another state', (address) => address.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (address) => address.searchParams.delete('state')],
    ['another code', (address) => address.searchParams.set('code', 'x'.repeat(43))],
    ['no code', (address) => address.searchParams.delete('code')],
    ['another issuer', (address) => address.searchParams.set('iss', 'https://evil.example')],
    ['a refusal', (address) => address.searchParams.set('error', 'access_denied')],
    ['a state twice', (address) => address.searchParams.append('state', 'x')],
  ];
  for (const [what, change] of wrong) {
    it(`opens nothing with ${what}`, async () => {
      const visitor = new Visitor();
      const address = new URL(await leave(visitor, 'anna'));
      change(address);
      await refused(visitor, address.href);
    });
  }

  it('opens nothing with an address of email that is not verified', async () => {
    const visitor = new Visitor();
    await refused(visitor, await leave(visitor, 'eve'));
  });

  it('opens nothing in another browser, nor a second time', async () => {
    const visitor = new Visitor();
    const address = await leave(visitor, 'anna');
    await refused(new Visitor(), address);
    await visitor.get(address);
    assert.notEqual(await whoIs(visitor), 401);
    const response = await visitor.get(address);
    assert.equal(response.headers.get('location'), '../report/#problem=open-id-failed');
  });

  it('opens nothing with what was kept of another way there', async () => {
    const visitor = new Visitor();
    const first = await leave(visitor, 'anna');
    await leave(visitor, 'anna');
    await refused(visitor, first);
  });

  it('writes down who came, and nothing of what the provider sent', async () => {
    const visitor = new Visitor();
    const address = new URL(await leave(visitor, 'anna'));
    const code = address.searchParams.get('code') ?? '';
    address.searchParams.set('state', 'x'.repeat(43));
    await visitor.get(address.href);
    assert.ok(collector.log.some((line) => line.includes('open-id-failed')));
    assert.ok(collector.log.every((line) => !line.includes(code)));
  });

  async function refused(visitor: Visitor, address: string): Promise<void> {
    const response = await visitor.get(address);
    assert.equal(response.headers.get('location'), '../report/#problem=open-id-failed');
    assert.doesNotMatch(response.headers.getSetCookie().join(), /may-i-session/);
    assert.equal(await whoIs(visitor), 401);
  }
});

describe('a provider that is not there', () => {
  after(cleanUp);

  it('is said on the page, and the other ways stay open', async () => {
    const issuer = `http://127.0.0.1:${await freePort()}`;
    const { url } = await startLocal({
      openId: { issuer, clientId: 'may-i', url: 'http://127.0.0.1:4100/' },
    });
    const response = await fetch(`${url}/api/sign-in?to=records`, { redirect: 'manual' });
    assert.equal(response.headers.get('location'), '../report/#problem=open-id-unreachable');
  });

  it('is not offered where there is none', async () => {
    const { url } = await startLocal();
    assert.deepEqual(await (await fetch(`${url}/api/sign-in-ways`)).json(), { openId: null });
    assert.equal((await fetch(`${url}/api/sign-in`)).status, 404);
  });

  const wrong = [
    { issuer: 'http://accounts.example.com', clientId: 'a', url: 'https://shop.example/' },
    { issuer: 'accounts.example.com', clientId: 'a', url: 'https://shop.example/' },
    { issuer: 'https://accounts.example.com', clientId: 'a', url: 'https://shop.example' },
    { issuer: 'https://accounts.example.com', clientId: '', url: 'https://shop.example/' },
  ];
  for (const openId of wrong) {
    it(`stops the start with ${JSON.stringify(openId)}`, async () => {
      await assert.rejects(startLocal({ openId }), { message: /\[collector-open-id-wrong\]$/ });
    });
  }
});
