/** Navigation without reload: one notice, one observer, openers and placeholders stay, and the heap does not grow. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { noticeButton, preferences } from '../support/journey.ts';

const SWAPS = 50;
const SITES = new URL('../../.dev/sites/node_modules/', import.meta.url);
const library = (path: string) => readFileSync(new URL(path, SITES), 'utf8');

const CONFIG = JSON.stringify({ site: 'shop', purposes: ['analytics'] });

/** A way of going from page to page without loading it. */
interface Way {
  readonly name: string;
  /** Scripts for the head. */
  readonly head: string;
  readonly attributes?: string;
  /** Runs in the page: goes to an address and resolves when its heading is there. */
  readonly go: (address: string) => Promise<void>;
}

const WAYS: readonly Way[] = [
  {
    name: 'Turbo',
    head: `<script>${library('@hotwired/turbo/dist/turbo.es2017-umd.js')}</script>`,
    go: async (address) => {
      const loaded = new Promise((resolve) => {
        document.addEventListener('turbo:load', resolve, { once: true });
      });
      (window as unknown as { Turbo: { visit: (address: string) => void } }).Turbo.visit(address);
      await loaded;
    },
  },
  {
    name: 'htmx boost',
    head: `<script>${library('htmx.org/dist/htmx.js')}</script>`,
    attributes: 'hx-boost="true"',
    go: async (address) => {
      const loaded = new Promise((resolve) => {
        document.body.addEventListener('htmx:afterSettle', resolve, { once: true });
      });
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      (window as unknown as { htmx: { process: (node: Node) => void } }).htmx.process(document.body);
      link.click();
      await loaded;
    },
  },
  {
    name: 'a view transition that replaces the body',
    head: '',
    go: async (address) => {
      const text = await (await fetch(address)).text();
      const next = new DOMParser().parseFromString(text, 'text/html');
      const swap = () => {
        document.title = next.title;
        document.body.replaceWith(next.body);
        history.pushState({}, '', address);
      };
      if ('startViewTransition' in document) {
        const { ready, updateCallbackDone } = document.startViewTransition(swap);
        // The next one may come while this one is still seen.
        ready.catch(() => undefined);
        await updateCallbackDone;
      } else swap();
    },
  },
  {
    name: 'Swup, which takes every link',
    head: `<script>${library('swup/dist/Swup.umd.js')}
      addEventListener('DOMContentLoaded', () => { swup = new Swup({ containers: ['main'], animationSelector: false }) });</script>`,
    go: async (address) => {
      const { swup } = window as unknown as {
        swup: {
          hooks: { once: (name: string, call: (value: unknown) => void) => void };
          navigate: (address: string) => void;
        };
      };
      const loaded = new Promise((resolve) => {
        swup.hooks.once('visit:end', resolve);
      });
      swup.navigate(address);
      await loaded;
    },
  },
  {
    name: 'another element of the whole document',
    head: '',
    go: async (address) => {
      const text = await (await fetch(address)).text();
      const next = new DOMParser().parseFromString(text, 'text/html').documentElement;
      document.documentElement.replaceWith(document.adoptNode(next));
      history.pushState({}, '', address);
    },
  },
  {
    name: 'markup of the whole body',
    head: '',
    go: async (address) => {
      const text = await (await fetch(address)).text();
      const next = new DOMParser().parseFromString(text, 'text/html');
      document.body.innerHTML = next.body.innerHTML;
      history.pushState({}, '', address);
    },
  },
];

function pageOf({ head, attributes = '' }: Way, number: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page ${number}</title>
<script type="application/json" data-may-i-config>${CONFIG}</script><script src="/may-i/may-i-declared.js"></script>
<link rel="icon" href="data:,">${head}</head><body ${attributes}><main><h1>Page ${number}</h1>
<iframe data-may-i="analytics" data-src="about:blank#film" width="400" height="300" title="Film"></iframe>
<a href="/privacy#cookie-preferences">Cookie preferences</a></main></body></html>`;
}

async function goTo(page: Page, way: Way, number: number): Promise<void> {
  await page.evaluate(way.go, `/swap/${number}`);
  await expect(page.locator('h1')).toHaveText(`Page ${number}`);
}

const elements = (page: Page) =>
  page.evaluate(() => ['may-i-notice', 'may-i-embed'].map((name) => document.querySelectorAll(name).length));

for (const way of WAYS) {
  test(`${way.name}: ${SWAPS} times`, async ({ page, context, demo, said, browserName }) => {
    await context.route(`${demo.url}/swap/*`, (route) => {
      const number = route.request().url().split('/').pop() ?? '';
      return route.fulfill({ contentType: 'text/html', body: pageOf(way, number) });
    });
    await page.addInitScript(() => {
      const Native = MutationObserver;
      const counted = { made: 0 };
      window.MutationObserver = class extends Native {
        constructor(callback: MutationCallback) {
          super(callback);
          if (new Error().stack?.includes('/may-i/')) counted.made++;
        }
      };
      Object.assign(window, { counted });
    });
    const observers = () =>
      page.evaluate(() => (window as unknown as { counted: { made: number } }).counted.made);
    const session = browserName === 'chromium' ? await context.newCDPSession(page) : undefined;
    const heap = async () => {
      await session?.send('HeapProfiler.collectGarbage');
      return (await session?.send('Runtime.getHeapUsage'))?.usedSize ?? 0;
    };
    await page.goto('/swap/0');
    await expect(noticeButton(page, 'accept')).toBeVisible();
    await expect(page.locator('may-i-embed')).toBeVisible();
    // What is made once for all is made by then.
    for (let number = 1; number <= 5; number++) await goTo(page, way, number);
    await expect.poll(() => elements(page)).toEqual([1, 1]);
    const before = { observers: await observers(), heap: await heap() };
    for (let number = 6; number <= SWAPS; number++) await goTo(page, way, number);
    await expect.poll(() => elements(page)).toEqual([1, 1]);
    expect(await observers()).toBe(before.observers);
    // Detached pages of tens of kilobytes each would be megabytes.
    expect((await heap()) - before.heap).toBeLessThan(1_000_000);

    await page.locator('a[href$="#cookie-preferences"]').click();
    await expect(preferences(page)).toBeVisible();
    await preferences(page).locator('button[part~=close]').click();
    await noticeButton(page, 'accept').click();
    await expect(page.locator('may-i-embed')).toHaveCount(0);
    await goTo(page, way, SWAPS + 1);
    await expect(page.locator('iframe[src]')).toHaveCount(1);
    await expect(page.locator('may-i-notice')).toHaveCount(0);
    expect(said.errors).toEqual([]);
    expect(said.ours).toEqual([]);
  });
}
