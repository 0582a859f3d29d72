/** Makes a configuration from what the pages of a site show. What they cannot show is left for a person to decide. */
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { serviceOf } from '../catalogue/service-of.ts';
import type { Config } from '../config/config.ts';
import { isSameSite, type CrawledPage } from '../lint/crawl-page.ts';
import { rewriter } from '../rewrite/rewrite-html.ts';
import { foreignMarkup, TOOL_FILES, type ForeignMark, type Tool } from './foreign-markup.ts';
import { withGoogleTag } from './google-tag.ts';
import { proposePrior } from './propose-prior.ts';

/** The purposes with shipped texts, in the order in which they are asked. */
export const PURPOSES = ['preferences', 'personalisation', 'analytics', 'statistics', 'marketing'];

/** What a person has said. */
export interface Answers {
  readonly site?: string | undefined;
  readonly name?: string | undefined;
  readonly policyUrl?: string | undefined;
  readonly controller?: string | undefined;
  readonly contact?: string | undefined;
  readonly purposes?: readonly string[] | undefined;
}

/** What was made of the pages. */
export interface Proposal {
  readonly config: Config;
  /** Names of the services that were found, in the order of their ids. */
  readonly found: readonly string[];
  /** Other consent tools that are at work. */
  readonly tools: readonly Tool[];
  readonly marks: readonly ForeignMark[];
  /** Hosts of others that no service is known for. */
  readonly unknownHosts: readonly string[];
}

/** Makes a configuration. */
export function proposeConfig(pages: readonly CrawledPage[], answers: Answers): Proposal {
  const foreign = pages.map(foreignMarkup);
  const find = rewriter({ site: 'site', purposes: PURPOSES });
  const needs = foreign.flatMap(({ asPasted, services }) => [
    ...find(asPasted).marked.flatMap(({ need }) => need.split(' ').map((word) => word.split(':')[1] ?? '')),
    ...services,
  ]);
  const ids = withGoogleTag(new Set(needs), foreign.map(({ asPasted }) => asPasted).join('\n'));
  const found = CATALOGUE.filter(({ id }) => ids.has(id)).toSorted((a, b) => a.id.localeCompare(b.id));
  const marks = foreign.flatMap((one) => one.marks);
  const wanted = new Set([
    ...(answers.purposes ?? []),
    ...found.map(({ purpose }) => purpose),
    ...marks.map(({ need }) => need.split(':')[0] ?? ''),
  ]);
  const purposes = PURPOSES.filter((id) => wanted.has(id));
  const [first] = pages;
  const site = answers.site ?? idOf(first?.url.hostname ?? '');
  const name = answers.name ?? nameOf(first);
  const policyUrl = answers.policyUrl ?? policyOf(pages);
  const { controller, contact } = answers;
  const tools = [...new Set(foreign.flatMap((one) => one.tools))];
  const [tool] = tools;
  const names = foreign.flatMap((one) => one.names);
  const prior = tool && proposePrior(tool, names, purposes);
  const config: Config = {
    site,
    ...(name === undefined ? {} : { name }),
    ...(controller === undefined
      ? {}
      : { controller: contact === undefined ? controller : { name: controller, contact } }),
    ...(policyUrl === undefined ? {} : { policyUrl }),
    // A notice that asks for nothing asks nobody: measuring is what nearly every site means.
    purposes: purposes.length > 0 ? purposes : ['analytics'],
    ...(found.length === 0 ? {} : { services: found.map(({ id }) => id) }),
    ...(prior === undefined ? {} : { prior }),
  };
  return {
    config,
    found: found.map(({ name: service }) => service),
    tools,
    marks,
    unknownHosts: unknownHosts(pages),
  };
}

/** Makes an id of a host: `www.my-shop.example` is `my-shop`. */
function idOf(host: string): string {
  const [label = ''] = host.replace(/^www\./, '').split('.');
  return (
    label
      .toLowerCase()
      .replace(/^[^a-z]+/, '')
      .replace(/[^a-z0-9-]/g, '')
      .slice(0, 32) || 'site'
  );
}

function nameOf(page: CrawledPage | undefined): string | undefined {
  const given = page?.query('meta[property="og:site_name"]').attr('content')?.trim();
  const title = page?.query('title').first().text() ?? '';
  const parts = title.split(/\s[|–—·-]\s/);
  // A home page's title begins with the site's name, that of any other page ends with it.
  const part = page?.url.pathname === '/' ? parts.at(0) : parts.at(-1);
  return given || part?.trim() || undefined;
}

/** What privacy policies are called, in an address or in the words of a link. */
const POLICY =
  /privacy|datenschutz|confidentialit|privacidad|privacidade|riservatezza|prywatno|integritet|personvern|tietosuoja|gdpr/i;

function policyOf(pages: readonly CrawledPage[]): string | undefined {
  for (const { query, url } of pages) {
    for (const link of query('a[href]').toArray()) {
      const href = query(link).attr('href') ?? '';
      if (!POLICY.test(href) && !POLICY.test(query(link).text())) continue;
      if (!URL.canParse(href, url.href)) continue;
      const target = new URL(href, url);
      return target.host === url.host ? `${target.pathname}${target.search}` : target.href;
    }
  }
  return undefined;
}

/** Hosts that the pages load from, and that are neither the site's own nor known. */
function unknownHosts(pages: readonly CrawledPage[]): string[] {
  const hosts = pages.flatMap(({ query, url }) =>
    query(
      'script[src], iframe[src], img[src], embed[src], link[rel~=stylesheet][href], link[rel~=preload][href]',
    )
      .toArray()
      .flatMap((element): string[] => {
        const text = query(element).attr('src') ?? query(element).attr('href') ?? '';
        if (!URL.canParse(text, url.href)) return [];
        const target = new URL(text, url);
        const isOurs = !/^https?:/.test(target.protocol) || isSameSite(target, url);
        return isOurs || TOOL_FILES.test(text) || serviceOf(CATALOGUE, target) ? [] : [target.hostname];
      }),
  );
  return [...new Set(hosts)].sort();
}
