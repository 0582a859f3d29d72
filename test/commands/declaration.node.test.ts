import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFragment, serialize } from 'parse5';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

const CONFIG = {
  site: 'shop',
  name: 'Shop & Sons',
  language: 'nl',
  purposes: ['analytics', { id: 'maps', title: { en: 'maps <b>of</b> shops', de: 'Karten' } }],
  services: [
    'posthog',
    {
      id: 'meter',
      purpose: 'maps',
      name: '<img src=x onerror=alert(1)>',
      provider: 'Meter "Ltd"',
      country: 'IE',
      policyUrl: 'https://meter.example/?a=1&b="2"',
      stores: [{ name: '_m_*', duration: 'P1Y6M', purpose: 'tells visits apart', host: 'cdn.example' }],
    },
  ],
  texts: { en: { preferences: { declaration: 'What {site} keeps' } } },
};

describe('may-i declaration', () => {
  let folder = '';
  /** Runs the command in the folder; never throws. */
  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [CLI, 'declaration', ...args],
        { cwd: folder },
        (_, stdout, stderr) => {
          resolve({ code: child.exitCode ?? -1, stdout, stderr });
        },
      );
    });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'may-i-declaration-'));
    await writeFile(join(folder, 'may-i.config.json'), JSON.stringify(CONFIG));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('names every service, its company and what it keeps, the catalogue’s too', async () => {
    const { code, stdout } = await run('--language', 'en');
    assert.equal(code, 0);
    assert.match(stdout, /^<div lang="en">\n<h2>What Shop &amp; Sons keeps<\/h2>/);
    assert.match(stdout, /<h4><bdi>PostHog<\/bdi><\/h4>/);
    assert.match(stdout, /<bdi>PostHog, Inc\.?<\/bdi>/);
    assert.match(stdout, /<code>ph_\*_posthog<\/code><\/bdi><\/th><td>cookie<\/td><td>1 year<\/td>/);
    assert.match(
      stdout,
      /<small><bdi>tells visits apart<\/bdi><\/small><small><bdi>set by cdn\.example: after a withdrawal it stays until you delete it/,
    );
    assert.match(stdout, /<td>1 year, 6 months<\/td>/);
  });

  it('is HTML in which each text of the configuration is only a text', async () => {
    const { stdout } = await run('--language', 'en');
    assert.equal(serialize(parseFragment(stdout)), stdout);
    assert.match(stdout, /<h4><bdi>&lt;img src=x onerror=alert\(1\)&gt;<\/bdi><\/h4>/);
    assert.match(stdout, /<h3><bdi>Maps &lt;b&gt;of&lt;\/b&gt; shops<\/bdi><\/h3>/);
    assert.match(stdout, /<a href="https:\/\/meter\.example\/\?a=1&amp;b=&quot;2&quot;">/);
  });

  it('is written in the language of the configuration, or in the one that is asked for', async () => {
    assert.match((await run()).stdout, /^<div lang="nl">\n<h2>Cookies en vergelijkbare/);
    assert.match((await run('--language', 'ar')).stdout, /^<div lang="ar" dir="rtl">/);
    assert.match((await run('--language', 'pt-BR')).stdout, /^<div lang="pt-br">/);
    assert.match((await run('--language', 'de-AT')).stdout, /<h3><bdi>Karten<\/bdi><\/h3>/);
  });

  it('goes to a file', async () => {
    const { code, stdout } = await run('--out', 'cookies.html');
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(await readFile(join(folder, 'cookies.html'), 'utf8'), /^<div lang="nl">/);
  });

  it('says what it lacks', async () => {
    for (const [args, said] of [
      [['--language', 'tlh'], /no texts in "tlh".*\[cli-language-unknown\]/],
      [['nothing.json'], /no configuration at "nothing\.json".*\[config-file-unreadable\]/],
    ] as const) {
      const { code, stdout, stderr } = await run(...args);
      assert.notEqual(code, 0);
      assert.equal(stdout, '');
      assert.match(stderr, said);
    }
  });
});
