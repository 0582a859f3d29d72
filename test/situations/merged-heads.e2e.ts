/**
 * A router that merges the head of the next page into this one's finds a script that we blocked or released unequal to what
 * that page has, and puts it in again: it must not run twice.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { noticeButton } from '../support/journey.ts';

const SITES = new URL('../../.dev/sites/node_modules/', import.meta.url);
const TURBO = readFileSync(new URL('@hotwired/turbo/dist/turbo.es2017-umd.js', SITES), 'utf8');
const CONFIG = JSON.stringify({ site: 'shop', purposes: ['analytics'], services: ['posthog'] });

/** Puts a name on the list of what ran. */
const count = (name: string) => `(window.ran ??= []).push('${name}')`;

const declared = 'type="text/plain" data-may-i="analytics"';
const TIERS = {
  'may-i-declared.js': `<script ${declared}>${count('inline')}</script>
<script ${declared} data-src="/vendor.js"></script>
<script ${declared} src="/vendor.js?other" async></script>`,
  'may-i.js': `<script>${count('inline')}; const load = document.createElement; void '//eu.i.posthog.com/';</script>
<script async src="https://eu.i.posthog.com/vendor.js"></script>
<script src="https://eu.i.posthog.com/vendor.js?other"></script>`,
} as const;

const pageOf = (gate: keyof typeof TIERS, number: number) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Page ${number}</title><link rel="icon" href="data:,">
<script type="application/json" data-may-i-config>${CONFIG}</script><script src="/may-i/${gate}"></script>
${TIERS[gate]}
<script>${TURBO}</script></head><body><h1>Page ${number}</h1><script ${declared}>${count('body')}</script></body></html>`;

const ran = (page: Page) => page.evaluate(() => (window as unknown as { ran?: string[] }).ran ?? []);
const scripts = (page: Page) => page.evaluate(() => document.head.querySelectorAll('script').length);

async function visit(page: Page, number: number): Promise<void> {
  await page.evaluate(async (address) => {
    const loaded = new Promise((resolve) => {
      document.addEventListener('turbo:load', resolve, { once: true });
    });
    (window as unknown as { Turbo: { visit: (address: string) => void } }).Turbo.visit(address);
    await loaded;
  }, `/merged/${number}`);
  await expect(page.locator('h1')).toHaveText(`Page ${number}`);
}

for (const gate of ['may-i-declared.js', 'may-i.js'] as const) {
  test(`${gate}: what stands in the head runs once, whatever Turbo merges`, async ({
    page,
    context,
    demo,
    said,
  }) => {
    await context.route(`${demo.url}/merged/*`, (route) => {
      const number = Number(route.request().url().split('/').pop());
      return route.fulfill({ contentType: 'text/html', body: pageOf(gate, number) });
    });
    await context.route('**/vendor.js*', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: count(route.request().url().endsWith('other') ? 'other' : 'external'),
      }),
    );
    await page.goto('/merged/0');
    for (let number = 1; number <= 3; number++) await visit(page, number);
    expect(await ran(page)).toEqual([]);

    await noticeButton(page, 'accept').click();
    await expect.poll(async () => (await ran(page)).sort()).toEqual(['body', 'external', 'inline', 'other']);
    const before = await scripts(page);
    for (let number = 4; number <= 8; number++) await visit(page, number);
    // What stands in the body runs with each page: that is Turbo's way without us, too.
    const expected = ['external', 'inline', 'other', ...Array<string>(6).fill('body')].sort();
    await expect.poll(async () => (await ran(page)).sort()).toEqual(expected);
    // The head of the next page has one that is blocked: it may stand beside the one that was released.
    expect((await scripts(page)) - before).toBeLessThanOrEqual(3);

    await page.reload();
    for (let number = 9; number <= 11; number++) await visit(page, number);
    const again = ['external', 'inline', 'other', ...Array<string>(4).fill('body')].sort();
    await expect.poll(async () => (await ran(page)).sort()).toEqual(again);
    expect(said.errors).toEqual([]);
    expect(said.ours).toEqual([]);
  });
}
