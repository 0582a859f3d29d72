/** `may-i snapshot`: pictures of what a configuration shows, with their digests, to be kept as a proof (PR-04). */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { digestOf } from '../collector/proof/notices.ts';
import { noticesByTag } from '../collector/proof/make-notices.ts';
import { expandConfig } from '../config/expand-services.ts';
import { photograph } from '../lint/photograph-notice.ts';
import { packageRoot } from '../package-root.ts';
import { canonicalJson } from '../protocol/canonical-json.ts';
import { VERSION } from '../version.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { emptyFolder } from './empty-folder.ts';
import { readSheet } from './read-sheet.ts';
import { readSite } from './site-file.ts';

const HELP = `Usage: may-i snapshot [<configuration>] --out <folder> [options]

Takes a picture of the notice and of the preferences as a configuration shows them, on a desktop and on a phone, in each language
and variant, and writes snapshot.json beside them: the digest of each picture, of the configuration and of each notice, the
version, and the time. Keep it with each version; a time stamp of snapshot.json (RFC 3161) stands for all of it.

Options
  --out <folder>       required; a new or empty one
  --language <tags>    as "de,fr"; default: "languages" of the configuration, or every language that is shipped
  --css <file>         a style sheet of the site; may be given more than once

The configuration is a file; default: ./may-i.config.json. It needs playwright-core and a Chromium.

Example: may-i snapshot may-i.config.json --out proof/2026-01-31 --language de,fr
`;

const OPTIONS = {
  out: { type: 'string' },
  language: { type: 'string' },
  css: { type: 'string', multiple: true },
} as const;

/** Takes the pictures. */
export const snapshot: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('snapshot', args, OPTIONS, 1);
    const dist = new URL('dist/', packageRoot());
    const distDir = fileURLToPath(dist);
    const { config, own } = await readSite(positionals[0], distDir);
    const notices = await noticesByTag(own, distDir);
    const languages =
      values.language?.toLowerCase().split(',') ??
      config.languages ??
      notices.map(({ language }) => language);
    const missing = languages.find((language) => !existsSync(join(distDir, `locales/${language}.js`)));
    if (missing !== undefined) {
      throw wrongUse(
        `there are no texts in "${missing}"`,
        'Name languages that are shipped.',
        'cli-language-unknown',
      );
    }
    const css = (await Promise.all((values.css ?? []).map(readSheet))).join('\n');
    const folder = await emptyFolder(values.out);
    const pictures = await photograph({ config: expandConfig(own, CATALOGUE), css, dist }, languages, folder);
    if ('reason' in pictures) {
      throw wrongUse(`nothing can be shown: ${pictures.reason}`, 'See above.', 'cli-browser-missing');
    }
    const index = {
      schema: 'may-i/snapshot/1',
      site: config.site,
      version: VERSION,
      takenAt: new Date().toISOString(),
      config: digestOf(canonicalJson(own)),
      notices: notices
        .filter(({ language }) => languages.includes(language))
        .map(({ language, content }) => ({ language, digest: digestOf(content) })),
      pictures,
    };
    await writeFile(join(folder, 'snapshot.json'), `${JSON.stringify(index, undefined, 2)}\n`);
    process.stdout.write(
      `may-i: ${String(pictures.length)} pictures are in "${folder}", with snapshot.json.\n`,
    );
    return 0;
  },
};
