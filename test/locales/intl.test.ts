import { expect } from '@open-wc/testing';
import { dateInWords, list } from '../../src/locales/intl.ts';
import { describe, it } from '../suites/bdd.ts';

const NOVEMBER = Date.UTC(2026, 10, 26, 14, 30);

describe('list', () => {
  it('joins texts in the way of the language', () => {
    expect(list(['a', 'b', 'c'], 'de')).to.equal('a, b und c');
    expect(list(['a', 'b'], 'fr')).to.equal('a et b');
    expect(list(['a', 'b', 'c'], 'ja')).to.equal('a、b、c');
    expect(list(['a'], 'en')).to.equal('a');
    expect(list([], 'en')).to.equal('');
  });

  // Chromium knows no list patterns of these.
  for (const language of ['ga', 'mt', 'nn', 'is', 'rm', 'cy', 'gd', 'eu', 'gl', 'lb', 'sq', 'mk']) {
    it(`never speaks the browser's own language in ${language}`, () => {
      expect(list(['1', '2', '3'], language)).to.match(/^1, 2,? (?!and)([^a-z]*|[\p{L}()]+ )3$/u);
    });
  }
});

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
