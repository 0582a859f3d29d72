import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvHead, csvLine, type CsvCell } from '../../src/report/csv.ts';

describe('csvLine', () => {
  const cases: [string, CsvCell[], string][] = [
    ['separates cells by commas and ends as RFC 4180 says', ['a', 'b'], 'a,b\r\n'],
    ['leaves a cell empty that is lacking', ['a', null, undefined, ''], 'a,,,\r\n'],
    ['writes numbers and truth as they are', [-1.5, 0, true, false], '-1.5,0,true,false\r\n'],
    ['writes a moment as ISO 8601', [new Date(0)], '1970-01-01T00:00:00.000Z\r\n'],
    ['quotes a comma', ['a,b'], '"a,b"\r\n'],
    ['doubles a quotation mark', ['say "a"'], '"say ""a"""\r\n'],
    ['quotes the end of a line', ['a\nb', 'c\rd'], '"a\nb","c\rd"\r\n'],
    ['disarms a formula and quotes it', ['=A1,"x"'], '"\'=A1,""x"""\r\n'],
  ];
  for (const [name, cells, line] of cases) {
    it(name, () => {
      assert.equal(csvLine(cells), line);
    });
  }
});

describe('csvHead', () => {
  it('begins with a byte order mark', () => {
    assert.equal(csvHead(['site', 'day']), '\uFEFFsite,day\r\n');
  });
});
