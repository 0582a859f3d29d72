/** The scripts of sites whose configuration the collector knows: `<site>.js`, and the same under a name that never changes. */
import { bake } from '../build/bake.ts';
import type { WholeConfig } from '../build/gate-config.ts';
import { readParts } from '../build/parts.ts';
import { PROFILE_IDS, PROFILES, type ProfileId } from '../config/profiles.ts';
import { textAsset, type Asset, type Assets } from './assets.ts';

/** Files that differ by the law of the visitor's region: by path, then by profile. */
export type RegionalAssets = ReadonlyMap<string, ReadonlyMap<ProfileId, Asset>>;

/** What is served of the sites. */
export interface SiteScripts {
  readonly assets: Assets;
  readonly regional: RegionalAssets;
}

/** Code of ISO 3166 that is given to no country: the rest of the world. */
const ELSEWHERE = 'ZZ';

/**
 * Bakes the script of each site, once, when the collector starts.
 *
 * `<site>.js` is asked for again by each page, and answered with 304 while it is the same; `<site>-<hash>.js`, for a tag
 * with `integrity`, is kept for ever, and knows no region. Of a site whose law follows the region, where that lets something
 * run unasked, `<site>.js` is there for each profile as well.
 */
export async function siteScripts(configs: readonly WholeConfig[], distDir: string): Promise<SiteScripts> {
  if (!configs.length) return { assets: new Map(), regional: new Map() };
  const parts = await readParts(distDir);
  // The collector is where the script comes from, unless it says otherwise.
  const bakeHere = (config: WholeConfig) => bake({ collector: './', ...config }, parts);
  const files = configs.flatMap((config) => {
    const { script, details } = bakeHere(config);
    return [{ ...script, name: `${config.site}.js` }, script, details];
  });
  const byRegion = configs.filter(({ profile, prior }) => profile === 'by-region' && prior?.unasked);
  const regional = byRegion.map((config) => {
    const name = `${config.site}.js`;
    const scripts = PROFILE_IDS.map((id): [ProfileId, Asset] => {
      // By an unknown region the strictest counts.
      const region = id === 'eu-strict' ? config.region : (PROFILES[id].regions[0] ?? ELSEWHERE);
      const { text } = bakeHere({ ...config, ...(region !== undefined && { region }) }).script;
      // A cache that visitors of two regions share would give one the law of the other.
      return [id, { ...textAsset(Buffer.from(text), name), cacheControl: 'private, no-cache' }];
    });
    return [name, new Map(scripts)] as const;
  });
  return {
    assets: new Map(files.map(({ name, text }) => [name, textAsset(Buffer.from(text), name)])),
    regional: new Map(regional),
  };
}
