/**
 * CSV as RFC 4180 has it, safe to open in a spreadsheet.
 *
 * Written out here, because a library with options looks at them again for each of millions of cells.
 */
import { guardFormula } from './guard-formula.ts';

/** What a cell may hold; a moment is written as ISO 8601, and what is lacking as nothing. */
export type CsvCell = string | number | boolean | Date | null | undefined;

/** Stands before the first line: without it Excel reads another encoding than UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Needs quotation marks: a separator, a quotation mark or the end of a line. */
const TO_QUOTE = /[",\r\n]/;

/** Writes the first line of a file: the names of its columns. */
export function csvHead(columns: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${csvLine(columns)}`;
}

/** Writes a line, with its end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (typeof cell === 'string') {
    const text = guardFormula(cell);
    return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  if (cell instanceof Date) return cell.toISOString();
  return cell === undefined || cell === null ? '' : String(cell);
}
