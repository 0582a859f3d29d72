/**
 * Walks every way of loading and every vendor's snippet through every phase, in each tier, and prints the table of
 * docs/blocking.md.
 *
 *     node test/blocking/bed.ts [chromium,firefox,webkit] [part of a name | course:name]
 */
import type { Engine } from '../../.dev/browsers.ts';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { rewriter } from '../../src/rewrite/rewrite-html.ts';
import { startEveryHost } from './every-host.ts';
import { RARE_WAYS } from './rare-ways.ts';
import { SNIPPETS } from './snippets.ts';
import { openBrowser, type VisitorsBrowser } from './visitor.ts';
import { hostOf, NEED, pageOf, PHASES, PURPOSES, walk, type Tier, type Walked } from './walk.ts';
import { declared, WAYS, type Way } from './ways.ts';

const [engines = 'chromium', part = ''] = process.argv.slice(2);

/** What is walked together: one line of the table for each phase. */
interface Course {
  readonly name: string;
  readonly tier: Tier;
  readonly cases: readonly { readonly way: Way; readonly html: string }[];
}

function courses(): readonly Course[] {
  const named = ({ name }: Way) => name.includes(part) || part.startsWith('course:');
  const marked = (way: Way, need: string) => {
    const html = declared(way, need);
    return html === undefined ? [] : [{ way, html }];
  };
  const plain = (way: Way) => ({ way, html: way.html });
  const snippets = SNIPPETS.filter(named).map((way) => {
    const purpose = CATALOGUE.find(({ id }) => id === way.service)?.purpose;
    return plain(purpose === 'statistics' ? { ...way, other: 'preferences' } : way);
  });
  const all: readonly Course[] = [
    { name: 'declared', tier: 'declared', cases: WAYS.filter(named).flatMap((way) => marked(way, NEED)) },
    { name: 'automatic', tier: 'automatic', cases: WAYS.filter(named).map(plain) },
    { name: 'automatic, rare ways', tier: 'automatic', cases: RARE_WAYS.filter(named).map(plain) },
    { name: 'automatic, snippets of vendors', tier: 'automatic', cases: snippets },
    { name: 'rewritten', tier: 'rewritten', cases: WAYS.filter(named).map(plain) },
    { name: 'rewritten, snippets of vendors', tier: 'rewritten', cases: snippets },
  ];
  return all.filter(({ name }) => !part.startsWith('course:') || part === `course:${name}`);
}

/** How many are walked at the same time; WebKit's driver takes one session. */
const LANES: Readonly<Record<Engine, number>> = { chromium: 4, firefox: 3, webkit: 1 };

const rewrite = rewriter({ site: 'bed', purposes: PURPOSES });
const pages = new Map<string, string>();
const network = await startEveryHost((path) => pages.get(path));

interface Result extends Walked {
  readonly way: string;
}

async function walkOne(
  browser: VisitorsBrowser,
  { tier, name }: Course,
  { way, html }: Course['cases'][number],
  index: number,
): Promise<Result> {
  const label = `w${index}`;
  const path = `/${name.replaceAll(/\W+/g, '-')}-${index}`;
  const page = pageOf(html, tier, label);
  pages.set(path, tier === 'rewritten' ? rewrite(page).html : page);
  const { hosts = [hostOf(label)] } = way;
  const visitor = await browser.visitor();
  const address = `http://site.test${path}`;
  const walked = await walk({ way, address, hosts, tier }, visitor, network).catch(
    (error: unknown): Walked => ({
      findings: { before: `no walk: ${String(error).split('\n')[0] ?? ''}` },
      wasFetched: false,
    }),
  );
  await visitor.close();
  for (const [phase, what] of Object.entries(walked.findings)) {
    console.log(`  ${browser.name}, ${name}, ${way.name}, ${phase}: ${what}`);
  }
  return { way: way.name, ...walked };
}

/** Walks all cases of a course, some at a time, but never two that ask the same host. */
async function walkCourse(browser: VisitorsBrowser, course: Course, lanes: number): Promise<Result[]> {
  const waiting = [...course.cases.entries()];
  const busy = new Set<string>();
  const results: Result[] = [];
  const next = () => {
    const at = waiting.findIndex(([, { way }]) => !way.hosts?.some((host) => busy.has(host)));
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  const lane = async () => {
    for (let one = next(); one; one = next()) {
      const [index, { way, html }] = one;
      for (const host of way.hosts ?? []) busy.add(host);
      results.push(await walkOne(browser, course, { way, html }, index));
      for (const host of way.hosts ?? []) busy.delete(host);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  // What asks a host that another lane was busy with.
  await lane();
  return results;
}

async function walkAll(engine: Engine): Promise<{ name: string; results: Map<string, Result[]> }> {
  const browser = await openBrowser(engine, network);
  const results = new Map<string, Result[]>();
  for (const course of courses()) results.set(course.name, await walkCourse(browser, course, LANES[engine]));
  await browser.close();
  return { name: browser.name, results };
}

const columns = [];
for (const engine of engines.split(',')) {
  columns.push(await walkAll(engine as Engine));
}
await network.close();

console.log(
  `\nMeasured on ${new Date().toISOString().slice(0, 10)} by \`node test/blocking/bed.ts ${engines}\`:\n`,
);
console.log(`| tier | phase | ${columns.map(({ name }) => name).join(' | ')} |`);
console.log(`| --- | --- |${' ---: |'.repeat(columns.length)}`);
for (const { name, cases } of courses()) {
  if (!cases.length) continue;
  for (const phase of PHASES) {
    const cells = columns.map(({ results }) => {
      const kept = (results.get(name) ?? []).filter(({ findings }) => findings[phase] === undefined).length;
      if (kept < cases.length) process.exitCode = 1;
      return `${kept} of ${cases.length}`;
    });
    console.log(`| ${name} | ${phase} | ${cells.join(' | ')} |`);
  }
  if (name === 'declared') continue;
  const fetched = columns.map(
    ({ results }) => (results.get(name) ?? []).filter(({ wasFetched }) => wasFetched).length,
  );
  console.log(
    `| ${name} | fetched, not run | ${fetched.map((count) => `${count} of ${cases.length}`).join(' | ')} |`,
  );
}
for (const { name, results } of columns) {
  const fetched = [
    ...new Set(
      [...results.values()]
        .flat()
        .filter(({ wasFetched }) => wasFetched)
        .map(({ way }) => way),
    ),
  ];
  if (fetched.length) console.log(`\nFetched and not run in ${name}: ${fetched.join(', ')}.`);
}
