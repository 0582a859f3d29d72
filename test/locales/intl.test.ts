import { expect } from '@open-wc/testing';
import { list } from '../../src/locales/intl.ts';
import { describe, it } from '../suites/bdd.ts';

describe('list', () => {
  it('joins texts in the way of the language', () => {
    expect(list(['a', 'b', 'c'], 'de')).to.equal('a, b und c');
    expect(list(['a', 'b'], 'fr')).to.equal('a et b');
    expect(list(['a', 'b', 'c'], 'ja')).to.equal('a、b、c');
    expect(list(['a'], 'en')).to.equal('a');
    expect(list([], 'en')).to.equal('');
  });

  it('keeps each text in its own direction where one of them, or the language, runs from right to left', () => {
    expect(list(['متجر', 'Meter'], 'en')).to.equal('\u2068متجر\u2069 and \u2068Meter\u2069');
    expect(list(['Meter (DE)', 'Scale'], 'ar')).to.equal('\u2068Meter (DE)\u2069 و\u2068Scale\u2069');
  });

  // Chromium knows no list patterns of these.
  for (const language of ['ga', 'mt', 'nn', 'is', 'rm', 'cy', 'gd', 'eu', 'gl', 'lb', 'sq', 'mk']) {
    it(`never speaks the browser's own language in ${language}`, () => {
      expect(list(['1', '2', '3'], language)).to.match(/^1, 2,? (?!and)([^a-z]*|[\p{L}()]+ )3$/u);
    });
  }
});
