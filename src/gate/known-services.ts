/** Finds what a host, an address, a text or a name needs that is not granted. */
import { nearestPurpose } from '../consent/nearest-purpose.ts';
import type { Gate } from './gate.ts';

/** Purposes in the order of the packed catalogue: `src/catalogue/pack.ts`. */
const PURPOSES = 'preferences personalisation analytics statistics marketing'.split(' ');

/**
 * Hosts in a text, each with the first segment of its path; JSON writes the stroke with a backslash. Only from the start
 * of a word, or a long one would be read again from each of its letters.
 */
const HOSTS = /(?<![\w-])[\w-]+(?:\.[\w-]+)+(?:\\?\/[\w-]+)?/g;

/** Longest text that is searched where it may be of any length. Characters; no vendor's snippet is longer. */
export const SNIPPET = 1e4;

/** What the gate knows of services. Each function gives the need that is not granted, if there is one. */
export interface KnownServices {
  /** Whether everything is granted. */
  readonly isAllGranted: boolean;
  /** Remembers what a blob holds, and its address. */
  readonly needByBlob: Map<unknown, string>;
  /**
   * For the first host in a text that may not be loaded from.
   *
   * @param isScript Passes over embeds: a site's own script that makes one is no snippet of the vendor's.
   */
  readonly needOfText: (text: string, isScript?: boolean) => string | undefined;
  /** For an address, absolute or not, or a request. */
  readonly needOfUrl: (url: unknown) => string | undefined;
  /** For the name of a cookie or key. */
  readonly needOfName: (name: unknown) => string | undefined;
}

/** Reads the packed catalogue, and the services of the configuration. */
export function knownServices(
  { config, mayRelease }: Pick<Gate, 'config' | 'mayRelease'>,
  packed: string,
): KnownServices {
  const { purposes } = config;
  // What is no list, or no service in it, is named by the check, and blocks nothing less.
  const services = [config.services ?? []].flat().filter((one: { id?: string } | null) => one?.id);
  const asked = purposes.map(({ id }) => id);
  const needByHost = new Map<string, string>();
  const embeds = new Set<string>();
  const needs: string[] = [];
  const patterns: string[] = [];
  const add = (need: string, hosts: readonly string[], names?: readonly string[]) => {
    for (const host of hosts) needByHost.set(host, need);
    if (!names?.length) return;
    needs.push(need);
    patterns.push(
      `(${names
        .join('|')
        .replace(/[^\w*|]/g, '\\$&')
        .replace(/\*/g, '.*')})`,
    );
  };
  packed.split(';').forEach((section, index) => {
    for (const service of section.split(' ')) {
      const [tag = '', names] = service.split('|');
      const [given, ...hosts] = tag.split(',');
      const id = given || hosts[0]?.split(/[./]/)[0];
      if (!id) continue;
      const own: { purpose?: string } | undefined = services.find((one) => one.id === id);
      const purpose = own?.purpose ?? nearestPurpose(PURPOSES[index] ?? '', asked);
      // The site's own hosts and names go with it, below.
      if (own) own.purpose = purpose;
      const need = `${purpose}:${id}`;
      if (!index) embeds.add(need);
      add(
        need,
        hosts.map((host) => host.replace(/^[\w-]+(?=\/|$)/, '$&.com').replace(/\.$/, '.net')),
        names?.split(','),
      );
    }
  });
  for (const { id, purpose, hosts = [], stores = [] } of services) {
    try {
      add(
        `${purpose}:${id}`,
        hosts,
        stores.map(({ name }) => name),
      );
    } catch {
      // One that is malformed does not keep the rest from being blocked; the check names it.
    }
  }
  const NAMES = new RegExp(`^(?:${patterns.join('|')})$`);
  const needByBlob = new Map<unknown, string>();
  const unlessGranted = (need: string | undefined) => (need && mayRelease(need) ? undefined : need);

  const needOfHost = (host: string, segment: string | undefined) => {
    for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
      const need = unlessGranted(needByHost.get(rest) ?? needByHost.get(`${rest}/${segment}`));
      if (need) return need;
    }
    return undefined;
  };

  const needOfText: KnownServices['needOfText'] = (text, isScript) => {
    for (const [found] of text.matchAll(HOSTS)) {
      const [host = '', segment] = found.toLowerCase().split(/\\?\//);
      const need = needOfHost(host, segment);
      if (need && !(isScript && embeds.has(need))) return need;
    }
    return undefined;
  };

  return {
    isAllGranted: [...needByHost.values()].every(mayRelease),
    needByBlob,
    needOfText,
    needOfUrl(given) {
      const url = String(given instanceof Request ? given.url : given);
      // A picture in the page itself may be long, and loads nothing.
      if (/^data:im/.test(url)) return undefined;
      try {
        const { hostname, pathname } = new URL(url, document.baseURI);
        if (hostname) return needOfHost(hostname.replace(/\.$/, ''), pathname.split('/')[1]);
      } catch {
        // The browser will say so.
      }
      return unlessGranted(needByBlob.get(url)) ?? needOfText(url.slice(0, SNIPPET));
    },
    needOfName(name) {
      const [, ...groups] = NAMES.exec(String(name)) ?? [];
      return unlessGranted(needs[groups.findIndex(Boolean)]);
    },
  };
}
