/** How commands that work with one site read its configuration. */
import type { WholeConfig } from '../build/gate-config.ts';
import { soundSite } from '../build/sound-site.ts';
import { DEFAULT_CONFIG, readConfigFile, type ConfigFile } from '../lint/read-config-file.ts';

/** A configuration, and the file that it was read from. */
export interface SiteFile {
  readonly config: WholeConfig;
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
  return { config: soundSite(file.value, distDir), file };
}
