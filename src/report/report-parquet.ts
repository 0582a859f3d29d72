import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import { COLUMNS, reportRows, type Row } from './report-rows.ts';
import type { Report } from './report-schema.ts';

/** Types of the columns that are not text. */
const TYPES: Readonly<Partial<Record<(typeof COLUMNS)[number], BasicType>>> = {
  is_sample: 'BOOLEAN',
  numerator: 'INT64',
  denominator: 'INT64',
  rate: 'DOUBLE',
  low: 'DOUBLE',
  high: 'DOUBLE',
};

/**
 * Writes a report as Apache Parquet: the rows and columns of the CSV; a cell that a row lacks is null.
 *
 * Where there is no row, one names the site and the range: the writer (0.17) marks an empty list of row groups as a list
 * of nothing, and readers that look at the mark, as arrow-rs, refuse the file.
 */
export function reportParquet(report: Report): Uint8Array<ArrayBuffer> {
  const { site, isSample, from, to } = report;
  const figures = reportRows(report);
  const rows: readonly Row[] = figures.length > 0 ? figures : [{ site, is_sample: isSample, from, to }];
  const columnData = COLUMNS.map((name) => {
    const type = TYPES[name] ?? 'STRING';
    const data = rows.map((row) => {
      const cell = row[name] ?? null;
      return type === 'INT64' && typeof cell === 'number' ? BigInt(cell) : cell;
    });
    return { name, type, data };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'may-i' }));
}
