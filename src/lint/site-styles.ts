/** The style sheets of a page: what they say of the notice is what visitors see. */
import { readFile } from 'node:fs/promises';
import type { CrawledPage } from './crawl-page.ts';

/** Longest that a style sheet is waited for; without it the notice is judged by the others. */
const PATIENCE_MS = 10_000;

async function sheet(url: URL): Promise<string> {
  try {
    if (url.protocol === 'file:') return await readFile(url, 'utf8');
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? await response.text() : '';
  } catch {
    // A sheet that is not there styles nothing.
    return '';
  }
}

/** Every style sheet of a page, in its order. */
export async function siteStyles({ query, url }: CrawledPage): Promise<string> {
  const parts = query('style, link[rel~=stylesheet][href]')
    .toArray()
    .map(async (element) => {
      const href = query(element).attr('href');
      if (href === undefined) return query(element).text();
      return URL.canParse(href, url.href) ? sheet(new URL(href, url)) : '';
    });
  return (await Promise.all(parts)).join('\n');
}
