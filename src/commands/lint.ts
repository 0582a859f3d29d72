/** `may-i lint`: says what is wrong or unlawful in a configuration, and what a change of it asks again. */
import { writeFile } from 'node:fs/promises';
import { applyEdits, modify } from 'jsonc-parser';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { checkValue, isConfig } from '../config/check-config.ts';
import { expandConfig } from '../config/expand-services.ts';
import { crawlPage, type CrawledPage } from '../lint/crawl-page.ts';
import { FORMATS, type Format } from '../lint/formats.ts';
import { lintConfig, untold, type Line } from '../lint/lint-config.ts';
import { materialChange, type MaterialChange } from '../lint/material-change.ts';
import { stepsOf } from '../lint/steps-of.ts';
import { DEFAULT_CONFIG, readConfigFile, type ConfigFile } from '../lint/read-config-file.ts';
import { renderAll, type Rendered } from '../lint/render-notice.ts';
import { shippedTexts } from '../lint/shipped-texts.ts';
import { siteStyles } from '../lint/site-styles.ts';
import { subjectOf, type Surroundings } from '../lint/subject.ts';
import { packageRoot } from '../package-root.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { readSheet } from './read-sheet.ts';

const HELP = `Usage: may-i lint [<config>] [options]

Says what is wrong or unlawful in a configuration: each finding with its rule, its place and what to do. docs/lint.md has
every code. Without a name it looks at ${DEFAULT_CONFIG}; .js, .mjs and .ts files export it as default.

Options
  --page <address or file>   looks at a page of the site, too; repeat it for more
  --css <file>               style sheet of the site, for the look of the notice; repeat it for more
  --against <config>         says what the change from an earlier configuration asks again, and of whom
  --write                    with --against: raises the revisions that the change needs, in the file
  --no-browser               does not show the notice in a browser (LE-06, LE-08 and LE-22 need one)
  --format text|json|sarif   default: text

Exit code 0: nothing is refused; 1: something is; 2: the command was used wrongly.

A browser is Chromium or Chrome: CHROMIUM_BIN names one, else an installed one is taken.
`;

const OPTIONS = {
  page: { type: 'string', multiple: true },
  css: { type: 'string', multiple: true },
  against: { type: 'string' },
  write: { type: 'boolean' },
  'no-browser': { type: 'boolean' },
  format: { type: 'string' },
} as const;

/** Checks a configuration. */
export const lint: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('lint', args, OPTIONS, 1);
    const format = formatOf(values.format ?? 'text');
    if (values.write && values.against === undefined) {
      throw wrongUse(
        '--write has nothing to compare',
        'Add --against <config>.',
        'cli-write-without-against',
      );
    }
    const file = await readConfigFile(positionals[0] ?? DEFAULT_CONFIG);
    const pages = await Promise.all((values.page ?? []).map(crawlPage));
    const dist = new URL('dist/', packageRoot());
    const around = { catalogue: CATALOGUE, shipped: await shippedTexts(dist), pages, rendered: [] };
    const shown = values['no-browser']
      ? { reason: '--no-browser was given' }
      : await show(file, dist, pages, values.css ?? []);
    const rendered: readonly Rendered[] = 'reason' in shown ? [] : shown;
    const notes = 'reason' in shown ? [`The notice was not shown in a browser: ${shown.reason}.`] : [];
    const change =
      values.against === undefined
        ? undefined
        : changeFrom(await readConfigFile(values.against), file, around);
    const result = lintConfig(file.value, { ...around, rendered });
    const changed = change && !values.write ? changeLines(change) : [];
    const lines = [...result.lines, ...changed];
    if (change) notes.push(...changeNotes(change));
    if (change && values.write) notes.push(await raise(file, change));
    const codes = untold({ pages, rendered });
    if (codes.length) notes.push(`Not looked at: ${codes.join(', ')}.`);
    const { path, text } = file;
    process.stdout.write(format({ ...result, lines, file: path, text, notes }));
    return lines.some(({ level }) => level === 'error') ? 1 : 0;
  },
};

function formatOf(name: string): Format {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format) return format;
  throw wrongUse(`there is no format "${name}"`, 'Write text, json or sarif.', 'cli-format-unknown');
}

async function show(
  { value }: ConfigFile,
  dist: URL,
  pages: readonly CrawledPage[],
  files: readonly string[],
): Promise<Awaited<ReturnType<typeof renderAll>>> {
  // What does not have its form is shown to nobody.
  if (!isConfig(value)) return { reason: 'the configuration does not have its form' };
  const sheets = await Promise.all(files.map(readSheet));
  const css = [...sheets, ...(await Promise.all(pages.map(siteStyles)))].join('\n');
  return renderAll({ config: expandConfig(value, CATALOGUE), css, language: 'en', dist });
}

function changeFrom(old: ConfigFile, now: ConfigFile, around: Surroundings): MaterialChange {
  const [before, after] = [old, now].map(({ value, path }) => {
    if (typeof value !== 'object' || value === null) {
      throw wrongUse(`"${path}" is no configuration`, 'Name one.', 'cli-against-wrong');
    }
    return subjectOf({ ...value }, checkValue(value), around);
  });
  if (!before || !after) throw new Error('may-i: two configurations are compared.');
  return materialChange(before, after);
}

/** What would be asked of nobody although it must. */
function changeLines({ purposes, revision, everything }: MaterialChange): Line[] {
  const line = (path: string, message: string, needed: number): Line => ({
    code: 'material-change',
    level: 'error',
    path,
    message,
    fix: `Write "revision": ${String(needed)}, or let --write do it.`,
    rule: 'SD-22',
  });
  return [
    ...(revision.needed > revision.given
      ? [line('revision', everything.join(' ') || 'The revision is lower than it was.', revision.needed)]
      : []),
    ...purposes
      .filter(({ needed, given }) => needed > given)
      .map(({ path, id, reasons, needed }) =>
        line(path, `"${id}": ${reasons.join(' ') || 'Its revision is lower than it was.'}`, needed),
      ),
  ];
}

/** Who is asked what. */
function changeNotes({ purposes, gone, everything, revision }: MaterialChange): string[] {
  const isAll = everything.length > 0 || revision.needed > revision.before;
  const fresh = purposes.filter(({ isNew }) => isNew).map(({ id }) => `"${id}"`);
  const revised = purposes.filter(
    ({ isNew, reasons, needed, before }) => !isNew && (reasons.length || needed > before),
  );
  const kept = purposes
    .filter((purpose) => !purpose.isNew && !revised.includes(purpose))
    .map(({ id }) => `"${id}"`);
  return [
    ...(isAll ? [`Everybody is asked everything again. ${everything.join(' ')}`.trim()] : []),
    ...(fresh.length ? [`Everybody is asked for the new ${fresh.join(', ')}.`] : []),
    ...(isAll
      ? []
      : revised.map(
          ({ id, reasons }) =>
            `Who has answered for "${id}" is asked for it again: ${reasons.join(' ') || 'its revision was raised.'}`,
        )),
    ...(!isAll && kept.length ? [`Answers for ${kept.join(', ')} stay.`] : []),
    ...(gone.length ? [`Not asked any more: ${gone.map((id) => `"${id}"`).join(', ')}.`] : []),
  ];
}

/** Writes the revisions into the file, and says so. */
async function raise({ path, text, value }: ConfigFile, change: MaterialChange): Promise<string> {
  if (text === undefined) {
    throw wrongUse(`"${path}" is no JSON`, 'Raise the revisions by hand.', 'cli-write-not-json');
  }
  const listed: unknown = Reflect.get(Object(value), 'purposes');
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  const edits: [place: (string | number)[], value: unknown][] = change.purposes
    .filter(({ needed, given }) => needed > given)
    .map(({ path: place, id, needed }) =>
      Array.isArray(listed) && listed.includes(id)
        ? [stepsOf(place), { id, revision: needed }]
        : [[...stepsOf(place), 'revision'], needed],
    );
  const { given, needed } = change.revision;
  if (needed > given) edits.push([['revision'], needed]);
  const raised = edits.reduce(
    (written, [place, replacement]) =>
      applyEdits(written, modify(written, place, replacement, { formattingOptions })),
    text,
  );
  await writeFile(path, raised);
  return edits.length
    ? `${path}: ${String(edits.length)} revision(s) raised.`
    : 'No revision had to be raised.';
}
