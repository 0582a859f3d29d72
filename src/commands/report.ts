/** `may-i report`: the figures of a site in a terminal, as a running collector gives them. */
import { Value } from '@sinclair/typebox/value';
import { differenceOf } from '../report/difference.ts';
import { daysBefore, lastDays } from '../report/periods.ts';
import { Report, ReportSites, type ReportMeasure } from '../report/report-schema.ts';
import { readArguments, wrongUse, type Command } from './command.ts';

const HELP = `Usage: may-i report [<site>] [options]

Prints the figures of a site: each with its formula, what it is made of, its 95 % interval, and how it differs from as many
days before. Without a name it takes the site of the collector, if there is only one.

Options
  --url <address>                  the collector; MAY_I_URL, or http://127.0.0.1:4100/
  --days <number>                  the last days, today included; default: 30
  --from <day> --to <day>          a range, as 2026-01-31, both days included
  --format text|json|csv|ndjson    default: text

MAY_I_TOKEN holds the collector's token, or one that "may-i token" made with the scope report.

Example: may-i report shop --days 90
`;

const OPTIONS = {
  url: { type: 'string' },
  days: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
} as const;

/** Endings of the addresses of each form. */
const FORMATS: Readonly<Record<string, string>> = { text: '', json: '', csv: '.csv', ndjson: '.ndjson' };

const LONGEST_DAYS = 800;

/** Prints the report. */
export const report: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('report', args, OPTIONS, 1);
    const { format = 'text' } = values;
    if (!Object.hasOwn(FORMATS, format)) {
      throw wrongUse(
        `there is no format "${format}"`,
        'Write text, json, csv or ndjson.',
        'cli-format-unknown',
      );
    }
    const range = rangeOf(values);
    const ask = asker(values.url ?? process.env['MAY_I_URL'] ?? 'http://127.0.0.1:4100/');
    const site = positionals[0] ?? (await onlySite(ask));
    const address = (span: { from: string; to: string }, ending = '') =>
      `api/sites/${encodeURIComponent(site)}/report${ending}?from=${span.from}&to=${span.to}`;
    if (format !== 'text') {
      process.stdout.write(await ask(address(range, FORMATS[format])));
      if (format === 'json') process.stdout.write('\n');
      return 0;
    }
    const read = async (span: { from: string; to: string }) =>
      Value.Parse(Report, JSON.parse(await ask(address(span))));
    const before = daysBefore(range);
    const [now, earlier] = await Promise.all([read(range), before && read(before)]);
    process.stdout.write(textOf(now, earlier));
    return 0;
  },
};

interface Given {
  readonly days?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function rangeOf({ days = '30', from, to }: Given): { from: string; to: string } {
  if ((from === undefined) !== (to === undefined)) {
    throw wrongUse('a range needs both days', 'Write --from and --to.', 'cli-range-wrong');
  }
  if (from !== undefined && to !== undefined) return { from, to };
  const number = Number(days);
  if (Number.isInteger(number) && number >= 1 && number <= LONGEST_DAYS) {
    return lastDays(number, new Date().toISOString().slice(0, 10));
  }
  throw wrongUse(
    `"${days}" is no number of days`,
    `Write --days with a whole number from 1 to ${String(LONGEST_DAYS)}.`,
    'cli-range-wrong',
  );
}

/** Asks the collector; what it refuses becomes one line for whoever typed the command. */
function asker(url: string): (path: string) => Promise<string> {
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
    const text = await response.text();
    if (response.ok) return text;
    throw new Error(
      `may-i: the collector answered ${String(response.status)}. ${reasonIn(text)} docs/report.md has each answer. [report-refused]`,
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

async function onlySite(ask: (path: string) => Promise<string>): Promise<string> {
  const { sites } = Value.Parse(ReportSites, JSON.parse(await ask('api/sites')));
  const real = sites.filter(({ isSample }) => !isSample);
  const [only] = real;
  if (only && real.length === 1) return only.id;
  const names = sites.map(({ id }) => id).join(', ');
  throw wrongUse(`no site is named`, `Name one: ${names}.`, 'cli-site-missing');
}

const count = (number: number) => number.toLocaleString('en-GB');
const perCent = (rate: number) => `${(rate * 100).toFixed(1)} %`;

/** A figure in two lines: the value, and what it is made of. */
function lines(measure: ReportMeasure, before: ReportMeasure | undefined): string {
  const { name, formula, numerator, denominator, rate, interval } = measure;
  const value = denominator === undefined ? numerator : rate;
  const shown = value === undefined ? 'not known' : denominator === undefined ? count(value) : perCent(value);
  const difference = differenceOf(measure, before);
  const parts = [
    formula,
    denominator !== undefined && numerator !== undefined && `${count(numerator)} of ${count(denominator)}`,
    interval && `95 % interval ${perCent(interval.low)} to ${perCent(interval.high)}`,
    difference &&
      (difference.isClear
        ? `${difference.by > 0 ? '+' : '−'}${Math.abs(difference.by * 100).toFixed(1)} points from the days before`
        : 'no clear change from the days before'),
  ].filter((part) => typeof part === 'string');
  return `  ${name.padEnd(30)} ${shown.padStart(10)}\n      ${parts.join(' · ')}\n`;
}

function section(
  title: string,
  measures: readonly ReportMeasure[],
  before: readonly ReportMeasure[],
): string {
  if (!measures.length) return '';
  const all = measures.map((measure) =>
    lines(
      measure,
      before.find(({ id }) => id === measure.id),
    ),
  );
  return `\n${title}\n${all.join('')}`;
}

function textOf(now: Report, earlier: Report | undefined): string {
  const rows = [...now.purposes, ...now.services];
  const rowsBefore = [...(earlier?.purposes ?? []), ...(earlier?.services ?? [])];
  const notes = [
    ...(now.isSample ? ['SAMPLE: these figures are made up.'] : []),
    ...(now.measures.length ? [] : ['Nothing that may be shown was counted in these days.']),
    ...now.withheld.map(({ from, to, reason }) => `Not in these figures: ${from} to ${to} (${reason}).`),
  ];
  return `${now.site}, ${now.from} to ${now.to} (UTC)${earlier ? `, compared with ${earlier.from} to ${earlier.to}` : ''}
${notes.map((note) => `${note}\n`).join('')}${section('The notice', now.measures, earlier?.measures ?? [])}${rows
    .map(({ id, granted, withdrawn, regranted }) => {
      const before = rowsBefore.find((row) => row.id === id);
      return section(
        id,
        [granted, withdrawn, regranted],
        before ? [before.granted, before.withdrawn, before.regranted] : [],
      );
    })
    .join('')}
Displays and choices are counted, never persons. docs/report.md says what each figure does not say.
`;
}
