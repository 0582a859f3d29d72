/** Withdrawal (scenario S5): as easy as the yes was, and it holds. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import {
  answer,
  choiceCookies,
  dataLayer,
  footerOpener,
  googleState,
  granted,
  kept,
  message,
  notice,
  openAsked,
  preferences,
} from '../support/journey.ts';

/**
 * What is left but our own. A page cannot delete the cookie that another site has set in its frame; what counts is that
 * the frame is gone and nobody reads it any more.
 */
async function leftOver(page: Page): Promise<string[]> {
  return (await kept(page)).filter((name) => !/ (may-i|webinar_viewer)/.test(name));
}

test('two presses withdraw everything, and what the services kept is gone for good (SD-03, SD-15)', async ({
  page,
  context,
  demo,
  said,
}) => {
  await openAsked(page);
  await answer(page, 'accept');
  const pageViews = () => demo.elsewhere().filter(({ detail }) => detail?.includes('$pageview')).length;
  await expect.poll(pageViews).toBeGreaterThan(0);
  const seen = pageViews();
  await page.goto('/sessions.html');
  // A library that leaves a page may send once more what it has had no answer for.
  await expect.poll(pageViews).toBeGreaterThan(seen);
  await expect.poll(async () => (await kept(page)).join()).toMatch(/cookie ph_.*localStorage ph_/);

  // What runs cannot be stopped from outside: the page is loaded once more, and says then that the choice is saved.
  const reloaded = page.waitForEvent('load');
  await footerOpener(page).click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
  await reloaded;
  await expect(message(page)).toContainText('Your choice is saved.');
  await expect.poll(() => leftOver(page)).toEqual([]);
  expect(await granted(page)).toEqual([]);
  expect((await choiceCookies(context)).join()).toMatch(/^1~[0-9a-f]{32}(~[a-z]+\.n1\.[0-9a-z]+){4}$/);
  expect((await dataLayer(page)).slice(0, 2)).toEqual([
    { form: '[object Arguments]', values: ['consent', 'default', googleState([])] },
    { form: '[object Arguments]', values: ['consent', 'update', googleState([])] },
  ]);

  const before = demo.elsewhere().length;
  for (const path of ['/', '/sessions.html', '/careers.html']) {
    await page.goto(path);
    await page.waitForLoadState('load');
    await expect(notice(page)).toHaveCount(0);
    expect(await granted(page)).toEqual([]);
  }
  await page.reload();
  expect(demo.elsewhere().slice(before)).toEqual([]);
  expect(await leftOver(page)).toEqual([]);

  await expect.poll(() => demo.events().length).toBe(2);
  const [first, second] = demo.events();
  expect(second).toMatchObject({
    method: 'withdraw_all',
    layer: 'preferences',
    occasion: 'changed',
    consent_id: first!['consent_id'],
  });
  expect(Object.values(JSON.parse(String(second!['states'])) as object)).toEqual(Array(4).fill('withdrawn'));
  await expect
    .poll(() => demo.figures())
    .toMatchObject({ choices: 1, 'accept-all-of-choices': 1, changes: 1, 'withdrawn:analytics': 1 });
  expect(said.errors).toEqual([]);
});

test('one purpose is withdrawn, the others go on', async ({ page, demo }) => {
  await openAsked(page);
  await answer(page, 'accept');
  await expect.poll(async () => (await kept(page)).join()).toMatch(/ ph_/);
  await footerOpener(page).click();
  const reloaded = page.waitForEvent('load');
  await preferences(page).locator('#analytics').click();
  await preferences(page).getByRole('button', { name: 'Save my choices' }).click();
  await reloaded;
  await expect(message(page)).toContainText('Your choice is saved.');
  await expect.poll(() => granted(page)).toEqual(['preferences', 'personalisation', 'statistics']);
  await expect.poll(async () => (await kept(page)).filter((name) => / ph_/.test(name))).toEqual([]);
  await expect
    .poll(() => demo.figures())
    .toMatchObject({ changes: 1, 'withdrawn:analytics': 1, 'withdrawn:statistics': 0 });
});

test('the page itself can withdraw: mayI.withdraw()', async ({ page, demo }) => {
  await openAsked(page);
  await answer(page, 'accept');
  await expect.poll(async () => (await kept(page)).join()).toMatch(/ ph_/);
  const reloaded = page.waitForEvent('load');
  const now = await page.evaluate(() => {
    window.mayI?.withdraw();
    return { isGranted: window.mayI?.('analytics'), cookie: document.cookie };
  });
  expect(now.isGranted).toBe(false);
  expect(now.cookie).toContain('may-i=reject');
  await reloaded;
  await expect(message(page)).toContainText('Your choice is saved.');
  await expect.poll(async () => (await kept(page)).filter((name) => / ph_/.test(name))).toEqual([]);
  expect(await granted(page)).toEqual([]);
  await expect.poll(() => demo.figures()).toMatchObject({ changes: 1, 'withdrawn:analytics': 1 });
  await page.goto('/careers.html');
  await page.waitForLoadState('load');
  await expect(notice(page)).toHaveCount(0);
});

test('a tab that stays open follows at once, and at its next page', async ({ page, context }) => {
  await openAsked(page);
  await answer(page, 'accept');
  const other = await context.newPage();
  await other.goto('/careers.html');
  expect(await granted(other)).toHaveLength(4);
  // A script of both pages can only be stopped by loading them again.
  const reloaded = Promise.all([page.waitForEvent('load'), other.waitForEvent('load')]);
  await footerOpener(page).click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
  await reloaded;
  expect(await granted(other)).toEqual([]);
  await other.goto('/sessions.html');
  expect(await granted(other)).toEqual([]);
  await expect(notice(other)).toHaveCount(0);
});
