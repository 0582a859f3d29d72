/**
 * Every figure equals the truth: a stream with duplicates, replays, bots, lost, late and refused events, wrong clocks and
 * erasures goes through a collector over HTTP, and its report is compared with what docs/report.md makes of the stream's
 * own list. `test/e2e/report-truth.e2e.ts` compares the page.
 *
 * `npm run test:long -- truth` replays more streams.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { CollectorOptions } from '../../src/collector/server.ts';
import { Report, type ReportMeasure } from '../../src/report/report-schema.ts';
import { isLong } from '../support/long.ts';
import { readCsv } from '../support/read-csv.ts';
import { isPostgres } from '../support/database.ts';
import { readParquet } from '../support/read-parquet.ts';
import { cleanUp, startLocal, TOKEN, type LocalCollector } from '../support/running-collector.ts';
import {
  FIRST_DAY,
  makeStream,
  PAUSED_SITE,
  replay,
  SPRING,
  STREAM_SITES,
  TODAY,
} from '../support/stream.ts';
import { lineOf, truthOf, writeLine, type Figure } from '../support/truth.ts';

/** The database that the collector is started with; `.dev/postgres.ts` runs this on the other one. */
const ENGINES: Readonly<Record<string, Partial<CollectorOptions>>> = {
  [isPostgres ? 'PostgreSQL' : 'SQLite']: {},
};

const SEEDS = isLong ? [1, 2, 3, 4, 5, 6, 7, 8] : [1];

/** Ranges of days: all of them, over the turn of the year, within one, one that ends before today, and one day. */
const RANGES = [
  [FIRST_DAY, TODAY],
  ['2025-12-20', '2026-01-12'],
  ['2026-01-06', TODAY],
  ['2025-12-03', '2025-12-29'],
  ['2026-01-15', '2026-01-15'],
] as const;

/** Ranges over the weeks in which the clocks are put forward, and the two days on which they are. */
const SPRING_RANGES = [
  [SPRING.first, SPRING.today],
  ['2026-03-08', '2026-03-29'],
  ['2026-03-08', '2026-03-08'],
  ['2026-03-29', '2026-03-29'],
] as const;

const STREAMS = [
  ...SEEDS.map((seed) => ({ seed, weeks: { first: FIRST_DAY, today: TODAY }, ranges: RANGES })),
  ...SEEDS.map((seed) => ({ seed, weeks: SPRING, ranges: SPRING_RANGES })),
];

after(cleanUp);

for (const [engine, options] of Object.entries(ENGINES)) {
  for (const { seed, weeks, ranges } of STREAMS) {
    describe(`a report of ${engine}, stream ${seed} from ${weeks.first}`, () => {
      const stream = makeStream(seed, weeks);
      let collector: LocalCollector;
      before(async () => {
        let now = 0;
        collector = await startLocal({
          sites: [...STREAM_SITES, PAUSED_SITE],
          countryHeader: 'X-Country',
          now: () => now,
          ...options,
        });
        await replay(stream, collector.url, (at) => (now = at));
      });
      after(() => collector.close());

      const get = async (path: string) => {
        const response = await fetch(`${collector.url}/api/sites/${path}`, {
          headers: { Authorization: `Bearer ${TOKEN}` },
        });
        assert.equal(response.status, 200);
        return response;
      };
      const getText = async (path: string) => (await get(path)).text();

      it('is about a stream in which everything went wrong that can', () => {
        for (const [name, times] of stream.troubles) assert.ok(times >= 5, `${name}: ${times}`);
        assert.equal(stream.troubles.size, 18);
      });

      for (const { id: site, minimumCell = 10 } of STREAM_SITES) {
        for (const [from, to] of ranges) {
          it(`equals the truth in JSON, CSV, NDJSON and Parquet: ${site}, ${from} to ${to}`, async () => {
            const question = { site, from, to, minimumCell, today: stream.todayAt(site) };
            const query = `?from=${from}&to=${to}`;
            const truth = truthOf(stream.counted, question).map(lineOf).sort();
            const report = Value.Parse(Report, JSON.parse(await getText(`${site}/report${query}`)));
            assert.deepEqual(linesOf(report).sort(), truth);
            const csv = readCsv(await getText(`${site}/report.csv${query}`)).filter(isCount);
            assert.deepEqual(csv.map(lineOfRow).sort(), truth);
            const ndjson = (await getText(`${site}/report.ndjson${query}`)).trimEnd().split('\n');
            const rows = ndjson.map((line) => Value.Parse(Row, JSON.parse(line))).filter(isCount);
            assert.deepEqual(rows.map(lineOfRow).sort(), truth);
            const parquet = await (await get(`${site}/report.parquet${query}`)).arrayBuffer();
            assert.deepEqual(
              readParquet(new Uint8Array(parquet)).filter(isCount).map(lineOfRow).sort(),
              truth,
            );
          });
        }
      }
    });
  }
}

/** What the test of variants makes of the counts is held in test/report. */
const isCount = (row: Row): boolean => row['section'] !== 'variant-test';

/** Every figure of a report. The JSON has no rates of groups: they come with the counts. */
function linesOf(report: Report): string[] {
  const ofMeasure = (
    section: string,
    { id, numerator, denominator, rate, interval }: ReportMeasure,
    value = '',
  ) =>
    writeLine({
      section,
      value,
      measure: id,
      numerator,
      denominator,
      rate,
      low: interval?.low,
      high: interval?.high,
    });
  const ofCounts = (figure: Omit<Figure, 'measure'>, counts: Counts) => [
    ...(counts.displays === undefined
      ? []
      : [lineOf({ ...figure, measure: 'displays', numerator: counts.displays })]),
    lineOf({ ...figure, measure: 'choices', numerator: counts.choices }),
    ...(
      [
        ['accept-all', counts.acceptAll],
        ['partial', counts.partial],
        ['reject-all', counts.rejectAll],
      ] as const
    ).map(([outcome, numerator]) =>
      lineOf({ ...figure, measure: `${outcome}-of-choices`, numerator, denominator: counts.choices }),
    ),
  ];
  return [
    ...report.measures.map((measure) => ofMeasure('total', measure)),
    ...(['purposes', 'services'] as const).flatMap((list) =>
      report[list].flatMap(({ id, granted, withdrawn, regranted }) =>
        [granted, withdrawn, regranted].map((measure) => ofMeasure(list.slice(0, -1), measure, id)),
      ),
    ),
    ...report.withdrawalTimes.map((measure) => ofMeasure('withdrawal-time', measure)),
    ...report.byDay.flatMap((row) => ofCounts({ section: 'day', span: `${row.from}/${row.to}` }, row)),
    ...(
      [
        ['week', report.byWeek],
        ['month', report.byMonth],
      ] as const
    ).flatMap(([section, rows]) =>
      rows.flatMap(({ isWhole, ...row }) =>
        ofCounts(
          { section, span: `${row.from}/${row.to}`, ...(!isWhole && { note: `not exactly one ${section}` }) },
          row,
        ),
      ),
    ),
    ...report.byLanguage.flatMap((row) =>
      ofCounts({ section: 'language', value: row.language ?? 'other' }, row),
    ),
    ...(
      [
        ['device', report.byDevice],
        ['placement', report.byPlacement],
        ['page-group', report.byPageGroup],
        ['country', report.byCountry],
        ['variant', report.byVariant],
        ['layer', report.byLayer],
        ['method', report.byMethod],
        ['revision', report.byRevision],
        ['decision-time', report.byDecisionTime],
      ] as const
    ).flatMap(([section, rows]) =>
      rows.flatMap((row) => ofCounts({ section, value: row.value ?? 'other' }, row)),
    ),
    ...(
      [
        ['language-device', report.byLanguageAndDevice],
        ['placement-device', report.byPlacementAndDevice],
      ] as const
    ).flatMap(([section, rows]) =>
      rows.flatMap((row) =>
        ofCounts(
          { section, value: row.first === undefined ? 'other' : `${row.first} ${row.second ?? ''}` },
          row,
        ),
      ),
    ),
    ...report.withheld.map(({ from, to, reason }) =>
      lineOf({ section: 'withheld', span: `${from}/${to}`, measure: '', note: reason }),
    ),
  ];
}

interface Counts {
  readonly displays?: number;
  readonly choices: number;
  readonly acceptAll: number;
  readonly partial: number;
  readonly rejectAll: number;
}

const Row = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]));
type Row = Static<typeof Row>;

/** A row of a table; its cells are text or numbers, and empty or absent. */
function lineOfRow(row: Row): string {
  const text = (name: string) => String(row[name] ?? '');
  const number = (name: string) => (text(name) === '' ? undefined : Number(text(name)));
  const section = text('section');
  return writeLine({
    section,
    ...(['day', 'week', 'month', 'withheld'].includes(section) && { span: `${text('from')}/${text('to')}` }),
    value: text('language') || text('purpose') || text('value'),
    measure: text('measure'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    rate: number('rate'),
    low: number('low'),
    high: number('high'),
    ...(['week', 'month', 'withheld'].includes(section) && { note: text('note') }),
  });
}
