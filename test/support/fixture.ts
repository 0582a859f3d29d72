/** The journeys' `test`: Playwright's, with a demo of its own for each test, and what the page said. */
import { test as base } from '@playwright/test';
import { startJourneyDemo, type JourneyDemo } from './journey-demo.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  readonly demo: JourneyDemo;
  /** Errors that no script of the page caught, and lines of the console that are ours. */
  readonly said: { readonly errors: string[]; readonly ours: string[]; readonly all: string[] };
}

/**
 * Gives a test `demo`, with nothing counted yet, and makes its address the one that `page.goto('/…')` starts from.
 *
 * Each test has a browser context of its own, too: no cookies, no storage, no cache.
 */
export const test = base.extend<Fixtures>({
  // Playwright reads which fixtures a function needs from this pattern; this one needs none.
  // eslint-disable-next-line no-empty-pattern
  demo: async ({}, use) => {
    const demo = await startJourneyDemo();
    await use(demo);
    await demo.close();
  },
  baseURL: async ({ demo }, use) => {
    await use(demo.url);
  },
  userAgent: async ({ browserName, browser, userAgent }, use) => {
    // Without a window Chromium calls itself HeadlessChrome, and the collector counts its displays apart, as a bot's.
    const [major] = browser.version().split('.');
    const ordinary = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
    await use(browserName === 'chromium' ? ordinary : userAgent);
  },
  said: async ({ context }, use) => {
    const said = { errors: [] as string[], ours: [] as string[], all: [] as string[] };
    context.on('weberror', (error) => said.errors.push(error.error().message));
    context.on('console', (message) => {
      said.all.push(`${message.type()}: ${message.text()}`);
      if (message.text().startsWith('may-i:')) said.ours.push(message.text());
    });
    await use(said);
  },
});
