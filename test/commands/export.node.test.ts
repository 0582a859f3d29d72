/** `may-i export`: the events of a site as files, read back by libraries that did not write them. */
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { change, isPostgres, readAll } from '../support/database.ts';
import { readCsv } from '../support/read-csv.ts';
import { readParquet } from '../support/read-parquet.ts';
import {
  anonymousEvent,
  batchOf,
  cleanUp,
  consentEvent,
  postEvent,
  runCommand,
  SITE,
  startLocal,
  temporaryFolder,
  type LocalCollector,
} from '../support/running-collector.ts';

const DAY = Date.UTC(2026, 2, 10, 12);
const EVENTS = 12_000;

after(cleanUp);

function rowOf(line: string): object {
  const row: unknown = JSON.parse(line);
  assert.ok(typeof row === 'object' && row !== null);
  return row;
}

describe('may-i export', () => {
  let collector: LocalCollector;
  let folder = '';
  const granted = consentEvent({ decidedAt: DAY, pageGroup: 'shop', build: '0.1.0+warm' });
  const refused = anonymousEvent({ decidedAt: DAY, language: 'fr' });

  before(async () => {
    let now = DAY;
    folder = await temporaryFolder();
    collector = await startLocal({ now: () => now });
    const post = async (events: readonly object[]) =>
      assert.ok((await postEvent(collector.url, batchOf(events, now))).ok);
    await post([granted, refused]);
    // More than fit into a page, on the next day.
    now += 86_400_000;
    for (let count = 0; count < EVENTS; count += 20)
      await post(Array.from({ length: 20 }, () => consentEvent({ decidedAt: now, method: 'accept_all' })));
  });

  const run = (out: string, from = '2026-03-10', to = '2026-03-11', site: string = SITE.id) =>
    runCommand([
      'export',
      site,
      ...['--from', from, '--to', to, '--out', join(folder, out), '--data', collector.dataDir],
    ]);
  const read = (name: string) => readFile(join(folder, name));

  it('writes the events of the days, without an id, while the collector runs', async () => {
    const { status, stdout } = run('a.ndjson', '2026-03-10', '2026-03-10');
    assert.equal(status, 0);
    assert.match(stdout, /2 events are in/);
    const text = String(await read('a.ndjson'));
    const rows = text.trimEnd().split('\n').map(rowOf);
    const at = '2026-03-10T12:00:00.000Z';
    const [first, second] = [granted, refused].map(({ states, language, method, build, pageGroup }) => ({
      received_at: at,
      decided_at: at,
      skewed: false,
      occasion: 'first',
      method,
      layer: 'preferences',
      states: JSON.stringify(Object.fromEntries(Object.entries(states).sort())),
      revision: 1,
      language,
      profile: 'eu',
      build,
      page_group: pageGroup ?? null,
      decision_ms: 4_200,
    }));
    assert.equal(rows.length, 2);
    assert.deepEqual(
      rows.find((row) => Reflect.get(row, 'language') === 'en'),
      first,
    );
    assert.deepEqual(
      rows.find((row) => Reflect.get(row, 'language') === 'fr'),
      second,
    );
    for (const id of [granted.id, granted.id.replaceAll('-', ''), granted.consentId ?? ''])
      assert.doesNotMatch(text, new RegExp(id));
  });

  it('has the same rows in each form, over many pages', async () => {
    for (const name of ['b.csv', 'b.ndjson', 'b.parquet'])
      assert.match(run(name).stdout, new RegExp(`${String(EVENTS + 2)} events are in`));
    const lines = String(await read('b.ndjson'))
      .trimEnd()
      .split('\n');
    const rows = lines.map((line) => Object.entries(rowOf(line)));
    const csv = readCsv(String(await read('b.csv')));
    const parquet = readParquet(await read('b.parquet'));
    assert.equal(csv.length, EVENTS + 2);
    assert.equal(parquet.length, EVENTS + 2);
    for (const [index, row] of rows.entries()) {
      const cells = row.map(([name, cell]): [string, string] => [name, cell === null ? '' : String(cell)]);
      assert.deepEqual(csv[index], Object.fromEntries(cells));
      const kept = row.filter(([name, cell]) => cell !== null && !name.endsWith('_at'));
      for (const [name, cell] of kept) assert.equal(parquet[index]?.[name], cell);
    }
  });

  it('holds less than 300 MB however long the file gets', { skip: isPostgres }, () => {
    const columns = readAll(collector.dataDir, "SELECT name FROM pragma_table_info('events')")
      .map(({ name }) => String(name))
      .filter((name) => name !== 'id');
    // Each event many times over, a year earlier, with ids of their own.
    change(
      collector.dataDir,
      `WITH RECURSIVE copies (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < 17)
       INSERT INTO events (id, ${columns.join(', ')})
       SELECT randomblob(16), ${columns.map((name) => (name === 'received_at' ? 'received_at - 31536000000' : name)).join(', ')}
       FROM events JOIN copies`,
    );
    const sayMost = 'process.on("exit", () => console.error("held", process.resourceUsage().maxRSS))';
    for (const name of ['e.csv', 'e.parquet']) {
      const args = ['export', SITE.id, '--from', '2025-03-10', '--to', '2025-03-11'];
      const { stdout, stderr } = runCommand(
        [...args, '--out', join(folder, name), '--data', collector.dataDir],
        {
          environment: { NODE_OPTIONS: `--import="data:text/javascript,${encodeURIComponent(sayMost)}"` },
        },
      );
      assert.match(stdout, /204034 events/);
      const held = [...stderr.matchAll(/held (\d+)/g)].map(([, kilobytes]) => Number(kilobytes) / 1_000);
      assert.ok(held.length > 0 && Math.max(...held) < 300, `${name}: ${String(held)} MB`);
    }
  });

  it('is written down in the list of who did what', () => {
    const actions = readAll(collector.dataDir, "SELECT who FROM audit WHERE action = 'events-export'");
    assert.equal(actions[0]?.['who'], 'command');
  });

  it('names its columns where there is no event, and keeps an older file where it fails', async () => {
    assert.match(run('c.csv', '2025-01-01', '2025-01-02').stdout, /0 events/);
    assert.match(String(await read('c.csv')), /^\uFEFFreceived_at,decided_at,/);
    assert.match(run('c.csv', '2026-03-10', '2026-03-10', 'elsewhere').stdout, /0 events/);
    await writeFile(join(folder, 'blocked'), '');
    const failed = run(join('blocked', 'd.csv'));
    assert.equal(failed.status, 1);
    assert.match(failed.stderr, /\[report-not-written\]/);
    assert.ok(!(await readdir(folder)).some((name) => name.endsWith('.part')));
  });

  const wrong: [string[], RegExp][] = [
    [[], /no site is named.*cli-site-missing/],
    [['shop', '--to', '2026-01-01', '--out', 'a.csv'], /--from is no day.*cli-range-wrong/],
    [['shop', '--from', '2026-02-31', '--to', '2026-03-01', '--out', 'a.csv'], /--from is no day/],
    [['shop', '--from', '2026-03-02', '--to', '2026-03-01', '--out', 'a.csv'], /before.*cli-range-wrong/],
    [['shop', '--from', '2026-03-01', '--to', '2026-03-01', '--out', 'a.xlsx'], /ending.*cli-format-unknown/],
  ];
  for (const [args, said] of wrong) {
    it(`says how it is used: ${args.join(' ')}`, () => {
      const { status, stderr } = runCommand(['export', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, said);
    });
  }
});
