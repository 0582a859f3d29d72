/** Writes pages of events into a file as they come, so that a file of any length takes the memory of some pages. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { guardFormula } from '../../report/guard-formula.ts';
import { EVENT_COLUMNS, type EventRow } from './event-pages.ts';

/** Pages of events. */
type Pages = AsyncIterable<readonly EventRow[]>;

/** Writes a file from pages, and says how many events are in it. */
export type WriteEvents = (pages: Pages, path: string) => Promise<number>;

const COLUMNS = EVENT_COLUMNS.map(([name]) => name);

/** Rows of a row group: large enough to compress well, small enough to hold. */
const ROW_GROUP = 50_000;

/** CSV: RFC 4180, UTF-8 with a byte order mark, times as ISO 8601; a cell that would run as a formula begins with an apostrophe. */
const writeCsv: WriteEvents = (pages, path) =>
  writeText(pages, path, (rows, isFirst) =>
    stringify([...rows], {
      header: isFirst,
      bom: isFirst,
      columns: COLUMNS,
      cast: { string: guardFormula, boolean: String, date: (date) => date.toISOString() },
      record_delimiter: 'windows',
    }),
  );

/** NDJSON: an object in each line. */
const writeNdjson: WriteEvents = (pages, path) =>
  writeText(pages, path, (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

/** Apache Parquet, compressed with Snappy. */
const writeParquet: WriteEvents = async (pages, path) => {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: 'may-i',
  });
  let count = 0;
  let held: EventRow[] = [];
  const writeGroup = (): void => {
    if (held.length > 0) void writer.write({ columnData: columnsOf(held), rowGroupSize: ROW_GROUP });
    count += held.length;
    held = [];
  };
  for await (const rows of pages) {
    held.push(...rows);
    if (held.length >= ROW_GROUP) writeGroup();
  }
  writeGroup();
  await writer.finish();
  return count;
};

/** Forms of the file, by its ending. */
export const EVENT_FORMS: Readonly<Record<string, WriteEvents>> = {
  csv: writeCsv,
  ndjson: writeNdjson,
  parquet: writeParquet,
};

async function writeText(
  pages: Pages,
  path: string,
  textOf: (rows: readonly EventRow[], isFirst: boolean) => string,
): Promise<number> {
  let count = 0;
  const texts = async function* (): AsyncGenerator<string, void> {
    for await (const rows of pages) {
      const text = textOf(rows, count === 0);
      count += rows.length;
      yield text;
    }
    // A file without an event still names its columns.
    if (count === 0) yield textOf([], true);
  };
  await pipeline(Readable.from(texts()), createWriteStream(path));
  return count;
}

function columnsOf(rows: readonly EventRow[]) {
  return EVENT_COLUMNS.map(([name, type]) => ({
    name,
    type,
    nullable: true,
    offsetIndex: false,
    data: rows.map((row) => row[name]),
  }));
}
