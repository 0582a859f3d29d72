import { expect } from '@open-wc/testing';
import { dateInWords } from '../../src/locales/date-in-words.ts';
import { describe, it } from '../suites/bdd.ts';

const NOVEMBER = Date.UTC(2026, 10, 26, 14, 30);

describe('dateInWords', () => {
  const cases: [language: string, words: string][] = [
    ['en', 'November 26, 2026'],
    ['de', '26. November 2026'],
    ['fi', '26. marraskuuta 2026'],
    ['ja', '2026年11月26日'],
  ];
  for (const [language, words] of cases) {
    it(`is "${words}" in ${language}`, () => {
      expect(dateInWords(NOVEMBER, language, { timeZone: 'UTC' })).to.equal(words);
    });
  }

  it('says the time where it is asked for', () => {
    expect(dateInWords(NOVEMBER, 'de', { timeZone: 'UTC', timeStyle: 'short' })).to.equal(
      '26. November 2026 um 14:30',
    );
  });

  // Chromium knows no months of these, and speaks English here.
  for (const language of ['bs', 'cy', 'eu', 'ga', 'gd', 'gl', 'is', 'lb', 'mk', 'mt', 'nn', 'rm', 'sq']) {
    it(`is in words or in figures, never in the language of the browser, in ${language}`, () => {
      const words = dateInWords(NOVEMBER, language, { timeZone: 'UTC' });
      expect(words).to.not.match(/^November|M11/);
      expect(words).to.match(/(?<!\d)26(?!\d)/);
    });
  }
});
