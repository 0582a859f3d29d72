import { expect } from '@open-wc/testing';
import { durationInWords } from '../../src/locales/duration.ts';
import { describe, it } from '../suites/bdd.ts';

describe('durationInWords (LG-05)', () => {
  const cases: [duration: string, language: string, words: string][] = [
    ['P1Y', 'en', '1 year'],
    ['P6M', 'en', '6 months'],
    ['P2W', 'en', '2 weeks'],
    ['P90D', 'en', '90 days'],
    ['PT30M', 'en', '30 minutes'],
    ['PT24H', 'en', '24 hours'],
    ['PT1S', 'en', '1 second'],
    ['P1Y6M', 'en', '1 year, 6 months'],
    ['P1DT12H', 'en', '1 day, 12 hours'],
    ['P13M', 'de', '13 Monate'],
    ['P1Y', 'nl', '1 jaar'],
    ['P1Y6M', 'fr', '1 an et 6 mois'],
    ['session', 'en', 'session'],
    ['13 months', 'en', '13 months'],
    ['P', 'en', 'P'],
    ['', 'en', ''],
    ['p1y', 'en', 'p1y'],
    ['P1.5Y', 'en', 'P1.5Y'],
  ];
  it('takes the units of the texts, where the browser may have none', () => {
    const unit = { one: '{count} bliain', other: '{count} bliana' };
    const units = { year: unit, month: unit, week: unit, day: unit, hour: unit, minute: unit, second: unit };
    expect(durationInWords('P1Y', 'ga', units)).to.equal('1 bliain');
    expect(durationInWords('P12Y', 'ga', units)).to.equal('12 bliana');
  });

  for (const [duration, language, words] of cases) {
    it(`is "${words}" for "${duration}" in ${language}`, () => {
      // Engines differ in the kind of space before a unit.
      expect(durationInWords(duration, language).replace(/\s/g, ' ')).to.equal(words);
    });
  }
});
