/**
 * The scripts of sites whose configuration the collector knows: `<site>.js`, and the same under a name that never changes.
 *
 * What was edited at the collector (`texts/`) is laid over the file's configuration. Each collector on a database looks from
 * time to time whether another has published something.
 */
import { bake } from '../build/bake.ts';
import type { WholeConfig } from '../build/gate-config.ts';
import { readParts, type Parts } from '../build/parts.ts';
import { soundSite } from '../build/sound-site.ts';
import type { Config } from '../config/config.ts';
import { PROFILE_IDS, PROFILES, type ProfileId } from '../config/profiles.ts';
import { canonicalJson } from '../protocol/canonical-json.ts';
import { textAsset, type Asset, type Assets } from './assets.ts';

import type { SiteList } from './hosting/site-list.ts';
import type { Queries } from './store.ts';
import { editionVersions, latestEdition, NO_EDITION } from './texts/editions.ts';
import { withEdits } from './texts/edits.ts';
import { loadShipped } from './texts/shipped.ts';

/** Files that differ by the law of the visitor's region: by path, then by profile. */
export type RegionalAssets = ReadonlyMap<string, ReadonlyMap<ProfileId, Asset>>;

/** What is served of the sites. */
export interface SiteScripts {
  /** What was served before under its own hash stays: pages that have it load more of it later. */
  readonly assets: Assets;
  readonly regional: RegionalAssets;
  /** The configuration of a site as its file has it, or the page in which it was added. */
  readonly configOf: (site: string) => Config | undefined;
  /** Serves what was published since, be it here or by another collector. Rejects where the database cannot be asked. */
  readonly refresh: () => Promise<void>;
  /** Looks no more. */
  readonly stop: () => void;
}

/** What is needed to serve them. */
export interface SiteScriptDeps {
  readonly siteList: Pick<SiteList, 'configOf' | 'configured' | 'refresh'>;
  readonly store: Pick<Queries, 'read'>;
  /** `dist/` of the package. */
  readonly distDir: string;
  /** Called where a look at the database failed. What was served before is served on. */
  readonly failed: (error: unknown) => void;
}

/** Code of ISO 3166 that is given to no country: the rest of the world. */
const ELSEWHERE = 'ZZ';

/** How often a collector looks what others have published, in milliseconds. */
const LOOK_MS = 2_000;

/**
 * Bakes the script of each site, when the collector starts and when its texts are published.
 *
 * `<site>.js` is asked for again by each page, and answered with 304 while it is the same; `<site>-<hash>.js`, for a tag
 * with `integrity`, is kept for ever, and knows no region. Of a site whose law follows the region, where that lets something
 * run unasked, `<site>.js` is there for each profile as well.
 *
 * @throws A message with a code: no script can be built from a configuration.
 */
export async function startSiteScripts({
  siteList,
  store,
  distDir,
  failed,
}: SiteScriptDeps): Promise<SiteScripts> {
  const assets = new Map<string, Asset>();
  const regional = new Map<string, ReadonlyMap<ProfileId, Asset>>();
  const served = new Map<string, { readonly config: Config; readonly version: number }>();
  // Where no script is served there need be no parts.
  let reading: Promise<Parts> | undefined;

  const serve = async (config: Config) => {
    const whole = soundSite(config, distDir);
    const parts = await (reading ??= readParts(distDir));
    for (const [name, text] of bakeHere(whole, parts)) assets.set(name, textAsset(Buffer.from(text), name));
    const byRegion = bakeByRegion(whole, parts);
    if (byRegion) regional.set(`${config.site}.js`, byRegion);
    else regional.delete(`${config.site}.js`);
  };
  const follow = async () => {
    await siteList.refresh();
    const versions = await editionVersions(store);
    for (const site of siteList.configured()) {
      const config = siteList.configOf(site);
      const before = served.get(site);
      const isSame = before && before.version === (versions.get(site) ?? NO_EDITION.version);
      if (!config || (isSame && canonicalJson(before.config) === canonicalJson(config))) continue;
      const { version, edits } = await latestEdition(store, site);
      await serve(edits.length ? withEdits(config, edits, await loadShipped(distDir)) : config);
      served.set(site, { config, version });
    }
    for (const site of served.keys()) {
      if (siteList.configOf(site)) continue;
      served.delete(site);
      assets.delete(`${site}.js`);
      regional.delete(`${site}.js`);
    }
  };
  await follow();

  let running: Promise<void> = Promise.resolve();
  // One after the other: an older version must not take the place of a newer one.
  const refresh = () => (running = running.catch(() => undefined).then(follow));
  const timer = setInterval(() => void refresh().catch(failed), LOOK_MS).unref();
  return { assets, regional, configOf: siteList.configOf, refresh, stop: () => clearInterval(timer) };
}

/** The files of a site, by name. */
function bakeHere(config: WholeConfig, parts: Parts): [name: string, text: string][] {
  // The collector is where the script comes from, unless it says otherwise.
  const { script, details } = bake({ collector: './', ...config }, parts);
  return [
    [`${config.site}.js`, script.text],
    [script.name, script.text],
    [details.name, details.text],
  ];
}

/** The script of a site for each law, where it differs by region. */
function bakeByRegion(config: WholeConfig, parts: Parts): ReadonlyMap<ProfileId, Asset> | undefined {
  if (config.profile !== 'by-region' || !config.prior?.unasked) return undefined;
  return new Map(
    PROFILE_IDS.map((id): [ProfileId, Asset] => {
      // By an unknown region the strictest counts.
      const region = id === 'eu-strict' ? config.region : (PROFILES[id].regions[0] ?? ELSEWHERE);
      const [[name, text] = ['', '']] = bakeHere(
        { ...config, ...(region !== undefined && { region }) },
        parts,
      );
      // A cache that visitors of two regions share would give one the law of the other.
      return [id, { ...textAsset(Buffer.from(text), name), cacheControl: 'private, no-cache' }];
    }),
  );
}
