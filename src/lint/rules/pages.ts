/** What a crawled page shows: LE-04, LE-18, LW-05, LW-07, LW-24. */
import { serviceOf } from '../../catalogue/service-of.ts';
import type { Finding, Rule, Subject } from '../finding.ts';

function address(text: string | undefined, base: URL): URL | undefined {
  return text !== undefined && URL.canParse(text, base.href) ? new URL(text, base) : undefined;
}

/** LE-04: our own files from the site's own host. */
export const firstParty: Rule = ({ pages }) =>
  pages.flatMap(({ url, elements, isOfSite }): Finding[] => {
    const tag = elements.find(
      ({ name, attributes }) => name === 'script' && attributes.get('src')?.includes('may-i'),
    );
    return ['src', 'data-base']
      .map((name) => address(tag?.attributes.get(name), url))
      .filter((place) => place !== undefined && place.protocol.startsWith('http') && !isOfSite(place))
      .map((place) => ({
        code: 'LE-04',
        path: url.href,
        message: `May I is loaded from ${place?.hostname ?? ''}, which is not the site of the page.`,
      }));
  });

/** LE-18: the way back, in the foot of the page; a button of ours stands at its foot, too. */
export const wayBack: Rule = ({ config, pages }) =>
  (config.button ? [] : pages).flatMap(({ url, waysBack }): Finding[] => {
    const inFooter = waysBack.filter(({ isInFooter }) => isInFooter);
    if (inFooter.some(({ hasName }) => hasName)) return [];
    const message = !waysBack.length
      ? 'Nothing on the page leads back to the preferences.'
      : inFooter.length
        ? 'The control in the footer has no name.'
        : 'The control that leads to the preferences is not in the footer.';
    return [{ code: 'LE-18', path: url.href, message }];
  });

/** LW-24: room below a button that is not there. */
export const offset: Rule = ({ config }) =>
  config.buttonOffset === undefined || config.button
    ? []
    : [{ code: 'LW-24', path: 'buttonOffset', message: 'There is no button: it counts for nothing.' }];

/** What a link can say that lets the browser connect early. */
const EARLY = /^(preconnect|dns-prefetch|preload|prefetch|modulepreload)$/i;

/** LW-05: connections that no script can stop. */
export const early: Rule = ({ pages, catalogue, services }) =>
  pages.flatMap(({ url, elements }) =>
    elements.flatMap(({ name: element, attributes }): Finding[] => {
      const rel = attributes.get('rel') ?? '';
      if (element !== 'link' || !rel.split(/\s+/).some((word) => EARLY.test(word))) return [];
      const target = address(attributes.get('href'), url);
      if (!target || !/^https?:/.test(target.protocol)) return [];
      const own = services.find(({ given }) => given.hosts?.some((host) => isOfHost(target.hostname, host)));
      const name = own?.service.name ?? own?.service.id ?? serviceOf(catalogue, target)?.name;
      if (name === undefined) return [];
      const message = `<link rel="${rel}"> connects to ${target.hostname} (${name}).`;
      return [{ code: 'LW-05', path: url.href, message }];
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
  return pages.flatMap(({ url, isOfSite }): Finding[] => {
    const host = address(given, url);
    if (!host || isOfSite(host)) return [];
    const message = `The collector is on ${host.hostname}, the page on ${url.hostname}.`;
    return [{ code: 'LW-07', path: 'collector', message }];
  });
};
