/** The scripts of sites whose configuration the collector knows: `<site>.js`, and the same under a name that never changes. */
import { bake } from '../build/bake.ts';
import type { WholeConfig } from '../build/gate-config.ts';
import { readParts } from '../build/parts.ts';
import { textAsset, type Assets } from './assets.ts';

/**
 * Bakes the script of each site, once, when the collector starts.
 *
 * `<site>.js` is asked for again by each page, and answered with 304 while it is the same; `<site>-<hash>.js`, for a tag
 * with `integrity`, is kept for ever.
 */
export async function siteScripts(configs: readonly WholeConfig[], distDir: string): Promise<Assets> {
  if (!configs.length) return new Map();
  const parts = await readParts(distDir);
  const files = configs.flatMap((config) => {
    // The collector is where the script comes from, unless it says otherwise.
    const { script, details } = bake({ collector: './', ...config }, parts);
    return [{ ...script, name: `${config.site}.js` }, script, details];
  });
  return new Map(files.map(({ name, text }) => [name, textAsset(Buffer.from(text), name)]));
}
