/** Takes a configuration for a build, and refuses one that a script must not be built from. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { checkServices, checkValue } from '../config/check-config.ts';
import type { Config } from '../config/config.ts';
import { completeServices, expandConfig } from '../config/expand-services.ts';
import { problemText } from '../config/problems.ts';
import type { WholeConfig } from './gate-config.ts';

/**
 * Takes a configuration for a build.
 *
 * @param value As it was read, unchecked.
 * @param distDir `dist/` of the package: it must have the texts of every language that is wanted.
 * @throws A message with a code for what is wrong.
 */
export function soundSite(value: unknown, distDir: string): WholeConfig {
  const problems = checkValue(value);
  if (problems.length) throw new Error(problems.map(problemText).join(' '));
  // It has just been checked.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const config = value as Config;
  const services = completeServices(config, CATALOGUE);
  const ids = CATALOGUE.map(({ id }) => id);
  const lacking = checkServices({ ...config, services }, ids);
  if (lacking.length) throw new Error(lacking.map(problemText).join(' '));
  const missing = config.languages?.find((language) => !existsSync(join(distDir, `locales/${language}.js`)));
  if (missing !== undefined) {
    throw new Error(
      `may-i: there are no texts in "${missing}". Leave it out of "languages", or write it as "pt-br". [build-language-missing]`,
    );
  }
  return expandConfig(config, CATALOGUE);
}
