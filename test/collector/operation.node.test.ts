/** What whoever runs a collector relies on: figures, health, settings, copies, and a word when the file is damaged. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { databasePath } from '../../src/collector/database/sqlite/open.ts';
import { SettingsSchema } from '../../src/collector/settings-file.ts';
import {
  batchOf,
  cleanUp,
  CLI,
  consentEvent,
  postEvent,
  startChild,
  startLocal,
  storedEvents,
  temporaryFolder,
  TOKEN,
} from '../support/running-collector.ts';

/** Runs the command and waits for its end. */
function run(args: readonly string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, MAY_I_TOKEN: TOKEN, ...environment };
  return spawnSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8', timeout: 60_000 });
}

after(cleanUp);

describe('GET /metrics', () => {
  it('counts events by what became of them, and answers by route, on a port of its own', async () => {
    const collector = await startLocal({ metricsPort: 0 });
    const event = consentEvent();
    await postEvent(collector.url, batchOf([event, event, null]), { 'User-Agent': 'marked-agent' });
    await postEvent(collector.url, 'no event');
    await fetch(`${collector.url}/marked-path?marked-query`);
    const response = await fetch(`${collector.metricsUrl}/metrics`);
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    for (const line of [
      'may_i_events_total{outcome="stored"} 1',
      'may_i_events_total{outcome="duplicate"} 1',
      'may_i_events_total{outcome="refused"} 2',
      'may_i_events_waiting 0',
      'may_i_http_answer_seconds_count{method="POST",route="/events",status="200"} 1',
      'may_i_http_answer_seconds_count{method="POST",route="/events",status="400"} 1',
    ]) {
      assert.ok(text.includes(`${line}\n`), line);
    }
    assert.match(text, /process_resident_memory_bytes \d/);
    assert.doesNotMatch(text, /marked-/);
    assert.equal((await fetch(`${collector.url}/metrics`)).status, 404);
    await collector.close();
    await assert.rejects(fetch(`${collector.metricsUrl}/metrics`));
  });
});

describe('GET /.well-known/gpc.json', () => {
  it('states since when Global Privacy Control is honoured, as JSON (LB-47)', async () => {
    const { url } = await startLocal({ globalPrivacyControl: '2026-11-26' });
    const response = await fetch(`${url}/.well-known/gpc.json`);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.deepEqual(await response.json(), { gpc: true, lastUpdate: '2026-11-26' });
  });

  it('is not there without a statement, and a wrong day is refused at the start', async () => {
    assert.equal((await fetch(`${(await startLocal()).url}/.well-known/gpc.json`)).status, 404);
    for (const globalPrivacyControl of ['2026-13-01', 'yes', '2026-02-30', '2026-1-1']) {
      await assert.rejects(startLocal({ globalPrivacyControl }), { message: /\[collector-day-wrong\]$/ });
    }
  });
});

describe('a damaged database', () => {
  it('is found at the start: the process lives, no event is taken, and the log says what to do', async () => {
    const first = await startLocal();
    for (let round = 0; round < 20; round++) {
      await postEvent(first.url, batchOf(Array.from({ length: 100 }, () => consentEvent())));
    }
    await first.close();
    const path = databasePath(first.dataDir);
    const bytes = await readFile(path);
    // Pages in the middle of the file: the table of events.
    bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 40_960);
    await writeFile(path, bytes);

    const second = await startLocal({ dataDir: first.dataDir });
    await second.logged('[collector-database-damaged]');
    while ((await fetch(`${second.url}/health`)).status !== 503);
    assert.equal((await postEvent(second.url, consentEvent())).status, 503);
    assert.equal((await fetch(`${second.url}/live`)).status, 200);
    await second.close();
  });
});

describe('may-i backup', () => {
  it('copies everything that was acknowledged, while events come in', async () => {
    const folder = await temporaryFolder();
    const collector = await startChild(folder);
    const before = Array.from({ length: 300 }, () => consentEvent());
    await Promise.all([
      postEvent(collector.url, batchOf(before.slice(0, 100))),
      postEvent(collector.url, batchOf(before.slice(100, 200))),
      postEvent(collector.url, batchOf(before.slice(200))),
    ]);
    const copy = join(folder, 'copy');
    await mkdir(copy);
    const during = postEvent(collector.url, batchOf(Array.from({ length: 100 }, () => consentEvent())));
    const { status, stderr } = run(['backup', '--data', folder, databasePath(copy)]);
    assert.equal(status, 0, stderr);
    assert.equal((await during).status, 204);
    await collector.stop();
    const copied = new Set(storedEvents(copy).map(({ id }) => id));
    assert.ok(before.every(({ id }) => copied.has(id.replaceAll('-', ''))));

    const restored = await startChild(copy);
    assert.equal((await postEvent(restored.url, before[0])).status, 204);
    await restored.stop();
    assert.equal(storedEvents(copy).length, copied.size);
  });

  it('writes over nothing, and leaves nothing behind when it cannot', async () => {
    const folder = await temporaryFolder();
    await (await startChild(folder)).stop();
    const cases: [string, string[], string][] = [
      ['a file that is there', ['--data', folder, databasePath(folder)], 'backup-target-exists'],
      ['no database', ['--data', join(folder, 'none'), join(folder, 'x')], 'backup-source-missing'],
      ['a folder that is not there', ['--data', folder, join(folder, 'none', 'x')], 'backup-failed'],
      ['no file', ['--data', folder], 'cli-backup-target-missing'],
    ];
    for (const [name, args, code] of cases) {
      const { status, stderr } = run(['backup', ...args]);
      assert.match(stderr, new RegExp(`^may-i: [^\\n]+ \\[${code}\\]\\n$`), name);
      assert.equal(status, code.startsWith('cli-') ? 2 : 1);
    }
    await copyFile(databasePath(folder), join(folder, 'damaged.sqlite'));
    assert.equal(existsSync(join(folder, 'x.part')), false);
  });
});

describe('may-i start --config', () => {
  const settings = {
    sites: [{ id: 'shop', name: 'Shop', origins: ['https://shop.example'], cookieDomain: 'shop.example' }],
    globalPrivacyControl: '2026-11-26',
    logLevel: 'error',
  };

  it('says what is wrong in the file, and starts nothing', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'collector.json');
    const cases: [string, RegExp][] = [
      ['{', /cannot be read.*\[collector-settings-unreadable\]/],
      [
        JSON.stringify({ ...settings, prot: 1 }),
        /wrong at \/prot: unexpected property.*\[collector-settings-wrong\]/,
      ],
      [JSON.stringify({ ...settings, port: '4100' }), /\/port: expected integer/],
      [JSON.stringify({ sites: [{ id: 'Shop', origins: [] }] }), /\/sites\/0\/id: .*\/sites\/0\/origins/],
    ];
    for (const [text, expected] of cases) {
      await writeFile(file, text);
      const { status, stderr } = run(['start', '--config', file, '--data', join(folder, 'data')]);
      assert.match(stderr, expected);
      assert.equal(status, 1);
      assert.equal(existsSync(join(folder, 'data')), false);
    }
  });

  it('takes its settings from the file, and an option wins', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'collector.json');
    await writeFile(file, JSON.stringify({ ...settings, port: 1, data: join(folder, 'not-this') }));
    // `startChild` gives --port, --data and --site.
    process.env['MAY_I_CONFIG'] = file;
    try {
      const collector = await startChild(join(folder, 'this'));
      assert.deepEqual(await (await fetch(`${collector.url}/.well-known/gpc.json`)).json(), {
        gpc: true,
        lastUpdate: '2026-11-26',
      });
      await collector.stop();
      assert.ok(existsSync(join(folder, 'this')) && !existsSync(join(folder, 'not-this')));
    } finally {
      delete process.env['MAY_I_CONFIG'];
    }
  });

  it('has a schema for editors in docs/collector.schema.json; else run `npm run docs`', () => {
    const written = readFileSync(new URL('../../docs/collector.schema.json', import.meta.url), 'utf8');
    assert.equal(written, `${JSON.stringify(SettingsSchema, undefined, 2)}\n`);
  });
});
