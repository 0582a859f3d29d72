/** Sites that were added in a page of the collector, as the database keeps them: each change is a version of its own. */
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { isConfig } from '../../config/check-config.ts';
import type { Config } from '../../config/config.ts';
import type { Site } from '../sites.ts';
import type { Queries, Row, Statement } from '../store.ts';

/** A site that was added in a page. */
export interface HostedSite extends Site {
  readonly name: string;
  readonly testOrigins: readonly string[];
  readonly timeZone: string;
  readonly isPaused: boolean;
  /** As it was written; `cookieDomain` is its. */
  readonly config: Config;
  /** 1, 2, 3 …, with each change. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
  /** Name of the account, or `token:<name>`. */
  readonly who: string;
}

/** Reads all of them, as they are now. */
export async function hostedSites(store: Pick<Queries, 'read'>): Promise<HostedSite[]> {
  return (await store.read('hosted.latest', {})).flatMap(toHosted);
}

/** Makes the statement that keeps a version; it fails where somebody else has made one of this number. */
export function hostedStatement(site: HostedSite): Statement {
  return {
    query: 'hosted.add',
    values: {
      site: site.id,
      version: site.version,
      changed_at: site.changedAt,
      who: site.who,
      name: site.name,
      origins: JSON.stringify(site.origins),
      test_origins: JSON.stringify(site.testOrigins),
      time_zone: site.timeZone,
      config: JSON.stringify(site.config),
      paused: site.isPaused ? 1 : 0,
    },
  };
}

const Origins = Type.Array(Type.String());

/** A configuration that this version of May I does not take any more is left out, with its site. */
function toHosted(row: Row): HostedSite[] {
  const config: unknown = JSON.parse(String(row['config']));
  if (!isConfig(config)) return [];
  return [
    {
      id: String(row['site']),
      name: String(row['name']),
      origins: Value.Parse(Origins, JSON.parse(String(row['origins']))),
      testOrigins: Value.Parse(Origins, JSON.parse(String(row['test_origins']))),
      timeZone: String(row['time_zone']),
      isPaused: Number(row['paused']) === 1,
      config,
      ...(config.cookieDomain !== undefined && { cookieDomain: config.cookieDomain }),
      version: Number(row['version']),
      changedAt: Number(row['changed_at']),
      who: String(row['who']),
    },
  ];
}
