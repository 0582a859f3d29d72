/**
 * Builds `dist/`: bundles, hashes for Subresource Integrity, the licences of what is bundled; then weighs every budget
 * and fails when one is exceeded.
 */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { loadConfigFile } from 'rollup/loadConfigFile';
import { rollup } from 'rollup';
import { bake } from '../src/build/bake.ts';
import type { WholeConfig } from '../src/build/gate-config.ts';
import { readParts } from '../src/build/parts.ts';
import { CATALOGUE } from '../src/catalogue/catalogue.ts';
import { PURPOSES } from '../src/config/purposes.ts';
import { ConfigSchema } from '../src/config/schema.ts';
import { SIGNALS } from '../src/signals/all.ts';
import budgetFile from './budgets.json' with { type: 'json' };

const DIST = 'dist';
/** Libraries with code in the bundles. */
const BUNDLED = ['lit', 'lit-html', 'idb-keyval', 'uplot'];

interface Budget {
  readonly name: string;
  /** Patterns of files that are counted together. */
  readonly files?: readonly string[];
  /** Pattern of files that are counted one by one, each together with `files`. */
  readonly each?: string;
  readonly max: number;
  readonly aim: number;
}

async function bundle(): Promise<void> {
  for (const file of globSync(`${DIST}/*`)) {
    // The compiled Node code is made by the packing and is not committed.
    if (file !== join(DIST, 'node')) await rm(file, { recursive: true });
  }
  const { options, warnings } = await loadConfigFile(
    new URL('../rollup.config.mjs', import.meta.url).pathname,
    {},
  );
  for (const config of options) {
    const built = await rollup(config);
    for (const output of config.output) await built.write(output);
    await built.close();
  }
  warnings.flush();
}

/** Hash of a file as the attribute `integrity` takes it (Subresource Integrity). */
async function integrityOf(file: string): Promise<string> {
  return `sha384-${createHash('sha384')
    .update(await readFile(file))
    .digest('base64')}`;
}

async function writeIntegrity(): Promise<void> {
  const files = globSync(`${DIST}/{*.js,may-i-*/*.js,locales/*.js}`).sort();
  const entries = await Promise.all(
    files.map(async (file) => [relative(DIST, file).replaceAll('\\', '/'), await integrityOf(file)]),
  );
  await writeFile(join(DIST, 'integrity.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

/** For editors: they complete and explain each key. */
async function writeSchema(): Promise<void> {
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', ...ConfigSchema };
  await writeFile(join(DIST, 'config.schema.json'), `${JSON.stringify(schema, null, 1)}\n`);
}

async function writeLicences(): Promise<void> {
  const texts = BUNDLED.map(async (name) => {
    const [file] = globSync(`node_modules/${name}/LICEN[CS]E*`);
    return `${name}\n\n${file === undefined ? '' : await readFile(file, 'utf8')}`;
  });
  await writeFile(join(DIST, 'THIRD-PARTY-LICENCES.txt'), (await Promise.all(texts)).join('\n----\n\n'));
}

async function weigh(files: readonly string[]): Promise<number> {
  const sizes = files.map(async (file) => brotliCompressSync(await readFile(file)).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function isKept({ name, max, aim }: Budget, size: number): boolean {
  const verdict = size > max ? 'TOO LARGE' : size > aim ? 'ok' : 'ok, aim reached';
  console.log(`${String(size).padStart(7)} of ${String(max).padStart(6)}  ${name}  (aim ${aim}; ${verdict})`);
  return size <= max;
}

async function weighAll(): Promise<boolean> {
  console.log('Bytes, brotli 11:');
  let areAllKept = true;
  const { budgets }: { readonly budgets: readonly Budget[] } = budgetFile;
  for (const budget of budgets) {
    const common = (budget.files ?? []).flatMap((pattern) => globSync(join(DIST, pattern)));
    const each = budget.each === undefined ? [undefined] : globSync(join(DIST, budget.each)).sort();
    const weighed = await Promise.all(
      each.map(async (file) => {
        const files = file === undefined ? common : [...common, file];
        const name = file === undefined ? budget.name : `${budget.name}, the most: ${relative(DIST, file)}`;
        // A budget of nothing would always be kept.
        if (!files.length) throw new Error(`No file for the budget "${name}".`);
        return { name, size: await weigh(files) };
      }),
    );
    const [heaviest] = weighed.sort((a, b) => b.size - a.size);
    if (!heaviest) throw new Error(`No file for the budget "${budget.name}".`);
    areAllKept = isKept({ ...budget, name: heaviest.name }, heaviest.size) && areAllKept;
  }
  return areAllKept;
}

/** A site of fifteen services that many sites have, with the facts that the catalogue has of them. */
function siteOf(ids: readonly string[], more: Partial<WholeConfig> = {}): WholeConfig {
  const services = CATALOGUE.filter(({ id }) => ids.includes(id)).map((service) => ({
    ...service,
    goal: `What ${service.name} is used for on this site, in one sentence.`,
  }));
  return {
    site: 'shop',
    name: 'Shop',
    policyUrl: '/privacy.html',
    purposes: [...PURPOSES],
    services,
    ...more,
  };
}

const FIFTEEN = [
  'activecampaign',
  'calendly',
  'google-ads',
  'google-analytics',
  'google-maps',
  'google-tag-manager',
  'hotjar',
  'hubspot',
  'intercom',
  'linkedin-insight',
  'meta-pixel',
  'microsoft-advertising',
  'microsoft-clarity',
  'posthog',
  'youtube',
];

/** Weighs scripts as `may-i build` makes them, and what each signal adds to one. */
async function weighBuilt(): Promise<boolean> {
  const parts = await readParts(DIST);
  const sizeOf = (config: WholeConfig) => brotliCompressSync(bake(config, parts).script.text).length;
  // It is checked where it is built.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const reference = JSON.parse(await readFile('demo/may-i.config.json', 'utf8')) as WholeConfig;
  const sizes = {
    'built, declared tags, the reference configuration': sizeOf({ ...reference, blocking: 'declared' }),
    'built, the reference configuration': sizeOf(reference),
    'built, fifteen services of the catalogue': sizeOf(siteOf(FIFTEEN)),
  };
  const kept = Object.entries(sizes).map(([name, size]) => {
    const budget = budgetFile.built.find((one) => one.name === name);
    if (!budget) throw new Error(`There is no budget "${name}".`);
    return isKept(budget, size);
  });
  const without = siteOf([], { blocking: 'declared' });
  const first = sizeOf({ ...without, signals: ['meta-pixel'] });
  console.log('Of a built script, the signals: bytes, brotli 11, each beside one that is there:');
  for (const id of Object.keys(SIGNALS)) {
    const options = id === 'google-consent-mode' ? { adsDataRedaction: true } : {};
    const more = sizeOf({ ...without, signals: ['meta-pixel', { id, ...options }] });
    const size =
      id === 'meta-pixel' ? `${String(first - sizeOf(without))}, the first of any` : String(more - first);
    console.log(`  ${id}: ${size}`);
  }
  return kept.every(Boolean);
}

await bundle();
await writeIntegrity();
await writeSchema();
await writeLicences();
const areKept = [await weighAll(), await weighBuilt()];
if (!areKept.every(Boolean)) {
  console.error('A byte budget is exceeded: see TOO LARGE above. [budget-exceeded]');
  process.exitCode = 1;
}
