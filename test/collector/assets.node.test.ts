import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { loadAssets, pickEncoding } from '../../src/collector/assets.ts';
import { cleanUp, temporaryFolder } from '../support/running-collector.ts';

after(cleanUp);

describe('pickEncoding', () => {
  const cases: [string | undefined, string][] = [
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'br'],
    ['BR', 'br'],
    ['br;q=0, gzip;q=0.000', 'identity'],
    ['deflate', 'identity'],
  ];
  for (const [acceptEncoding, expected] of cases) {
    it(`takes ${expected} for ${JSON.stringify(acceptEncoding)}`, () => {
      assert.equal(pickEncoding(acceptEncoding), expected);
    });
  }
});

describe('loadAssets', () => {
  let folder: string;
  before(async () => {
    folder = await temporaryFolder();
    await writeFile(join(folder, 'fresh.js'), 'fresh');
    await writeFile(join(folder, 'fresh.js.br'), brotliCompressSync('fresh', { params: {} }));
    await writeFile(join(folder, 'stale.js'), 'new');
    await writeFile(join(folder, 'stale.js.br'), brotliCompressSync('old'));
    await writeFile(join(folder, 'damaged.js'), 'whole');
    await writeFile(join(folder, 'damaged.js.br'), 'no brotli');
  });

  it('compresses a file once', async () => {
    const asset = (await loadAssets(folder)).get('stale.js');
    const [first, second] = [asset!.bodyAs('br'), asset!.bodyAs('br')];
    assert.equal(await first, await second);
    assert.equal((await asset!.bodyAs('identity')).toString(), 'new');
  });

  it('finds nothing in a folder that is not there', async () => {
    assert.equal((await loadAssets(join(folder, 'none'))).size, 0);
  });

  for (const [name, text] of [
    ['fresh', 'fresh'],
    ['stale', 'new'],
    ['damaged', 'whole'],
  ]) {
    it(`sends the file itself when the packed one beside it is ${name}`, async () => {
      const asset = (await loadAssets(folder)).get(`${name}.js`);
      assert.equal(brotliDecompressSync(await asset!.bodyAs('br')).toString(), text);
    });
  }
});
