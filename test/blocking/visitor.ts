/** Somebody with a browser that reaches nothing but the network of the bed: Chromium, Firefox or WebKitGTK. */
import { chromium, firefox, type BrowserContext, type Page } from 'playwright';
import { chromiumArgs, findBrowser, type Engine } from '../../.dev/browsers.ts';
import { Browser as WebDriverBrowser } from '../support/webdriver.ts';
import { startWebKit } from '../support/webkit.ts';
import type { EveryHost } from './every-host.ts';

/** One visitor: nothing of an earlier one is in the browser. */
export interface Visitor {
  /** Opens a page, and waits for its `load`. */
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; it sees nothing of what is around it. */
  run<Result, Given = undefined>(code: (given: Given) => Result, given?: Given): Promise<Awaited<Result>>;
  /** Presses a button of the notice, as a visitor does. */
  press(part: 'accept' | 'reject'): Promise<void>;
  clearCookies(): Promise<void>;
  close(): Promise<void>;
}

/** A browser, running. */
export interface VisitorsBrowser {
  /** Its name and version, for people. */
  readonly name: string;
  visitor(): Promise<Visitor>;
  close(): Promise<void>;
}

/**
 * Waits until something is true of a page. Playwright's own waiting loses a page of Firefox in which an `<object>` or
 * `<embed>` has a document.
 */
async function until(page: Page, isTrue: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  const look = () => page.evaluate<boolean>(isTrue).catch(() => false);
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error(`the page never came to ${isTrue}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits for a button of the notice, presses it and waits until the notice is gone. */
async function pressButton(page: Page, part: string): Promise<void> {
  await page.locator(`may-i-notice button[part~=${part}]`).click();
  await until(page, `!document.querySelector('may-i-notice')?.shadowRoot?.querySelector('button')`);
}

/** A visitor of a browser that Playwright drives; the context is theirs, and goes through the network. */
export async function visitorOf(context: BrowserContext): Promise<Visitor> {
  const page = await context.newPage();
  return {
    async goto(address) {
      await page.goto(address);
    },
    async reload() {
      await page.evaluate('window.isOld = true; setTimeout(() => location.reload())');
      await until(page, `!window.isOld && document.readyState === 'complete'`);
    },
    run: (code, given) => page.evaluate<never>(`(${code.toString()})(${JSON.stringify(given)})`),
    press: (part) => pressButton(page, part),
    clearCookies: () => context.clearCookies(),
    close: () => context.close(),
  };
}

async function openChromium({ url }: EveryHost): Promise<VisitorsBrowser> {
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch({
    args: [
      ...chromiumArgs(),
      // The cookie store and caches are there in a secure context only.
      '--unsafely-treat-insecure-origin-as-secure=http://site.test',
      // Else hosts of the browser's list are asked in a tunnel, into which the bed cannot look (HSTS).
      '--enable-features=HstsTopLevelNavigationsOnly',
    ],
    ...(executablePath !== undefined && { executablePath }),
    proxy: { server: url },
  });
  return {
    name: `Chromium ${browser.version().split('.')[0] ?? ''}`,
    visitor: async () => visitorOf(await browser.newContext()),
    close: () => browser.close(),
  };
}

async function openFirefox({ port }: EveryHost): Promise<VisitorsBrowser> {
  const executablePath = findBrowser('firefox');
  const browser = await firefox.launch({
    // The ordinary Firefox; it takes no proxy for one context.
    channel: 'moz-firefox',
    ...(executablePath !== undefined && { executablePath }),
    firefoxUserPrefs: {
      // See Chromium's.
      'network.stricttransportsecurity.preloadlist': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
    },
  });
  return {
    name: `Firefox ${browser.version().split('.')[0] ?? ''}`,
    visitor: async () => visitorOf(await browser.newContext()),
    close: () => browser.close(),
  };
}

/**
 * WebKitGTK's small browser takes the proxy from its command line. Each visitor gets a browser and a driver of their own:
 * a driver whose browser hangs answers nobody any more, and must not take the rest of the bed with it.
 */
async function openWebKit({ url }: EveryHost): Promise<VisitorsBrowser> {
  const open = async () => {
    const webkit = await startWebKit([`--proxy=${url}`]);
    const browser = await WebDriverBrowser.open(webkit);
    const close = async () => {
      await browser.close().catch(() => undefined);
      await webkit.stop();
    };
    return { browser, close };
  };
  // Only a session says the version; the program itself wants a screen for it.
  const first = await open();
  await first.close();
  return {
    name: `WebKitGTK ${/\d+\.\d+/.exec(first.browser.version)?.[0] ?? ''}`,
    async visitor() {
      const { browser, close } = await open();
      return {
        goto: (address) => browser.goto(address),
        reload: () => browser.reload(),
        run: async (code, given) =>
          (await browser.run(`return (${code.toString()})(arguments[0]);`, given)) as never,
        async press(part) {
          await (await browser.find('may-i-notice', `button[part~=${part}]`)).click();
          await browser.waitFor(
            `return !document.querySelector('may-i-notice')?.shadowRoot?.querySelector('button');`,
          );
        },
        clearCookies: () => browser.clearCookies(),
        close,
      };
    },
    close: async () => undefined,
  };
}

/** Starts a browser whose only network is the bed's. */
export function openBrowser(engine: Engine, network: EveryHost): Promise<VisitorsBrowser> {
  return { chromium: openChromium, firefox: openFirefox, webkit: openWebKit }[engine](network);
}
