/**
 * `npm run screenshots`: takes the pictures of README.md on a fresh demo, with Chromium, into `docs/`.
 *
 *     node .dev/screenshots.ts
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { startFreshDemo } from '../test/support/fresh-demo.ts';
import { adviceFor, chromiumArgs, findBrowser } from './browsers.ts';
import { ROOT } from './run.ts';

/** A picture: where it is taken, and what is done before. */
interface Picture {
  readonly name: string;
  readonly url: string;
  readonly context: BrowserContextOptions;
  readonly before: (page: Page) => Promise<unknown>;
}

/** Pictures are committed: none may be larger. */
const LIMIT_BYTES = 350_000;
/** Device pixels to a CSS pixel; the next one is taken where a picture is too large. */
const SCALES = [2, 1.5, 1.25, 1];

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const DARK: BrowserContextOptions = { ...DESKTOP, colorScheme: 'dark' };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

const notice = (page: Page) => page.locator('may-i-notice [part=panel]').waitFor();

async function preferences(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cookie preferences' }).click();
  await page.locator('may-i-preferences dialog').waitFor();
  // What opens them is below an answer, which would look chosen.
  await page.mouse.move(0, 0);
}

async function sampleReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fill with sample data' }).click();
  await page.locator('.notice.sample').waitFor();
  await page.locator('main[aria-busy=false]').waitFor();
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
}

function pictures(demoUrl: string, reportUrl: string): Picture[] {
  return [
    { name: 'notice-desktop', url: demoUrl, context: DESKTOP, before: notice },
    { name: 'notice-phone', url: demoUrl, context: PHONE, before: notice },
    { name: 'notice-dark', url: demoUrl, context: DARK, before: notice },
    { name: 'preferences-desktop', url: demoUrl, context: DESKTOP, before: preferences },
    { name: 'preferences-phone', url: demoUrl, context: PHONE, before: preferences },
    { name: 'preferences-dark', url: demoUrl, context: DARK, before: preferences },
    { name: 'report', url: reportUrl, context: DESKTOP, before: sampleReport },
  ];
}

/** Takes a picture in one scale; says how many bytes it has. */
async function take(browser: Browser, picture: Picture, deviceScaleFactor: number): Promise<number> {
  const blank = await browser.newPage();
  const userAgent = await blank.evaluate(() => navigator.userAgent);
  await blank.close();
  const path = join(ROOT, 'docs', `${picture.name}.png`);
  const context = await browser.newContext({
    ...picture.context,
    locale: 'en-GB',
    deviceScaleFactor,
    // Without a head Chromium says so, and its displays would be counted as a bot's.
    userAgent: userAgent.replace('Headless', ''),
  });
  const page = await context.newPage();
  await page.goto(picture.url);
  await picture.before(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path, animations: 'disabled' });
  await context.close();
  return (await stat(path)).size;
}

async function takeSmallEnough(browser: Browser, picture: Picture): Promise<void> {
  for (const scale of SCALES) {
    const bytes = await take(browser, picture, scale);
    if (bytes > LIMIT_BYTES) continue;
    console.log(`docs/${picture.name}.png  scale ${scale}  ${Math.round(bytes / 1000)} kB`);
    return;
  }
  throw new Error(`docs/${picture.name}.png has more than ${LIMIT_BYTES / 1000} kB in every scale.`);
}

const executablePath = findBrowser('chromium');
if (executablePath === undefined) {
  console.error(adviceFor('chromium'));
  process.exitCode = 1;
} else {
  const demo = await startFreshDemo();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  try {
    for (const picture of pictures(demo.demoUrl, demo.reportUrl)) await takeSmallEnough(browser, picture);
  } finally {
    await browser.close();
    await demo.close();
  }
}
