/**
 * A page with the notice of a configuration, in a browser without a window.
 *
 * Nothing is asked of any network: the page, our files and the style sheet are handed to the browser here.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import type { WholeConfig } from '../config/expand-services.ts';
import { changesOf, styleOf } from '../config/variants.ts';

/** How the notice is shown. */
export interface Way {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** Where browsers are, in the order in which they are taken. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${homedir()}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const HOST = 'https://site.invalid';

/** What the notice is shown with. */
export interface Show {
  /** With its services whole. */
  readonly config: WholeConfig;
  /** Style sheets of the site. */
  readonly css: string;
  readonly language: string;
  /** Folder of our own files, with a slash at its end. */
  readonly dist: URL;
}

/** Why nothing could be shown, in a sentence for a person. */
export interface NoBrowser {
  readonly reason: string;
}

/** What is shown, and each of its variants with its id. */
export function withVariants(show: Show): readonly { readonly variant?: string; readonly show: Show }[] {
  const { config, css } = show;
  const variants = (config.variants ?? []).map((variant) => ({
    variant: variant.id,
    show: {
      ...show,
      config: { ...config, ...changesOf(config, variant) },
      css: `${css}\n${styleOf(variant)}`,
    },
  }));
  return [{ show }, ...variants];
}

/** Starts the first Chromium that is found, or says why there is none. */
export async function startBrowser(): Promise<Browser | NoBrowser> {
  const driver = await import('playwright-core').catch(() => undefined);
  if (!driver) return { reason: 'playwright-core is not installed: npm install --save-dev playwright-core' };
  const { chromium } = driver;
  const own = process.env['CHROMIUM_BIN'];
  const found = [own, ...PLACES, chromium.executablePath()].find((path) => path && existsSync(path));
  if (!found) {
    return {
      reason: 'no Chromium was found: set CHROMIUM_BIN to one, or run npx playwright-core install chromium',
    };
  }
  const isRoot = process.getuid?.() === 0;
  try {
    return await chromium.launch({
      executablePath: found,
      args: ['--disable-gpu', '--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])],
    });
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { reason: `${found} did not start (${line})` };
  }
}

/**
 * Opens a page and waits for its notice.
 *
 * @param look Gets the page, and whether a notice appeared; the page is closed when it is done.
 */
export async function withNotice<Result>(
  browser: Browser,
  show: Show,
  { width, height, scheme }: Way,
  look: (page: Page, isThere: boolean) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    // What is on its way is no state that a visitor is left with.
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await serve(page, show);
    await page.goto(`${HOST}/`);
    const isThere = await page
      .locator('may-i-notice [part~=panel]')
      .waitFor({ state: 'attached', timeout: 15_000 })
      .then(() => true)
      .catch(() => false);
    return await look(page, isThere);
  } finally {
    await context.close();
  }
}

const escapeJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

async function serve(page: Page, { config, css, language, dist }: Show): Promise<void> {
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/site.css">
<script type="application/json" data-may-i-config>${escapeJson(config)}</script>
<script src="/may-i/may-i-declared.js"></script></head><body><main><h1>Page</h1></main></body></html>`;
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== HOST) return route.abort();
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/site.css') return route.fulfill({ contentType: 'text/css', body: css });
    if (!pathname.startsWith('/may-i/') || pathname.includes('..')) return route.fulfill({ status: 404 });
    const file = await readFile(new URL(pathname.slice('/may-i/'.length), dist)).catch(() => undefined);
    return file
      ? route.fulfill({ contentType: 'text/javascript', body: file })
      : route.fulfill({ status: 404 });
  });
}
