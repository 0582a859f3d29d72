/** Writes the folder that a site serves: its script, what the script loads, and what its owner pastes. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { languageNamed } from '../config/language-names.ts';
import type { BakedSite } from './bake.ts';

/** How to write a site. */
export interface WriteOptions {
  /** `dist/` of the package. */
  readonly distDir: string;
  /** Folder to write to; made where it is missing. */
  readonly outDir: string;
  /** Address at which the site will serve the folder, with a slash at its end. */
  readonly base: string;
  /** Languages whose texts are written, as `pt-br`. Default: all that are shipped. */
  readonly languages?: readonly string[] | undefined;
  /** Address of the collector, where it is another origin than the page's. */
  readonly collector?: string | undefined;
}

/** Day since which what Global Privacy Control asks for is done: changes with what is done. */
const GPC_SINCE = '2026-11-26';

/** Hash as `integrity` and a content security policy take it. */
function hash(algorithm: 'sha256' | 'sha384', text: string | Buffer): string {
  return `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
}

/** What `/.well-known/gpc.json` says (LB-47). */
export function gpcJson(): string {
  return `${JSON.stringify({ gpc: true, lastUpdate: GPC_SINCE })}\n`;
}

/** Files of the package that the script of any site loads: the linter has looked through what was built. */
async function sharedFiles(distDir: string, languages: readonly string[] | undefined): Promise<string[]> {
  const files = (await readdir(distDir, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  // A language has other names, by which pages ask for it.
  const wanted = languages && new Set(languages.map(languageNamed));
  const isWanted = (file: string) => {
    const [, language] = /^locales\/([^.]+)\..*js$/.exec(file) ?? [];
    return language === undefined
      ? /^may-i-([\da-f]{8}\/(?!lint\.).+|elements)\.js$/.test(file)
      : wanted === undefined || wanted.has(languageNamed(language));
  };
  return files.filter(isWanted).toSorted();
}

/** Lines for a content security policy, for each way to embed the script. */
function policy(inline: string, base: string, collector: string | undefined): string {
  const origin = URL.canParse(base) ? new URL(base).origin : "'self'";
  const sends = collector !== undefined && URL.canParse(collector) ? new URL(collector).origin : origin;
  return `# The tag of tag.html
script-src ${origin};
connect-src ${sends};

# The script in the page, as in inline.html
script-src ${origin} '${hash('sha256', inline)}';
connect-src ${sends};
`;
}

/** Writes the folder; resolves with its files by path, and their hashes. */
export async function writeSite(
  site: string,
  { script, details }: BakedSite,
  { distDir, outDir, base, languages, collector }: WriteOptions,
): Promise<Readonly<Record<string, string>>> {
  const shared = await sharedFiles(distDir, languages);
  for (const file of shared) await cp(join(distDir, file), join(outDir, file));
  // Without its last line break, which would be part of what is hashed.
  const inline = script.text.trimEnd();
  const written: Readonly<Record<string, string>> = {
    [`${site}.js`]: script.text,
    [script.name]: script.text,
    [details.name]: details.text,
  };
  const integrity = Object.fromEntries(
    await Promise.all(
      [...Object.keys(written), ...shared]
        .toSorted()
        .map(
          async (file) =>
            [file, hash('sha384', written[file] ?? (await readFile(join(outDir, file))))] as const,
        ),
    ),
  );
  const all = {
    ...written,
    'integrity.json': `${JSON.stringify(integrity, null, 2)}\n`,
    'tag.html': `<script src="${base}${script.name}" integrity="${integrity[script.name] ?? ''}" crossorigin="anonymous"></script>\n`,
    'inline.html': `<script data-base="${base}">${inline}</script>\n`,
    'csp.txt': policy(inline, base, collector),
    '.well-known/gpc.json': gpcJson(),
  };
  for (const [file, text] of Object.entries(all)) {
    await mkdir(dirname(join(outDir, file)), { recursive: true });
    await writeFile(join(outDir, file), text);
  }
  return integrity;
}
