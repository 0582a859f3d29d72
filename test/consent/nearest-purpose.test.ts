import { expect } from '@open-wc/testing';
import { nearestPurpose } from '../../src/consent/nearest-purpose.ts';
import { describe, it } from '../suites/bdd.ts';

describe('nearestPurpose', () => {
  const cases: [name: string, purpose: string, asked: string[], expected: string][] = [
    ['is the own one where the site asks for it', 'statistics', ['analytics', 'statistics'], 'statistics'],
    ['is analytics for statistics', 'statistics', ['analytics', 'personalisation'], 'analytics'],
    [
      'is personalisation for preferences',
      'preferences',
      ['analytics', 'personalisation'],
      'personalisation',
    ],
    ['is none for marketing', 'marketing', ['analytics', 'personalisation'], 'marketing'],
  ];
  for (const [name, purpose, asked, expected] of cases) {
    it(name, () => expect(nearestPurpose(purpose, asked)).to.equal(expected));
  }
});
