import { expect } from '@open-wc/testing';
import type { Config, Purpose } from '../../src/config/config.ts';
import { isRefusedByBrowser, optsOut } from '../../src/config/browser-signal.ts';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { sends, sendsNothing } from '../suites/browser-signal.ts';

afterEach(sendsNothing);

const config = (more: Partial<Config> = {}): Config => ({ site: 'shop', purposes: ['analytics'], ...more });
const purpose = (id: string, more: Partial<Purpose> = {}): Purpose => ({ id, ...more });

describe('Global Privacy Control (LB-44)', () => {
  for (const [value, counts] of [
    [true, true],
    [false, false],
    ['1', false],
    [1, false],
    [undefined, false],
  ] as const) {
    it(`${counts ? 'counts' : 'does not count'} as ${JSON.stringify(value)} (SG-S01)`, () => {
      sends({ globalPrivacyControl: value });
      expect(optsOut(config())).to.equal(counts);
      expect(isRefusedByBrowser(config(), purpose('marketing'))).to.equal(counts);
    });
  }

  const cases: [name: string, isRefused: boolean, asked: Purpose, config?: Partial<Config>][] = [
    ['marketing', true, purpose('marketing')],
    ['marketing that is not shared', false, purpose('marketing', { shares: false })],
    ['analytics', false, purpose('analytics')],
    ['analytics that is shared', true, purpose('analytics', { shares: true })],
    ['an exempt purpose', false, purpose('statistics', { access: 'exempt' })],
    ['marketing of a site that ignores it', false, purpose('marketing'), { globalPrivacyControl: false }],
  ];
  for (const [name, isRefused, asked, more] of cases) {
    it(`${isRefused ? 'refuses' : 'leaves'} ${name}`, () => {
      sends({ globalPrivacyControl: true });
      expect(isRefusedByBrowser(config(more), asked)).to.equal(isRefused);
    });
  }
});

describe('Do Not Track (LB-46)', () => {
  const cases: [
    name: string,
    isRefused: boolean,
    value: unknown,
    asked: Purpose,
    config?: Partial<Config>,
  ][] = [
    ['an exempt purpose', true, '1', purpose('statistics', { access: 'exempt' })],
    ['a legitimate interest', true, '1', purpose('statistics', { basis: 'legitimate-interest' })],
    ['what is asked for', false, '1', purpose('marketing')],
    ['an exempt purpose, as "yes"', false, 'yes', purpose('statistics', { access: 'exempt' })],
    ['an exempt purpose, as a number', false, 1, purpose('statistics', { access: 'exempt' })],
    [
      'an exempt purpose of a site that ignores it',
      false,
      '1',
      purpose('statistics', { access: 'exempt' }),
      { doNotTrack: false },
    ],
  ];
  for (const [name, isRefused, value, asked, more] of cases) {
    it(`${isRefused ? 'refuses' : 'leaves'} ${name}`, () => {
      sends({ doNotTrack: value });
      expect(isRefusedByBrowser(config(more), asked)).to.equal(isRefused);
    });
  }
});
