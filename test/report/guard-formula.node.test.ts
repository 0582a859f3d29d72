import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guardFormula } from '../../src/report/guard-formula.ts';

describe('guardFormula', () => {
  const cases: [string, string, string][] = [
    ['leaves text alone', 'analytics', 'analytics'],
    ['leaves a number alone', '-12.5', '-12.5'],
    ['leaves a signed number alone', '+3', '+3'],
    ['disarms an equals sign', '=HYPERLINK("https://evil.example")', `'=HYPERLINK("https://evil.example")`],
    ['disarms a plus', '+cmd|calc', `'+cmd|calc`],
    ['disarms a minus', '-2+3', `'-2+3`],
    ['disarms an at sign', '@SUM(A1)', `'@SUM(A1)`],
    ['disarms a tab', '\t=1', `'\t=1`],
    ['disarms a line feed', '\n=1', `'\n=1`],
    ['disarms a full-width equals sign', '＝1+1', `'＝1+1`],
    ['disarms a full-width at sign', '＠SUM(A1)', `'＠SUM(A1)`],
    ['disarms a carriage return', '\r=1', `'\r=1`],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      assert.equal(guardFormula(text), expected);
    });
  }
});
