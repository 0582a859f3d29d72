/** The parts of `npm test`, in the order in which they run: what fails fast comes first. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adviceFor, ENGINES, findBrowser, isCi, type Engine } from './browsers.ts';
import { POSTGRES_ADVICE, withPostgres } from './postgres.ts';
import { ROOT, run } from './run.ts';

/** How many tests passed, failed and were left out. A tool, such as the compiler, counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One part of `npm test`, also `npm run test:<name>`. */
export interface Part {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };
const PASSED: Counts = { ...NOTHING, passed: 1 };
const FAILED: Counts = { ...NOTHING, failed: 1 };
const SKIPPED: Counts = { ...NOTHING, skipped: 1 };

/** What each part counted, added up. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    NOTHING,
  );
}

const PRETTIER_IGNORES = ['--ignore-path', '.gitignore', '--ignore-path', '.dev/prettierignore'];

/** All parts in order. */
export const PARTS: readonly Part[] = [
  { name: 'build', run: build },
  { name: 'types', run: async () => tool('tsc', ['-p', 'tsconfig.json']) },
  { name: 'lint', run: async () => tool('eslint', ['-c', '.dev/eslint.config.mjs', '.']) },
  { name: 'format', run: async () => tool('prettier', ['--check', ...PRETTIER_IGNORES, '.']) },
  { name: 'house', run: async () => nodeTests(globSync('test/house/*.node.test.ts', { cwd: ROOT })) },
  { name: 'unused', run: async () => tool('knip', ['--config', '.dev/knip.json', '--no-progress']) },
  { name: 'package', run: checkPackage },
  { name: 'browser', run: async () => inEngines(ENGINES, '**/*.test.ts', browserTests) },
  { name: 'node', run: async () => nodeTests(filesOf('**/*.node.test.ts')) },
  { name: 'postgres', run: postgres },
  { name: 'e2e', run: async () => inEngines(['chromium', 'firefox'], '**/*.e2e.ts', journeys) },
  {
    name: 'webkit',
    // One file at a time: each starts a browser and a screen.
    run: async () =>
      inEngines(['webkit'], '**/*.webkit.ts', async (_, files) => nodeTests(files, ['--test-concurrency=1'])),
  },
];

/** Rebuilds `dist/`, which also holds it to its budgets, and compares it with what is committed. */
async function build(): Promise<Counts> {
  if ((await run('node', ['.dev/build.ts'])) !== 0) return FAILED;
  if (!existsSync(join(ROOT, '.git'))) return PASSED;
  const changes = execFileSync('git', ['status', '--porcelain', '--', 'dist'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (changes === '') return sum([PASSED, PASSED]);
  console.log(`dist/ differs from what is committed. Commit what \`npm run build\` writes.\n${changes}`);
  return sum([PASSED, FAILED]);
}

/** Looks at the package as its consumers get it: packed. */
async function checkPackage(): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'may-i-pack-'));
  try {
    // The build has run: without its scripts, packing does not run it again.
    if ((await tool('node', ['.dev/compile.ts'])).failed > 0) return FAILED;
    if ((await tool('npm', ['pack', '--ignore-scripts', '--pack-destination', folder])).failed > 0)
      return FAILED;
    const [tarball = ''] = globSync(join(folder, '*.tgz'));
    return sum([
      await tool('publint', ['run', tarball, '--strict']),
      // The script for a page is no module and has no types.
      await tool('attw', [
        tarball,
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        './may-i.js',
        './may-i-declared.js',
        './may-i-elements.js',
      ]),
      await asConsumer(tarball),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Uses the package in an application, in a browser. */
async function asConsumer(tarball: string): Promise<Counts> {
  process.env['MAY_I_TARBALL'] = tarball;
  return inEngines(['chromium'], '**/*.package.ts', async (_, files) => nodeTests(files));
}

/** Runs a part's tests in each engine in turn; an engine that this machine lacks is a skip, and in CI a failure. */
async function inEngines(
  engines: readonly Engine[],
  pattern: string,
  test: (engine: Engine, files: readonly string[]) => Promise<Counts>,
): Promise<Counts> {
  const files = filesOf(pattern);
  if (files.length === 0) return noTests();
  const counts: Counts[] = [];
  for (const engine of engines) {
    if (engines.length > 1) console.log(`\n${engine}`);
    const isMissing = findBrowser(engine) === undefined;
    if (isMissing) console.log(adviceFor(engine));
    counts.push(isMissing ? (isCi ? FAILED : SKIPPED) : await test(engine, files));
  }
  return sum(counts);
}

async function browserTests(engine: Engine): Promise<Counts> {
  return counted(async (results) =>
    run('web-test-runner', ['--config', '.dev/web-test-runner.mjs'], {
      env: { MAY_I_ENGINE: engine, MAY_I_RESULTS: results },
    }),
  );
}

/** Each journey has a limit of its own; this one ends only what hangs, on a machine several times slower, too. */
const JOURNEYS_TIMEOUT_MS = 40 * 60_000;

async function journeys(engine: Engine): Promise<Counts> {
  const args = ['test', '-c', '.dev/playwright.config.ts', `--project=${engine}`];
  return counted(async (results) =>
    run('playwright', args, { env: { MAY_I_RESULTS: results }, timeoutMs: JOURNEYS_TIMEOUT_MS }),
  );
}

async function nodeTests(
  files: readonly string[],
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Counts> {
  if (files.length === 0) return noTests();
  return counted(async (results) => {
    const spec = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    const counting = ['--test-reporter=./.dev/report-node.mjs', `--test-reporter-destination=${results}`];
    return run('node', ['--test', ...flags, ...spec, ...counting, ...files], { env });
  });
}

/** What holds for every database, and what only PostgreSQL can do. */
const ON_POSTGRES = [
  'collector/database/*.node.test.ts',
  'collector/{crash,fuzz,read-daily-counts,retention,retention-clock,strange-text,truth}.node.test.ts',
  'collector/proof/{notices,receipt,recipient,verify}.node.test.ts',
  'collector/{rights,routes,webhooks}/*.node.test.ts',
  '**/*.postgres.ts',
];

/** Runs the collector's tests on a server of PostgreSQL, on which they mostly wait; where there is none it is a skip, and in CI a failure. */
async function postgres(): Promise<Counts> {
  const counts = await withPostgres((env) =>
    nodeTests(ON_POSTGRES.flatMap(filesOf), ['--test-concurrency=3'], env),
  );
  if (counts) return counts;
  console.log(POSTGRES_ADVICE);
  return isCi ? FAILED : SKIPPED;
}

/** Runs a test runner that writes its counts to the file it is given. One that ends badly never passes. */
async function counted(start: (results: string) => Promise<number>): Promise<Counts> {
  const folder = join(ROOT, '.results');
  mkdirSync(folder, { recursive: true });
  const results = join(folder, 'counts.json');
  rmSync(results, { force: true });
  const code = await start(results);
  const counts = existsSync(results) ? parseCounts(readFileSync(results, 'utf8')) : undefined;
  if (counts === undefined) return FAILED;
  return code !== 0 && counts.failed === 0 ? sum([counts, FAILED]) : counts;
}

function parseCounts(text: string): Counts | undefined {
  const value: unknown = JSON.parse(text === '' ? 'null' : text);
  const isCounts = typeof value === 'object' && value !== null && 'passed' in value && 'failed' in value;
  if (!isCounts || !('skipped' in value)) return undefined;
  return { passed: Number(value.passed), failed: Number(value.failed), skipped: Number(value.skipped) };
}

/** Runs a tool that says nothing as long as nothing is wrong. */
async function tool(command: string, args: readonly string[]): Promise<Counts> {
  return (await run(command, args, { isQuiet: true })) === 0 ? PASSED : FAILED;
}

function noTests(): Counts {
  console.log('no tests');
  return isCi ? FAILED : NOTHING;
}

/** Test files below `test/`; node tests only when the pattern asks for them, house rules never. */
function filesOf(pattern: string): string[] {
  const isWanted = (file: string) => pattern.includes('.node.') || !file.endsWith('.node.test.ts');
  return globSync(`test/${pattern}`, { cwd: ROOT, exclude: ['test/house/**'] })
    .filter(isWanted)
    .toSorted();
}
