/** The views that other tools read: names and columns are a promise, and nothing of fewer than ten choices is in them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { MS_PER_DAY } from '../../../src/consent/ms-per-day.ts';
import { dayOf } from '../../../src/report/counters.ts';
import { countersOf } from '../../report/support.ts';
import { openStoreIn, readAll } from '../../support/database.ts';
import { cleanUp, temporaryFolder } from '../../support/running-collector.ts';

const COLUMNS = {
  report_days: 'site day displays bot_displays choices accept_all partial reject_all changes',
  report_purposes: 'site day purpose granted refused withdrawn regranted',
  report_groups: 'site day dimension value displays choices accept_all partial reject_all',
};

const Dashboard = Type.Object({
  templating: Type.Object({ list: Type.Array(Type.Object({ query: Type.String() })) }),
  panels: Type.Array(
    Type.Object({
      title: Type.String(),
      targets: Type.Array(Type.Object({ rawSql: Type.String() }), { minItems: 1 }),
    }),
    { minItems: 1 },
  ),
});

/** The day that is over everywhere on earth, 12 hours after it is in UTC, and the one after it. */
const NOT_OVER = dayOf(Date.now() - MS_PER_DAY / 2);
const OVER = dayOf(Date.parse(NOT_OVER) - MS_PER_DAY);

describe('the views of the report', () => {
  let folder: string;
  const rows = (sql: string) => readAll(folder, sql).map((row) => Object.values(row));

  before(async () => {
    folder = await temporaryFolder();
    const store = await openStoreIn(folder);
    await store.count(
      countersOf('shop', [
        { day: '2026-03-02', language: 'nl', displays: 90, bots: 4, accept: 30, partial: 6, reject: 20 },
        { day: '2026-03-02', language: 'de', accept: 12, withdraw: 2 },
        { day: '2026-03-02', language: 'fr', reject: 9 },
        { day: '2026-03-02', language: 'it', accept: 14 },
        { day: '2026-03-03', accept: 9, displays: 40 },
        { day: '2026-03-04', reject: 11 },
        { day: OVER, accept: 13 },
        { day: NOT_OVER, accept: 50 },
      ]),
    );
    // Of the 91 choices of that day three are on no device that is known.
    const measure = 'choice:accept-all';
    await store.count(
      [
        { day: '2026-03-02', value: 'phone', n: 60 },
        { day: '2026-03-02', value: 'desktop', n: 28 },
        { day: '2026-03-04', value: 'phone', n: 11 },
      ].map((counter) => ({ site: 'shop', dimension: 'device', measure, ...counter })),
    );
    await store.count([
      { site: 'shop', day: '2026-03-02', dimension: 'language device', value: 'nl phone', measure, n: 50 },
    ]);
    await store.close();
  });
  after(cleanUp);

  for (const [view, columns] of Object.entries(COLUMNS)) {
    it(`has the columns of docs/report.md in ${view}, and no other`, async () => {
      const names = Object.keys(readAll(folder, `SELECT * FROM ${view}`)[0] ?? {});
      assert.deepEqual(names, columns.split(' '));
      const docs = await readFile(new URL('../../../docs/report.md', import.meta.url), 'utf8');
      const line = `| \`${view}\` | ${names.map((name) => `\`${name}\``).join(', ')} |`;
      assert.ok(docs.includes(line), line);
    });
  }

  it('has the days that are over and have ten choices', () => {
    assert.deepEqual(rows('SELECT day, displays, bot_displays, choices, changes FROM report_days'), [
      ['2026-03-02', 90, 4, 91, 2],
      ['2026-03-04', 0, 0, 11, 0],
      [OVER, 0, 0, 13, 0],
    ]);
  });

  it('has of a purpose what ten choices are the base of', () => {
    const of = "purpose = 'analytics'";
    assert.deepEqual(
      rows(`SELECT day, granted, refused, withdrawn, regranted FROM report_purposes WHERE ${of}`),
      [
        ['2026-03-02', 62, 29, 2, 0],
        ['2026-03-04', 0, 11, null, 0],
        [OVER, 13, 0, 0, null],
      ],
    );
  });

  it('leaves out a group of nine, and the next one, which covers it', () => {
    const of = "dimension = 'language'";
    assert.deepEqual(rows(`SELECT day, value, choices FROM report_groups WHERE ${of} ORDER BY day, value`), [
      ['2026-03-02', 'it', 14],
      ['2026-03-02', 'nl', 56],
      ['2026-03-04', 'en', 11],
      [OVER, 'en', 13],
    ]);
  });

  it('leaves out the next group, too, where some choices are in none', () => {
    const of = "dimension = 'device'";
    assert.deepEqual(rows(`SELECT day, value, choices FROM report_groups WHERE ${of} ORDER BY day, value`), [
      ['2026-03-02', 'phone', 60],
      ['2026-03-04', 'phone', 11],
    ]);
  });

  it('has no two breakdowns at once', () => {
    assert.deepEqual(rows("SELECT DISTINCT dimension FROM report_groups WHERE dimension LIKE '% %'"), []);
  });

  it('answers every query of the Grafana dashboard', async () => {
    const file = new URL('../../../docs/deploy/grafana-dashboard.json', import.meta.url);
    const board = Value.Parse(Dashboard, JSON.parse(await readFile(file, 'utf8')));
    for (const { title, targets } of board.panels) {
      for (const { rawSql } of targets) {
        // What Grafana fills in before it asks.
        const sql = rawSql.replace('$site', 'shop').replace(/\$__timeFilter\(.*?\)\)/, '1 = 1');
        assert.ok(rows(sql).length > 0, title);
      }
    }
    assert.deepEqual(rows(board.templating.list[1]?.query ?? ''), [['shop']]);
  });
});
