/** Vendors' own libraries on a page: after each choice, the state that the library itself reports is what the visitor chose. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { bake } from '../../src/build/bake.ts';
import type { WholeConfig } from '../../src/build/gate-config.ts';
import { readParts } from '../../src/build/parts.ts';
import { expect, test } from '../support/fixture.ts';
import { answer, footerOpener, message, openAsked, preferences } from '../support/journey.ts';

const { resolve } = createRequire(import.meta.url);

/** Each library, how a page starts it, how it is asked what it may, and whether it keeps a database open. */
const LIBRARIES = {
  posthog: {
    file: resolve('posthog-js/dist/array.no-external.js'),
    start: `posthog.init('phc_test', { api_host: location.origin + '/collect', opt_out_capturing_by_default: true });`,
    isIn: () => (window as unknown as Libraries).posthog?.has_opted_in_capturing(),
    holdsDatabase: false,
  },
  mixpanel: {
    file: resolve('mixpanel-browser/dist/mixpanel.umd.js'),
    start: `mixpanel.init('test', { api_host: location.origin + '/collect', opt_out_tracking_by_default: true });`,
    isIn: () => (window as unknown as Libraries).mixpanel?.has_opted_in_tracking(),
    holdsDatabase: true,
  },
} as const;

interface Libraries {
  readonly posthog?: { has_opted_in_capturing(): boolean };
  readonly mixpanel?: { has_opted_in_tracking(): boolean };
}

type Name = keyof typeof LIBRARIES;

/**
 * Serves a page with a library, and answers for its vendor.
 *
 * @param mark What the tags carry: nothing for a hand-made one, which is loaded before a choice.
 * @returns Requests to the vendor.
 */
async function serve(context: BrowserContext, url: string, name: Name, mark: string): Promise<string[]> {
  const { file, start } = LIBRARIES[name];
  const config: WholeConfig = {
    site: 'clearwater',
    collector: './',
    purposes: ['analytics', 'marketing'],
    signals: [name],
    blocking: 'declared',
  };
  const parts = await readParts(fileURLToPath(new URL('../../dist/', import.meta.url)));
  const { script, details } = bake(config, parts);
  const library = await readFile(file, 'utf8');
  const files = {
    [`may-i/${script.name}`]: script.text,
    [`may-i/${details.name}`]: details.text,
    'library.js': library,
  };
  for (const [path, body] of Object.entries(files)) {
    await context.route(`${url}/${path}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  }
  const sent: string[] = [];
  await context.route(/\/collect\//, (route) => {
    sent.push(route.request().url());
    return route.fulfill({ contentType: 'application/json', body: '{"status":1}' });
  });
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script src="/may-i/${script.name}"></script></head><body><main><h1>Shop</h1>
<script ${mark} src="/library.js"></script>
<script ${mark}>${start}</script></main>
<footer class="site-footer"><a href="/policy" data-may-i-open>Cookie preferences</a></footer></body></html>`;
  await context.route(`${url}/shop`, (route) => route.fulfill({ contentType: 'text/html', body }));
  return sent;
}

/** Opens the preferences and refuses everything. */
async function withdraw(page: Page): Promise<void> {
  await footerOpener(page).click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
}

for (const name of ['posthog', 'mixpanel'] as const) {
  const { isIn, holdsDatabase } = LIBRARIES[name];

  test(`${name}, blocked until it is granted, is in after a yes, on each page, and again after a no`, async ({
    page,
    context,
    demo,
  }) => {
    await serve(context, demo.url, name, `type="text/plain" data-may-i="analytics:${name}"`);
    await openAsked(page, '/shop');
    expect(await page.evaluate(isIn)).toBe(undefined);
    await answer(page, 'accept');
    await expect.poll(() => page.evaluate(isIn)).toBe(true);
    await page.reload();
    await expect.poll(() => page.evaluate(isIn)).toBe(true);
    const reloaded = page.waitForEvent('load');
    await withdraw(page);
    await reloaded;
    await expect(message(page)).toContainText('Your choice is saved.');
    expect(await page.evaluate(isIn)).toBe(undefined);
    await footerOpener(page).click();
    await preferences(page).getByRole('button', { name: 'Accept all' }).click();
    await expect.poll(() => page.evaluate(isIn)).toBe(true);
  });

  test(`${name}, hand-made and out by its own default, follows each choice and sends nothing before`, async ({
    page,
    context,
    demo,
  }) => {
    const sent = await serve(context, demo.url, name, '');
    await openAsked(page, '/shop');
    expect(await page.evaluate(isIn)).toBe(false);
    const events = () => sent.filter((url) => /\/(e|i\/v0\/e|track)\//.test(url));
    expect(events()).toEqual([]);
    await answer(page, 'reject');
    expect(await page.evaluate(isIn)).toBe(false);
    await footerOpener(page).click();
    await preferences(page).getByRole('button', { name: 'Accept all' }).click();
    await expect.poll(() => page.evaluate(isIn)).toBe(true);
    // What we did not release we do not load the page again for, unless it keeps open what must be deleted.
    const reloaded = holdsDatabase ? page.waitForEvent('load') : undefined;
    await withdraw(page);
    await reloaded;
    await expect.poll(() => page.evaluate(isIn)).toBe(false);
    await expect(message(page)).toContainText('Your choice is saved.');
    const before = events().length;
    await page.reload();
    expect(await page.evaluate(isIn)).toBe(false);
    expect(events()).toHaveLength(before);
  });
}
