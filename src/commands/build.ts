/** `may-i build`: writes a site's own script, and what its owner pastes. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { bake } from '../build/bake.ts';
import type { WholeConfig } from '../build/gate-config.ts';
import { readParts, type Parts } from '../build/parts.ts';
import { writeSite } from '../build/write-site.ts';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { FORMATS } from '../lint/formats.ts';
import { lintConfig } from '../lint/lint-config.ts';
import type { ConfigFile } from '../lint/read-config-file.ts';
import { renderAll, type Rendered } from '../lint/render-notice.ts';
import { shippedTexts } from '../lint/shipped-texts.ts';
import { packageRoot } from '../package-root.ts';
import { readArguments, type Command } from './command.ts';
import { readSheet } from './read-sheet.ts';
import { readSite } from './site-file.ts';

const HELP = `Usage: may-i build [<configuration>] [options]

Writes a folder that your site serves: its own script with the configuration in it and only what it needs, the files that
the script loads, the tag to paste, hashes, and lines for a content security policy.

Options
  --out <folder>     where to write; default: ./may-i
  --base <address>   where your site will serve the folder; default: /may-i/
  --css <file>       style sheet of the site, for the look of its variants; repeat it for more

The configuration is a JSON file, or a module that exports it as default; default: ./may-i.config.json. What "may-i lint"
finds in it goes to standard error. Where it refuses something, nothing is written; "overrides" in the configuration take
a finding on, with a reason. Where the configuration has variants, each is shown in a browser (Chromium or Chrome) and
measured first; without a browser nothing is written.

Exit code 0: written; 1: something is refused; 2: the command was used wrongly.

Example: may-i build may-i.config.json --out public/may-i
`;

const OPTIONS = {
  out: { type: 'string' },
  base: { type: 'string' },
  css: { type: 'string', multiple: true },
} as const;

/** Builds a site. */
export const build: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('build', args, OPTIONS, 1);
    const distDir = fileURLToPath(new URL('dist/', packageRoot()));
    const { config, file } = await readSite(positionals[0], distDir);
    const rendered = config.variants ? await measured(config, values.css ?? []) : [];
    const { isRefused, text } = await findings(file, rendered);
    process.stderr.write(text);
    if (isRefused) return 1;
    const parts = await readParts(distDir);
    const baked = bake(config, parts);
    const outDir = values.out ?? 'may-i';
    const { languages, collector, site } = config;
    const base = (values.base ?? '/may-i/').replace(/\/?$/, '/');
    await writeSite(site, baked, { distDir, outDir, base, languages, collector });
    process.stdout.write(`${summary(config, baked.script.text, baked.details.text, parts)}
Written to ${outDir}. Paste the line of ${join(outDir, 'tag.html')} first into the head of each page.
`);
    return 0;
  },
};

/**
 * Shows each variant in a browser: that accept and reject are alike in every one can be told in no other way (LE-08, LB-53).
 *
 * @throws A message with a code where there is no browser.
 */
async function measured(config: WholeConfig, files: readonly string[]): Promise<readonly Rendered[]> {
  const css = (await Promise.all(files.map(readSheet))).join('\n');
  const dist = new URL('dist/', packageRoot());
  const shown = await renderAll({
    config: { ...config, services: config.services ?? [] },
    css,
    language: config.language ?? 'en',
    dist,
  });
  if (!('reason' in shown)) return shown;
  throw new Error(
    `may-i: the configuration has variants, and nobody has measured them: ${shown.reason}. Nothing was written. Build where there is a browser. [build-variants-unmeasured]`,
  );
}

/** What the linter says of the configuration, and whether it refuses it; no text where it finds nothing. */
async function findings(
  { path, text, value }: ConfigFile,
  rendered: readonly Rendered[],
): Promise<{ readonly isRefused: boolean; readonly text: string }> {
  const shipped = await shippedTexts(new URL('dist/', packageRoot()));
  const found = lintConfig(value, { catalogue: CATALOGUE, shipped, pages: [], rendered });
  const isRefused = found.lines.some(({ level }) => level === 'error');
  if (!found.lines.length && !found.overridden.length) return { isRefused, text: '' };
  const notes = ['"may-i lint" also looks at pages and at the notice.'];
  if (isRefused) {
    notes.push('Nothing was written. Mend the errors, or take them on with "overrides". [build-refused]');
  }
  return { isRefused, text: FORMATS['text']?.({ ...found, file: path, text, notes }) ?? '' };
}

/** What each page costs, and each signal of it: bytes, brotli 11. */
function summary(config: WholeConfig, script: string, details: string, parts: Parts): string {
  const size = (text: string) => brotliCompressSync(text).length;
  const whole = size(script);
  const line = (bytes: number | string, what: string) => `${String(bytes).padStart(7)}  ${what}\n`;
  const signals = (config.signals ?? []).map((listed) => {
    const id = typeof listed === 'string' ? listed : listed.id;
    const others = config.signals?.filter((other) => other !== listed) ?? [];
    return line(
      `+${whole - size(bake({ ...config, signals: others }, parts).script.text)}`,
      `of it the signal ${id}`,
    );
  });
  return `Bytes, brotli 11:
${line(whole, 'the script, on every page')}${signals.join('')}${line(size(details), 'what is fetched with the preferences')}`;
}
