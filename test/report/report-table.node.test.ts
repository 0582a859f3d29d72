import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportCsv, reportNdjson } from '../../src/report/report-table.ts';
import type { Report } from '../../src/report/report-schema.ts';
import { readCsv } from '../support/read-csv.ts';
import { countersOf, reporter } from './support.ts';

const DAY = '2026-03-02';

const REPORT = await reporter(
  countersOf('shop', [
    { day: DAY, language: 'nl', displays: 1000, accept: 380, partial: 60, reject: 160, withdraw: 4 },
    { day: '2026-03-03', language: 'en', accept: 3 },
  ]),
)({
  site: 'shop',
  isSample: false,
  minimumCell: 10,
  timeZone: 'UTC',
  from: DAY,
  to: '2026-03-03',
  today: '2026-03-09',
});

function report(change: Partial<Report> = {}): Report {
  return { ...REPORT, ...change };
}

describe('reportCsv', () => {
  const rows = readCsv(reportCsv(report()));
  const inSection = (section: string): Record<string, string>[] =>
    rows.filter((row) => row.section === section);

  it('has every measure of the report with equal figures', () => {
    const { measures, purposes } = report();
    const all = [
      ...measures,
      ...purposes.flatMap(({ granted, withdrawn, regranted }) => [granted, withdrawn, regranted]),
    ];
    const lines = [...inSection('total'), ...inSection('purpose')];
    assert.equal(lines.length, all.length);
    for (const [index, measure] of all.entries()) {
      const line = lines[index];
      assert.equal(line?.measure, measure.id);
      assert.equal(line?.numerator, String(measure.numerator ?? ''));
      assert.equal(line?.denominator, String(measure.denominator ?? ''));
      assert.equal(line?.rate, String(measure.rate ?? ''));
      assert.equal(line?.low, String(measure.interval?.low ?? ''));
      assert.equal(line?.note, measure.caveat);
    }
  });

  it('has the rows of days and languages with equal figures', () => {
    const day = inSection('day').find(({ measure }) => measure === 'accept-all-of-choices');
    assert.deepEqual([day?.from, day?.numerator, day?.denominator], [DAY, '380', '600']);
    const language = inSection('language').find(({ measure }) => measure === 'reject-all-of-choices');
    assert.deepEqual(
      [language?.language, language?.numerator, language?.rate],
      ['nl', '160', String(160 / 600)],
    );
  });

  it('says which days are withheld, without their figures', () => {
    assert.deepEqual(
      inSection('withheld').map(({ from, note, numerator }) => [from, note, numerator]),
      [['2026-03-03', 'under-minimum', '']],
    );
  });

  it('marks a sample in every line', () => {
    const lines = readCsv(reportCsv(report({ isSample: true })));
    assert.ok(lines.every((line) => line.is_sample === 'true'));
  });

  it('disarms a formula in a name that came from outside', () => {
    const [purpose] = report().purposes;
    assert.ok(purpose);
    const lines = readCsv(reportCsv(report({ purposes: [{ ...purpose, id: '=1+1' }] })));
    assert.equal(lines.find(({ section }) => section === 'purpose')?.purpose, `'=1+1`);
  });
});

describe('reportNdjson', () => {
  it('has the rows of the CSV, with numbers as numbers', () => {
    const lines = reportNdjson(report()).trimEnd().split('\n');
    assert.equal(lines.length, readCsv(reportCsv(report())).length);
    const [first] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(first?.['numerator'], 1000);
    assert.equal(first['site'], 'shop');
    assert.equal('rate' in first, false);
  });
});
