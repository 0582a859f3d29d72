/**
 * Sends the summaries that are due: each span of days once, in their order, whatever happens to this process.
 *
 * The last day that arrived is kept in the database under the name of the summary, after it arrived. A collector that ends
 * between the two sends that one again, with the same `webhook-id`.
 */
import { Cron } from 'croner';
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import { daysBefore, type Span } from '../../report/periods.ts';
import { reportParquet } from '../../report/report-parquet.ts';
import type { Report } from '../../report/report-schema.ts';
import { reportCsv, reportNdjson } from '../../report/report-table.ts';
import { reportText } from '../../report/report-text.ts';
import type { Job } from '../retention.ts';
import type { Queries } from '../store.ts';
import { pauseAfter } from '../webhooks/dispatch.ts';
import { postReport, writeReport, type ReportFile } from './send-report.ts';
import { lastDue, spanAfter, type Summary } from './summary.ts';

/** What is needed to send. */
export interface SummaryDeps {
  readonly store: Queries;
  readonly summaries: readonly Summary[];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Gives the day at a site, by its id, of a moment. */
  readonly dayAt: (site: string, moment: number) => string;
  /** Reads the report of a site. */
  readonly read: (address: { readonly site: string } & Span) => Promise<Report>;
  /** Hears of each try: with the reason and the time of the next one where it failed. */
  readonly tried: (
    summary: Summary,
    span: Span,
    failure?: { readonly error: unknown; readonly nextAt: number },
  ) => void;
  /** Hears that the database could not be asked. */
  readonly failed: (error: unknown) => void;
}

/** The job. */
export interface SummaryJob extends Job {
  /** Looks for what is due now; resolves when it was tried. */
  look(): Promise<void>;
}

/** Every minute: a time of sending is one of minutes. */
const EVERY_MINUTE = '* * * * *';

/** Spans that ended longer ago are left out: who was away for a year wants no three hundred messages. */
const OLDEST_MS = 35 * MS_PER_DAY;

/** Failures of one summary in a row, and when the next try is due. */
interface Failing {
  readonly tries: number;
  readonly nextAt: number;
}

/** Starts to send, at once. */
export function startSummaries(deps: SummaryDeps): SummaryJob {
  const failing = new Map<string, Failing>();
  let current = Promise.resolve();
  const look = (): Promise<void> => {
    // Of several collectors on one database one does it; the others look again in a minute.
    current = current
      .then(() => deps.store.runAlone('summaries', () => sendDue(deps, failing)))
      .then(() => undefined, deps.failed);
    return current;
  };
  if (deps.summaries.length === 0) return { look, stop: () => current };
  const cron = new Cron(EVERY_MINUTE, { timezone: 'UTC', protect: true }, look);
  void look();
  return {
    look,
    stop: () => {
      cron.stop();
      return current;
    },
  };
}

async function sendDue(deps: SummaryDeps, failing: Map<string, Failing>): Promise<void> {
  for (const summary of deps.summaries) {
    const { name } = summary;
    const nextAt = failing.get(name)?.nextAt ?? -Infinity;
    for (const span of nextAt > deps.now() ? [] : await dueSpans(deps, summary)) {
      try {
        await send(deps, summary, span);
      } catch (error) {
        const tries = (failing.get(name)?.tries ?? 0) + 1;
        const later = { tries, nextAt: deps.now() + pauseAfter(tries) };
        failing.set(name, later);
        deps.tried(summary, span, { error, nextAt: later.nextAt });
        break;
      }
      await keepLast(deps.store, summary, span);
      failing.delete(name);
      deps.tried(summary, span);
    }
  }
}

/** The spans that are due and have not arrived, oldest first. A new summary begins with the next one. */
async function dueSpans({ store, now, dayAt }: SummaryDeps, summary: Summary): Promise<Span[]> {
  const due = lastDue(summary, (moment) => dayAt(summary.site, moment), now());
  const [row] = await store.read('settings.read', { name: keyOf(summary) });
  if (!row) {
    await keepLast(store, summary, due);
    return [];
  }
  const spans: Span[] = [];
  let span = spanAfter(summary.every, { to: String(row['value']) });
  while (span.to <= due.to) {
    if (now() - Date.parse(span.to) <= OLDEST_MS) spans.push(span);
    span = spanAfter(summary.every, span);
  }
  return spans;
}

async function keepLast(store: Queries, summary: Summary, { to }: Span): Promise<void> {
  await store.write([{ query: 'settings.set', values: { name: keyOf(summary), value: to } }]);
}

// Days, weeks and months begin apart: who changes from one to another begins anew.
const keyOf = ({ name, every }: Summary): string => `summary-sent:${every}:${name}`;

async function send(deps: SummaryDeps, summary: Summary, span: Span): Promise<void> {
  const file = await fileOf(deps, summary, span);
  if (summary.file !== undefined) await writeReport(file, summary.file);
  if (summary.url !== undefined)
    await postReport(file, new URL(summary.url), { 'webhook-id': `${summary.name}-${span.to}` });
}

/** Media types of the forms that are made of one report. */
const WRITERS = {
  json: ['application/json', (report: Report) => JSON.stringify(report)],
  csv: ['text/csv; charset=utf-8', reportCsv],
  ndjson: ['application/x-ndjson; charset=utf-8', reportNdjson],
  parquet: ['application/vnd.apache.parquet', reportParquet],
} as const;

async function fileOf(
  { read }: SummaryDeps,
  { site, format = 'text' }: Summary,
  span: Span,
): Promise<ReportFile> {
  const report = await read({ site, ...span });
  if (format === 'text') {
    const before = daysBefore(span);
    const text = reportText(report, before && (await read({ site, ...before })));
    return { type: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(text) };
  }
  const [type, write] = WRITERS[format];
  const written = write(report);
  return { type, bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written };
}
