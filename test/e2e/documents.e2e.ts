/** One decision in every document: other tabs, frames, and pages that are shown again (LB-38; scenarios S11, S12). */
import { chromium, type Page } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../../.dev/browsers.ts';
import { expect, test } from '../support/fixture.ts';
import {
  answer,
  dataLayer,
  footerOpener,
  googleState,
  granted,
  kept,
  notice,
  openAsked,
  preferences,
  PURPOSES,
} from '../support/journey.ts';

/** Remembers each `may-i-decided` of the page. */
async function rememberDecided(page: Page): Promise<void> {
  await page.evaluate(() => {
    const decided: string[] = [];
    Object.assign(window, { decided });
    document.addEventListener('may-i-decided', ({ detail }) => decided.push(detail.method));
  });
}

async function decidedOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { decided: string[] }).decided);
}

async function withdrawAll(page: Page): Promise<void> {
  await footerOpener(page).click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
}

test('a yes in one tab is a yes in the other, told once, recorded once', async ({ page, context, demo }) => {
  await openAsked(page);
  const other = await context.newPage();
  await openAsked(other, '/situations/plain.html');
  await rememberDecided(other);
  // The other site of this browser is the same site: its purposes are its own, its cookie is shared.
  await answer(page, 'accept');
  await expect(notice(other)).toHaveCount(0);
  await expect(other.locator('.log')).toHaveText('analytics');
  expect(await granted(other)).toEqual(['analytics']);
  expect(await decidedOf(other)).toEqual(['sync']);
  const updates = (await dataLayer(other)).filter(
    ({ values }) => Array.isArray(values) && values[1] === 'update',
  );
  expect(updates).toHaveLength(1);
  await expect.poll(() => demo.events().length).toBe(1);
  // A tab that is looked at again has nothing new to tell.
  await other.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  expect(await decidedOf(other)).toEqual(['sync']);
});

test('a no in one tab takes the question from the other', async ({ page, context, demo }) => {
  await openAsked(page);
  const other = await context.newPage();
  await openAsked(other, '/careers.html');
  await answer(page, 'reject');
  await expect(notice(other)).toHaveCount(0);
  expect(await granted(other)).toEqual([]);
  await expect.poll(() => demo.events().length).toBe(1);
});

test('a withdrawal in one tab blocks, and deletes, in the other', async ({ page, context, demo }) => {
  await openAsked(page);
  await answer(page, 'accept');
  const other = await context.newPage();
  await other.goto('/careers.html');
  expect(await granted(other)).toEqual([...PURPOSES]);
  await expect.poll(async () => (await kept(other)).join()).toMatch(/ ph_/);
  // A library runs in both, so both are loaded again.
  const reloaded = Promise.all([page.waitForEvent('load'), other.waitForEvent('load')]);
  await withdrawAll(page);
  await reloaded;
  expect(await granted(other)).toEqual([]);
  await expect.poll(async () => (await kept(other)).filter((name) => / ph_/.test(name))).toEqual([]);
  await expect(notice(other)).toHaveCount(0);
  expect((await dataLayer(other)).at(-2)).toEqual({
    form: '[object Arguments]',
    values: ['consent', 'update', googleState([])],
  });
  await expect.poll(() => demo.events().length).toBe(2);
});

test('a frame of the site does not ask, and follows the page around it', async ({ page }) => {
  await openAsked(page);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/situations/plain.html';
    frame.title = 'Frame';
    document.body.append(frame);
  });
  const frame = page.frameLocator('iframe[title=Frame]');
  await expect(frame.locator('h1')).toBeVisible();
  await expect(frame.locator('may-i-notice')).toHaveCount(0);
  await answer(page, 'accept');
  await expect(frame.locator('.log')).toHaveText('analytics');
  await expect(frame.locator('may-i-notice')).toHaveCount(0);
});

test('a frame of the site in a frame that is not ours does not ask, either', async ({ page, context }) => {
  await context.route('**/wrapper', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><iframe src="/situations/plain.html" title="Inner"></iframe>',
    }),
  );
  await openAsked(page);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/wrapper';
    frame.title = 'Wrapper';
    document.body.append(frame);
  });
  const frame = page.frameLocator('iframe[title=Wrapper]').frameLocator('iframe[title=Inner]');
  await answer(page, 'accept');
  await expect(frame.locator('.log')).toHaveText('analytics');
  await expect(frame.locator('may-i-notice')).toHaveCount(0);
});

test('a page from the back/forward cache knows what was chosen in between', async ({ demo, browserName }) => {
  test.skip(
    browserName !== 'chromium',
    'Playwright switches the cache off in Firefox and leaves no way to keep it.',
  );
  const executablePath = findBrowser('chromium');
  const browser = await chromium.launch({
    args: chromiumArgs(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath !== undefined && { executablePath }),
  });
  const page = await browser.newPage({ baseURL: demo.url });
  await openAsked(page, '/situations/plain.html');
  await answer(page, 'accept');
  // The gate listens first. A page that is loaded anew has no listener of the test's.
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      sessionStorage.setItem('shown', `${persisted} ${window.mayI?.('analytics')}`);
    });
  });
  await page.goto('/privacy.html');
  const reloaded = page.waitForEvent('load');
  await withdrawAll(page);
  await reloaded;
  await page.goBack();
  await page.waitForFunction(() => sessionStorage.getItem('shown') === 'true false');
  await browser.close();
});

test('a choice that the browser did not keep is not lost when the tab is looked at again', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined });
    Object.defineProperty(window, 'localStorage', { get: () => undefined });
  });
  await openAsked(page, '/situations/plain.html');
  await answer(page, 'accept');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  expect(await granted(page)).toEqual(['analytics']);
});
