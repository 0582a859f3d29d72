/** A visitor's hand and eye in a browser, whichever way the browser is driven. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Browser } from '../support/webdriver.ts';

/** What a check needs of a browser. */
export interface Visitor {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page, which must not use anything outside itself. */
  run<Result, Given = undefined>(look: (given: Given) => Result, given?: Given): Promise<Awaited<Result>>;
  /** Presses, with a real pointer, an element; each selector after the first is looked up in the shadow root before it. */
  press(...selectors: readonly string[]): Promise<void>;
  /** Turns the wheel over the upper middle of the window; where a browser cannot, does nothing and says so. */
  wheel(): Promise<boolean>;
  /** What the console and uncaught errors have said since the last call; `undefined` where nobody can hear it. */
  said(): readonly string[] | undefined;
}

/** How long something may take, on a machine that is busy. */
const PATIENCE_MS = 20_000;

/** Looks again and again until something is so; throws with its name when it never is. */
export async function until(
  what: string,
  look: () => Promise<boolean>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await look().catch(() => false))) {
    if (performance.now() > deadline) throw new Error(what);
    await delay(50);
  }
}

/** A visitor in Chromium or Firefox. Nothing but this machine is reached. */
export async function playwrightVisitor(page: Page): Promise<Visitor> {
  let said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  await page.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.abort(),
  );
  return {
    async open(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    async reload() {
      await page.reload({ waitUntil: 'load' });
    },
    run: async (look, given) => page.evaluate(look as never, given) as never,
    async press(...selectors) {
      await page.locator(selectors.join(' ')).first().click({ timeout: PATIENCE_MS });
    },
    async wheel() {
      const { width, height } = page.viewportSize() ?? { width: 400, height: 400 };
      await page.mouse.move(width / 2, height / 4);
      await page.mouse.wheel(0, 400);
      return true;
    },
    said() {
      const lines = said;
      said = [];
      return lines;
    },
  };
}

/** A visitor in WebKitGTK. */
export function webkitVisitor(browser: Browser): Visitor {
  return {
    open: async (url) => browser.goto(url),
    reload: async () => browser.reload(),
    run: async (look, given) =>
      browser.run(`return (${look.toString()})(arguments[0]);`, given ?? null) as never,
    async press(...selectors) {
      await (await browser.find(...selectors)).click();
    },
    wheel: async () => Promise.resolve(false),
    said: () => undefined,
  };
}
