/**
 * Two outputs from one source: the gate, a classic script, and the modules that it loads when they are needed.
 *
 * The modules come first: their folder is named by a hash of their content, and the gate is built with that name.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyHTMLLiterals } from 'minify-literals';
import esbuild from 'rollup-plugin-esbuild';
import { KNOWN } from './src/catalogue/known.ts';
import { PAGE_SERVICES } from './src/catalogue/page-services.ts';
import { CONFIG_FORM } from './src/config/schema-data.ts';
import { OTHER_NAMES } from './src/config/language-names.ts';
import { SIGNALS } from './src/signals/all.ts';

const CHUNKS = [
  'notice',
  'arrange',
  'cross',
  'policy',
  'controllers',
  'authority',
  'preferences',
  'ask',
  'fill',
  'facts',
  'find',
  'rights',
  'follow',
  'confirm',
  'record',
  'forget',
  'resume',
  'withdraw',
  'sync',
  'prefetch',
  'embeds',
  'problems',
  'explain',
  'lint',
  'services',
  'signals',
  'prior',
  'unasked',
  'unstick',
  'button',
  'float',
];

/** Named by its content, once that is known. */
let folder;

/** Takes the white space out of html`` and css`` templates; what is left after commas is within functions of CSS. */
const templates = {
  name: 'templates',
  async transform(code, id) {
    if (!id.includes('/src/')) return null;
    const minified = await minifyHTMLLiterals(code, { fileName: id });
    return minified && id.endsWith('-styles.ts') ? minified.code.replace(/,\s+/g, ',') : minified;
  },
};

/** What is worked out once, here, in place of the modules that work it out. */
const data = {
  name: 'data',
  load(id) {
    if (id.endsWith('/src/chunks/folder.ts')) return `export const CHUNK_FOLDER = '${folder}';`;
    if (id.endsWith('/src/catalogue/known.ts')) return `export const KNOWN = ${JSON.stringify(KNOWN)};`;
    if (id.endsWith('/src/config/schema-data.ts'))
      return `export const CONFIG_FORM = ${JSON.stringify(CONFIG_FORM)};`;
    return id.endsWith('/src/catalogue/page-services.ts')
      ? `export const PAGE_SERVICES = ${JSON.stringify(PAGE_SERVICES)};`
      : null;
  },
};

/**
 * Keeps a chunk that another imports for what it holds alone: package.json says that only the gate has effects, and what
 * two chunks share stays in the file of one only when the other imports it.
 */
const shared = {
  name: 'shared',
  transform: (_code, id) => (id.includes('/src/chunks/') ? { moduleSideEffects: true } : null),
};

/**
 * Puts what few pages load and shares with others into it a second time: for few sites, for developers, and each name
 * that the notice's file gives away is paid for by every first visit.
 */
const APART = /^apart:(unasked|lint|withdraw|controllers):/;
const apart = {
  name: 'apart',
  async resolveId(source, importer = '') {
    const from = importer.replace(APART, '');
    const [, chunk] =
      APART.exec(importer) ?? /\/src\/chunks\/(unasked|lint|withdraw|controllers)\.ts$/.exec(importer) ?? [];
    if (!chunk || APART.test(source)) return null;
    const found = await this.resolve(source, from, { skipSelf: true });
    return found && !found.id.includes('/src/chunks/') ? `apart:${chunk}:${found.id}` : found;
  },
  load: (id) => (APART.test(id) ? readFile(id.replace(APART, ''), 'utf8') : null),
};

const plugins = [
  data,
  apart,
  shared,
  nodeResolve({ exportConditions: ['production'], extensions: ['.ts', '.mjs', '.js'] }),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
  templates,
];
const minify = (options) =>
  terser({
    ecma: 2020,
    format: { comments: false },
    compress: { passes: 3, unsafe: true, unsafe_arrows: true, pure_getters: true },
    ...options,
  });

const locales = readdirSync('src/locales')
  .filter((file) => /^[a-z]{2,3}(-\w+)*(\.preferences|\.embeds|\.rights)?\.ts$/.test(file))
  .map((file) => basename(file, '.ts'));

const chunks = {
  // What the preferences share with the notice stays in the notice's file: no third request.
  preserveEntrySignatures: 'allow-extension',
  input: Object.fromEntries(CHUNKS.map((name) => [name, `src/chunks/${name}.ts`])),
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    plugins: [
      minify({ module: true }),
      {
        name: 'folder',
        generateBundle(_options, bundle) {
          const shared = Object.values(bundle).find(({ isEntry }) => !isEntry);
          // It would be one more request, and in no budget.
          if (shared) this.error(`A file of its own for what chunks share: ${shared.fileName}`);
          const files = Object.values(bundle).sort((a, b) => a.fileName.localeCompare(b.fileName));
          const hash = createHash('sha256');
          for (const file of files) hash.update(`${file.fileName}\n${file.code}\n`);
          folder = `may-i-${hash.digest('hex').slice(0, 8)}`;
          for (const file of files) file.fileName = `${folder}/${file.fileName}`;
        },
      },
    ],
  },
  plugins,
};

/** Writes texts as what is exported, without a name of their own: five bytes in each file. */
const named = {
  name: 'named',
  renderChunk: (code) =>
    code.replace(/^const (\w+)=([^]*);export\{\1 as messages\};/, 'export const messages=$2;'),
};

/** Puts a language's files under its other names as well; these say which language it is. */
const aliases = {
  name: 'aliases',
  async writeBundle({ dir }, bundle) {
    for (const file of Object.keys(bundle)) {
      const [tag, ...layer] = file.split('.');
      for (const name of OTHER_NAMES[tag] ?? []) {
        const code = await readFile(`${dir}/${file}`, 'utf8');
        await writeFile(
          `${dir}/${[name, ...layer].join('.')}`,
          `${code.trimEnd()}export const language=${JSON.stringify(tag)};\n`,
        );
      }
    }
  },
};

// Apart, so that a region which takes texts from its language is still one file.
const isRegion = (locale) => locale.includes('-');
const texts = [locales.filter(isRegion), locales.filter((locale) => !isRegion(locale))].map((group) => ({
  input: Object.fromEntries(group.map((locale) => [locale, `src/locales/${locale}.ts`])),
  output: {
    dir: 'dist/locales',
    format: 'es',
    entryFileNames: '[name].js',
    plugins: [minify({ module: true }), named, aliases],
  },
  plugins,
}));

/** Leaves a place for what is a site's, where the generic script looks into the page. */
const filled = {
  name: 'filled',
  load: (id) => (id.endsWith('/src/built.ts') ? "export * from './built-site.ts';" : null),
};

const gates = [
  ['embed', 'may-i'],
  ['embed-declared', 'may-i-declared'],
  ['elements', 'may-i-elements'],
  ['embed-built', 'parts/gate', filled],
  ['embed-declared', 'parts/gate-declared', filled],
].map(([door, file, extra]) => ({
  input: `src/${door}.ts`,
  output: {
    file: `dist/${file}.js`,
    format: 'iife',
    strict: false,
    plugins: [minify({ toplevel: true })],
  },
  plugins: [extra, ...plugins],
}));

/** Puts what a module exports into one expression, as a part of a site's own script needs it. */
const expression = {
  name: 'expression',
  renderChunk(code) {
    const { body } = this.parse(code);
    const [declared] = body;
    const exported = body.at(-1).specifiers[0].local;
    const isAlone = body.length === 2 && declared.type === 'VariableDeclaration' && !declared.declarations[1];
    if (isAlone) return code.slice(declared.declarations[0].init.start, declared.declarations[0].init.end);
    return `(()=>{${code.slice(0, body.at(-1).start)}return ${exported.name}})()`;
  },
};

/** Makes a module of one export of another its entry, so that nothing else of it is left. */
const only = {
  name: 'only',
  resolveId: (id) => (id.startsWith('only:') ? id : null),
  load(id) {
    const [, name, file] = /^only:(\w+):(.*)/.exec(id) ?? [];
    return file ? `export { ${name} as part } from ${JSON.stringify(file)};` : null;
  },
};

const camelCase = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const expressions = [
  ['google', 'tellGoogle', 'google-consent-mode'],
  ['vendors', 'tellVendors', 'tell-vendors'],
  ...Object.keys(SIGNALS).map((id) => [`signals/${id}`, camelCase(id), `vendors/${id}`]),
].map(([file, name, source]) => ({
  input: `only:${name}:${fileURLToPath(new URL(`src/signals/${source}.ts`, import.meta.url))}`,
  output: { file: `dist/parts/${file}.js`, format: 'es', plugins: [minify({ module: true }), expression] },
  plugins: [only, ...plugins],
}));

const reports = [
  ['src/report/dashboard/report-page.ts', 'report.js', 'src/report/dashboard/index.html'],
  ['src/report/records/records-page.ts', 'records.js', 'src/report/records/records.html'],
  ['src/report/texts/texts-page.ts', 'texts.js', 'src/report/texts/texts.html'],
].map(([input, file, page]) => ({
  input,
  output: { file: `dist/report/${file}`, format: 'es', plugins: [minify({ module: true })] },
  plugins: [
    ...plugins,
    {
      name: 'page',
      async writeBundle() {
        await mkdir('dist/report', { recursive: true });
        await copyFile(page, `dist/report/${basename(page)}`);
      },
    },
  ],
}));

export default [chunks, ...texts, ...gates, ...expressions, ...reports];
