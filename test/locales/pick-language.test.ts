import { expect } from '@open-wc/testing';
import { pickLanguage } from '../../src/locales/pick-language.ts';
import { describe, it } from '../suites/bdd.ts';

describe('pickLanguage', () => {
  const cases: [name: string, shipped: string, wanted: (string | undefined)[], picked: string][] = [
    ['takes the language of the page', 'de|en|fr', ['de', 'fr'], 'de'],
    ['takes it without its region', 'de|en|fr', ['de-AT'], 'de'],
    ['takes it without script and region', 'de|en|zh', ['zh-Hant-TW'], 'zh'],
    ['takes a region that is shipped', 'pt-br|pt|en', ['pt-BR'], 'pt-br'],
    ['takes the language where the region is not shipped', 'pt-br|pt|en', ['pt-PT'], 'pt'],
    ['reads capitals', 'de|en', ['DE-de'], 'de'],
    ['takes the configured language where the page’s is not shipped', 'de|en|fr', ['ja', 'fr'], 'fr'],
    ['takes the configured language where the page has none', 'de|en|fr', ['', 'fr'], 'fr'],
    ['takes English where nothing is shipped that is wanted', 'de|en|fr', ['ja', 'ko'], 'en'],
    ['takes English where nothing is wanted', 'de|en|fr', ['', undefined], 'en'],
    ['does not take a language whose tag begins like another', 'de|en|fr', ['den', 'frr'], 'en'],
    ['does not take a region for a language', 'de|en|fr', ['ja-DE', 'x-fr'], 'en'],
  ];
  for (const [name, shipped, wanted, picked] of cases) {
    it(name, () => expect(pickLanguage(shipped, wanted)).to.equal(picked));
  }
});
