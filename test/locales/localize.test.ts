import { expect } from '@open-wc/testing';
import type { Localized } from '../../src/config/config.ts';
import { localize } from '../../src/locales/localize.ts';
import { describe, it } from '../suites/bdd.ts';

describe('localize', () => {
  const cases: [name: string, text: Localized | undefined, language: string, found: string][] = [
    ['takes one text for all', 'Measuring', 'nl', 'Measuring'],
    ['takes the text of the language', { en: 'Measuring', nl: 'Meten' }, 'nl', 'Meten'],
    ['takes the language where the region has none', { en: 'A', pt: 'B' }, 'pt-br', 'B'],
    ['takes the region first', { pt: 'A', 'pt-br': 'B' }, 'pt-br', 'B'],
    ['takes no other region', { en: 'A', 'pt-br': 'B' }, 'pt', 'A'],
    ['takes Bokmål for who reads Nynorsk', { en: 'A', nb: 'B' }, 'nn', 'B'],
    ['takes English where there is neither', { en: 'A', de: 'B' }, 'nl', 'A'],
    ['is empty where there is nothing', { de: 'B' }, 'nl', ''],
    ['is empty without a text', undefined, 'nl', ''],
  ];
  for (const [name, text, language, found] of cases)
    it(name, () => expect(localize(text, language)).to.equal(found));
});
