import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { choiceCookie } from '../../src/collector/choice-cookie.ts';
import {
  batchOf,
  cleanUp,
  consentEvent,
  ORIGIN,
  postEvent,
  SITE,
  startLocal,
  type LocalCollector,
} from '../support/running-collector.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const AN_HOUR_AGO = ((NOW - 3_600_000) / 1000).toString(36);
const CHOICE = `1~0123456789abcdef0123456789abcdef~analytics.n1.${AN_HOUR_AGO}~chat:crisp.n2.${AN_HOUR_AGO}`;
/** From an hour before noon on 23 November to the same time on 23 May. */
const REST = (Date.UTC(2027, 4, 23, 11) - NOW) / 1000;

interface Sent {
  readonly cookie?: string;
  readonly origin?: string;
  readonly 'sec-fetch-site'?: string;
  readonly host?: string;
}

const answered = ({ host = '127.0.0.1:4100', ...headers }: Sent, cookieDomain?: string) =>
  choiceCookie(
    { host, headers: { cookie: `may-i=${CHOICE}`, origin: ORIGIN, ...headers } },
    cookieDomain === undefined ? {} : { cookieDomain },
    NOW,
  );
const same = { 'sec-fetch-site': 'same-origin' };

describe('choiceCookie', () => {
  it('sets the choice that came along again, until it would have ended', () => {
    assert.equal(answered(same), `may-i=${CHOICE}; Path=/; Max-Age=${REST}; SameSite=Lax; Secure`);
  });

  it('keeps a refusal for a year where the law is opt-out, and leaves out what is no answer', () => {
    const cookie = `may-i=1~~marketing.n1.${AN_HOUR_AGO}~analytics.y0.${AN_HOUR_AGO}`;
    const headers = { ...same, cookie, origin: ORIGIN };
    const set = (profile: string) => choiceCookie({ host: '127.0.0.1', headers }, {}, NOW, [profile]);
    const year = (Date.UTC(2027, 10, 23, 11) - NOW) / 1000;
    const text = `may-i=1~~marketing.n1.${AN_HOUR_AGO}; Path=/`;
    assert.equal(set('us-ca'), `${text}; Max-Age=${year}; SameSite=Lax; Secure`);
    assert.equal(set('eu-strict'), `${text}; Max-Age=${REST}; SameSite=Lax; Secure`);
  });

  it('is not secure where the page is not', () => {
    assert.doesNotMatch(answered({ ...same, origin: 'http://localhost:4000' }) ?? 'Secure', /Secure/);
  });

  it('takes the latest of several', () => {
    const older = CHOICE.replaceAll(AN_HOUR_AGO, (NOW / 1000 - 9_000).toString(36)).replaceAll('.n2', '.n1');
    const cookie = `a=b; may-i=${older}; may-i=${CHOICE}; may-i=reject`;
    assert.match(answered({ ...same, cookie }) ?? '', new RegExp(`^may-i=${CHOICE};`));
  });

  const own: [string, Sent, string | undefined, RegExp | undefined][] = [
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 'clearwater.example', undefined],
    ['a page of the same site, without a domain', { 'sec-fetch-site': 'same-site' }, undefined, undefined],
    [
      'a page of the same site, with a domain',
      { 'sec-fetch-site': 'same-site' },
      'clearwater.example',
      /; Domain=clearwater\.example;/,
    ],
    ['a page of its own host, with a domain', same, 'clearwater.example', /; Domain=clearwater\.example;/],
    ['an old browser on its own host', { host: 'www.clearwater.example' }, undefined, /^may-i=1~/],
    ['an old browser elsewhere', { host: 'consent.example' }, undefined, undefined],
    ['no browser', { origin: '' }, undefined, undefined],
  ];
  for (const [name, sent, domain, expected] of own) {
    it(`is ${expected ? 'set' : 'not set'} for ${name}`, () => {
      const cookie = answered(sent, domain);
      if (expected) assert.match(cookie ?? '', expected);
      else assert.equal(cookie, undefined);
    });
  }

  const values: [string, string][] = [
    ['no choice', 'session=1'],
    [
      'a choice with a grant in it: its answer may arrive after a withdrawal',
      `may-i=${CHOICE.replace('.n1', '.y1')}`,
    ],
    ['a refusal that a tool wrote', 'may-i=reject'],
    ['a choice without an answer', 'may-i=1~'],
    ['a damaged choice', `may-i=${CHOICE}~x`],
    ['a value that would end the header', `may-i=${CHOICE}\r\nX-Injected: 1`],
    ['a value that would add an attribute', `may-i=${CHOICE};Domain=evil.example`],
    ['a choice that is too long', `may-i=1~${'~analytics.y1.t4fz8w'.repeat(300)}`],
    ['a choice that has ended', 'may-i=1~~analytics.y1.l00000'],
    ['a choice from the future', `may-i=1~~analytics.y1.${(NOW / 1000 + 60).toString(36)}`],
  ];
  for (const [name, cookie] of values) {
    it(`is not set for ${name}`, () => {
      assert.equal(answered({ ...same, cookie }), undefined);
    });
  }
});

describe('POST /events from the own site', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal({
      now: () => NOW,
      sites: [
        { ...SITE, origins: [ORIGIN], cookieDomain: 'clearwater.example' },
        { id: 'own', origins: ['https://own.example'] },
      ],
    });
  });
  after(cleanUp);

  const post = (headers: Record<string, string>, event = consentEvent()) =>
    postEvent(collector.url, batchOf([event], NOW), { Cookie: `may-i=${CHOICE}`, ...headers });

  it('answers a choice with its cookie, and lets a page of the same site send it along (LB-27)', async () => {
    const response = await post({ 'Sec-Fetch-Site': 'same-site' });
    assert.equal(response.status, 204);
    assert.equal(
      response.headers.get('set-cookie'),
      `may-i=${CHOICE}; Path=/; Max-Age=${REST}; SameSite=Lax; Domain=clearwater.example; Secure`,
    );
    assert.equal(response.headers.get('access-control-allow-credentials'), 'true');
    assert.equal(response.headers.get('access-control-allow-origin'), ORIGIN);
  });

  it('sets none for a site without a domain that asks from another host, and none on a refusal of ours', async () => {
    const headers = { Origin: 'https://own.example', 'Sec-Fetch-Site': 'same-site' };
    assert.equal((await post(headers, consentEvent({ site: 'own' }))).headers.get('set-cookie'), null);
    const refused = await post({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' });
    assert.equal(refused.status, 403);
    assert.equal(refused.headers.get('set-cookie'), null);
  });

  it('is refused at the start with a domain that its pages are not of', async () => {
    for (const cookieDomain of ['example', 'other.example', 'water.example']) {
      const sites = [{ ...SITE, origins: [ORIGIN], cookieDomain }];
      await assert.rejects(startLocal({ sites }), { message: /is no domain of .*\[collector-site-wrong\]$/ });
    }
  });
});
