/** A page of the site as its HTML has it: what the linter and `init` look at. Nothing of it is run. */
import { readFile } from 'node:fs/promises';
import { load, type CheerioAPI } from 'cheerio/slim';
import { getDomain } from 'tldts';
import { pageElements } from './page-elements.ts';
import { FOOTER, WAY_BACK, type SitePage } from './site-page.ts';

/** A page that was read. */
export interface CrawledPage extends SitePage {
  readonly html: string;
  readonly query: CheerioAPI;
}

/** A page from its text. */
export function parsePage(html: string, url: URL): CrawledPage {
  const query = load(html);
  const waysBack = query(WAY_BACK)
    .toArray()
    .map((element) => {
      const control = query(element);
      const name = control.text().trim() || control.attr('aria-label');
      return { isInFooter: control.closest(FOOTER).length > 0, hasName: Boolean(name) };
    });
  return {
    url,
    html,
    query,
    waysBack,
    elements: pageElements(html),
    // A file is of no site.
    isOfSite: (address) => url.protocol === 'file:' || isSameSite(address, url),
  };
}

/** Whether two addresses are of one site, as browsers draw it. */
export function isSameSite(one: URL, other: URL): boolean {
  return (getDomain(one.hostname) ?? one.hostname) === (getDomain(other.hostname) ?? other.hostname);
}

/** Longest that a page is waited for. */
const PATIENCE_MS = 20_000;
/** Largest page that is read. */
const LARGEST_BYTES = 10_000_000;

/**
 * Reads a page from the network, or from a file.
 *
 * @throws An error with one line for a person when there is no such page.
 */
export async function crawlPage(place: string): Promise<CrawledPage> {
  if (!/^https?:\/\//.test(place)) {
    const html = await readFile(place, 'utf8').catch((error: unknown) => {
      throw new Error(
        `may-i: the page "${place}" cannot be read (${reasonOf(error)}). Give the path of an HTML file, or an address with https://. [lint-page-unreadable]`,
        { cause: error },
      );
    });
    return parsePage(html, new URL(`file:///${place.replace(/^\/+/, '')}`));
  }
  try {
    const response = await fetch(place, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { accept: 'text/html' },
    });
    const html = await response.text();
    if (!response.ok) throw new Error(`the server answered ${String(response.status)}`);
    if (html.length > LARGEST_BYTES) throw new Error('it is larger than 10 MB');
    return parsePage(html, new URL(response.url));
  } catch (error) {
    throw new Error(
      `may-i: the page "${place}" cannot be read (${reasonOf(error)}). Give an address that answers with HTML. [lint-page-unreadable]`,
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause, message } = error;
  return cause instanceof Error && cause.message ? cause.message : message;
}
