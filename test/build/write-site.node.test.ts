/** What `may-i build` writes, as its users run it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SOUND } from '../lint/support.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'may-i-build-'));
after(() => rm(folder, { recursive: true, force: true }));

const run = promisify(execFile);
const build = (...args: string[]) =>
  run(process.execPath, [join(ROOT, 'src/cli.ts'), 'build', ...args], { cwd: folder });

/** Files of a folder by path, as text. */
async function filesOf(name: string): Promise<Record<string, string>> {
  const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths
    .toSorted()
    .map(async (path) => [path.slice(join(folder, name).length + 1), await readFile(path, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** How a command ends that did not end with 0. */
interface Failed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const sha384 = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

describe('may-i build', () => {
  it('writes the same bytes in two folders', async () => {
    const config = join(ROOT, 'demo/may-i.config.json');
    await build(config, '--out', 'one');
    await build(config, '--out', 'two');
    const one = await filesOf('one');
    // What is built has been looked through: the linter for a developer's console stays out.
    assert.deepEqual(
      Object.keys(one).filter((file) => file.endsWith('/lint.js')),
      [],
    );
    assert.deepEqual(one, await filesOf('two'));
    assert.ok(Object.keys(one).length > 20);
  });

  it('writes the script under both names, a tag and hashes that are right, and gpc.json', async () => {
    await build(
      join(ROOT, 'demo/may-i.config.json'),
      '--out',
      'three',
      '--base',
      'https://cdn.example/consent',
    );
    const files = await filesOf('three');
    const hashed = Object.keys(files).find((name) => /^clearwater-[\da-f]{8}\.js$/.test(name)) ?? '';
    assert.equal(files['clearwater.js'], files[hashed]);
    assert.equal(
      files['tag.html'],
      `<script src="https://cdn.example/consent/${hashed}" integrity="${sha384(files[hashed] ?? '')}" crossorigin="anonymous"></script>\n`,
    );
    const [, inline = ''] =
      /^<script data-base="https:\/\/cdn\.example\/consent\/">(.*)<\/script>\n$/s.exec(
        files['inline.html'] ?? '',
      ) ?? [];
    assert.doesNotMatch(inline, /<\/script|<!--/);
    const inlineHash = createHash('sha256').update(inline).digest('base64');
    assert.match(
      files['csp.txt'] ?? '',
      new RegExp(`script-src https://cdn\\.example 'sha256-${inlineHash.replace(/[+/]/g, '\\$&')}'`),
    );
    const integrity = JSON.parse(files['integrity.json'] ?? '') as Record<string, string>;
    for (const [name, hash] of Object.entries(integrity)) assert.equal(sha384(files[name] ?? ''), hash, name);
    assert.equal(
      Object.keys(integrity).length,
      Object.keys(files).filter((name) => name.endsWith('.js')).length,
    );
    assert.deepEqual(Object.keys(JSON.parse(files['.well-known/gpc.json'] ?? '') as object), [
      'gpc',
      'lastUpdate',
    ]);
  });

  it('writes the languages that are asked for', async () => {
    await writeFile(join(folder, 'may-i.config.json'), JSON.stringify({ ...SOUND, languages: ['nl'] }));
    await build();
    const locales = Object.keys(await filesOf('may-i')).filter((name) => name.startsWith('locales'));
    assert.ok(locales.includes(join('locales', 'nl.js')));
    assert.ok(locales.every((name) => name.includes('nl.')));
  });

  it('writes a language under all its names', async () => {
    await writeFile(join(folder, 'may-i.config.json'), JSON.stringify({ ...SOUND, languages: ['nb'] }));
    await build('--out', 'names');
    const locales = Object.keys(await filesOf('names')).filter((name) => name.startsWith('locales'));
    const names = new Set(locales.map((name) => basename(name).split('.')[0]));
    assert.deepEqual(names, new Set(['nb', 'no']));
  });

  it('takes a module, and says what the linter finds in it', async () => {
    const overrides = { 'LE-10': 'It is founded next week.' };
    const config = { ...SOUND, modal: true, controller: undefined, overrides };
    await writeFile(
      join(folder, 'may-i.config.ts'),
      `const site: string = 'shop';\nexport default { ...${JSON.stringify(config)}, site };\n`,
    );
    const { stdout, stderr } = await build('may-i.config.ts', '--out', 'module');
    assert.match(stdout, /Written to module/);
    assert.match(stderr, /warning LW-04 {2}modal\n/);
    assert.match(stderr, /taken {3}LE-10 {2}controller\n.*\n.*: It is founded next week\.\n/);
    assert.match(stderr, /may-i\.config\.ts: 0 errors, 1 warning, 1 overridden\.\n$/);
    assert.ok(Object.keys(await filesOf('module')).includes('shop.js'));
  });

  it('writes nothing of what the linter refuses, and says so once with code and place', async () => {
    await writeFile(join(folder, 'refused.json'), JSON.stringify({ ...SOUND, controller: undefined }));
    await assert.rejects(build('refused.json', '--out', 'refused'), (error: Failed) => {
      assert.equal(error.code, 1);
      assert.equal(error.stdout, '');
      assert.equal(error.stderr.match(/error {3}LE-10 {2}controller\n/g)?.length, 1);
      assert.match(
        error.stderr,
        /Nothing was written.*\[build-refused\]\nrefused\.json: 1 error, 0 warnings\.\n$/,
      );
      return true;
    });
    await assert.rejects(readdir(join(folder, 'refused')));
  });

  describe('with variants', () => {
    const write = (name: string, change: object) =>
      writeFile(
        join(folder, `${name}.json`),
        JSON.stringify({
          ...SOUND,
          variants: [
            { id: 'plain', share: 1 },
            { id: 'warm', share: 1, ...change },
          ],
        }),
      );

    it('writes a script in which each keeps the rules', async () => {
      await write('variants', { placement: 'top', theme: { accent: '#114a7a' } });
      await build('variants.json', '--out', 'variants');
      const { 'shop.js': script = '' } = await filesOf('variants');
      assert.match(script, /variant:"warm"/);
    });

    // `::part(accept)` reaches one answer alone; only a browser can tell.
    it('writes nothing where accept and reject differ in one of them, by the style of the site (LE-08)', async () => {
      await write('unlike', { theme: { accent: '#777' } });
      await writeFile(
        join(folder, 'site.css'),
        'may-i-notice::part(accept) { background: #000; color: #fff; }',
      );
      await assert.rejects(
        build('unlike.json', '--out', 'unlike', '--css', 'site.css'),
        ({ code, stderr }: Failed) => {
          assert.equal(code, 1);
          assert.match(stderr, /error {3}LE-08 {2}variants\[1\]\n.*In the variant "warm"/);
          assert.match(stderr, /\[build-refused\]/);
          return true;
        },
      );
      await assert.rejects(readdir(join(folder, 'unlike')));
    });

    it('writes nothing where a label of one of them presses the visitor (LE-09)', async () => {
      await write('pressing', { texts: { en: { acceptAll: 'Yes, I want the best!' } } });
      await assert.rejects(build('pressing.json', '--out', 'pressing'), ({ stderr }: Failed) => {
        assert.match(stderr, /error {3}LE-09 {2}variants\[1\]/);
        return true;
      });
    });

    it('writes nothing where there is no browser to measure them', async () => {
      await write('unmeasured', {});
      const withoutBrowser = run(
        process.execPath,
        [join(ROOT, 'src/cli.ts'), 'build', 'unmeasured.json', '--out', 'unmeasured'],
        // A program that is no browser: it ends at once.
        { cwd: folder, env: { ...process.env, CHROMIUM_BIN: '/bin/true' } },
      );
      await assert.rejects(withoutBrowser, ({ stderr }: Failed) => {
        assert.match(stderr, /\[build-variants-unmeasured\]/);
        return true;
      });
      await assert.rejects(readdir(join(folder, 'unmeasured')));
    });
  });

  it('prints what each signal costs', async () => {
    await writeFile(
      join(folder, 'signals.json'),
      JSON.stringify({ ...SOUND, signals: ['matomo', 'posthog'] }),
    );
    const { stdout } = await build('signals.json', '--out', 'four');
    assert.match(
      stdout,
      /\d+ {2}the script, on every page\n +\+\d+ {2}of it the signal matomo\n +\+\d+ {2}of it the signal posthog\n/,
    );
  });

  const wrong: [name: string, text: string, code: RegExp][] = [
    ['is no JSON', '{', /\[config-file-not-json\]/],
    [
      'has a misspelt key',
      '{"site":"shop","purpses":["analytics"]}',
      /Did you mean "purposes".*\[config-unknown-key\]/,
    ],
    [
      'names a language without texts',
      '{"site":"shop","purposes":["analytics"],"languages":["xx"]}',
      /\[build-language-missing\]/,
    ],
    [
      'names a signal that is none',
      '{"site":"shop","purposes":["analytics"],"signals":["matmo"]}',
      /"matomo".*\[config-wrong-value\]/,
    ],
  ];
  for (const [name, text, code] of wrong) {
    it(`writes nothing where the configuration ${name}`, async () => {
      await writeFile(join(folder, 'wrong.json'), text);
      await assert.rejects(build('wrong.json', '--out', 'wrong'), (error: { readonly stderr: string }) => {
        assert.match(error.stderr, code);
        assert.doesNotMatch(error.stderr, /\n.*at /);
        return true;
      });
      await assert.rejects(readdir(join(folder, 'wrong')));
    });
  }
});
