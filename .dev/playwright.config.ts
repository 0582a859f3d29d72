/**
 * Whole journeys on the demo pages: `test/**` files that end in `.e2e.ts`, in Chromium and, but for a few, Firefox.
 *
 * The tests start the demo themselves (`test/support/fixture.ts`), so there is no server here. WebKit has journeys of
 * its own, `*.webkit.ts`.
 */
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findBrowser, isCi } from './browsers.ts';

/**
 * Journeys whose outcome is decided outside the browser, and what is kept of one engine or set by it alone: one shows it, and
 * the other costs minutes.
 */
const ONE_ENGINE = [
  '**/accessibility-tree.e2e.ts',
  '**/emulated-modes.e2e.ts',
  '**/layout.e2e.ts',
  '**/reading-order.e2e.ts',
  '**/records.e2e.ts',
  '**/rights.e2e.ts',
  '**/notice-proof.e2e.ts',
  '**/test/tools/**',
];

export default defineConfig({
  testDir: '../test',
  testMatch: '**/*.e2e.ts',
  outputDir: '../.results/e2e',
  // One for all systems: what is compared does not depend on them.
  snapshotPathTemplate: '{testDir}/{testFileDir}/snapshots/{arg}{ext}',
  forbidOnly: isCi,
  fullyParallel: false,
  // A busy machine may miss a beat once, and the run says so; what fails twice has failed.
  retries: isCi ? 1 : 0,
  workers: 2,
  // A busy machine is up to ten times slower than an idle one.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 30_000, navigationTimeout: 60_000, screenshot: 'only-on-failure' },
  reporter: [['list'], ['./report-e2e.mjs']],
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: { ...executableOf('chromium'), args: chromiumArgs() },
      },
    },
    {
      name: 'firefox',
      testIgnore: ONE_ENGINE,
      use: {
        browserName: 'firefox',
        // The ordinary Firefox, over WebDriver BiDi; without this Playwright looks for its own patched build.
        channel: 'moz-firefox',
        launchOptions: executableOf('firefox'),
      },
    },
  ],
});

function executableOf(engine: 'chromium' | 'firefox'): { executablePath?: string } {
  const executablePath = findBrowser(engine);
  return executablePath === undefined ? {} : { executablePath };
}
