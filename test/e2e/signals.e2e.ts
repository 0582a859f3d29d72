/** Signals on a page: what vendors hear before their tags run, at each choice, and before anything is deleted (SG-01 to SG-05). */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { bake } from '../../src/build/bake.ts';
import type { WholeConfig } from '../../src/build/gate-config.ts';
import { readParts } from '../../src/build/parts.ts';
import { expect, test } from '../support/fixture.ts';
import { answer, footerOpener, message, notice, openAsked, preferences } from '../support/journey.ts';

const config: WholeConfig = {
  site: 'clearwater',
  collector: './',
  purposes: ['analytics', 'marketing'],
  signals: ['matomo', 'microsoft-advertising', 'meta-pixel', 'microsoft-clarity'],
  services: [
    {
      id: 'matomo',
      purpose: 'analytics',
      name: 'Matomo',
      provider: 'Meter Ltd',
      goal: 'Counting.',
      country: 'IE',
      policyUrl: 'https://example.org/',
      stores: [{ name: '_pk_*', duration: 'P1Y' }],
    },
  ],
};

/**
 * A page whose vendors say in the console what they hear; the tags are marked up, and one of Meta's is not: hand-made.
 */
const html = (head: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script>
  const heard = (vendor) => (...given) => console.log('heard ' + JSON.stringify([vendor, ...given]) + ' ' + document.cookie.includes('_pk_id'));
  _paq = { push: heard('_paq') };
  uetq = { push: heard('uetq') };
</script>
${head}
<script>console.log('heard page')</script>
<script>
  (function (w) { if (w.fbq) return; w.fbq = heard('fbq'); })(window);
  fbq('init', '1');
</script>
</head><body><main><h1>Shop</h1>
<script type="text/plain" data-may-i="analytics:matomo">
  document.cookie = '_pk_id.1=1;path=/';
  console.log('heard tag');
  document.documentElement.dataset.place = document.currentScript.nextElementSibling ? 'late' : 'in place';
</script>
<p id="after"></p></main>
<footer class="site-footer"><a href="/policy" data-may-i-open>Cookie preferences</a></footer></body></html>`;

const generic = `<script type="application/json" data-may-i-config>${JSON.stringify(config)}</script>
<script src="/may-i/may-i-declared.js"></script>`;

/** Serves the page as `/shop`, and a built script with what belongs to it. */
async function serve(context: BrowserContext, url: string, isBuilt: boolean): Promise<void> {
  const parts = await readParts(fileURLToPath(new URL('../../dist/', import.meta.url)));
  const { script, details } = bake({ ...config, blocking: 'declared' }, parts);
  for (const { name, text } of [script, details]) {
    await context.route(`${url}/may-i/${name}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: text }),
    );
  }
  const head = isBuilt ? `<script src="/may-i/${script.name}"></script>` : generic;
  await context.route(`${url}/shop`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html(head) }),
  );
}

/** What the vendors heard, in order, until now and from now on. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (line) => {
    if (line.text().startsWith('heard ')) heard.push(line.text().slice('heard '.length));
  });
  return heard;
}

const MATOMO_START = '["_paq",["requireConsent"]] false';
const UET_START = '["uetq","consent","default",{"ad_storage":"denied"}] false';

test('a built script tells vendors before anything of the page, and each choice once', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url, true);
  const heard = listen(page);
  await openAsked(page, '/shop');
  // Meta's own snippet was not kept from loading, and hears of consent before it is told to start (SG-A01).
  await expect
    .poll(() => heard)
    .toEqual([
      MATOMO_START,
      UET_START,
      'page',
      '["fbq","consent","revoke"] false',
      '["fbq","init","1"] false',
    ]);
  heard.length = 0;
  await answer(page, 'accept');
  await expect
    .poll(() => heard)
    .toEqual([
      '["_paq",["setConsentGiven"]] false',
      '["uetq","consent","update",{"ad_storage":"granted"}] false',
      '["fbq","consent","grant"] false',
      'tag',
    ]);

  heard.length = 0;
  await page.reload();
  await expect.poll(() => heard.at(-1)).toBe('tag');
  expect(
    heard.filter((line) => !line.includes('fbq')).map((line) => line.replace(/ true$/, ' false')),
  ).toEqual([
    MATOMO_START,
    '["_paq",["setConsentGiven"]] false',
    UET_START,
    '["uetq","consent","update",{"ad_storage":"granted"}] false',
    'page',
    'tag',
  ]);
  await expect(notice(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.dataset['place'])).toBe('in place');
});

test('a withdrawal is told before anything is deleted, once, and the next page hears of a refusal', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url, true);
  const heard = listen(page);
  await openAsked(page, '/shop');
  await answer(page, 'accept');
  await expect.poll(() => heard.at(-1)).toBe('tag');
  heard.length = 0;
  const reloaded = page.waitForEvent('load');
  await footerOpener(page).click();
  // The services came with the rest of the configuration.
  await expect(preferences(page)).toContainText('Matomo');
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
  await reloaded;
  await expect(message(page)).toContainText('Your choice is saved.');
  const before = heard.slice(0, heard.indexOf('page'));
  expect(before.filter((line) => line.endsWith(' true'))).toEqual([
    '["_paq",["forgetConsentGiven"]] true',
    '["_paq",["deleteCookies"]] true',
    '["uetq","consent","update",{"ad_storage":"denied"}] true',
    '["fbq","consent","revoke"] true',
  ]);
  expect(heard).not.toContain('tag');
  expect(before.at(-1)).toBe('["uetq","consent","update",{"ad_storage":"denied"}] false');
  expect(await page.evaluate(() => document.cookie)).not.toContain('_pk_id');
});

test('the generic script tells vendors from a chunk, before their tags are released', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url, false);
  const heard = listen(page);
  await openAsked(page, '/shop');
  await answer(page, 'accept');
  await expect.poll(() => heard.at(-1)).toBe('tag');
  const ofMatomo = () =>
    heard.filter((line) => /_paq|tag/.test(line)).map((line) => line.replace(/ true$/, ' false'));
  expect(ofMatomo()).toEqual([MATOMO_START, '["_paq",["setConsentGiven"]] false', 'tag']);

  heard.length = 0;
  await page.reload();
  await expect.poll(() => heard.at(-1)).toBe('tag');
  expect(ofMatomo()).toEqual([MATOMO_START, '["_paq",["setConsentGiven"]] false', 'tag']);

  heard.length = 0;
  await page.evaluate(() => window.mayI?.withdraw());
  await expect.poll(() => heard).toContain('page');
  expect(heard.filter((line) => line.includes('_paq')).slice(0, 2)).toEqual([
    '["_paq",["forgetConsentGiven"]] true',
    '["_paq",["deleteCookies"]] true',
  ]);
});
