/** Scenario S6: a browser that sends Global Privacy Control, with a site that asks for marketing, too. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { answer, choiceCookies, footerOpener, notice, preferences } from '../support/journey.ts';

/** A page that asks for these purposes, in such a browser. */
async function openAsking(page: Page, purposes: string): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true });
  });
  await page.route('/shop.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><title>Shop</title><script src="/may-i/may-i.js" data-site="shop" data-purposes="${purposes}"></script></head><body><footer><a href="#" data-may-i-open>Cookie preferences</a></footer></body></html>`,
    }),
  );
  await page.goto('/shop.html');
}

test('what the browser refused is not asked for, is refused, and can still be allowed', async ({
  page,
  context,
}) => {
  await openAsking(page, 'analytics marketing');
  await expect(notice(page)).toBeVisible();
  await expect(notice(page)).not.toContainText('personalised advertising');
  await answer(page, 'accept');
  expect((await choiceCookies(context)).join()).toMatch(
    /^1~[0-9a-f]{32}~analytics\.y1\.\w+~marketing\.n1\.\w+$/,
  );
  await footerOpener(page).click();
  await expect(preferences(page)).toContainText('Global Privacy Control');
});

test('where that is all, nobody is asked', async ({ page }) => {
  await openAsking(page, 'marketing');
  await footerOpener(page).click();
  await expect(preferences(page)).toContainText('Global Privacy Control');
  await expect(notice(page)).toHaveCount(0);
});
