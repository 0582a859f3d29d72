import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const TAG = '<script src="/may-i/may-i.js"></script>';
const PAGE = `<head>${TAG}<link rel="preconnect" href="https://static.hotjar.com"></head><p>Shop</p>`;
const BARE = '<script src="https://static.hotjar.com/a.js"></script>';

describe('may-i rewrite', () => {
  let folder = '';
  /** Runs the command in the folder; never throws. */
  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        [CLI, 'rewrite', ...args],
        { cwd: folder },
        (_, stdout, stderr) => {
          resolve({ code: child.exitCode ?? -1, stdout, stderr });
        },
      );
    });
  const read = (path: string) => readFile(join(folder, path), 'utf8');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'may-i-rewrite-'));
    const config = { site: 'shop', purposes: ['analytics'] };
    await writeFile(join(folder, 'may-i.config.json'), JSON.stringify(config));
    await writeFile(join(folder, 'index.html'), PAGE);
    await cp(join(folder, 'index.html'), join(folder, 'site/en/index.html'));
    await writeFile(join(folder, 'site/a.js'), BARE);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('says what it would mark, and writes nothing', async () => {
    const { code, stdout } = await run('site', '--dry-run');
    assert.equal(code, 0);
    assert.match(stdout, /index\.html:1 <link> analytics:hotjar\n1 would be marked in 1 pages\.\n$/);
    assert.equal(await read('site/en/index.html'), PAGE);
  });

  it('writes the pages elsewhere, in their folders', async () => {
    assert.equal((await run('site', '--out', 'out')).code, 0);
    assert.match(await read('out/en/index.html'), /data-may-i="analytics:hotjar"/);
    assert.equal(await read('site/en/index.html'), PAGE);
  });

  it('marks pages in place, once, and leaves other files alone', async () => {
    assert.match((await run('site')).stdout, /1 marked in 1 pages/);
    const once = await read('site/en/index.html');
    assert.match(once, /data-may-i="analytics:hotjar"/);
    assert.match((await run('site')).stdout, /^0 marked in 1 pages/);
    assert.equal(await read('site/en/index.html'), once);
    assert.equal(await read('site/a.js'), BARE);
  });

  it('names a page where nobody could allow what is marked', async () => {
    await writeFile(join(folder, 'bare.html'), BARE);
    const { code, stderr } = await run('bare.html');
    assert.equal(code, 1);
    assert.match(stderr, /bare\.html.*\[rewrite-tag-missing\]/);
  });

  const wrong: [what: string, args: string[], code: RegExp][] = [
    ['no page', [], /cli-pages-missing/],
    ['a page that is not there', ['nowhere.html'], /"nowhere\.html".*cli-pages-missing/],
    ['no configuration', ['site', '--config', 'none.json'], /config-file-unreadable/],
    ['a file that is no configuration', ['site', '--config', 'site/en/index.html'], /config-file/],
  ];
  for (const [what, args, code] of wrong) {
    it(`refuses ${what} in one line`, async () => {
      const { code: exit, stderr } = await run(...args);
      assert.notEqual(exit, 0);
      assert.match(stderr, code);
      assert.equal(stderr.trim().split('\n').length, 1);
    });
  }
});
