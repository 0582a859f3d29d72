/** What a crawled page shows: LE-04, LE-18, LW-05, LW-07. */
import { serviceOf } from '../../catalogue/service-of.ts';
import { isSameSite, type CrawledPage } from '../crawl-page.ts';
import type { Finding, Rule, Subject } from '../finding.ts';

function address(text: string | undefined, base: URL): URL | undefined {
  return text !== undefined && URL.canParse(text, base.href) ? new URL(text, base) : undefined;
}

/** The tag of May I in a page, if it is there. */
const TAG = 'script[src*="may-i"]';

/** LE-04: our own files from the site's own host. */
export const firstParty: Rule = ({ pages }) =>
  pages.flatMap(({ url, query }): Finding[] => {
    const places = ['src', 'data-base'].map((name) => address(query(TAG).attr(name), url));
    return places
      .filter((place) => place !== undefined && /^http/.test(place.protocol) && url.protocol !== 'file:')
      .filter((place) => place !== undefined && !isSameSite(place, url))
      .map((place) => ({
        code: 'LE-04',
        path: url.href,
        message: `May I is loaded from ${place?.hostname ?? ''}, which is not the site of the page.`,
      }));
  });

/** What leads to the preferences. */
const OPENER = 'a[href$="#cookie-preferences"], [data-may-i-open]';

/** LE-18: the way back, in the foot of the page. */
export const wayBack: Rule = ({ pages }) =>
  pages.flatMap(({ url, query }): Finding[] => {
    const all = query(OPENER);
    const inFoot = query('footer, [role=contentinfo]').find(OPENER);
    if (all.length === 0) {
      return [
        { code: 'LE-18', path: url.href, message: 'Nothing on the page leads back to the preferences.' },
      ];
    }
    if (inFoot.length === 0) {
      const message = 'The control that leads to the preferences is not in the footer.';
      return [{ code: 'LE-18', path: url.href, message }];
    }
    if (inFoot.text().trim() || inFoot.attr('aria-label')) return [];
    return [{ code: 'LE-18', path: url.href, message: 'The control in the footer has no name.' }];
  });

const EARLY =
  'link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=preload], link[rel~=prefetch], link[rel~=modulepreload]';

/** LW-05: connections that no script can stop. */
export const early: Rule = ({ pages, catalogue, services }) =>
  pages.flatMap(({ url, query }) =>
    query(EARLY)
      .toArray()
      .flatMap((element): Finding[] => {
        const target = address(query(element).attr('href'), url);
        if (!target || !/^https?:/.test(target.protocol)) return [];
        const own = services.find(({ given }) =>
          given.hosts?.some((host) => isOfHost(target.hostname, host)),
        );
        const name = own?.service.name ?? own?.service.id ?? serviceOf(catalogue, target)?.name;
        if (name === undefined) return [];
        const rel = query(element).attr('rel') ?? '';
        return [
          {
            code: 'LW-05',
            path: url.href,
            message: `<link rel="${rel}"> connects to ${target.hostname} (${name}).`,
          },
        ];
      }),
  );

function isOfHost(host: string, pattern: string): boolean {
  const [name = ''] = pattern.split('/');
  return host === name || host.endsWith(`.${name}`);
}

/** LW-07: a collector elsewhere. */
export const collector: Rule = ({ config, pages }: Subject) => {
  const given = config.collector;
  if (given === undefined || !/^(https?:)?\/\//.test(given)) return [];
  return pages
    .filter(({ url }) => url.protocol !== 'file:')
    .flatMap((page: CrawledPage): Finding[] => {
      const host = address(given, page.url);
      if (!host || isSameSite(host, page.url)) return [];
      const message = `The collector is on ${host.hostname}, the page on ${page.url.hostname}.`;
      return [{ code: 'LW-07', path: 'collector', message }];
    });
};
