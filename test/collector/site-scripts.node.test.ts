/** The scripts that a collector bakes for the sites whose configuration it knows. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bake } from '../../src/build/bake.ts';
import { readParts } from '../../src/build/parts.ts';
import { soundSite } from '../../src/build/sound-site.ts';
import { profileOfRegion } from '../../src/config/profiles.ts';
import {
  cleanUp,
  runCommand,
  startLocal,
  temporaryFolder,
  TOKEN,
  type LocalCollector,
} from '../support/running-collector.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const config = { site: 'clearwater', purposes: ['analytics'], signals: ['matomo'] };

after(cleanUp);

describe('GET /<site>.js', () => {
  let collector: LocalCollector;
  const baked = readParts(`${ROOT}dist`).then((parts) =>
    bake({ collector: './', ...soundSite(config, `${ROOT}dist`) }, parts),
  );
  before(async () => {
    collector = await startLocal({ scripts: [config], distDir: `${ROOT}dist` });
  });
  after(() => collector.close());

  it('sends the script with the configuration in it, to be asked for again', async () => {
    const { script } = await baked;
    const response = await fetch(`${collector.url}/clearwater.js`, { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), script.text);
    assert.match(script.text, /collector:"\.\/"/);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(response.headers.get('content-encoding'), 'br');
    assert.match(response.headers.get('content-type') ?? '', /javascript/);
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(`${collector.url}/clearwater.js`, {
      headers: { 'Accept-Encoding': 'br', 'If-None-Match': etag },
    });
    assert.equal(again.status, 304);
  });

  it('sends it under its hash, and what it fetches later, to be kept for ever', async () => {
    const { script, details } = await baked;
    for (const { name, text } of [script, details]) {
      const response = await fetch(`${collector.url}/${name}`);
      assert.equal(response.status, 200);
      assert.equal(await response.text(), text);
      assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable');
      // A tag with `integrity` asks across origins.
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }
  });

  it('has none of a site that it does not know, and shows no part', async () => {
    for (const path of ['shop.js', 'parts/gate.js', 'parts/signals/matomo.js']) {
      assert.equal((await fetch(`${collector.url}/${path}`)).status, 404, path);
    }
  });
});

describe('GET /<site>.js of a site whose law follows the region', () => {
  const site = { ...config, profile: 'by-region', prior: { unasked: true } } as const;
  let collector: LocalCollector;
  before(async () => {
    collector = await startLocal({
      scripts: [site],
      distDir: `${ROOT}dist`,
      regionHeader: 'CF-IPCountry,CF-Region-Code',
    });
  });
  after(() => collector.close());
  const get = async (headers: Record<string, string>) => {
    const response = await fetch(`${collector.url}/clearwater.js`, { headers });
    return { text: await response.text(), cache: response.headers.get('cache-control') };
  };
  const regionIn = (text: string) => /region:"([A-Z-]+)"/.exec(text)?.[1];

  const rows: [what: string, headers: Record<string, string>, profile: string][] = [
    ['a country', { 'CF-IPCountry': 'FR' }, 'fr'],
    ['a country in small letters', { 'CF-IPCountry': 'gb' }, 'uk'],
    ['a state', { 'CF-IPCountry': 'US', 'CF-Region-Code': 'CA' }, 'us-ca'],
    ['a state, said whole', { 'CF-IPCountry': 'US-TX' }, 'us-ca'],
    ['a state without such a law', { 'CF-IPCountry': 'US', 'CF-Region-Code': 'AL' }, 'row'],
    ['a country without its state', { 'CF-IPCountry': 'US' }, 'row'],
    ['a part of a country that has one law', { 'CF-IPCountry': 'DE', 'CF-Region-Code': 'BY' }, 'de'],
    ['none', {}, 'eu-strict'],
    ['a state without a country', { 'CF-Region-Code': 'CA' }, 'eu-strict'],
    ['an unknown country', { 'CF-IPCountry': 'XX', 'CF-Region-Code': 'CA' }, 'eu-strict'],
    ['Tor', { 'CF-IPCountry': 'T1' }, 'eu-strict'],
    ['two countries', { 'CF-IPCountry': 'US, FR' }, 'eu-strict'],
    ['nonsense', { 'CF-IPCountry': '"};alert(1)//' }, 'eu-strict'],
  ];
  for (const [what, headers, profile] of rows) {
    it(`by ${what}: ${profile}, and no cache that visitors share keeps it`, async () => {
      const { text, cache } = await get(headers);
      assert.equal(profileOfRegion(regionIn(text)), profile);
      assert.equal(cache, 'private, no-cache');
    });
  }

  it('is the strictest under its hash, which knows no region', async () => {
    const whole = { collector: './', ...soundSite(site, `${ROOT}dist`) };
    const { script } = bake(whole, await readParts(`${ROOT}dist`));
    const response = await fetch(`${collector.url}/${script.name}`, { headers: { 'CF-IPCountry': 'FR' } });
    assert.equal(regionIn(await response.text()), undefined);
  });

  it('takes no header that the operator did not name', async () => {
    const other = await startLocal({ scripts: [site], distDir: `${ROOT}dist` });
    const response = await fetch(`${other.url}/clearwater.js`, { headers: { 'CF-IPCountry': 'FR' } });
    assert.equal(regionIn(await response.text()), undefined);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    await other.close();
  });
});

describe('may-i start --script', () => {
  // The collector has no browser that could measure them: nothing that the linter did not see is ever served.
  it('refuses variants, be they alike or not', async () => {
    const folder = await temporaryFolder();
    const { purposes, ...rest } = config;
    for (const change of [{ placement: 'top' }, { modal: true }]) {
      const file = join(folder, 'may-i.config.json');
      const variants = [
        { id: 'as-it-is', share: 1 },
        { id: 'other', share: 1, ...change },
      ];
      await writeFile(file, JSON.stringify({ ...rest, purposes, signals: [], variants }));
      const { status, stderr } = runCommand(
        [
          'start',
          '--site',
          'clearwater=http://localhost:1',
          '--script',
          file,
          '--port',
          '0',
          '--data',
          folder,
        ],
        { environment: { MAY_I_TOKEN: TOKEN } },
      );
      assert.equal(status, 2);
      assert.match(stderr, /"clearwater" has variants.*\[build-variants-unmeasured\]/);
    }
  });

  it('names a configuration whose site is not among the sites', async () => {
    const args = [
      'start',
      '--site',
      'shop=http://localhost:1',
      '--script',
      'demo/may-i.config.json',
      '--port',
      '0',
    ];
    const run = promisify(execFile)(process.execPath, ['src/cli.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, MAY_I_TOKEN: TOKEN },
    });
    await assert.rejects(run, ({ stderr }: { readonly stderr: string }) => {
      assert.match(stderr, /"clearwater".*\[cli-site-missing\]/);
      return true;
    });
  });
});
