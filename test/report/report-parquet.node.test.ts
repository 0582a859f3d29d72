import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportParquet } from '../../src/report/report-parquet.ts';
import { reportRows } from '../../src/report/report-rows.ts';
import type { ReportQuery } from '../../src/report/build-report.ts';
import { readParquet } from '../support/read-parquet.ts';
import { countersOf, reporter } from './support.ts';

const DAY = '2026-03-02';
const QUERY: ReportQuery = {
  site: 'shop',
  isSample: false,
  minimumCell: 10,
  timeZone: 'UTC',
  from: DAY,
  to: '2026-03-03',
  today: '2026-03-09',
};
const read = reporter(
  countersOf('shop', [{ day: DAY, language: 'nl', displays: 1000, accept: 380, partial: 60, reject: 160 }]),
);

describe('reportParquet', () => {
  it('has every row, with numbers as numbers and without what a row lacks', async () => {
    const report = await read(QUERY);
    assert.deepEqual(readParquet(reportParquet(report)), reportRows(report));
  });

  it('has the site and the range where there is no figure', async () => {
    const report = await read({ ...QUERY, from: '2026-04-01', to: '2026-04-02' });
    assert.deepEqual(readParquet(reportParquet(report)), [
      { site: 'shop', is_sample: false, from: '2026-04-01', to: '2026-04-02' },
    ]);
  });
});
