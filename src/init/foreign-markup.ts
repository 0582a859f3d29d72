/**
 * Finds the markup of other consent tools in a page, and what stands for it here.
 *
 * The notations are those of their documentation, read on 2026-11-26: vanilla-cookieconsent 3 (`data-category`,
 * `data-service`), Klaro 0.7 (`data-name`), tarteaucitron 1.x (`tarteaucitron.job`), Orejime 2 and 3 (`type="opt-in"`,
 * `<template data-purpose>`), Cookiebot (`data-cookieconsent`, `data-cookieblock-src`), OneTrust (`optanon-category-…`).
 */
import { load, type CheerioAPI } from 'cheerio/slim';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import { serviceOf } from '../catalogue/service-of.ts';
import type { CrawledPage } from '../lint/crawl-page.ts';
import { withGoogleTag } from './google-tag.ts';

/** Names of the tools that are recognised. */
export type Tool = 'vanilla-cookieconsent' | 'Klaro' | 'tarteaucitron' | 'Orejime' | 'Cookiebot' | 'OneTrust';

/** A mark of another tool. */
export interface ForeignMark {
  readonly tool: Tool;
  /** The element as it is found: its name and the mark. */
  readonly given: string;
  /** What stands for it here: a value of `data-may-i`, or `necessary`. */
  readonly need: string;
}

/** A category or service by its name in another tool, and the purpose that stands for it here, or `necessary`. */
export interface ForeignName {
  readonly tool: Tool;
  readonly name: string;
  readonly purpose: string;
}

/** What another tool left in a page. */
export interface ForeignMarkup {
  readonly tools: readonly Tool[];
  readonly marks: readonly ForeignMark[];
  readonly names: readonly ForeignName[];
  /** Ids of services that a tool starts itself. */
  readonly services: readonly string[];
  /** The page with what they block as it was pasted from the vendors. */
  readonly asPasted: string;
}

/** By what a page shows that a tool is at work in it. */
const AT_WORK: readonly (readonly [tool: Tool, selector: string])[] = [
  ['vanilla-cookieconsent', 'script[src*="cookieconsent" i]:not([src*="cookiebot" i]), [data-category]'],
  ['Klaro', 'script[src*="klaro" i], [type="text/plain"][data-name], iframe[data-name]'],
  ['tarteaucitron', 'script[src*="tarteaucitron" i]'],
  ['Orejime', 'script[src*="orejime" i], script[type="opt-in"], template[data-purpose]'],
  ['Cookiebot', 'script[src*="consent.cookiebot." i], [data-cookieconsent], [data-cookieblock-src]'],
  [
    'OneTrust',
    'script[src*="cookielaw.org" i], script[src*="otSDKStub" i], [class*="optanon-category-"], [class*="ot-cat-"]',
  ],
];

/** Hosts of the tools themselves: their tags go when ours comes. */
export const TOOL_FILES = /cookielaw\.org|cookiebot\.|onetrust|klaro|tarteaucitron|orejime|cookieconsent/i;

/** What their categories are here, by words that these have in them. */
const PURPOSES: readonly (readonly [words: RegExp, purpose: string])[] = [
  [/necess|essential|required|C0001/i, 'necessary'],
  [/stat|analy|perform|measur|C0002/i, 'analytics'],
  [/person/i, 'personalisation'],
  [/prefer|function|C0003/i, 'preferences'],
  [/market|advert|target|ads\b|social|C0004|C0005/i, 'marketing'],
];

/** Services of tarteaucitron by their names there, where these are not ours. */
const JOBS: Readonly<Record<string, string>> = {
  gtag: 'google-analytics',
  analytics: 'google-analytics',
  gajs: 'google-analytics',
  multiplegtag: 'google-analytics',
  googletagmanager: 'google-tag-manager',
  multiplegoogletagmanager: 'google-tag-manager',
  googleads: 'google-ads',
  facebookpixel: 'meta-pixel',
  linkedininsighttag: 'linkedin-insight',
  bingads: 'microsoft-advertising',
  clarity: 'microsoft-clarity',
  matomocloud: 'matomo',
  googlemaps: 'google-maps',
  twitterembed: 'x-embed',
};

/** Gives the purpose that stands for a category of another tool, `marketing` for one that says nothing: the strictest. */
function purposeOf(category: string): string {
  return PURPOSES.find(([words]) => words.test(category))?.[1] ?? 'marketing';
}

/** Elements that one of the tools blocks. */
const BLOCKED =
  '[type="text/plain"][data-category], [type="text/plain"][data-name], iframe[data-name], [type="opt-in"], template[data-purpose], [data-cookieconsent], [data-cookieblock-src], [class*="optanon-category-"]';

/** The service that an address is of; of Google's tag the product whose id stands in it. */
function serviceAt(address: URL): CatalogueService | undefined {
  const found = serviceOf(CATALOGUE, address);
  if (!found) return undefined;
  const [id] = withGoogleTag(new Set([found.id]), address.href);
  return CATALOGUE.find((service) => service.id === id);
}

/** Reads what another tool left in a page. */
export function foreignMarkup({ html, url, query }: CrawledPage): ForeignMarkup {
  const tools = AT_WORK.filter(([, selector]) => query(selector).length > 0).map(([tool]) => tool);
  const pasted = load(html);
  const names: ForeignName[] = [];
  const marks = pasted(BLOCKED)
    .toArray()
    .flatMap((element): ForeignMark[] => {
      const found = pasted(element);
      const mark = markOf(found);
      if (!mark) return [];
      const { tool, attribute, category, service } = mark;
      const address = ['src', 'data-src', 'data-cookieblock-src']
        .map((name) => found.attr(name))
        .find((value) => value !== undefined && value !== '');
      const known =
        address !== undefined && URL.canParse(address, url.href)
          ? serviceAt(new URL(address, url))
          : CATALOGUE.find(({ id }) => id === service);
      const purpose = category === undefined ? (known?.purpose ?? 'marketing') : purposeOf(category);
      const need = purpose === 'necessary' || !known ? purpose : `${purpose}:${known.id}`;
      const given = `<${found.prop('tagName')?.toLowerCase() ?? ''} ${attribute}>`;
      unblock(found, address);
      names.push(
        ...namesIn(tool, category ?? service ?? '').map((name) => ({
          tool,
          name,
          purpose: category === undefined ? purpose : purposeOf(name),
        })),
      );
      return [{ tool, given, need }];
    });
  const jobs = jobsOf(query);
  for (const { name, service } of jobs) names.push({ tool: 'tarteaucitron', name, purpose: service.purpose });
  return { tools, marks, names, services: jobs.map(({ service }) => service.id), asPasted: pasted.html() };
}

/** The names of categories or services in the value of a mark. */
function namesIn(tool: Tool, value: string): readonly string[] {
  return value.match(tool === 'OneTrust' ? /C\d{4}/g : /[^\s,]+/g) ?? [];
}

type Found = ReturnType<CheerioAPI>;

/** A mark as it is written, and what it says: a category, or a service by its name there. */
interface Mark {
  readonly tool: Tool;
  readonly attribute: string;
  readonly category?: string;
  readonly service?: string;
}

/** Where each tool marks an element, in the order in which they are told apart. */
const MARKS: readonly (readonly [
  selector: string,
  tool: Tool,
  name: string,
  kind: 'category' | 'service',
])[] = [
  ['[data-cookieconsent]', 'Cookiebot', 'data-cookieconsent', 'category'],
  ['[data-cookieblock-src]', 'Cookiebot', 'data-cookieblock-src', 'service'],
  ['[data-category]', 'vanilla-cookieconsent', 'data-category', 'category'],
  ['[type="opt-in"]', 'Orejime', 'data-name', 'service'],
  ['template[data-purpose]', 'Orejime', 'data-purpose', 'category'],
  ['[data-name]', 'Klaro', 'data-name', 'service'],
  ['[class*="optanon-category-"]', 'OneTrust', 'class', 'category'],
];

function markOf(found: Found): Mark | undefined {
  const mark = MARKS.find(([selector]) => found.is(selector));
  if (!mark) return undefined;
  const [, tool, name, kind] = mark;
  const value = found.attr(name) ?? '';
  return { tool, attribute: `${name}="${value}"`, [kind]: value };
}

/** Makes an element what its vendor gave, so that it is found like any other. */
function unblock(found: Found, address: string | undefined): void {
  if (found.is('template')) {
    found.replaceWith(found.html() ?? '');
    return;
  }
  const type = found.attr('data-type');
  if (found.is('script')) {
    if (type === undefined) found.removeAttr('type');
    else found.attr('type', type);
  }
  if (address !== undefined) found.attr('src', address);
}

/** Services that tarteaucitron was given as jobs, with their names there. */
function jobsOf(query: CheerioAPI): { readonly name: string; readonly service: CatalogueService }[] {
  const texts = query('script:not([src])')
    .toArray()
    .map((script) => query(script).text());
  const names = texts.flatMap((text) =>
    [...text.matchAll(/tarteaucitron\.job\b[^;]*?\.push\(\s*['"]([\w-]+)['"]/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)].flatMap((name) => {
    const service = CATALOGUE.find(({ id }) => id === (JOBS[name] ?? name));
    return service ? [{ name, service }] : [];
  });
}
