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
    for (const file of each) {
      const files = file === undefined ? common : [...common, file];
      const name = file === undefined ? budget.name : `${budget.name}: ${relative(DIST, file)}`;
      // A budget of nothing would always be kept.
      if (!files.length) throw new Error(`No file for the budget "${name}".`);
      areAllKept = isKept({ ...budget, name }, await weigh(files)) && areAllKept;
    }
  }
  return areAllKept;
}

await bundle();
await writeIntegrity();
await writeLicences();
if (!(await weighAll())) {
  console.error('A byte budget is exceeded: see TOO LARGE above. [budget-exceeded]');
  process.exitCode = 1;
}
