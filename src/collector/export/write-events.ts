/** Writes pages of events into a file as they come, so that a file of any length takes the memory of some pages. */
import { open } from 'node:fs/promises';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { csvHead, csvLine } from '../../report/csv.ts';
import { EVENT_COLUMNS, type EventColumn, type EventRow } from './event-pages.ts';

/** Pages of events. */
type Pages = AsyncIterable<readonly EventRow[]>;

/** Writes a file from pages, and says how many events are in it. */
export type WriteEvents = (pages: Pages, path: string) => Promise<number>;

const COLUMNS = EVENT_COLUMNS.map(([name]) => name);

/** Rows of a row group: large enough to compress well, small enough to hold. */
const ROW_GROUP = 20_000;

/** Characters that may wait for the disk: the commit of an event waits until what was written before it is there. */
const UNSYNCED_MAX = 4_000_000;

/** CSV: UTF-8 with a byte order mark, times as ISO 8601; a cell that would run as a formula begins with an apostrophe. */
const writeCsv: WriteEvents = (pages, path) =>
  writeText(pages, path, {
    head: csvHead(COLUMNS),
    lineOf: (row) => csvLine(COLUMNS.map((name) => row[name])),
  });

/** NDJSON: an object in each line. */
const writeNdjson: WriteEvents = (pages, path) =>
  writeText(pages, path, { head: '', lineOf: (row) => `${JSON.stringify(row)}\n` });

/** Apache Parquet, compressed with Snappy. A row group is held by column, and of equal texts one: a page has each anew. */
const writeParquet: WriteEvents = async (pages, path) => {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: schemaFromColumnData({ columnData: toColumnData(emptyGroup()) }),
    createdBy: 'may-i',
  });
  let count = 0;
  let group = emptyGroup();
  const writeGroup = (): void => {
    if (group.rows > 0) void writer.write({ columnData: toColumnData(group), rowGroupSize: ROW_GROUP });
    count += group.rows;
    group = emptyGroup();
  };
  for await (const rows of pages) {
    for (const row of rows) addRow(group, row);
    if (group.rows >= ROW_GROUP) writeGroup();
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

/** A form of text: what stands before the first line, and a line for each event. */
interface TextForm {
  readonly head: string;
  readonly lineOf: (row: EventRow) => string;
}

async function writeText(pages: Pages, path: string, { head, lineOf }: TextForm): Promise<number> {
  const file = await open(path, 'w');
  try {
    let count = 0;
    let unsynced = 0;
    await file.appendFile(head);
    for await (const rows of pages) {
      const text = rows.map(lineOf).join('');
      await file.appendFile(text);
      count += rows.length;
      unsynced += text.length;
      if (unsynced < UNSYNCED_MAX) continue;
      await file.datasync();
      unsynced = 0;
    }
    return count;
  } finally {
    await file.close();
  }
}

/** Rows of a row group that is being filled, by column. */
interface Group {
  rows: number;
  readonly columns: readonly unknown[][];
  /** Each text once, by itself. */
  readonly texts: Map<string, string>;
}

const emptyGroup = (): Group => ({ rows: 0, columns: EVENT_COLUMNS.map(() => []), texts: new Map() });

function addRow(group: Group, row: EventRow): void {
  for (const [index, [name]] of EVENT_COLUMNS.entries())
    group.columns[index]?.push(heldCell(group, row[name]));
  group.rows += 1;
}

function heldCell({ texts }: Group, cell: EventRow[EventColumn]): unknown {
  if (cell instanceof Date) return BigInt(cell.getTime());
  if (typeof cell !== 'string') return cell;
  const held = texts.get(cell);
  if (held !== undefined) return held;
  texts.set(cell, cell);
  return cell;
}

function toColumnData({ columns }: Group) {
  return EVENT_COLUMNS.map(([name, type], index) => ({
    name,
    type,
    nullable: true,
    offsetIndex: false,
    data: columns[index] ?? [],
  }));
}
