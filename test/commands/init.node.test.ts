import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const PAGE =
  '<title>Shop</title><script src="https://static.hotjar.com/c/a.js"></script><a href="/privacy">Privacy</a>';

describe('may-i init', () => {
  let folder = '';
  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const child = execFile(process.execPath, [CLI, ...args], { cwd: folder }, (_, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stdout, stderr });
      });
    });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(PAGE);
  });
  let url = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'may-i-init-'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    url = `http://127.0.0.1:${address.port}/`;
  });
  after(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('writes a configuration from a page that lints clean once a person has said who is responsible', async () => {
    const { code, stdout } = await run(
      ...['init', '--from', url, '--site', 'shop', '--controller', 'Shop Ltd', '--contact', 'a@shop.example'],
    );
    assert.equal(code, 0);
    assert.match(stdout, /Hotjar/);
    assert.doesNotMatch(stdout, /LE-/);
    const config: unknown = JSON.parse(await readFile(join(folder, 'may-i.config.json'), 'utf8'));
    assert.deepEqual(config, {
      $schema: './node_modules/may-i/dist/config.schema.json',
      site: 'shop',
      name: 'Shop',
      controller: { name: 'Shop Ltd', contact: 'a@shop.example' },
      policyUrl: '/privacy',
      purposes: ['analytics'],
      services: ['hotjar'],
    });
    assert.equal((await run('lint', '--no-browser')).code, 0);
  });

  it('leaves a file that is there, unless it is told otherwise', async () => {
    const kept = join(folder, 'kept.json');
    await writeFile(kept, '{}');
    const refused = await run('init', '--out', 'kept.json');
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /cli-init-exists/);
    assert.equal(await readFile(kept, 'utf8'), '{}');
    assert.equal((await run('init', '--out', 'kept.json', '--force')).code, 0);
    assert.notEqual(await readFile(kept, 'utf8'), '{}');
  });

  it('says what only a person can decide', async () => {
    const { stdout } = await run('init', '--from', url, '--out', 'second.json');
    assert.match(stdout, /For you to decide:\n {2}- LE-10 It is not said who is responsible\./);
  });

  const wrong: [what: string, args: string[], code: RegExp][] = [
    ['a page that is not there', ['--from', 'nowhere.html'], /lint-page-unreadable/],
    ['a purpose without texts', ['--purposes', 'analytics,spying'], /"spying".*cli-purpose-unknown/],
  ];
  for (const [what, args, code] of wrong) {
    it(`refuses ${what} in one line, and writes nothing`, async () => {
      const { code: exit, stderr } = await run('init', '--out', 'never.json', ...args);
      assert.notEqual(exit, 0);
      assert.match(stderr, code);
      await assert.rejects(readFile(join(folder, 'never.json')));
    });
  }
});
