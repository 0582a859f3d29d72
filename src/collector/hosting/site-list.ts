/** The sites of a collector: those of its settings, which stay as they are, and those that were added in a page. */
import type { Config } from '../../config/config.ts';
import type { Site } from '../sites.ts';
import type { Queries } from '../store.ts';
import { hostedSites, type HostedSite } from './hosted-site.ts';

/** The sites, as they are now. */
export interface SiteList {
  /** Of the settings first. The list itself changes when a site is added or changed. */
  readonly sites: readonly Site[];
  /** Those that were added in a page and are not in the settings as well. */
  readonly hosted: readonly HostedSite[];
  /** Whether the settings name a site: then a page changes nothing of it. */
  readonly isFixed: (id: string) => boolean;
  /** The configuration of a site, as its file or the page has it; none while it is paused. */
  readonly configOf: (id: string) => Config | undefined;
  /** Sites whose configuration is known. */
  readonly configured: () => readonly string[];
  /** Reads again what was added in a page. */
  readonly refresh: () => Promise<void>;
}

/** What it is made of. */
export interface SiteListDeps {
  /** Of the settings. */
  readonly fixed: readonly Site[];
  /** Configurations of sites of the settings. */
  readonly configs: readonly Config[];
  readonly store: Pick<Queries, 'read'>;
}

/** Makes the list, with what was added in a page before. */
export async function openSiteList({ fixed, configs, store }: SiteListDeps): Promise<SiteList> {
  const sites: Site[] = [...fixed];
  const hosted: HostedSite[] = [];
  const files = new Map(configs.map((config) => [config.site, config]));
  const isFixed = (id: string) => fixed.some((site) => site.id === id);
  const configOf = (id: string) =>
    isFixed(id) ? files.get(id) : hosted.find((site) => site.id === id && !site.isPaused)?.config;
  const refresh = async () => {
    const found = (await hostedSites(store)).filter(({ id }) => !isFixed(id));
    // In place and at once: whoever has the list sees all of it or nothing.
    hosted.splice(0, hosted.length, ...found);
    sites.splice(fixed.length, sites.length, ...found);
  };
  await refresh();
  return {
    sites,
    hosted,
    isFixed,
    configOf,
    configured: () => sites.map(({ id }) => id).filter((id) => configOf(id)),
    refresh,
  };
}
