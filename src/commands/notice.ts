/** `may-i notice`: tells the collector what a site shows, so that the digest in an event can be read later. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { shownByScript } from '../build/shown-by-script.ts';
import { soundSite } from '../build/sound-site.ts';
import { packageRoot } from '../package-root.ts';
import { publish, type NewNotice } from '../collector/proof/notices.ts';
import { readConfig } from '../config/read-config.ts';
import { shownNotice, type Shown } from '../protocol/shown-notice.ts';
import { VERSION } from '../version.ts';
import { readArguments, wrongUse, type Command } from './command.ts';
import { withStore } from './data-folder.ts';
import { readOwnConfig } from './site-file.ts';

const HELP = `Usage: may-i notice publish <config.json> [--data <folder>]

Keeps what the configuration of a site shows, in every language, under the digest that its pages put into each event, be it
by the generic script or by one that may-i build wrote, and the configuration itself with the time from which it is in force.
Run it with every change of the configuration and every new version of May I; the collector may be running. A record whose
digest was never published is shown as unverified.

Options
  --data <folder>   MAY_I_DATA, or ./.data
`;

const OPTIONS = { data: { type: 'string' } } as const;

/** Publishes the notices of a site. */
export const notice: Command = {
  help: HELP,
  async run(args) {
    const { values, positionals } = readArguments('notice', args, OPTIONS, 2);
    const [action, file] = positionals;
    if (action !== 'publish') {
      throw wrongUse(
        `"${action ?? ''}" is nothing to do with notices`,
        'Write "publish".',
        'cli-action-unknown',
      );
    }
    if (file === undefined) {
      throw wrongUse('no file', 'Write "may-i notice publish <config.json>".', 'cli-file-missing');
    }
    const own = await readOwnConfig(file);
    const given = { ...own };
    const purposes = readConfig({ attributes: {}, json: JSON.stringify(own) })?.purposes;
    const shown = [{ given, purposes, build: VERSION }, ...ofItsScript(given)];
    const notices = (await Promise.all(shown.map(inEveryLanguage))).flat();
    const { site } = own;
    const hasChanged = await withStore(values.data, (store) =>
      publish(store, { site, config: given, notices }, Date.now()),
    );
    process.stdout.write(
      `may-i: ${notices.length} notices of "${site}" are kept; the configuration ${hasChanged ? 'is new' : 'is the one in force'}.\n`,
    );
    return 0;
  },
};

/** What a script of the site's own shows; nothing where none can be built from the configuration. */
function ofItsScript(given: unknown): Omit<Shown, 'language'>[] {
  try {
    return shownByScript(soundSite(given, fileURLToPath(new URL('dist/', packageRoot()))));
  } catch {
    return [];
  }
}

/** The texts lie beside the script, as pages load them. */
async function inEveryLanguage(shown: Omit<Shown, 'language'>): Promise<NewNotice[]> {
  const folder = fileURLToPath(new URL('dist/locales/', packageRoot()));
  const files = globSync(`${folder}/*.js`).map((file) => basename(file, '.js'));
  const languages = files.filter((name) => !name.includes('.')).sort();
  return Promise.all(
    languages.map(async (language) => ({
      language,
      build: shown.build ?? VERSION,
      content: shownNotice({ ...shown, language }),
      texts: JSON.stringify(await textsOf(folder, files, language)),
    })),
  );
}

async function textsOf(folder: string, files: readonly string[], language: string): Promise<object> {
  const own = files.filter((name) => name === language || name.startsWith(`${language}.`));
  const layers = await Promise.all(
    own.map(async (name): Promise<[string, unknown]> => {
      const layer: unknown = await import(pathToFileURL(`${folder}/${name}.js`).href);
      return [name.split('.')[1] ?? 'notice', layer];
    }),
  );
  return Object.fromEntries(layers);
}
