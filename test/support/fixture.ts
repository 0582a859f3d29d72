/** The journeys' `test`: Playwright's, with a demo of its own for each worker. */
import { test as base } from '@playwright/test';
import type { Demo } from '../../demo/serve.ts';
import { startFreshDemo } from './fresh-demo.ts';

export { expect } from '@playwright/test';

/**
 * Gives a test `demo`, which it shares with the other tests of its worker, and makes the demo's address the one that
 * `page.goto('/…')` starts from. Each test still has a browser context of its own.
 */
export const test = base.extend<object, { demo: Demo }>({
  demo: [
    // Playwright reads which fixtures a function needs from this pattern; this one needs none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const demo = await startFreshDemo();
      await use(demo);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ demo }, use) => {
    await use(demo.demoUrl);
  },
});
