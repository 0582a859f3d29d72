import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Value } from '@sinclair/typebox/value';
import { Report } from '../../src/report/report-schema.ts';
import { readParquet } from '../support/read-parquet.ts';
import {
  cleanUp,
  SITE,
  startLocal,
  temporaryFolder,
  TOKEN,
  type LocalCollector,
} from '../support/running-collector.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

describe('may-i report', () => {
  let collector: LocalCollector;
  /** Runs the command against the collector; never throws. */
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [CLI, 'report', ...args],
        { env: { ...process.env, MAY_I_URL: collector.url, MAY_I_TOKEN: TOKEN, ...env } },
        (_, stdout, stderr) => {
          resolve({ code: child.exitCode ?? -1, stdout, stderr });
        },
      );
    });
  const sample = 'sample-clearwater';

  before(async () => {
    collector = await startLocal({ sites: [SITE] });
    const filled = await fetch(`${collector.url}/api/sites/clearwater/sample`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${TOKEN}` },
    });
    assert.equal(filled.ok, true);
  });
  after(cleanUp);

  it('prints each figure with its formula and what it is made of, as the API has it', async () => {
    const json = await run([sample, '--days', '30', '--format', 'json']);
    const report = Value.Parse(Report, JSON.parse(json.stdout));
    const { code, stdout } = await run([sample, '--days', '30']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      new RegExp(`^sample-clearwater, ${report.from} to ${report.to} \\(UTC\\), compared with `),
    );
    assert.match(stdout, /SAMPLE: these figures are made up\./);
    for (const { name, formula, numerator, denominator, rate = 0 } of report.measures) {
      const value =
        numerator === undefined
          ? 'not known'
          : denominator === undefined
            ? numerator.toLocaleString('en-GB')
            : `${(rate * 100).toFixed(1)} %`;
      const at = stdout.indexOf(`  ${name.padEnd(30)} ${value.padStart(10)}\n      ${formula}`);
      assert.notEqual(at, -1, name);
    }
    for (const { id } of report.purposes) assert.match(stdout, new RegExp(`\n${id}\n`));
    assert.match(stdout, /(no clear change|points) from the days before/);
  });

  it('lists the choices by week where it is asked to', async () => {
    const { stdout } = await run([sample, '--by', 'week']);
    const rows = stdout.split('\nBy week\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
    const report = Value.Parse(Report, JSON.parse((await run([sample, '--format', 'json'])).stdout));
    assert.equal(rows.length, report.byWeek.length);
    const [second] = report.byWeek.slice(1);
    assert.ok(second);
    const { from, to, choices, acceptAll } = second;
    const share = ((acceptAll / choices) * 100).toFixed(1);
    const line = `  ${from} to ${to}   ${choices} choices · accept all ${acceptAll} (${share} %) · partial `;
    assert.ok(rows[1]?.startsWith(line), rows[1]);
    assert.match(rows.at(-1) ?? '', report.byWeek.at(-1)?.isWhole ? /%\)$/ : / · not exactly one week$/);
    assert.match((await run([sample, '--by', 'day'])).stdout, /\nBy day\n {2}\d{4}-\d{2}-\d{2} /);
  });

  it('prints the table, each row as one object', async () => {
    const { stdout } = await run([sample, '--format', 'ndjson']);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const csv = (await run([sample, '--format', 'csv'])).stdout.trimEnd().split('\r\n');
    assert.equal(rows.length, csv.length - 1);
    assert.equal(rows.find(({ measure }) => measure === 'displays')?.['section'], 'total');
  });

  it('writes Parquet, which another library reads as the table', async () => {
    const file = join(await temporaryFolder(), 'report.parquet');
    await writeFile(file, 'an older report');
    const written = await run([sample, '--format', 'parquet', '--out', file]);
    assert.deepEqual(written, { code: 0, stdout: '', stderr: '' });
    const rows = readParquet(await readFile(file));
    const ndjson = (await run([sample, '--format', 'ndjson'])).stdout.trimEnd().split('\n');
    assert.deepEqual(
      rows,
      ndjson.map((line): unknown => JSON.parse(line)),
    );
    assert.deepEqual(await readdir(dirname(file)), ['report.parquet']);
  });

  it('posts the figures in words to a chat, and in another form as they are', async () => {
    const [chat, printed] = await Promise.all([recipient(204), run([sample])]);
    const posted = await run([sample, '--post', chat.url]);
    assert.deepEqual(posted, { code: 0, stdout: '', stderr: '' });
    await run([sample, '--format', 'csv', '--post', chat.url]);
    const [first, second] = await chat.close();
    assert.equal(first?.type, 'application/json');
    assert.deepEqual(JSON.parse(first.body), { text: printed.stdout });
    assert.equal(second?.type, 'text/csv; charset=utf-8');
    assert.match(second.body, /^\uFEFFsite,is_sample,section/);
  });

  it('says in one line that a report was not taken, and keeps the address to itself', async () => {
    const strict = await recipient(302);
    const { code, stderr } = await run([sample, '--post', strict.url]);
    await strict.close();
    assert.equal(code, 1);
    assert.match(stderr, /did not take the report: status 302\. \[report-not-posted\]\n$/);
    assert.doesNotMatch(stderr, /secret-path/);
  });

  it('takes the one site that there is, and a range of days', async () => {
    const { code, stdout } = await run(['--from', '2026-01-01', '--to', '2026-01-31']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /^clearwater, 2026-01-01 to 2026-01-31 \(UTC\), compared with 2025-12-01 to 2025-12-31\n/,
    );
    assert.match(stdout, /\nNothing that may be shown was counted in these days\.\n/);
  });

  const wrong: [what: string, args: string[], env: Record<string, string>, said: RegExp][] = [
    ['no token', [], { MAY_I_TOKEN: '' }, /no token.*\[cli-token-missing\]/],
    ['a wrong token', [], { MAY_I_TOKEN: 'another-token-altogether' }, /answered 401\..*\[report-refused\]/],
    [
      'no collector',
      [],
      { MAY_I_URL: 'http://127.0.0.1:9/' },
      /no collector answers at.*\[report-unreachable\]/,
    ],
    ['no address', ['--url', 'shop'], {}, /"shop" is no address.*\[cli-url-wrong\]/],
    ['another site', ['shop'], {}, /answered 404\..*It has: clearwater.*\[report-refused\]/],
    ['one day', ['--from', '2026-01-01'], {}, /\[cli-range-wrong\]/],
    ['days that are none', ['--days', 'many'], {}, /\[cli-range-wrong\]/],
    [
      'a range that ends before it begins',
      ['--from', '2026-02-01', '--to', '2026-01-01'],
      {},
      /Swap them.*\[report-refused\]/,
    ],
    ['a unit that is none', ['--by', 'year'], {}, /"year" is no unit of time.*\[cli-unit-wrong\]/],
    ['a unit in a table', ['--by', 'week', '--format', 'csv'], {}, /csv has the choices.*\[cli-unit-wrong\]/],
    ['a format that is none', ['--format', 'xml'], {}, /\[cli-format-unknown\]/],
    ['a file that cannot be', [sample, '--out', '/nowhere/report.txt'], {}, /ENOENT.*\[report-not-written\]/],
    ['an address without https', ['--post', 'http://chat.example/'], {}, /\[cli-url-wrong\]/],
    ['nobody at an address', [sample, '--post', 'http://127.0.0.1:9/'], {}, /\[report-not-posted\]/],
  ];
  for (const [what, args, env, said] of wrong) {
    it(`says in one line what is wrong with ${what}`, async () => {
      const { code, stdout, stderr } = await run(args, env);
      assert.notEqual(code, 0);
      assert.equal(stdout, '');
      assert.match(stderr, said);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }
});

/** Somebody who takes reports, and answers with one status. */
async function recipient(status: number) {
  const taken: { type: string | undefined; body: string }[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      taken.push({ type: request.headers['content-type'], body: bytes.toString() });
      response.writeHead(status, { Location: '/elsewhere' }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/secret-path`,
    close: async () => {
      server.close();
      return taken;
    },
  };
}
