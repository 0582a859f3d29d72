import { csvHead, csvLine } from './csv.ts';
import { COLUMNS, reportRows } from './report-rows.ts';
import type { Report } from './report-schema.ts';

/** Writes a report as CSV: one line for each row. */
export function reportCsv(report: Report): string {
  const lines = reportRows(report).map((row) => csvLine(COLUMNS.map((name) => row[name])));
  return csvHead(COLUMNS) + lines.join('');
}

/** Writes a report as JSON lines (NDJSON): one object for each row, without what it lacks. */
export function reportNdjson(report: Report): string {
  return reportRows(report)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}
