/** Who may import whom. Change the tables in the commit that needs it, and say why in its message. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf, sourceFiles, type SourceImport } from '../support/source-imports.ts';

/** Files directly in `src/` that are public; they put the parts together and may import all of them. */
const DOORS = [
  'embed',
  'embed-declared',
  'embed-built',
  'built',
  'built-site',
  'install',
  'index',
  'elements',
  'collector',
  'cli',
  'server',
];

/** Files directly in `src/` that hold a fact of the build; every part may import them, they import nothing. */
const FACTS = ['version', 'chunk-hashes', 'package-root'];

/** What runs in the page. */
const PAGE_PARTS = [
  'consent',
  'protocol',
  'config',
  'store',
  'outbox',
  'signals',
  'gate',
  'locales',
  'manager',
  'explain',
  'declaration',
  'ui',
];

/** What each part may import besides itself and the facts. A part that is not named here may not exist. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  consent: [],
  protocol: ['consent'],
  config: ['consent', 'protocol'],
  catalogue: [],
  store: ['consent', 'protocol'],
  outbox: ['consent', 'protocol'],
  report: ['consent', 'protocol'],
  // The report's page runs in a browser; the collector may know the figures, not the page.
  'report/dashboard': ['report', 'consent'],
  // The page for records has the look of the report, its sign-in and its way to ask.
  'report/records': ['report/dashboard', 'consent'],
  // So has the page for texts.
  'report/texts': ['report/dashboard'],
  signals: ['consent'],
  gate: ['consent'],
  locales: ['config'],
  manager: ['consent', 'config'],
  explain: ['config'],
  // What the preferences and the policy page say of a service, in a page and in a file.
  declaration: ['config', 'locales'],
  ui: ['consent', 'config', 'locales', 'declaration'],
  // An entry of the package for each framework: thin, over the API of the page.
  frameworks: ['index'],
  // Each file is what one lazily loaded module consists of: like a door, it puts parts together.
  chunks: [...PAGE_PARTS, 'catalogue', 'lint'],
  // A site's settings at the collector are part of what its owner may say; whom a notice names is in the catalogue, where the
  // site left it out. Texts that are edited there are those that a page of the language shows, and are held against the linter before they are
  // published.
  collector: ['consent', 'protocol', 'report', 'config', 'build', 'catalogue', 'lint', 'locales'],
  // Each file is a command: like a door, it puts parts together.
  commands: [
    'consent',
    'protocol',
    'config',
    'catalogue',
    'locales',
    'declaration',
    'report',
    'collector',
    'signals',
    'build',
    'lint',
    'rewrite',
    'init',
    'audit',
  ],
  // What a vendor is told goes with a purpose of the site.
  build: ['consent', 'config', 'catalogue', 'signals'],
  // What a developer's console says of a page it says of its HTML.
  lint: ['consent', 'config', 'catalogue', 'locales', 'explain'],
  // It marks what the gate would hold, by the same rules.
  rewrite: ['consent', 'config', 'catalogue', 'gate'],
  // It reads pages as the linter does, and finds tags as the rewriter does.
  init: ['config', 'catalogue', 'lint', 'rewrite'],
  // It finds whose an address or a name is as a developer's console does.
  audit: ['explain'],
};

/** What a part may import of another for its types alone, beyond `PARTS`. Nothing of it is left at run time. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  // The words of an event (how, where and why was decided) are the words of the interface that asks.
  // What the developer's overlay shows is what the explanation is made of.
  ui: ['protocol', 'explain'],
  'report/records': ['protocol'],
  // The record in words has a word for each method of an event.
  locales: ['protocol'],
  manager: ['protocol'],
  // The gate hands the configuration and the texts to the modules that it loads.
  gate: ['config', 'locales'],
  // It reads what the gate knows, and nothing of the gate runs in it.
  explain: ['gate', 'consent'],
};

const NODE_PARTS = ['collector', 'commands', 'build', 'lint', 'rewrite', 'init', 'audit'];
const NODE_DOORS = ['collector', 'cli', 'package-root'];

/** Where a package may be imported: paths that a file must start with. Packages that are not named: Node parts only. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  lit: ['src/ui/', 'src/report/dashboard/', 'src/report/records/', 'src/report/texts/'],
  uplot: ['src/report/dashboard/'],
  react: ['src/frameworks/react.ts'],
  vue: ['src/frameworks/vue.ts'],
  'idb-keyval': ['src/store/durable-store.ts', 'src/outbox/'],
  // Schemas of what travels, shared by those who write and those who check.
  '@sinclair/typebox': [
    'src/config/schema.ts',
    'src/protocol/',
    'src/report/',
    'src/collector/',
    'src/commands/report.ts',
  ],
  // The report's table as a file: what is exported is what is shown. And the events, for other tools.
  'hyparquet-writer': ['src/report/report-parquet.ts', 'src/collector/export/write-events.ts'],
};

const imports = sourceFiles('src/**/*.ts').flatMap(importsOf);
const internal = imports.filter((one): one is SourceImport & { to: string } => one.to !== undefined);
const external = imports.filter(({ to }) => to === undefined);

describe('imports', () => {
  it('keep to the table of parts', () => {
    assert.deepEqual(internal.flatMap(broken), []);
  });

  it('name no part that the table does not name', () => {
    const parts = new Set(sourceFiles('src/**/*.ts').map(partOf));
    const known = [...Object.keys(PARTS), ...DOORS, ...FACTS];
    assert.deepEqual(
      [...parts].filter((part) => !known.includes(part)),
      [],
    );
  });

  it('take a package only where it belongs', () => {
    const strangers = external.filter(
      ({ specifier, isTypeOnly }) => !isTypeOnly && !specifier.startsWith('node:'),
    );
    assert.deepEqual(strangers.filter((one) => !mayImportPackage(one)).map(outOfPlace), []);
  });

  it('take modules of Node only in the parts that run in Node', () => {
    const node = external.filter(({ specifier, from }) => specifier.startsWith('node:') && !isNodeFile(from));
    assert.deepEqual(node.map(outOfPlace), []);
  });

  it('bring nothing of the server into the page', () => {
    const reached = reachableFrom(['src/embed.ts', ...sourceFiles('src/chunks/*.ts')]);
    const server = external.filter(({ from, specifier, isTypeOnly }) => {
      const isBrowsers = ['lit', 'idb-keyval'].includes(packageOf(specifier));
      return reached.has(from) && !isTypeOnly && !isBrowsers;
    });
    assert.deepEqual(
      server.map(({ from, specifier }) => `the page must not load ${specifier} (through ${from})`),
      [],
    );
  });

  it('form no cycle, those for types aside', () => {
    assert.deepEqual(cycles(), []);
  });

  it('go to the file that is meant, not to a barrel', () => {
    const barrels = sourceFiles('src/*/**/index.ts').map(
      (file) => `${file} must be named after what it holds`,
    );
    const passedOn = imports
      .filter(({ isExport, from }) => isExport && ![...DOORS, 'chunks'].includes(partOf(from)))
      .map(({ from, specifier }) => `${from} must not pass on ${specifier}`);
    assert.deepEqual([...barrels, ...passedOn], []);
  });
});

/** `ui` for `src/ui/x.ts`, `embed` for `src/embed.ts`, `report/dashboard` for what lies below that folder. */
function partOf(file: string): string {
  const [, first = '', second] = file.split('/');
  const nested = `${first}/${second ?? ''}`;
  return nested in PARTS ? nested : first.replace(/\.ts$/, '');
}

function broken({ from, to, specifier, isTypeOnly }: SourceImport & { to: string }): string[] {
  const [part, other] = [partOf(from), partOf(to)];
  if (part === other || DOORS.includes(part) || FACTS.includes(other)) return [];
  const allowed = [...(PARTS[part] ?? []), ...((isTypeOnly && TYPES[part]) || [])];
  return allowed.includes(other) ? [] : [`${part} must not import ${other} (${from} imports ${specifier})`];
}

function outOfPlace({ from, specifier }: SourceImport): string {
  return `${partOf(from)} must not import ${specifier} (${from})`;
}

function mayImportPackage({ from, specifier }: SourceImport): boolean {
  const places = PACKAGES[packageOf(specifier)];
  return places ? places.some((place) => from.startsWith(place)) : isNodeFile(from);
}

/** `lit` for `lit/html.js`, `@fastify/cors` for itself. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isNodeFile(file: string): boolean {
  const part = partOf(file);
  return file.split('/').length === 2 ? NODE_DOORS.includes(part) : NODE_PARTS.includes(part);
}

function dependenciesOf(file: string): string[] {
  return internal.filter(({ from, isTypeOnly }) => from === file && !isTypeOnly).map(({ to }) => to);
}

/** Modules that the build replaces by what they work out: nothing that they import is left. */
const REPLACED = ['src/config/schema-data.ts', 'src/catalogue/known.ts', 'src/catalogue/page-services.ts'];

function reachableFrom(starts: readonly string[]): Set<string> {
  const reached = new Set(starts);
  // A set that grows while it is read: what is added is visited too.
  for (const file of reached) {
    if (REPLACED.includes(file)) continue;
    for (const next of dependenciesOf(file)) reached.add(next);
  }
  return reached;
}

function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of dependenciesOf(file)) visit(next, [...path, file]);
    done.add(file);
  };
  for (const { from } of internal) visit(from, []);
  return found;
}
