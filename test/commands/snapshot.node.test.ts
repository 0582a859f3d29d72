import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findBrowser, isCi } from '../../.dev/browsers.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

const skip = !isCi && findBrowser('chromium') === undefined ? 'there is no Chromium here' : false;

const CONFIG = {
  site: 'shop',
  name: 'Shop & Sons',
  purposes: ['analytics'],
  services: ['posthog'],
  languages: ['el', 'ar'],
  variants: [
    { id: 'plain', share: 1 },
    { id: 'warm', share: 1, placement: 'top' },
  ],
};

interface Index {
  readonly schema: string;
  readonly config: string;
  readonly notices: readonly { readonly language: string; readonly digest: string }[];
  readonly pictures: readonly Readonly<Record<string, unknown>>[];
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

describe('may-i snapshot', { skip }, () => {
  let folder = '';
  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const env = { ...process.env, CHROMIUM_BIN: process.env['CHROMIUM_BIN'] ?? findBrowser('chromium') };
      const child = execFile(
        process.execPath,
        [CLI, 'snapshot', ...args],
        { cwd: folder, env },
        (_, stdout, stderr) => {
          resolve({ code: child.exitCode ?? -1, stdout, stderr });
        },
      );
    });
  const indexOf = async (name: string) =>
    JSON.parse(await readFile(join(folder, name, 'snapshot.json'), 'utf8')) as Index;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'may-i-snapshot-'));
    await writeFile(join(folder, 'may-i.config.json'), JSON.stringify(CONFIG));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('takes both layers in each language, variant and size, with the digest of each (PR-04)', async () => {
    const { code, stdout, stderr } = await run('--out', 'proof');
    assert.equal(`${String(code)} ${stderr}`, '0 ');
    assert.match(stdout, /^may-i: 24 pictures are in "proof", with snapshot\.json\.\n$/);
    const { pictures, notices, schema } = await indexOf('proof');
    assert.equal(schema, 'may-i/snapshot/1');
    assert.deepEqual(notices.map(({ language }) => language).toSorted(), ['ar', 'el']);
    for (const { file, sha256: digest, width } of pictures) {
      const picture = await readFile(join(folder, 'proof', String(file)));
      assert.equal(sha256(picture), digest);
      // PNG, section 11.2.1: the width stands at byte 16.
      assert.equal(picture.readUInt32BE(16), width);
    }
    // No two are the same picture but the notice of a variant that changes nothing.
    const distinct = new Set(pictures.map((picture) => picture['sha256']));
    assert.ok(distinct.size >= 12, `${String(distinct.size)} of 24 differ`);
    assert.deepEqual((await readdir(join(folder, 'proof'))).length, 25);
  });

  it('keeps the digest that a change of one word changes', async () => {
    await run('--out', 'first', '--language', 'el');
    await writeFile(join(folder, 'other.json'), JSON.stringify({ ...CONFIG, name: 'Shop & Daughters' }));
    await run('other.json', '--out', 'second', '--language', 'el');
    const [first, second] = await Promise.all(['first', 'second'].map(indexOf));
    assert.notEqual(first?.config, second?.config);
    assert.notEqual(first?.notices[0]?.digest, second?.notices[0]?.digest);
  });

  it('never writes over another proof', async () => {
    await writeFile(join(folder, 'taken'), '');
    for (const [out, problem] of [
      ['.', /is not empty.*\[cli-out-taken\]/],
      ['taken', /cannot be written.*\[cli-out-taken\]/],
    ] as const) {
      const { code, stderr } = await run('--out', out);
      assert.equal(code, 2);
      assert.match(stderr, problem);
    }
    assert.match((await run()).stderr, /\[cli-out-missing\]/);
  });

  it('says what it cannot show', async () => {
    const { code, stderr } = await run('--out', 'none', '--language', 'el,tlh');
    assert.equal(code, 2);
    assert.match(stderr, /there are no texts in "tlh".*\[cli-language-unknown\]/);
  });
});
