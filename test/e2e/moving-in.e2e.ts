/**
 * A site that had another consent tool: what was said to the real one, on a page of the same site, is taken over once.
 * Cookiebot and OneTrust are no packages; their records are read in `test/store/other-tools.test.ts`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { bake } from '../../src/build/bake.ts';
import { readParts } from '../../src/build/parts.ts';
import type { PriorAnswers } from '../../src/config/config.ts';
import { expect, test } from '../support/fixture.ts';
import {
  answer,
  choiceCookies,
  dataLayer,
  footerOpener,
  message,
  notice,
  preferences,
} from '../support/journey.ts';

const { resolve } = createRequire(new URL('../../.dev/sites/package.json', import.meta.url));

/** A tool as a site had it: two things to allow, of which the visitor allows the first and refuses the second. */
interface Tool {
  /** Folder with its files. */
  readonly folder: string;
  /** What starts it in a page. */
  readonly html: string;
  readonly choose: (page: Page) => Promise<void>;
  readonly cookie: string;
  /** What stands there for `analytics`, and for `marketing`. */
  readonly names: readonly [string, string];
  /** How long it keeps an answer, where its record has no date. */
  readonly days?: number;
}

const TOOLS = {
  'vanilla-cookieconsent': {
    folder: dirname(resolve('vanilla-cookieconsent')),
    html: `<link rel="stylesheet" href="/lib/cookieconsent.css"><script src="/lib/cookieconsent.umd.js"></script>
<script>CookieConsent.run({
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: { services: { counter: {} } }, ads: {} },
  language: { default: 'en', translations: { en: {
    consentModal: { title: 'Cookies', acceptAllBtn: 'All', acceptNecessaryBtn: 'None', showPreferencesBtn: 'Choose' },
    preferencesModal: { title: 'Choose', savePreferencesBtn: 'Save', acceptAllBtn: 'All', acceptNecessaryBtn: 'None',
      sections: [{ title: 'Analytics', linkedCategory: 'analytics' }, { title: 'Ads', linkedCategory: 'ads' }] },
  } } },
});</script>`,
    async choose(page) {
      await page.getByRole('button', { name: 'Choose' }).click();
      await page.locator('#cc-main .pm label').filter({ hasText: 'Analytics' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
    },
    cookie: 'cc_cookie',
    names: ['analytics', 'ads'],
  },
  klaro: {
    folder: dirname(resolve('klaro')),
    html: `<script>window.klaroConfig = { lang: 'en', groupByPurpose: false, translations: { en: { privacyPolicyUrl: '/policy' } },
  services: [{ name: 'counter', title: 'Counter', purposes: ['analytics'] }, { name: 'pixel', title: 'Pixel', purposes: ['ads'] }] };</script>
<script defer src="/lib/klaro.js"></script>`,
    async choose(page) {
      await page.locator('.klaro .cn-learn-more').click();
      await page.locator('label[for=service-item-counter] .slider').click();
      await page.locator('.klaro .cm-btn-accept').click();
    },
    cookie: 'klaro',
    names: ['counter', 'pixel'],
    days: 120,
  },
  tarteaucitron: {
    folder: dirname(resolve('tarteaucitronjs')),
    html: `<script src="/lib/tarteaucitron.js"></script>
<script>tarteaucitron.init({ privacyUrl: '', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'middle', showIcon: false, highPrivacy: true, useExternalJs: false, adblocker: false });
for (const key of ['counter', 'pixel']) {
  tarteaucitron.services ??= {};
  tarteaucitron.services[key] = { key, type: 'analytic', name: key, uri: '/', needConsent: true, cookies: [], js() {}, fallback() {} };
  (tarteaucitron.job = tarteaucitron.job || []).push(key);
}</script>`,
    async choose(page) {
      const allow = page.locator('#counterAllowed');
      // Its button is there before it listens, and is covered once it has heard.
      await expect(async () => {
        if (!(await allow.isVisible()))
          await page.locator('#tarteaucitronCloseAlert').click({ timeout: 1000 });
        await expect(allow).toBeVisible({ timeout: 1000 });
      }).toPass();
      await allow.click();
      await page.locator('#pixelDenied').click();
    },
    cookie: 'tarteaucitron',
    names: ['counter', 'pixel'],
    days: 120,
  },
  orejime: {
    folder: join(dirname(resolve('orejime/package.json')), 'dist'),
    html: `<link rel="stylesheet" href="/lib/orejime-standard.css">
<script>window.orejimeConfig = { privacyPolicyUrl: '/policy', purposes: [{ id: 'counter', title: 'Counter', cookies: [] }, { id: 'pixel', title: 'Pixel', cookies: [] }] };</script>
<script src="/lib/orejime-standard-en.js"></script>`,
    async choose(page) {
      await page.locator('.orejime-Banner-learnMoreButton').click();
      await page.locator('#orejime-purpose-counter').check({ force: true });
      await page.locator('.orejime-Modal-saveButton').click();
    },
    cookie: 'eu-consent',
    names: ['counter', 'pixel'],
    days: 120,
  },
} as const satisfies Partial<Record<PriorAnswers['tool'], Tool>>;

type Name = keyof typeof TOOLS;

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Serves the page with the tool, as the site was. */
async function serveOld(context: BrowserContext, url: string, { folder, html }: Tool): Promise<void> {
  await context.route(`${url}/lib/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice('/lib/'.length);
    await route.fulfill({
      contentType: TYPES[extname(path)] ?? 'text/plain',
      body: await readFile(join(folder, path)),
    });
  });
  await context.route(`${url}/old`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head><body><h1>Shop</h1>${html}</body></html>`,
    }),
  );
}

const configOf = (answers: PriorAnswers, purposes: readonly string[]) => ({
  site: 'clearwater',
  collector: './',
  purposes,
  prior: { answers },
});

/** Serves the same site with May I: a script that runs, and one that may not. */
async function serveNew(context: BrowserContext, url: string, tag: string): Promise<void> {
  const marked = ['analytics', 'marketing'].map(
    (purpose) =>
      `<script type="text/plain" data-may-i="${purpose}">document.documentElement.dataset.ran = (document.documentElement.dataset.ran ?? '') + '${purpose} ';</script>`,
  );
  await context.route(`${url}/shop`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${tag}</head>
<body><main><h1>Shop</h1>${marked.join('')}</main>
<footer class="site-footer"><a href="/policy" data-may-i-open>Cookie preferences</a></footer></body></html>`,
    }),
  );
}

const generic = (config: object) =>
  `<script type="application/json" data-may-i-config>${JSON.stringify(config)}</script><script src="/may-i/may-i-declared.js"></script>`;

const cookieNames = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name);

const ran = (page: Page) => page.evaluate(() => document.documentElement.dataset['ran']?.trim());

/** What `mapped` is for a tool. */
const answersOf = (name: Name): PriorAnswers => {
  const tool: Tool = TOOLS[name];
  const [analytics, marketing] = tool.names;
  return {
    tool: name,
    purposes: { analytics, marketing },
    ...(tool.days !== undefined && { days: tool.days }),
  };
};

for (const name of Object.keys(TOOLS) as Name[]) {
  test(`takes over what was said to ${name}, once, without asking again`, async ({
    page,
    context,
    demo,
    said,
  }) => {
    const tool = TOOLS[name];
    await serveOld(context, demo.url, tool);
    await serveNew(context, demo.url, generic(configOf(answersOf(name), ['analytics', 'marketing'])));
    await page.goto('/old');
    await tool.choose(page);
    await expect.poll(() => cookieNames(context)).toContain(tool.cookie);

    await page.goto('/shop');
    await expect.poll(() => ran(page)).toBe('analytics');
    expect(await page.evaluate(() => [window.mayI?.('analytics'), window.mayI?.('marketing')])).toEqual([
      true,
      false,
    ]);
    expect((await choiceCookies(context)).join()).toMatch(
      /^1~[0-9a-f]{32}~analytics\.y1\.\w+~marketing\.n1\.\w+$/,
    );
    expect(await cookieNames(context)).toEqual(['may-i']);
    await expect(notice(page)).toHaveCount(0);
    await expect
      .poll(() => demo.events())
      .toMatchObject([{ method: 'import', layer: 'none', occasion: 'first', notice: null }]);
    await expect.poll(() => demo.figures()).toMatchObject({ displays: 0, choices: 0, imports: 1 });
    const updates = (await dataLayer(page)).filter(({ values }) => JSON.stringify(values).includes('import'));
    expect(updates).toHaveLength(1);

    await page.reload();
    expect(await ran(page)).toBe('analytics');
    await expect(notice(page)).toHaveCount(0);
    expect(demo.events()).toHaveLength(1);
    expect(said.errors).toEqual([]);
  });
}

test('asks for what was not said to the other tool, and records the rest alone', async ({
  page,
  context,
  demo,
}) => {
  const tool = TOOLS['vanilla-cookieconsent'];
  await serveOld(context, demo.url, tool);
  const answers: PriorAnswers = {
    tool: 'vanilla-cookieconsent',
    purposes: { analytics: 'analytics:counter' },
  };
  await serveNew(context, demo.url, generic(configOf(answers, ['analytics', 'marketing'])));
  await page.goto('/old');
  await tool.choose(page);
  await page.goto('/shop');
  await expect(notice(page)).toContainText('personalised advertising');
  await expect(notice(page)).not.toContainText('measuring');
  expect((await choiceCookies(context)).join()).toMatch(/^1~[0-9a-f]{32}~analytics\.y1\.\w+$/);
  await expect.poll(() => demo.events()).toHaveLength(1);
  expect(JSON.parse(String(demo.events()[0]?.['states']))).toEqual({ analytics: 'granted' });
  await answer(page, 'reject');
  await expect.poll(() => demo.events()).toHaveLength(2);
  await expect.poll(() => demo.figures()).toMatchObject({ displays: 1, choices: 1, imports: 1 });
});

test('takes a decision that is not understood for none, leaves it alone, and asks', async ({
  page,
  context,
  demo,
}) => {
  await serveNew(context, demo.url, generic(configOf(answersOf('klaro'), ['analytics', 'marketing'])));
  await context.addCookies([{ name: 'klaro', value: 'maybe', url: demo.url }]);
  await page.goto('/shop');
  await expect(notice(page)).toBeVisible();
  expect(await cookieNames(context)).toEqual(['klaro']);
  expect(demo.events()).toEqual([]);
});

test('a script of the site’s own takes over, and what was taken over can be withdrawn', async ({
  page,
  context,
  demo,
}) => {
  const parts = await readParts(fileURLToPath(new URL('../../dist/', import.meta.url)));
  const config = {
    ...configOf(answersOf('klaro'), ['analytics', 'marketing']),
    blocking: 'declared',
  } as const;
  const { script, details } = bake({ ...config, signals: ['meta-pixel'] }, parts);
  for (const { name, text } of [script, details]) {
    await context.route(`${demo.url}/may-i/${name}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: text }),
    );
  }
  await serveNew(context, demo.url, `<script src="/may-i/${script.name}"></script>`);
  const record = encodeURIComponent(JSON.stringify({ counter: true, pixel: true }));
  await context.addCookies([{ name: 'klaro', value: record, url: demo.url }]);
  await page.goto('/shop');
  await expect.poll(() => ran(page)).toBe('analytics marketing');
  await expect(notice(page)).toHaveCount(0);
  await footerOpener(page).click();
  const reloaded = page.waitForEvent('load');
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
  await reloaded;
  await expect(message(page)).toContainText('Your choice is saved.');
  expect(await ran(page)).toBe(undefined);
  await expect(notice(page)).toHaveCount(0);
});
