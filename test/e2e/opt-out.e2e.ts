/** Where the law lets something run unasked: the opt-out model of the United States, and exemptions of France and the UK. */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { bake } from '../../src/build/bake.ts';
import { readParts } from '../../src/build/parts.ts';
import { PROFILES } from '../../src/config/profiles.ts';
import { expect, test } from '../support/fixture.ts';
import {
  choiceCookies,
  dataLayer,
  footerOpener,
  googleState,
  message,
  notice,
  preferences,
} from '../support/journey.ts';

const PURPOSES = ['analytics', 'marketing'];

/** Serves a page whose marked scripts say that they ran; each start of it is read by the page itself. */
async function serve(
  context: BrowserContext,
  url: string,
  config: object,
  attributes = '',
  script = 'may-i-declared.js',
  language = 'en',
): Promise<void> {
  const marked = PURPOSES.map(
    (purpose) =>
      `<script type="text/plain" data-may-i="${purpose}">document.cookie = '_${purpose}=1'; document.documentElement.dataset.ran = (document.documentElement.dataset.ran ?? '') + '${purpose} ';</script>`,
  );
  await context.route(`${url}/shop`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Shop</title>
<script type="application/json" data-may-i-config>${JSON.stringify({
        site: 'clearwater',
        name: 'Shop',
        collector: './',
        policyUrl: '/policy',
        purposes: PURPOSES,
        prior: { unasked: true },
        services: PURPOSES.map((purpose) => ({
          id: `own-${purpose}`,
          name: purpose,
          purpose,
          provider: 'Shop Inc.',
          country: 'US',
          policyUrl: '/policy',
          stores: [{ name: `_${purpose}`, duration: 'session' }],
        })),
        ...config,
      })}</script><script src="/may-i/${script}" ${attributes}></script></head>
<body><main><h1>Shop</h1>${marked.join('')}</main>
<footer class="site-footer"><a href="/policy" data-may-i-open>Cookie preferences</a></footer></body></html>`,
    }),
  );
}

const collection = (page: Page) => page.locator('may-i-collection section');
/** What has run, from an attribute: a page that is loaded again answers when it is there. */
const ran = async (page: Page) => (await page.locator('html').getAttribute('data-ran'))?.trim();
const names = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name).toSorted();

/** Lets the browser send Global Privacy Control, or not. */
async function sendGpc(page: Page, value: boolean): Promise<void> {
  await page.addInitScript((is) => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => is, configurable: true });
  }, value);
}

const byRegion = { profile: 'by-region' };

test('an opt-out profile runs what is configured, tells what is collected, and stores nothing', async ({
  page,
  context,
  demo,
  said,
}) => {
  await serve(context, demo.url, byRegion, 'data-region="US-CA"');
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics marketing');
  await expect(notice(page)).toHaveCount(0);
  await expect(collection(page)).toContainText('Your privacy choices');
  await expect(collection(page)).toContainText('personalised advertising');
  await expect(collection(page)).not.toContainText('honored');
  expect(await choiceCookies(context)).toEqual([]);
  expect(demo.events()).toEqual([]);
  const update = (await dataLayer(page)).filter(({ values }) => JSON.stringify(values).includes('unasked'));
  expect(update.map(({ values }) => values)).toEqual([
    {
      event: 'may_i_consent_update',
      may_i: { purposes: { analytics: true, marketing: true }, method: 'unasked' },
    },
  ]);
  expect((await dataLayer(page)).at(-2)?.values).toMatchObject({
    2: {
      ...googleState(['analytics']),
      ad_storage: 'granted',
      ad_user_data: 'granted',
      ad_personalization: 'granted',
    },
  });
  await page.reload();
  await expect(collection(page)).toBeVisible();
  expect((await demo.figures())['displays'] ?? 0).toBe(0);
  expect(said.errors).toEqual([]);
});

test('in a language that the law has no words in, nothing is said in two', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url, byRegion, 'data-region="US-CA"', 'may-i-declared.js', 'el');
  await page.goto('/shop');
  await expect(collection(page)).toHaveAttribute('lang', 'en');
  await expect(collection(page)).toContainText('for measuring how the site is used');
  await expect(collection(page)).not.toContainText(/\p{Script=Greek}/u);
  // The preferences are in the language of the page.
  await footerOpener(page).click();
  await expect(preferences(page)).toHaveAttribute('lang', 'el');
});

test('one press opts out of what is shared: it stops, is forgotten and recorded, and the rest goes on', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url, byRegion, 'data-region="US-CA"');
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics marketing');
  expect(await names(context)).toEqual(['_analytics', '_marketing']);
  await collection(page).locator('button[part~=opt-out]').click();
  await expect.poll(() => ran(page)).toBe('analytics');
  await expect.poll(() => names(context)).toEqual(['_analytics', 'may-i']);
  expect((await choiceCookies(context)).join()).toMatch(/^1~~marketing\.n1\.\w+$/);
  await expect
    .poll(() => demo.events())
    .toMatchObject([{ method: 'opt_out', layer: 'notice', occasion: 'changed', profile: 'us-ca' }]);
  expect(JSON.parse(String(demo.events()[0]?.['states']))).toEqual({
    analytics: 'refused',
    marketing: 'withdrawn',
  });
});

test('an opt-out outlives a year of visits, and nobody is asked to take it back', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url, byRegion, 'data-region="US-TX"');
  await page.clock.install({ time: new Date('2026-11-27T12:00:00Z') });
  await page.goto('/shop');
  await collection(page).locator('button[part~=opt-out]').click();
  await expect.poll(() => names(context)).toContain('may-i');
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'may-i');
  expect((cookie?.expires ?? 0) * 1000).toBeGreaterThanOrEqual(+new Date('2027-11-27T12:00:00Z'));
  // What ran was marked: the page is loaded again, and the next visit must not meet that on its way.
  await expect.poll(() => ran(page)).toBe('analytics');
  await page.clock.setSystemTime(new Date('2027-11-20T12:00:00Z'));
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics');
  await expect(notice(page)).toHaveCount(0);
});

test('Global Privacy Control is an opt-out: nothing shared ever runs, and it is said to be honored', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url, byRegion, 'data-region="US-CA"');
  await sendGpc(page, true);
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics');
  await expect(collection(page)).toContainText('Opt-out request honored');
  await expect(collection(page).locator('button[part~=opt-out]')).toHaveCount(0);
  await expect.poll(() => demo.events()).toMatchObject([{ method: 'gpc', layer: 'none' }]);
  expect(JSON.parse(String(demo.events()[0]?.['states']))).toMatchObject({ marketing: 'refused' });
  expect(await names(context)).toEqual(['_analytics', 'may-i']);

  // Said on each page until it is closed, and recorded once.
  await page.reload();
  await expect(collection(page)).toContainText('Opt-out request honored');
  await collection(page).locator('button[part~=close]').click();
  await page.reload();
  await expect.poll(() => ran(page)).toBe('analytics');
  await footerOpener(page).click();
  await expect(preferences(page)).toContainText('Global Privacy Control');
  await expect(collection(page)).toHaveCount(0);
  expect(demo.events()).toHaveLength(1);
});

test('the signal stands above an older permission, and a later one in its sight above the signal', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url, byRegion, 'data-region="US-CA"');
  await page.goto('/shop');
  await expect(collection(page)).toBeVisible();
  await footerOpener(page).click();
  await preferences(page).locator('button[part~=accept]').click();
  await expect(message(page)).toContainText(/./);
  await expect(collection(page)).toHaveCount(0);

  await sendGpc(page, true);
  await page.reload();
  await expect.poll(() => ran(page)).toBe('analytics');
  await expect.poll(() => names(context)).not.toContain('_marketing');

  await footerOpener(page).click();
  await expect(preferences(page)).toContainText('Global Privacy Control');
  await preferences(page).locator('button[part~=accept]').click();
  await expect.poll(() => ran(page)).toContain('marketing');
  await page.reload();
  await expect.poll(() => ran(page)).toBe('marketing analytics');
});

test('the header of the signal counts where the server tells of it', async ({ page, context, demo }) => {
  await serve(context, demo.url, byRegion, 'data-region="US-CA" data-sec-gpc="1"');
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics');
  await expect(collection(page)).toContainText('Opt-out request honored');
});

test('who closes it is not told again, and everything goes on', async ({ page, context, demo }) => {
  await serve(context, demo.url, { profile: 'us-ca' });
  await page.goto('/shop');
  await collection(page).locator('button[part~=close]').click();
  await page.reload();
  await expect.poll(() => ran(page)).toBe('analytics marketing');
  await expect(collection(page)).toHaveCount(0);
  expect(demo.events()).toEqual([]);
});

test('a signal that is on when a page comes back is heeded (SG-S03)', async ({ page, context, demo }) => {
  await serve(context, demo.url, byRegion, 'data-region="US-CA"');
  await page.goto('/shop');
  await expect(collection(page)).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { get: () => true });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  });
  // Fixed for a page; another is what came back.
  expect(await page.evaluate(() => window.mayI?.('marketing'))).toBe(true);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect.poll(() => page.evaluate(() => window.mayI?.('marketing'))).toBe(false);
  await expect.poll(() => names(context)).not.toContain('_marketing');
});

test('a tab in which it ran by default follows an opt-out in another', async ({ page, context, demo }) => {
  await serve(context, demo.url, byRegion, 'data-region="US-CA"');
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics marketing');
  const other = await context.newPage();
  await other.goto('/shop');
  await collection(other).locator('button[part~=opt-out]').click();
  await expect.poll(() => page.evaluate(() => window.mayI?.('marketing'))).toBe(false);
  await expect.poll(() => ran(page)).toBe('analytics');
  expect(await page.evaluate(() => window.mayI?.('analytics'))).toBe(true);
  await other.close();
});

test('mayI.withdraw() opts out of everything, for a year', async ({ page, context, demo }) => {
  await serve(context, demo.url, byRegion, 'data-region="US-CA"');
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics marketing');
  await page.evaluate(() => {
    window.mayI?.withdraw();
  });
  await expect.poll(() => names(context)).toEqual(['may-i']);
  await expect.poll(() => ran(page)).toBeUndefined();
  await expect(collection(page)).toHaveCount(0);
  const [cookie] = await context.cookies();
  expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(360 * 86_400);
});

test('sensitive data is refused by the same press, and the button says so', async ({
  page,
  context,
  demo,
}) => {
  await serve(
    context,
    demo.url,
    { ...byRegion, purposes: [{ id: 'analytics', sensitive: true }, 'marketing'] },
    'data-region="US-CA"',
  );
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics marketing');
  const button = collection(page).locator('button[part~=opt-out]');
  await expect(button).toContainText('limit the use of sensitive data');
  await button.click();
  await expect.poll(() => names(context)).toEqual(['may-i']);
  await expect.poll(() => ran(page)).toBeUndefined();
});

test('a built script does the same, told of the region by its tag', async ({ page, context, demo }) => {
  const parts = await readParts(fileURLToPath(new URL('../../dist/', import.meta.url)));
  const { script, details } = bake(
    { site: 'clearwater', purposes: PURPOSES, profile: 'by-region', prior: { unasked: true } },
    parts,
  );
  for (const { name, text } of [script, details]) {
    await context.route(`${demo.url}/may-i/${name}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: text }),
    );
  }
  await serve(context, demo.url, {}, 'data-region="US-CA"', script.name);
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics marketing');
  await expect(collection(page)).toBeVisible();
  await serve(context, demo.url, {}, '', script.name);
  await page.goto('/shop');
  await expect(notice(page)).toBeVisible();
  expect(await ran(page)).toBeUndefined();
});

for (const profile of ['fr', 'uk', 'nl', 'it'] as const) {
  const exempt = {
    id: 'analytics',
    access: 'exempt',
    conditions: PROFILES[profile].exemption,
  } as const;
  const config = { profile, purposes: [exempt, 'marketing'] };

  test(`an exempt purpose runs under ${profile} until it is objected to, and only the other is asked for (SD-08)`, async ({
    page,
    context,
    demo,
  }) => {
    await serve(context, demo.url, config);
    await page.goto('/shop');
    await expect.poll(() => ran(page)).toBe('analytics');
    await expect(notice(page)).toContainText('personalised advertising');
    await expect(notice(page)).not.toContainText('measuring');
    expect(await choiceCookies(context)).toEqual([]);
    await footerOpener(page).click();
    await expect(preferences(page)).toContainText('Switch it off to object');
    await preferences(page).getByRole('switch').first().uncheck();
    await preferences(page).locator('button[part~=save]').click();
    await expect.poll(() => names(context)).toEqual(['may-i']);
    await expect.poll(() => ran(page)).toBeUndefined();
    // What is said is true in each state (SD-16).
    await footerOpener(page).click();
    await expect(preferences(page)).toContainText('It is switched off and does not run.');
    await expect(preferences(page)).not.toContainText('The law allows this');
  });

  test(`one condition short, it is asked for under ${profile}`, async ({ page, context, demo }) => {
    await serve(context, demo.url, {
      ...config,
      purposes: [{ ...exempt, conditions: exempt.conditions.slice(1) }, 'marketing'],
    });
    await page.goto('/shop');
    await expect(notice(page)).toContainText('measuring');
    expect(await ran(page)).toBeUndefined();
  });
}

for (const [name, config, attributes] of [
  ['an unknown region', byRegion, ''],
  ['a region that nobody knows', byRegion, 'data-region="california"'],
  ['a region of the European Union', byRegion, 'data-region="DE"'],
  ['a sensitive site', { ...byRegion, sensitive: true }, 'data-region="US-CA"'],
  ['a site for children', { ...byRegion, audience: 'children' }, 'data-region="US-CA"'],
  ['a site that does not say so', { profile: 'us-ca', prior: {} }, ''],
] as const) {
  test(`${name} is asked first`, async ({ page, context, demo }) => {
    await serve(context, demo.url, config, attributes);
    await page.goto('/shop');
    await expect(notice(page)).toBeVisible();
    expect(await ran(page)).toBeUndefined();
    await expect(collection(page)).toHaveCount(0);
  });
}
