import { expect } from '@open-wc/testing';
import { languageFile } from '../../src/locales/language-file.ts';
import { describe, it } from '../suites/bdd.ts';

describe('languageFile', () => {
  const cases: [name: string, tag: string, file: string][] = [
    ['is the language of the page', 'de', 'de'],
    ['leaves the region out', 'de-AT', 'de'],
    ['leaves script and region out', 'sr-Latn-RS', 'sr'],
    ['keeps a region that has texts of its own', 'pt-BR', 'pt-br'],
    ['keeps the traditional script of Chinese', 'zh-Hant-TW', 'zh-hant'],
    ['keeps a region that writes the traditional script', 'zh-TW', 'zh-tw'],
    ['leaves another region of the same language out', 'pt-PT', 'pt'],
    ['leaves the simplified script of Chinese out', 'zh-Hans-CN', 'zh'],
    ['reads capitals', 'DE-de', 'de'],
    ['reads three letters', 'gsw-CH', 'gsw'],
    ['is empty where the page has none', '', ''],
    ['is empty for what is no language', '../../x', ''],
  ];
  for (const [name, tag, file] of cases) {
    it(name, () => expect(languageFile(tag)).to.equal(file));
  }
});
