/** `may-i report`: the figures of a site, as a running collector gives them: in a terminal, in a file, or sent on. */
import { Value } from '@sinclair/typebox/value';
import { isSafeAddress, postReport, writeReport } from '../collector/summaries/send-report.ts';
import { UNITS, type Unit } from '../report/calendar.ts';
import { daysBefore, lastDays } from '../report/periods.ts';
import { Report, ReportSites, type ReportSite } from '../report/report-schema.ts';
import { dayIn, DEFAULT_TIME_ZONE } from '../report/site-day.ts';
import { reportText } from '../report/report-text.ts';
import { readArguments, wrongUse, type Command } from './command.ts';

const HELP = `Usage: may-i report [<site>] [options]

Prints the figures of a site: each with its formula, what it is made of, its 95 % interval, and how it differs from as many
days before. Without a name it takes the site of the collector, if there is only one.

Options
  --url <address>                  the collector; MAY_I_URL, or http://127.0.0.1:4100/
  --days <number>                  the last days, today included; default: 30
  --from <day> --to <day>          a range, as 2026-01-31, both days included
  --by day|week|month              lists the choices over time as well; every other format has all three
  --format text|json|csv|ndjson|parquet
                                   default: text
  --out <file>                     writes the file, in the place of an older one, and prints nothing
  --post <address>                 posts it to an https address; text as {"text": "…"}, as chats take it

MAY_I_TOKEN holds the collector's token, or one that "may-i token" made with the scope report.

Example: may-i report shop --days 90 --by week
`;

const OPTIONS = {
  url: { type: 'string' },
  days: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  post: { type: 'string' },
} as const;

/** Endings of the addresses of each form, and the type of the file. */
const FORMATS: Readonly<Record<string, { readonly ending: string; readonly type: string }>> = {
  text: { ending: '', type: 'text/plain; charset=utf-8' },
  json: { ending: '', type: 'application/json' },
  csv: { ending: '.csv', type: 'text/csv; charset=utf-8' },
  ndjson: { ending: '.ndjson', type: 'application/x-ndjson; charset=utf-8' },
  parquet: { ending: '.parquet', type: 'application/vnd.apache.parquet' },
};

const LONGEST_DAYS = 800;

/** Prints the report, or sends it where it is to go. */
export const report: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('report', args, OPTIONS, 1);
    const { format = 'text', out, post } = values;
    const form = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!form) {
      throw wrongUse(
        `there is no format "${format}"`,
        'Write text, json, csv, ndjson or parquet.',
        'cli-format-unknown',
      );
    }
    const unit = unitIn(values.by, format);
    const asked = rangeOf(values);
    const target = post === undefined ? undefined : postAddress(post);
    const ask = asker(values.url ?? process.env['MAY_I_URL'] ?? 'http://127.0.0.1:4100/');
    const site = await siteOf(ask, positionals[0]);
    const range = typeof asked === 'number' ? lastDays(asked, dayIn(site.timeZone, Date.now())) : asked;
    const read = ({ from, to }: Range, ending = '') =>
      ask(`api/sites/${encodeURIComponent(site.id)}/report${ending}?from=${from}&to=${to}`);
    const file = {
      type: form.type,
      bytes: format === 'text' ? await compared(range, unit, read) : await read(range, form.ending),
    };
    if (out !== undefined) await writeReport(file, out);
    if (target) await postReport(file, target);
    if (out !== undefined || target) return 0;
    process.stdout.write(file.bytes);
    if (format === 'json') process.stdout.write('\n');
    return 0;
  },
};

/**
 * Reads the address that a report is posted to.
 *
 * @throws {WrongUse} `cli-url-wrong`
 */
function postAddress(text: string): URL {
  if (isSafeAddress(text)) return new URL(text);
  throw wrongUse(`"${text}" is no address with https`, 'Write --post https://….', 'cli-url-wrong');
}

/**
 * Reads by what the choices are listed.
 *
 * @throws {WrongUse} `cli-unit-wrong`
 */
function unitIn(by: string | undefined, format: string): Unit | undefined {
  if (by === undefined) return undefined;
  const unit = UNITS.find((one) => one === by);
  if (unit === undefined) {
    throw wrongUse(`"${by}" is no unit of time`, 'Write --by day, week or month.', 'cli-unit-wrong');
  }
  if (format === 'text') return unit;
  throw wrongUse(
    '--by goes with text alone',
    `Leave it out: ${format} has the choices by day, by week and by month.`,
    'cli-unit-wrong',
  );
}

/** The figures of a range beside those of as many days before, as text. */
async function compared(
  range: Range,
  unit: Unit | undefined,
  read: (range: Range) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const before = daysBefore(range);
  const [now, earlier] = await Promise.all(
    [range, before].map(async (one) => one && Value.Parse(Report, JSON.parse(textIn(await read(one))))),
  );
  return new TextEncoder().encode(now ? reportText(now, earlier, unit) : '');
}

const textIn = (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes);

interface Range {
  readonly from: string;
  readonly to: string;
}

interface Given {
  readonly days?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads a range, or how many of the last days are asked for. */
function rangeOf({ days = '30', from, to }: Given): Range | number {
  if ((from === undefined) !== (to === undefined)) {
    throw wrongUse('a range needs both days', 'Write --from and --to.', 'cli-range-wrong');
  }
  if (from !== undefined && to !== undefined) return { from, to };
  const number = Number(days);
  if (Number.isInteger(number) && number >= 1 && number <= LONGEST_DAYS) return number;
  throw wrongUse(
    `"${days}" is no number of days`,
    `Write --days with a whole number from 1 to ${String(LONGEST_DAYS)}.`,
    'cli-range-wrong',
  );
}

/** Reads what is at an address of the collector. */
type Ask = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Asks the collector; what it refuses becomes one line for whoever typed the command. */
function asker(url: string): Ask {
  const token = process.env['MAY_I_TOKEN'];
  if (!URL.canParse(url)) {
    throw wrongUse(`"${url}" is no address`, 'Write --url https://…/ of the collector.', 'cli-url-wrong');
  }
  if (!token) throw wrongUse('there is no token', 'Set MAY_I_TOKEN.', 'cli-token-missing');
  const base = new URL(url.replace(/\/?$/, '/'));
  return async (path) => {
    const response = await fetch(new URL(path, base), {
      headers: { Authorization: `Bearer ${token}` },
    }).catch((error: unknown) => {
      throw new Error(
        `may-i: no collector answers at ${base.href}. Start it, or name it with --url. [report-unreachable]`,
        { cause: error },
      );
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (response.ok) return bytes;
    throw new Error(
      `may-i: the collector answered ${String(response.status)}. ${reasonIn(textIn(bytes))} docs/report.md has each answer. [report-refused]`,
    );
  };
}

/** What an answer says is wrong (RFC 9457). */
function reasonIn(text: string): string {
  try {
    const problem: unknown = JSON.parse(text);
    const said = ['title', 'detail'].map((name): unknown => Reflect.get(Object(problem), name));
    return said.filter((part) => typeof part === 'string').join(' ');
  } catch {
    return 'Is it the address of a collector?';
  }
}

async function siteOf(ask: Ask, name: string | undefined): Promise<Pick<ReportSite, 'id' | 'timeZone'>> {
  const { sites } = Value.Parse(ReportSites, JSON.parse(textIn(await ask('api/sites'))));
  // Of a name that is not known the collector says so.
  if (name !== undefined)
    return sites.find(({ id }) => id === name) ?? { id: name, timeZone: DEFAULT_TIME_ZONE };
  const real = sites.filter(({ isSample }) => !isSample);
  const [only] = real;
  if (only && real.length === 1) return only;
  const names = sites.map(({ id }) => id).join(', ');
  throw wrongUse(`no site is named`, `Name one: ${names}.`, 'cli-site-missing');
}
