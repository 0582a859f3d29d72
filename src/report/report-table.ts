import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './guard-formula.ts';
import { COLUMNS, reportRows } from './report-rows.ts';
import type { Report } from './report-schema.ts';

/**
 * Writes a report as CSV: one line for each row. RFC 4180, UTF-8 with a byte order mark, without which Excel reads another
 * encoding.
 */
export function reportCsv(report: Report): string {
  return stringify(reportRows(report), {
    header: true,
    bom: true,
    columns: [...COLUMNS],
    cast: { string: guardFormula, boolean: String },
    record_delimiter: 'windows',
  });
}

/** Writes a report as JSON lines (NDJSON): one object for each row, without what it lacks. */
export function reportNdjson(report: Report): string {
  return reportRows(report)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}
