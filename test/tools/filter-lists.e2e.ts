/** Lists that block or hide us leave a page that works, and nothing granted. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '../support/fixture.ts';
import { footerOpener, granted, notice, openAsked, preferences } from '../support/journey.ts';

/** Rules of the kind that lists against notices have: general names, none of them ours. */
const LIST = `
/cookie-banner.
/cookie-consent.
/cookie-consent/
/cookie-notice.
/cookieconsent.
/consent-manager.
/gdpr-
##.cookie-banner
##.cookie-consent
##[id*="cookie-consent"]
##[data-testid*="cookie-banner"]
##cookie-consent
`;

const require = createRequire(new URL('../../.dev/sites/package.json', import.meta.url));

test('no file of ours has a name that general rules name', () => {
  const { FiltersEngine, Request } = require('@ghostery/adblocker') as {
    FiltersEngine: { parse: (list: string) => { match: (request: unknown) => { match: boolean } } };
    Request: { fromRawDetails: (details: object) => unknown };
  };
  const engine = FiltersEngine.parse(LIST);
  const isBlocked = (url: string) =>
    engine.match(Request.fromRawDetails({ url, type: 'script', sourceUrl: 'https://shop.example/' })).match;
  expect(isBlocked('https://shop.example/cookie-consent.js')).toBe(true);
  const dist = new URL('../../dist/', import.meta.url);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => isBlocked(`https://shop.example/may-i/${file}`))).toEqual([]);
  expect(readFileSync(new URL('may-i.js', dist), 'utf8')).not.toMatch(
    /cookie-?(consent|banner)|consent-?manager/i,
  );
});

test('where everything of ours is blocked the page works, and nothing that is marked runs', async ({
  page,
  context,
  demo,
  said,
}) => {
  await context.route('**/may-i/**', (route) => route.abort());
  await page.goto('/situations/many-tags.html');
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.evaluate(() => [...(window as unknown as { log: string[] }).log])).toEqual([]);
  expect(demo.elsewhere()).toEqual([]);
  await footerOpener(page).click();
  await expect(page).toHaveURL(/privacy\.html/);
  expect(said.errors).toEqual([]);
});

test('where the notice is blocked nothing is granted, and the opener leads to the policy', async ({
  page,
  context,
  demo,
}) => {
  await context.route('**/notice.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  expect(await granted(page)).toEqual([]);
  expect(demo.elsewhere()).toEqual([]);
  await footerOpener(page).click();
  await expect(page).toHaveURL(/privacy\.html/);
});

test('where the notice is hidden the page is in use, nothing is granted, and the preferences open', async ({
  page,
  demo,
}) => {
  await openAsked(page);
  await page.addStyleTag({ content: 'may-i-notice { display: none !important }' });
  await expect(notice(page)).toBeHidden();
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await granted(page)).toEqual([]);
  expect(demo.elsewhere()).toEqual([]);
  await footerOpener(page).click();
  await expect(preferences(page)).toBeVisible();
});
