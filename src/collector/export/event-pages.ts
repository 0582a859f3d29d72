/** The events of a site as rows for other tools, a page at a time: no more of them is in memory than one page. */
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import type { Span } from '../../report/periods.ts';
import type { Queries, Row } from '../store.ts';

/** Columns of an exported event and their types. There is no id among them: nobody can be found by a row. */
export const EVENT_COLUMNS = [
  ['received_at', 'TIMESTAMP'],
  ['decided_at', 'TIMESTAMP'],
  ['skewed', 'BOOLEAN'],
  ['occasion', 'STRING'],
  ['method', 'STRING'],
  ['layer', 'STRING'],
  ['states', 'STRING'],
  ['revision', 'INT32'],
  ['language', 'STRING'],
  ['profile', 'STRING'],
  ['build', 'STRING'],
  ['page_group', 'STRING'],
  ['decision_ms', 'INT32'],
] as const;
/** A column of an exported event. */
export type EventColumn = (typeof EVENT_COLUMNS)[number][0];

/** An exported event; what it lacks is null. Times are moments in UTC. */
export type EventRow = Readonly<Record<EventColumn, string | number | boolean | Date | null>>;

/** Events looked at in one step. */
const PAGE = 500;

/** Goes through the events of a site that were received on the days of a span, in the order of their ids. */
export async function* eventPages(
  store: Queries,
  { site, from, to }: Span & { readonly site: string },
): AsyncGenerator<readonly EventRow[], void> {
  const range = { site, from: Date.parse(from), to: Date.parse(to) + MS_PER_DAY };
  let after: Uint8Array = new Uint8Array();
  const until = new Uint8Array(16).fill(0xff);
  for (;;) {
    const [end] = await store.read('events.page-end', { after, until, limit: PAGE });
    const last = end?.['last'];
    if (!(last instanceof Uint8Array)) return;
    const rows = await store.read('events.export', { after, last, ...range });
    if (rows.length > 0) yield rows.map(toEventRow);
    after = last;
  }
}

function toEventRow(row: Row): EventRow {
  const text = (column: EventColumn): string | null => {
    const value = row[column] ?? null;
    return value === null ? null : String(value);
  };
  const number = (column: EventColumn): number | null => {
    const value = row[column] ?? null;
    return value === null ? null : Number(value);
  };
  return {
    received_at: new Date(Number(row['received_at'])),
    decided_at: new Date(Number(row['decided_at'])),
    skewed: Number(row['skewed']) === 1,
    occasion: text('occasion'),
    method: text('method'),
    layer: text('layer'),
    states: text('states'),
    revision: number('revision'),
    language: text('language'),
    profile: text('profile'),
    build: text('build'),
    page_group: text('page_group'),
    decision_ms: number('decision_ms'),
  };
}
