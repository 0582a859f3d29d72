import { expect } from '@open-wc/testing';
import { checkConfig } from '../../src/config/check-config.ts';
import { PROBLEMS, problemText, report, reportConfig, type ProblemCode } from '../../src/config/problems.ts';
import { afterEach, beforeEach, describe, it } from '../suites/bdd.ts';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];
const { warn } = console;
let warnings: string[];

beforeEach(() => {
  warnings = [];
  console.warn = (text: string) => void warnings.push(text);
});
afterEach(() => {
  console.warn = warn;
});

describe('problemText', () => {
  for (const code of CODES) {
    it(`says ${code} in one line, with what happens instead and the code`, () => {
      const text = problemText({ code, value: 'VALUE', suggestion: 'MEANT' });
      expect(text).to.match(new RegExp(`^may-i: [^\\n]+\\. \\[${code}\\]$`));
      expect(text).to.not.match(/[{}]|undefined/);
      if (PROBLEMS[code].includes('{value}')) expect(text).to.include('VALUE');
      if (PROBLEMS[code].includes('{hint}')) expect(text).to.include('Did you mean "MEANT"?');
    });

    it(`says ${code} without a value or a suggestion`, () => {
      expect(problemText({ code })).to.not.match(/[{}]|undefined|Did you mean/);
    });
  }

  it('shows a value as it is written, also with signs that a replacement would read', () => {
    for (const value of ['$&', "$'", '$1', '{hint}', '<b>x</b>']) {
      expect(problemText({ code: 'config-unknown-key', value })).to.include(`"${value}"`);
    }
  });
});

describe('reportConfig', () => {
  it('says every problem once, however often it is reported', () => {
    const given = { attributes: {}, json: '{"sitte":"once"}' };
    reportConfig(given);
    reportConfig(given);
    expect(warnings).to.have.lengthOf(checkConfig(given).length);
    expect(warnings.join('\n')).to.include('Did you mean "site"?');
  });

  it('says nothing about a sound configuration', () => {
    reportConfig({ attributes: {}, json: '{"site":"shop","purposes":["analytics"]}' });
    expect(warnings).to.be.empty;
  });
});

describe('report', () => {
  it('suggests what the value could have been', () => {
    report('purpose-unknown', 'analitics', ['analytics', 'statistics']);
    expect(warnings[0]).to.include('"analitics"').and.include('Did you mean "analytics"?');
  });
});

describe('PROBLEMS', () => {
  it('holds no code that nothing leads to', () => {
    const given: [attributes: object, json: string | null][] = [
      [{}, null],
      [{}, '{'],
      [{}, '{"sitte":1}'],
      [{}, '{"site":"Shop"}'],
      [{}, '{"site":"shop","purposes":["a","a"]}'],
    ];
    const fromConfig = given.flatMap(([attributes, json]) =>
      checkConfig({ attributes: { ...attributes }, json }).map(({ code }) => code),
    );
    // The chunk `problems` says the others: test/chunks/problems.test.ts.
    const fromChunk = [
      'purpose-unknown',
      'storage-unavailable',
      'service-incomplete',
      'service-purpose-unknown',
      'service-unknown',
    ];
    // Each with a page that leads to it: test/explain/page-mistakes.test.ts, test/lint/lint-config.node.test.ts.
    const fromPage = [
      'tag-missing',
      'tag-twice',
      'tag-late',
      'tag-by-script',
      'config-twice',
      'config-late',
      'mark-misspelt',
      'mark-running',
      'mark-fetched',
    ];
    expect(CODES).to.have.members([...new Set(fromConfig), ...fromChunk, ...fromPage]);
  });
});
