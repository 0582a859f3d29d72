/** Recipients that decide for themselves what they do with data are named on the first layer (SD-18). */
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { bake } from '../../src/build/bake.ts';
import type { WholeConfig } from '../../src/build/gate-config.ts';
import { readParts } from '../../src/build/parts.ts';
import { expect, test } from '../support/fixture.ts';
import { answer, choiceCookies, notice } from '../support/journey.ts';

const service = (provider: string, more: object = {}) => ({
  id: provider.split(' ')[0]!.toLowerCase(),
  purpose: 'marketing',
  name: provider,
  provider,
  goal: 'Shows advertising',
  country: 'IE',
  policyUrl: '/policy',
  role: 'controller',
  stores: [],
  ...more,
});

const CONFIG = {
  site: 'clearwater',
  name: 'Shop',
  controller: 'Shop Ltd',
  policyUrl: '/policy',
  collector: './',
  purposes: ['analytics', 'marketing'],
};

async function serve(
  context: BrowserContext,
  url: string,
  config: object,
  script = 'may-i.js',
): Promise<void> {
  await context.route(`${url}/shop`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<meta name="viewport" content="width=device-width">
<script type="application/json" data-may-i-config>${JSON.stringify({ ...CONFIG, ...config })}</script>
<script src="/may-i/${script}"></script></head><body><main><h1>Shop</h1></main>
<footer><a href="/policy" data-may-i-open>Cookie preferences</a></footer></body></html>`,
    }),
  );
}

test('names them and what they are, before anything is answered', async ({ context, page, demo, said }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const services = [service('Ads Ltd'), service('Meter BV', { role: 'processor' })];
  await serve(context, demo.url, { services });
  await page.goto('/shop');
  await expect(notice(page)).toContainText('2 partners receive data.');
  await expect(notice(page)).toContainText('Ads Ltd (controller)');
  await expect(notice(page)).not.toContainText('Meter BV');
  const { width, height } = (await notice(page).boundingBox())!;
  expect((width * height) / (360 * 640)).toBeLessThanOrEqual(0.3);
  await answer(page, 'accept');
  expect(await choiceCookies(context)).toEqual([expect.stringContaining('~marketing.y')]);
  expect(said.errors).toEqual([]);
});

test('says the legal name of one that is given by its id in the catalogue', async ({
  context,
  page,
  demo,
}) => {
  await serve(context, demo.url, { services: [{ id: 'meta-pixel', role: 'controller' }] });
  await page.goto('/shop');
  await expect(notice(page)).toContainText('Meta Platforms Ireland Limited (controller)');
});

test('asks nobody where the names do not arrive', async ({ context, page, demo }) => {
  await serve(context, demo.url, { services: [service('Ads Ltd')] });
  await context.route('**/controllers.js', (route) => route.abort());
  const failed = page.waitForEvent('console', (line) => line.text().includes('chunk-unavailable'));
  await page.goto('/shop');
  await failed;
  await page.waitForLoadState('networkidle');
  await expect(notice(page)).toHaveCount(0);
});

test('a site whose recipients all work for it loads nothing for that', async ({ context, page, demo }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await serve(context, demo.url, {
    services: [service('Meter BV', { role: 'processor' }), service('Shop Ltd')],
  });
  await page.goto('/shop');
  await expect(notice(page)).toContainText('One partner receives data.');
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((url) => /(controllers|arrange)\.js/.test(url))).toEqual([]);
});

test('a script of the site’s own names one whose company processes for the site, too', async ({
  context,
  page,
  demo,
}) => {
  const parts = await readParts(fileURLToPath(new URL('../../dist/', import.meta.url)));
  const services = [
    service('Ads Ltd', { id: 'measure', role: 'processor' }),
    service('Ads Ltd', { id: 'ads' }),
  ];
  const config = { ...CONFIG, services } as unknown as WholeConfig;
  const { script, details } = bake(config, parts);
  for (const { name, text } of [script, details]) {
    await context.route(`${demo.url}/may-i/${name}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: text }),
    );
  }
  await serve(context, demo.url, {}, script.name);
  await page.goto('/shop');
  await expect(notice(page)).toContainText('One partner receives data.');
  await expect(notice(page)).toContainText('Ads Ltd (controller)');
});

test('where the law is opt-out, the notice at collection names them, and says in which language the policy is (LB-28)', async ({
  context,
  page,
  demo,
}) => {
  await serve(context, demo.url, {
    services: [service('Ads Ltd')],
    profile: 'us-ca',
    prior: { unasked: true },
    policyLanguages: ['es'],
  });
  await page.goto('/shop');
  const collection = page.locator('may-i-collection section');
  await expect(collection).toContainText('Ads Ltd (controller)');
  await expect(collection.getByRole('link', { name: 'Privacy policy (Spanish)' })).toHaveAttribute(
    'hreflang',
    'es',
  );
});
