/** What a visitor sees and does on a page, and what is left of it in the browser. */
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** Purposes of the demo, in its order. */
export const PURPOSES = ['preferences', 'personalisation', 'analytics', 'statistics'] as const;

/** Pages of the demo. */
export const PAGES = [
  '/',
  '/sessions.html',
  '/book.html',
  '/careers.html',
  '/privacy.html',
  '/thanks.html',
  '/nl/',
  '/de/',
  '/fr/',
] as const;

/** The first question. */
export function notice(page: Page): Locator {
  return page.locator('may-i-notice section');
}

/** A button of the notice. */
export function noticeButton(page: Page, part: 'accept' | 'reject' | 'preferences'): Locator {
  return notice(page).locator(`button[part~=${part}]`);
}

/** The sheet with the switches. */
export function preferences(page: Page): Locator {
  return page.locator('may-i-preferences').getByRole('dialog');
}

/** What opens the preferences at the foot of the page. */
export function footerOpener(page: Page): Locator {
  return page.locator('footer [data-may-i-open]');
}

/** The message after a choice. */
export function message(page: Page): Locator {
  return page.locator('may-i-message [role=status]');
}

/** Opens a page and waits for the question. */
export async function openAsked(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await expect(notice(page)).toBeVisible();
}

/** Presses a button of the notice and waits until the choice is confirmed. */
export async function answer(page: Page, part: 'accept' | 'reject'): Promise<void> {
  await noticeButton(page, part).click();
  await expect(message(page)).toContainText(/./);
  await expect(notice(page)).toHaveCount(0);
}

/** Waits until everything that a press of a button needs is in the browser. */
export async function prefetched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const loaded = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.responseEnd > 0)
      .map(({ name }) => name.replace(/\?.*/, ''));
    return ['/confirm', '/follow', '/preferences', '/record', '.preferences'].every((file) =>
      loaded.some((name) => name.endsWith(`${file}.js`)),
    );
  });
}

/** Values of the choice cookie, one for each copy. */
export async function choiceCookies(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).filter(({ name }) => name === 'may-i').map(({ value }) => value);
}

/** What `mayI` answers for each purpose of the demo. */
export async function granted(page: Page): Promise<string[]> {
  return page.evaluate(
    (purposes) => purposes.filter((purpose) => window.mayI?.(purpose)),
    PURPOSES as readonly string[],
  );
}

/** Names of everything that the browser keeps for the page: cookies of any site, storage, databases, caches, workers. */
export async function kept(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const rest = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name ?? ''}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ]);
  return [...cookies, ...rest].sort();
}

/** One entry of the data layer: its form, and the values in it. */
export interface LayerEntry {
  readonly form: string;
  readonly values: unknown;
}

/** The page's data layer. */
export async function dataLayer(page: Page): Promise<LayerEntry[]> {
  return page.evaluate(() => {
    const { dataLayer: entries = [] } = window as { dataLayer?: object[] };
    return entries.map((entry) => ({
      form: Object.prototype.toString.call(entry),
      values: 'length' in entry ? Array.from(entry as ArrayLike<unknown>) : entry,
    }));
  });
}

/** What Google's tags are told when exactly these purposes are granted. */
export function googleState(purposes: readonly string[]): Record<string, string> {
  const state = (...of: string[]) => (of.some((one) => purposes.includes(one)) ? 'granted' : 'denied');
  return {
    ad_storage: 'denied',
    ad_user_data: 'denied',
    ad_personalization: 'denied',
    analytics_storage: state('analytics', 'statistics'),
    functionality_storage: state('preferences'),
    personalization_storage: state('preferences', 'personalisation'),
    security_storage: 'granted',
  };
}

/** A choice as the cookie spells it. */
export function choiceOf(
  answers: Readonly<Record<string, 'y' | 'n'>>,
  decidedAt: number,
  { id = '', revision = 1 } = {},
): string {
  const time = Math.floor(decidedAt / 1000).toString(36);
  const entries = Object.entries(answers).map(
    ([purpose, state]) => `~${purpose}.${state}${revision}.${time}`,
  );
  return `1~${id}${entries.join('')}`;
}

/** The same answer for every purpose of the demo. */
export function all(state: 'y' | 'n'): Record<string, 'y' | 'n'> {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, state]));
}

/** Presses Tab until the focus is on what a selector names, in shadow roots too; returns what it passed. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key);
    const { isThere, name } = await page.evaluate((wanted) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return {
        isThere: element?.matches(wanted) ?? false,
        name: element?.getAttribute('part') ?? element?.tagName.toLowerCase() ?? '',
      };
    }, selector);
    passed.push(name);
    if (isThere) return passed;
  }
  throw new Error(`Tab never reached ${selector}; it passed ${passed.join(', ')}`);
}
