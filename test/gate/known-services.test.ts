import { expect } from '@open-wc/testing';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { KNOWN } from '../../src/catalogue/known.ts';
import type { Gate } from '../../src/gate/gate.ts';
import { knownServices } from '../../src/gate/known-services.ts';
import { describe, it } from '../suites/bdd.ts';

function gate(services: unknown[] = [], granted: readonly string[] = []): Gate {
  const purposes = ['preferences', 'personalisation', 'analytics', 'statistics', 'marketing'].map((id) => ({
    id,
  }));
  return {
    config: { purposes, services },
    mayRelease: (need: string) => granted.includes(need),
  } as unknown as Gate;
}

describe('knownServices with a configuration that is malformed', () => {
  const malformed: [name: string, services: unknown][] = [
    ['an object in place of the list', {}],
    ['a word in place of the list', 'posthog'],
    ['null', null],
    ['null in the list', [null, 5, 'posthog']],
    ['hosts that are a number', [{ id: 'own', purpose: 'analytics', hosts: 5 }]],
    ['stores with nothing in them', [{ id: 'own', purpose: 'analytics', stores: [null] }]],
  ];
  for (const [name, services] of malformed) {
    it(`blocks the services of the catalogue all the same: ${name}`, () => {
      const { needOfUrl } = knownServices(gate(services as unknown[]), KNOWN);
      expect(needOfUrl('https://static.hotjar.com/c/hotjar.js')).to.equal('analytics:hotjar');
    });
  }
});

describe('knownServices', () => {
  const { needOfText, needOfUrl, needOfName } = knownServices(gate(), KNOWN);

  it('finds every host of the catalogue, and its subdomains', () => {
    const wrong = CATALOGUE.flatMap(({ id, purpose, hosts }) =>
      hosts.filter(
        (host) =>
          needOfUrl(`https://${host}/x`) !== `${purpose}:${id}` ||
          needOfUrl(`//sub.${host}?a=1`) !== `${purpose}:${id}` ||
          needOfText(`var u="https://${host}/x"`) !== `${purpose}:${id}`,
      ),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('finds every name that a script may write', () => {
    const wrong = CATALOGUE.flatMap(({ stores }) =>
      stores
        .filter(({ host, httpOnly }) => host === undefined && httpOnly !== true)
        .filter(({ name }) => !needOfName(name.replaceAll('*', 'x1'))),
    );
    expect(wrong).to.deep.equal([]);
  });

  const free = [
    'https://www.google.com/search',
    'https://x.com/mayi',
    'https://www.facebook.com/mayi',
    '/hotjar.com/x.js',
    '?u=https://hotjar.com',
    'https://nothotjar.com',
    'https://hotjar.com.example.org/',
    'mailto:a@hotjar.example',
    'data:image/png;base64,hotjar.com',
    '',
    'https://',
  ];
  for (const url of free) {
    it(`leaves ${url || 'an empty address'} alone`, () => expect(needOfUrl(url)).to.be.undefined);
  }

  const names = [
    'session',
    '_csrf',
    'csrftoken',
    'PHPSESSID',
    'may-i',
    'may-i-outbox',
    'lang',
    'cart',
    'token',
    'theme',
    '_path',
    '_game',
    'user_id',
    'wp-settings-1',
    'XSRF-TOKEN',
  ];
  for (const name of names) {
    it(`leaves the name ${name} alone`, () => expect(needOfName(name)).to.be.undefined);
  }

  it('asks for the purpose that the site gives a service', () => {
    const own = knownServices(gate([{ id: 'hotjar', purpose: 'statistics' }]), KNOWN);
    expect(own.needOfUrl('https://static.hotjar.com/c.js')).to.equal('statistics:hotjar');
  });

  it('knows a service of the site by its hosts and names', () => {
    const service = {
      id: 'meter',
      purpose: 'analytics',
      hosts: ['meter.example'],
      stores: [{ name: 'm_*' }],
    };
    const own = knownServices(gate([service]), KNOWN);
    expect(own.needOfUrl('https://cdn.meter.example/a.js')).to.equal('analytics:meter');
    expect(own.needOfName('m_1')).to.equal('analytics:meter');
  });

  it('finds nothing of a service that is granted', () => {
    const own = knownServices(gate([], ['analytics:hotjar']), KNOWN);
    expect(own.needOfUrl('https://static.hotjar.com/c.js')).to.be.undefined;
    expect(own.needOfName('_hjid')).to.be.undefined;
    expect(own.isAllGranted).to.be.false;
  });

  it('reads a long text without looking at each letter again', () => {
    expect(needOfText('x'.repeat(300_000))).to.be.undefined;
    expect(needOfText(`${'a-b_'.repeat(100_000)} hotjar.com`)).to.equal('analytics:hotjar');
  });
});
