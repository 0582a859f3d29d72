import { expect } from '@open-wc/testing';
import {
  isNamed,
  serviceOfAddress,
  serviceOfName,
  webAddress,
  type KnownService,
} from '../../src/explain/known-service.ts';
import { describe, it } from '../suites/bdd.ts';

const SERVICES: readonly KnownService[] = [
  {
    id: 'meter',
    name: 'Meter',
    purpose: 'analytics',
    hosts: ['meter.example', 'shared.example/meter'],
    stores: [
      { name: 'm_*' },
      { name: 'm_key', type: 'localStorage' },
      { name: 'far', host: 'meter.example' },
    ],
  },
  { id: 'cdn', name: 'CDN', purpose: 'marketing', hosts: ['cdn.meter.example'], stores: [{ name: 'm_2' }] },
];

describe('serviceOfAddress', () => {
  const cases: [url: string, id: string | undefined, pattern: string | undefined][] = [
    ['https://meter.example/a.js', 'meter', 'meter.example'],
    ['https://eu.meter.example/a.js', 'meter', 'meter.example'],
    ['https://cdn.meter.example/a.js', 'cdn', 'cdn.meter.example'],
    ['https://shared.example/meter/a.js', 'meter', 'shared.example/meter'],
    ['https://shared.example/other/a.js', undefined, undefined],
    ['https://ometer.example/', undefined, undefined],
    ['https://meter.example.org/', undefined, undefined],
  ];
  for (const [url, id, pattern] of cases) {
    it(`${url} is of ${id ?? 'nobody'}`, () => {
      const match = serviceOfAddress(SERVICES, new URL(url));
      expect([match?.service.id, match?.pattern]).to.deep.equal([id, pattern]);
    });
  }
});

describe('serviceOfName', () => {
  const cases: [
    name: string,
    type: string | undefined,
    id: string | undefined,
    pattern: string | undefined,
  ][] = [
    ['m_1', 'cookie', 'meter', 'm_*'],
    ['m_2', 'cookie', 'cdn', 'm_2'],
    ['m_key', 'localStorage', 'meter', 'm_key'],
    // The cookie of another site is seen by no page.
    ['far', 'cookie', undefined, undefined],
    ['own', 'cookie', undefined, undefined],
    // Libraries take the one where the other is off.
    ['m_1', 'localStorage', 'meter', 'm_*'],
    ['m_1', undefined, 'meter', 'm_*'],
    ['m_key', undefined, 'meter', 'm_key'],
  ];
  for (const [name, type, id, pattern] of cases) {
    it(`${type ?? 'anything'} ${name} is of ${id ?? 'nobody'}`, () => {
      const match = serviceOfName(SERVICES, name, type);
      expect([match?.service.id, match?.pattern]).to.deep.equal([id, pattern]);
    });
  }
});

describe('isNamed', () => {
  const cases: [pattern: string, name: string, expected: boolean][] = [
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga_*', '_ga_1', true],
    ['_ga_*', '_ga', false],
    ['*', '', true],
    ['a*b*c', 'a1b2c', true],
    ['a*b*c', 'a1c2b', false],
    ['a*a', 'a', false],
    ['a.b*', 'aXb1', false],
  ];
  for (const [pattern, name, expected] of cases) {
    it(`${pattern} is ${expected ? '' : 'not '}the pattern of "${name}"`, () =>
      expect(isNamed(pattern, name)).to.equal(expected));
  }
});

describe('webAddress', () => {
  it('gives what a network is asked for, and nothing else', () => {
    const base = 'https://shop.example/a/';
    expect(webAddress('b.js', base)?.href).to.equal('https://shop.example/a/b.js');
    expect(webAddress('//x.example', base)?.hostname).to.equal('x.example');
    expect(webAddress('wss://x.example', base)?.protocol).to.equal('wss:');
    for (const text of ['data:,x', 'javascript:1', 'blob:x', 'https://']) {
      expect(webAddress(text, base), text).to.be.undefined;
    }
  });
});
