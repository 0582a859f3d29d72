/** The button that opens the preferences at any time, where a site wants one (LB-36, A-33). */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { answer, message, notice, preferences, prefetched } from '../support/journey.ts';

const button = (page: Page) =>
  page.locator('may-i-button').getByRole('button', { name: 'Cookie preferences' });

/** A page without a footer. */
async function serve(context: BrowserContext, url: string, config: object): Promise<void> {
  const json = JSON.stringify({ site: 'shop', name: 'Shop', purposes: ['marketing'], ...config });
  await context.route(`${url}/shop`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script type="application/json" data-may-i-config>${json}</script>
<script src="/may-i/may-i-declared.js"></script></head><body><main><h1>Shop</h1></main></body></html>`,
    }),
  );
}

/** Requests of a page for what the button is made of. */
function fetched(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/(button|float)\.js$/.exec(request.url()) ?? [];
    if (file) found.push(file);
  });
  return found;
}

test('it comes with an answer and on later pages, never before, and the focus comes back to it', async ({
  context,
  page,
  demo,
}) => {
  await serve(context, demo.url, { button: 'end' });
  const files = fetched(page);
  await page.goto('/shop');
  await expect(notice(page)).toBeVisible();
  await prefetched(page);
  expect(files).toEqual([]);
  await answer(page, 'reject');
  await expect(button(page)).toBeVisible();
  await message(page).getByRole('button').click();
  await page.reload();
  await expect(button(page)).toBeVisible();
  await button(page).click();
  await expect(preferences(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preferences(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
  // A router that makes the document anew.
  await page.evaluate(() => {
    document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  });
  await expect(button(page)).toBeVisible();
});

test('it is there where the browser has refused everything, and nobody is asked', async ({
  context,
  page,
  demo,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
  });
  await serve(context, demo.url, { button: 'start' });
  await page.goto('/shop');
  await expect(button(page)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('a site that wants none loads none', async ({ context, page, demo }) => {
  await serve(context, demo.url, {});
  const files = fetched(page);
  await page.goto('/shop');
  await expect(notice(page)).toBeVisible();
  await answer(page, 'reject');
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('may-i-button')).toHaveCount(0);
  expect(files).toEqual([]);
});
