/** How commands that work with one site read its configuration. */
import type { WholeConfig } from '../build/gate-config.ts';
import { isConfig } from '../config/check-config.ts';
import type { Config } from '../config/config.ts';
import { soundSite } from '../build/sound-site.ts';
import { DEFAULT_CONFIG, readConfigFile, type ConfigFile } from '../lint/read-config-file.ts';
import { wrongUse } from './command.ts';

/**
 * Reads a configuration as its owner wrote it: what the catalogue would add is left out.
 *
 * @throws A message with a code: the file is not there, or nobody would be asked with what is in it.
 */
export async function readOwnConfig(path: string | undefined): Promise<Config> {
  const { path: named, value } = await readConfigFile(path ?? DEFAULT_CONFIG);
  if (isConfig(value)) return value;
  throw wrongUse(`"${named}" is no sound configuration`, `Run "may-i lint ${named}".`, 'cli-config-wrong');
}

/** A configuration, and the file that it was read from. */
export interface SiteFile {
  readonly config: WholeConfig;
  /** As its owner wrote it: what the catalogue would add is left out. */
  readonly own: Config;
  readonly file: ConfigFile;
}

/**
 * Reads the configuration of a site from a JSON file or a module.
 *
 * @param distDir `dist/` of the package.
 * @throws A message with a code: the file is not there, or a script must not be built from it.
 */
export async function readSite(path: string | undefined, distDir: string): Promise<SiteFile> {
  const file = await readConfigFile(path ?? DEFAULT_CONFIG);
  const config = soundSite(file.value, distDir);
  return { config, own: isConfig(file.value) ? file.value : config, file };
}
