/**
 * Visits every situation, in each engine and in two sizes, and prints the table of docs/situations.md.
 *
 *     node test/situations/run.ts                    all, and writes docs/situations.md
 *     node test/situations/run.ts webkit             one engine; the table keeps what it has of the others
 *     node test/situations/run.ts chromium quirks    what is named, too
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, firefox } from '@playwright/test';
import { chromiumArgs, findBrowser, type Engine, ENGINES } from '../../.dev/browsers.ts';
import { Browser } from '../support/webdriver.ts';
import { startWebKit } from '../support/webkit.ts';
import { check, OK, referenceStyles, type Found } from './check.ts';
import { situationsPage, wrongOf, type Visit } from './table.ts';
import { SITUATIONS } from './list.ts';
import { serveSituations, type ServedSituations } from './serve.ts';
import { CHECKS } from './situation.ts';
import { playwrightVisitor, webkitVisitor, type Visitor } from './visitor.ts';

const ROOT = new URL('../../', import.meta.url);
/** Where the visits are kept. */
const KEPT = new URL('.results/situations.json', ROOT);
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
type Size = keyof typeof SIZES;

const asked = process.argv.slice(2);
const engines = ENGINES.filter((engine) => !asked.some(isEngine) || asked.includes(engine));
const names = asked.filter((word) => !isEngine(word));
const situations = SITUATIONS.filter(({ id }) => !names.length || names.includes(id));

function isEngine(word: string): boolean {
  return ENGINES.some((engine) => engine === word);
}

/** Runs something for each size, with a visitor that has nothing of the visits before. */
async function eachVisitor(
  engine: Engine,
  visit: (
    size: Size,
    newVisitor: () => Promise<{ visitor: Visitor; end: () => Promise<void> }>,
  ) => Promise<void>,
): Promise<void> {
  const executablePath = findBrowser(engine);
  if (executablePath === undefined) {
    console.log(`${engine} is not on this machine.`);
    return;
  }
  if (engine === 'webkit') {
    const webkit = await startWebKit();
    // Asked for a window of a phone's size a second time, its driver does not answer any more.
    await visit('desktop', async () => {
      const browser = await Browser.open(webkit);
      await browser.resize(SIZES.desktop.width, SIZES.desktop.height);
      return { visitor: webkitVisitor(browser), end: async () => browser.close() };
    });
    return webkit.stop();
  }
  const browser =
    engine === 'chromium'
      ? await chromium.launch({ executablePath, args: chromiumArgs() })
      : await firefox.launch({ executablePath, channel: 'moz-firefox' });
  for (const size of ['desktop', 'phone'] as const) {
    await visit(size, async () => {
      const context = await browser.newContext({ viewport: SIZES[size] });
      const visitor = await playwrightVisitor(await context.newPage());
      return { visitor, end: async () => context.close() };
    });
  }
  await browser.close();
}

async function visitAll(served: ServedSituations): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const engine of engines) {
    await eachVisitor(engine, async (size, newVisitor) => {
      const where = `${engine} ${size}`;
      const first = await newVisitor();
      const reference = await referenceStyles(first.visitor, served);
      await first.end();
      for (const situation of situations) {
        if (engine === 'webkit' && situation.notInWebKit !== undefined) continue;
        const { visitor, end } = await newVisitor();
        const found = await check(situation, served, visitor, reference).catch((error: unknown): Found => {
          const text = String(error).split('\n')[0] ?? '';
          return Object.fromEntries(CHECKS.map((name) => [name, text])) as Found;
        });
        await end().catch(() => undefined);
        const visit = { situation, where, found };
        visits.push(visit);
        keep(visit);
        const wrong = wrongOf(visit);
        console.log(`${where.padEnd(17)} ${situation.id.padEnd(20)} ${wrong.length ? '' : OK}`);
        for (const [name, text] of wrong) console.log(`    ${name}: ${text}`);
      }
    });
  }
  return visits;
}

function versionOf(name: string): string {
  // A file that npm wrote.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- see above
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL(`.dev/sites/node_modules/${name}/package.json`, ROOT), 'utf8'),
  );
  return version;
}

const served = await serveSituations();
const visits = await visitAll(served);
await served.close();
const failed = visits.filter((visit) => wrongOf(visit).length > 0);
writeFileSync(new URL('docs/situations.md', ROOT), situationsPage(SITUATIONS, kept(), versionOf));
console.log(`${visits.length - failed.length} passed, ${failed.length} failed`);
if (failed.length) process.exitCode = 1;

/** Visits of this run and of those before, in the order of the engines. */
function kept(): Visit[] {
  // A file that is written below.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- see above
  const all: Visit[] = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : [];
  const order = (where: string) => ENGINES.findIndex((engine) => where.startsWith(engine));
  return all.sort((a, b) => order(a.where) - order(b.where) || a.where.localeCompare(b.where));
}

/** Puts a visit in the place of the one before: a run takes long, and what it has seen is not lost when it ends early. */
function keep(visit: Visit): void {
  const others = kept().filter(
    ({ where, situation }) => where !== visit.where || situation.id !== visit.situation.id,
  );
  mkdirSync(new URL('.', KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify([...others, visit]));
}
