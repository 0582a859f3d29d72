/** The choice as a server reads it. Values and moments as in docs/cookie.md. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { handOver, readChoice, secGpc } from '../src/server.ts';

const NOW = Date.parse('2026-11-23');
const ID = '3d86fccd65cf6102e3941a84d5775e62';
const ASKED = { analytics: 1, statistics: 1 };

describe('readChoice', () => {
  const cases: [string, string | null | undefined, boolean, string[]][] = [
    ['reads a refusal', 'may-i=1~~analytics.n1.tosky0~statistics.n1.tosky0', false, []],
    ['reads a grant among other cookies', `a=b;may-i=1~${ID}~analytics.y1.tosky0; c=d`, true, ['statistics']],
    ['takes the plain refusal for every purpose', 'may-i=reject', false, []],
    ['takes no cookie for no answer', undefined, false, ['analytics', 'statistics']],
    ['takes a damaged value for none', 'may-i=1~~analytics.y1', false, ['analytics', 'statistics']],
    [
      'takes a grant of another revision for none',
      `may-i=1~${ID}~analytics.y2.tosky0`,
      false,
      ['analytics', 'statistics'],
    ],
    [
      'takes a grant that has ended for none',
      `may-i=1~${ID}~analytics.y1.t00000`,
      false,
      ['analytics', 'statistics'],
    ],
    [
      'takes the later of two cookies',
      `may-i=1~${ID}~analytics.y1.tosky0; may-i=1~~analytics.n1.tosky1`,
      false,
      ['statistics'],
    ],
  ];
  for (const [name, cookies, isGranted, open] of cases) {
    it(name, () => {
      const choice = readChoice(cookies, ASKED, NOW);
      assert.equal(choice.mayI('analytics'), isGranted);
      assert.deepEqual(choice.open, open);
    });
  }

  it('reads a Request, as edges have it, and the consent id', () => {
    const headers = new Headers({ cookie: `may-i=1~${ID}~analytics.y1.tosky0` });
    const choice = readChoice({ headers }, ASKED, NOW);
    assert.equal(choice.mayI('analytics'), true);
    assert.equal(choice.consentId, ID);
  });

  it('grants nothing that is not asked, and what is necessary always', () => {
    const choice = readChoice(`may-i=1~${ID}~marketing.y1.tosky0`, ASKED, NOW);
    assert.equal(choice.mayI('marketing'), false);
    assert.equal(choice.mayI('necessary'), true);
  });

  it('lets a service go with its purpose, unless it was answered for itself since', () => {
    const own = `may-i=1~${ID}~analytics.y1.tosky0~analytics:posthog.n1.tosky1`;
    assert.equal(readChoice(own, ASKED, NOW).mayI('analytics:posthog'), false);
    assert.equal(readChoice(own, ASKED, NOW).mayI('analytics:matomo'), true);
    const withdrawn = `may-i=1~${ID}~analytics.n1.tosky1~analytics:posthog.y1.tosky0`;
    assert.equal(readChoice(withdrawn, ASKED, NOW).mayI('analytics:posthog'), false);
  });
});

describe('handOver', () => {
  it('hands on the answers with their moments, and makes none', () => {
    const value = `1~${ID}~analytics.y1.tosky0`;
    assert.match(
      handOver(`may-i=${value}`, ASKED, NOW) ?? '',
      new RegExp(`^may-i=${value}; Path=/; SameSite=Lax; Secure; Max-Age=\\d+$`),
    );
    assert.equal(handOver('a=b', ASKED, NOW), undefined);
  });
});

describe('secGpc (SG-S02)', () => {
  const cases: [name: string, header: string | readonly string[] | null | undefined, is: boolean][] = [
    ['takes exactly 1', '1', true],
    ['takes one 1 among several', '0, 1', true],
    ['takes one 1 of several headers', ['0', '1'], true],
    ['passes over another value', '2', false],
    ['passes over what only begins with it', '1; q=1', false],
    ['passes over true', 'true', false],
    ['passes over several without it', '0, 11', false],
    ['passes over an empty header', '', false],
    ['passes over none', undefined, false],
    ['passes over what a Headers gives for none', null, false],
  ];
  for (const [name, header, is] of cases) {
    it(name, () => {
      assert.equal(secGpc(header), is);
    });
  }

  it('reads a request', () => {
    assert.equal(secGpc(new Request('https://shop.example/', { headers: { 'Sec-GPC': '1' } })), true);
    assert.equal(secGpc(new Request('https://shop.example/')), false);
  });
});
