/**
 * Unit tests in real browsers: the `*.test.ts` files below `test/`, one engine a run, named by `MAY_I_ENGINE`.
 *
 * One engine at a time keeps the memory bounded and a failure's place plain. `MAY_I_FILES` narrows the files,
 * `MAY_I_RESULTS` names a file for the counts.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { startWebKit } from '../test/support/webkit.ts';
import { adviceFor, chromiumArgs, findBrowser } from './browsers.ts';
import { countingReporter } from './report-browser.mjs';
import { testPages } from './test-pages.mjs';

const engine = process.env['MAY_I_ENGINE'] ?? 'chromium';
const results = process.env['MAY_I_RESULTS'];

async function launcherFor(name) {
  const executablePath = findBrowser(name);
  if (executablePath === undefined) throw new Error(adviceFor(name));
  if (name === 'webkit') return launchWebKit();
  const options = name === 'firefox' ? { browser: 'firefox' } : { args: chromiumArgs() };
  return chromeLauncher({ puppeteer, launchOptions: { executablePath, headless: true, ...options } });
}

/** WebKitGTK has no headless mode and no launcher of its own: its driver runs beside the test runner and ends with it. */
async function launchWebKit() {
  const { port, capabilities } = await startWebKit();
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  });
}

export default {
  rootDir: process.cwd(),
  files: [process.env['MAY_I_FILES'] ?? 'test/**/*.test.ts', '!test/**/*.node.test.ts'],
  // Without `production` the development build of Lit is served, which warns in the console.
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [testPages],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [await launcherFor(engine)],
  // One page at a time: a page in the background gets no focus, and tests drive the focus.
  concurrency: 1,
  // A busy machine is up to ten times slower than an idle one.
  testFramework: { config: { timeout: 30_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 240_000,
  // IBM's engine says so of each colour that is mixed, and leaves it; axe-core measures them.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('unable to get color combo'),
  reporters: [summaryReporter(), ...(results ? [countingReporter(results)] : [])],
};
