/** Makes the notices of a site: what its pages show, in every language that is shipped (PR-01, PR-02). */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shownByScript } from '../../build/shown-by-script.ts';
import { soundSite } from '../../build/sound-site.ts';
import type { Config } from '../../config/config.ts';
import { readConfig } from '../../config/read-config.ts';
import { languageNamed } from '../../config/language-names.ts';
import { shownNotice, type Shown } from '../../protocol/shown-notice.ts';
import { VERSION } from '../../version.ts';
import type { NewNotice } from './notices.ts';

/** What is the same in every language. */
type ShownAnywhere = Omit<Shown, 'language'>;

/**
 * What pages with the generic script show of a configuration.
 *
 * @param distDir `dist/` of the package, with the texts.
 */
export async function noticesByTag(config: Config, distDir: string): Promise<NewNotice[]> {
  const purposes = readConfig({ attributes: {}, json: JSON.stringify(config) })?.purposes;
  return inEveryLanguage([{ given: { ...config }, purposes, build: VERSION }], distDir);
}

/**
 * What pages with a script of the site's own show.
 *
 * @throws A message with a code: no script can be built from the configuration.
 */
export async function noticesByScript(config: Config, distDir: string): Promise<NewNotice[]> {
  return inEveryLanguage(shownByScript(soundSite(config, distDir)), distDir);
}

/** The texts lie beside the script, as pages load them. */
async function inEveryLanguage(shown: readonly ShownAnywhere[], distDir: string): Promise<NewNotice[]> {
  const folder = join(distDir, 'locales');
  const files = globSync(`${folder}/*.js`).map((file) => basename(file, '.js'));
  const languages = files.filter((name) => !name.includes('.') && languageNamed(name) === name).sort();
  const texts = await Promise.all(
    languages.map(async (language) => ({
      language,
      texts: JSON.stringify(await textsOf(folder, files, language)),
    })),
  );
  return shown.flatMap((one) =>
    texts.map((of) => ({
      ...of,
      build: one.build ?? VERSION,
      content: shownNotice({ ...one, language: of.language }),
    })),
  );
}

async function textsOf(folder: string, files: readonly string[], language: string): Promise<object> {
  const own = files.filter((name) => name === language || name.startsWith(`${language}.`));
  const layers = await Promise.all(
    own.map(async (name): Promise<[string, unknown]> => {
      const layer: unknown = await import(pathToFileURL(join(folder, `${name}.js`)).href);
      return [name.split('.')[1] ?? 'notice', layer];
    }),
  );
  return Object.fromEntries(layers);
}
