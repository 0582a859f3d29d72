import assert from 'node:assert/strict';
import { get, type IncomingHttpHeaders } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
  cleanUp,
  ASSETS,
  problemOf,
  startLocal,
  type LocalCollector,
} from '../../support/running-collector.ts';

/** Gets a body as it is on the wire; fetch would unpack it. */
function getPacked(
  url: string,
  acceptEncoding: string,
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': acceptEncoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}

after(cleanUp);

describe('GET /may-i.js and its chunks', () => {
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal();
  });
  after(() => collector.close());

  it('sends the script, to be asked for again, to pages of any origin', async () => {
    const response = await fetch(`${collector.url}/may-i.js`);
    assert.equal(response.status, 200);
    assert.equal(await response.text(), ASSETS['may-i.js']);
    const expected = {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    };
    for (const [name, value] of Object.entries(expected))
      assert.equal(response.headers.get(name), value, name);
  });

  const caching: [string, string][] = [
    ['may-i-1a2b3c4d/notice.js', 'public, max-age=31536000, immutable'],
    ['may-i-notice.js', 'no-cache'],
    ['locales/zh-Hant-TW.js', 'no-cache'],
    ['integrity.json', 'no-cache'],
  ];
  for (const [path, cacheControl] of caching) {
    it(`sends ${path} with "${cacheControl}"`, async () => {
      assert.equal((await fetch(`${collector.url}/${path}`)).headers.get('cache-control'), cacheControl);
    });
  }

  it('answers 304 to who has the file, with a strong or a weak tag', async () => {
    const etag = (await fetch(`${collector.url}/may-i.js`)).headers.get('etag') ?? '';
    for (const tag of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const response = await fetch(`${collector.url}/may-i.js`, { headers: { 'If-None-Match': tag } });
      assert.equal(response.status, 304, tag);
    }
    const changed = await fetch(`${collector.url}/may-i.js`, { headers: { 'If-None-Match': '"other"' } });
    assert.equal(changed.status, 200);
  });

  const encodings: [string, string | undefined, (body: Buffer) => Buffer][] = [
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['identity', undefined, (body) => body],
  ];
  for (const [acceptEncoding, encoding, unpack] of encodings) {
    it(`packs the body for "${acceptEncoding}" as ${encoding ?? 'it is'}`, async () => {
      const { headers, body } = await getPacked(`${collector.url}/may-i.js`, acceptEncoding);
      assert.equal(headers['content-encoding'], encoding);
      assert.equal(unpack(body).toString(), ASSETS['may-i.js']);
    });
  }

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${collector.url}/may-i.js`, {
      method: 'HEAD',
      headers: { 'Accept-Encoding': 'identity' },
    });
    assert.equal(response.status, 200);
    assert.equal(Number(response.headers.get('content-length')), ASSETS['may-i.js']?.length);
  });

  for (const path of [
    'nothing.js',
    'node/cli.js',
    'README.md',
    '../package.json',
    '%2e%2e/package.json',
    'locales',
    'locales/',
  ]) {
    it(`answers 404 to /${path}`, async () => {
      const response = await fetch(`${collector.url}/${path}`);
      assert.equal(response.status, 404);
      assert.equal((await problemOf(response)).code, 'not-found');
    });
  }
});
