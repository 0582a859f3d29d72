/**
 * Shows the notice in a browser without a window and measures it: for what no look at a configuration tells (LE-06,
 * LE-08, LE-22).
 *
 * Nothing is asked of any network: the page, our files and the style sheet are handed to the browser here.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import type { WholeConfig } from '../config/expand-services.ts';
import { changesOf, styleOf } from '../config/variants.ts';
import { measureLayer, type Layer } from './measure-layer.ts';

/** How the notice is shown. */
export interface Way {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** What was measured of the first layer in one way of showing it. */
export interface Rendered {
  readonly way: string;
  /** Id of the variant that was shown, where it was one. */
  readonly variant?: string;
  /** `undefined` when no notice appeared. */
  readonly layer: Layer | undefined;
}

/** Sizes at which both answers must be in view (LB-15), and both colour schemes. */
const WAYS: readonly Way[] = [
  { width: 1280, height: 720, scheme: 'light' },
  { width: 1280, height: 720, scheme: 'dark' },
  { width: 320, height: 568, scheme: 'light' },
  { width: 360, height: 640, scheme: 'dark' },
  { width: 768, height: 1024, scheme: 'light' },
];

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

/** Shows the notice, and each of its variants, in every way. */
export async function renderAll(show: Show): Promise<readonly Rendered[] | NoBrowser> {
  const { config, css } = show;
  const all = await renderNotice(show);
  if ('reason' in all) return all;
  const found = [...all];
  for (const variant of config.variants ?? []) {
    const shown = await renderNotice({
      ...show,
      config: { ...config, ...changesOf(config, variant) },
      css: `${css}\n${styleOf(variant)}`,
    });
    if ('reason' in shown) return shown;
    found.push(...shown.map((one) => ({ ...one, variant: variant.id })));
  }
  return found;
}

/** Shows the notice in every way. */
async function renderNotice(show: Show): Promise<readonly Rendered[] | NoBrowser> {
  const browser = await startBrowser();
  if ('reason' in browser) return browser;
  try {
    const rendered: Rendered[] = [];
    for (const way of WAYS) rendered.push(await renderOnce(browser, show, way));
    return rendered;
  } finally {
    await browser.close();
  }
}

async function startBrowser(): Promise<Browser | NoBrowser> {
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

async function renderOnce(browser: Browser, show: Show, way: Way): Promise<Rendered> {
  const { width, height, scheme } = way;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  try {
    const page = await context.newPage();
    await serve(page, show);
    await page.goto(`${HOST}/`);
    const name = `${String(width)}×${String(height)}, ${scheme}`;
    const isThere = await page
      .locator('may-i-notice [part~=panel]')
      .waitFor({ state: 'attached', timeout: 15_000 })
      .then(() => true)
      .catch(() => false);
    return { way: name, layer: isThere ? await page.evaluate(measureLayer) : undefined };
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
