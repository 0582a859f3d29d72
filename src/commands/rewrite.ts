/** `may-i rewrite`: marks what needs consent in the pages of a built site. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { DEFAULT_CONFIG } from '../lint/read-config-file.ts';
import { rewriter, type Marked } from '../rewrite/rewrite-html.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { readOwnConfig } from './site-file.ts';

const HELP = `Usage: may-i rewrite <folder or page>... [options]

Marks the tags, frames, pictures and links of known services in HTML pages with data-may-i, so that the browser fetches
none of them before consent. Run it on what your build wrote, before you publish it. A second run changes nothing.

Options
  --config <file>   the site's configuration; default: ./${DEFAULT_CONFIG}
  --out <folder>    where to write; without it the pages are changed in place
  --dry-run         writes nothing, and says what would be marked

Exit code 0: done; 1: a page without the tag of May I has marks, which nobody can allow there.

Example: may-i rewrite dist --config may-i.config.json
`;

const OPTIONS = {
  config: { type: 'string' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** A page, and where it goes. */
interface Page {
  readonly from: string;
  /** Path in the output folder. */
  readonly path: string;
}

/** Marks the pages of a site. */
export const rewrite: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('rewrite', args, OPTIONS, Infinity);
    if (positionals.length === 0) {
      throw wrongUse('nothing to rewrite', 'Name a folder or a page.', 'cli-pages-missing');
    }
    const mark = rewriter(await readOwnConfig(values.config));
    const pages = (await Promise.all(positionals.map(pagesOf))).flat();
    let total = 0;
    const withoutTag: string[] = [];
    for (const { from, path: to } of pages) {
      const html = await readFile(from, 'utf8');
      const { html: rewritten, marked } = mark(html);
      const target = values.out === undefined ? from : join(values.out, to);
      if (!values['dry-run'] && (marked.length > 0 || target !== from)) {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, rewritten);
      }
      for (const one of marked) process.stdout.write(lineOf(from, one));
      total += marked.length;
      if (marked.length > 0 && !/<script[^>]+may-i/i.test(html)) withoutTag.push(from);
    }
    const did = values['dry-run'] ? 'would be marked' : 'marked';
    process.stdout.write(`${String(total)} ${did} in ${String(pages.length)} pages.\n`);
    if (withoutTag.length === 0) return 0;
    process.stderr.write(
      `may-i: no tag of May I in ${withoutTag.join(', ')}: what is marked there stays blocked. Paste the tag first into the head. [rewrite-tag-missing]\n`,
    );
    return 1;
  },
};

function lineOf(page: string, { line, element, need }: Marked): string {
  return `${page}:${String(line)} <${element}> ${need}\n`;
}

/** The pages of a folder, or the one page. */
async function pagesOf(place: string): Promise<Page[]> {
  const found = await stat(place).catch(() => {
    throw wrongUse(`there is no "${place}"`, 'Name a folder or a page.', 'cli-pages-missing');
  });
  if (!found.isDirectory()) return [{ from: place, path: relative(dirname(place), place) }];
  const paths = await readdir(place, { recursive: true });
  return paths
    .filter((path) => /\.x?html?$/i.test(path))
    .toSorted()
    .map((path) => ({ from: join(place, path), path }));
}
