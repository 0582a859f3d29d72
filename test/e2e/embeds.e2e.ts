/** Embeds that are kept back ask in their place (LB-56): nothing of the provider before, once or always after. */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { violations } from '../support/journey-axe.ts';
import { choiceCookies, noticeButton } from '../support/journey.ts';

const config = { site: 'shop', purposes: ['preferences', 'analytics'] };

/** Ways in which pages give a frame its size. */
const SIZES = `<style>
.ratio { position: relative; padding-bottom: 40% } .ratio iframe { position: absolute; inset: 0; width: 100%; height: 100% }
.wide { width: 80%; aspect-ratio: 16 / 9; display: block; margin: 12px auto; border: 0 }
.row { display: flex } .row iframe { flex: 1; height: 200px }
@media (width < 600px) { .wide { width: 100% } }
</style>`;

const frame = (address: string, more = '') => `<iframe title="Film" ${address} ${more}></iframe>`;
const FRAMES = (address: string) =>
  `${SIZES}${frame(address, 'width="560" height="315"')}<div class="ratio">${frame(address)}</div>${frame(address, 'class="wide"')}
<div class="row">${frame(address)}<p>Beside it.</p></div><p>Text ${frame(address)} around.</p>
${frame(address, 'width="1" height="1"')}`;

const pageOf = (script: string, body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Shop</title>
<script type="application/json" data-may-i-config>${JSON.stringify(config)}</script>
<script src="/may-i/${script}"></script></head><body><main><h1>Shop</h1>${body}</main></body></html>`;

const AUTOMATIC = pageOf('may-i.js', FRAMES('src="https://www.youtube-nocookie.com/embed/1"'));
const DECLARED = pageOf(
  'may-i-declared.js',
  FRAMES('data-may-i="preferences:youtube" data-src="https://www.youtube-nocookie.com/embed/1"'),
);
const OTHER = pageOf(
  'may-i-declared.js',
  frame('data-may-i="analytics" data-src="https://charts.example/1"', 'width="400" height="300"'),
);

/** Serves the pages, and the provider's answers; lists what the provider was asked for. */
async function serve(context: BrowserContext, origin: string): Promise<string[]> {
  const asked: string[] = [];
  const pages: Record<string, string> = { '/automatic': AUTOMATIC, '/declared': DECLARED, '/other': OTHER };
  await context.route(
    (url) => url.origin === origin && url.pathname in pages,
    (route) =>
      route.fulfill({ contentType: 'text/html', body: pages[new URL(route.request().url()).pathname] ?? '' }),
  );
  await context.route(
    ({ hostname }) => /youtube|example/.test(hostname),
    async (route) => {
      asked.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Loaded</p>' });
    },
  );
  return asked;
}

/** What the browser keeps of what was decided here. */
const ownRecord = (page: Page) =>
  page.evaluate(async () => {
    // To open a database that is not there would make it, and not as the page does.
    if ((await indexedDB.databases()).length === 0) return [];
    return new Promise<Record<string, unknown>[]>((resolve) => {
      const opening = indexedDB.open('may-i');
      opening.onsuccess = () => {
        const { result } = opening;
        const reading = result.transaction('may-i').objectStore('may-i').get('record');
        reading.onsuccess = () => {
          result.close();
          resolve((reading.result as Record<string, unknown>[] | undefined) ?? []);
        };
      };
    });
  });

const placeholders = (page: Page) => page.locator('may-i-embed');
const boxes = (page: Page, selector: string) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      }),
    selector,
  );

for (const tier of ['declared', 'automatic'] as const) {
  test(`${tier}: what is kept back asks in its place, in its size, and nothing was asked of the provider`, async ({
    page,
    context,
    demo,
  }) => {
    const asked = await serve(context, demo.url);
    await page.goto(`/${tier}`);
    await noticeButton(page, 'reject').click();
    // A return visit: no part but the gate is in the page yet.
    await page.goto(`/${tier}`);
    await expect(placeholders(page)).toHaveCount(5);
    await expect(placeholders(page).first().getByRole('group', { name: 'YouTube' })).toBeVisible();
    await expect(placeholders(page).first()).toContainText('Google');
    if (tier === 'declared') expect(asked).toEqual([]);
    const count = asked.length;
    expect(await violations(page)).toEqual([]);

    const before = await boxes(page, 'may-i-embed');
    await placeholders(page).first().getByRole('button', { name: 'Always allow YouTube' }).click();
    await expect(placeholders(page)).toHaveCount(0);
    expect(await boxes(page, 'iframe:not([width="1"])')).toEqual(before);
    await expect(page.locator('iframe').first().contentFrame().getByText('Loaded')).toBeVisible();
    expect(asked.length).toBeGreaterThan(count);
    expect((await choiceCookies(context)).join()).toMatch(/~preferences:youtube\.y1\./);

    await page.goto(`/${tier}`);
    await expect(page.locator('iframe').first().contentFrame().getByText('Loaded')).toBeVisible();
    await expect(placeholders(page)).toHaveCount(0);
  });

  test(`${tier}: once is for this page view and this embed alone`, async ({ page, context, demo }) => {
    await serve(context, demo.url);
    await page.goto(`/${tier}`);
    await expect(placeholders(page)).toHaveCount(5);
    const jar = await context.cookies();
    await placeholders(page).first().getByRole('button', { name: 'Load once' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('iframe').first().contentFrame().getByText('Loaded')).toBeVisible();
    await expect(placeholders(page)).toHaveCount(4);
    await expect(page.locator('iframe').first()).toBeFocused();
    expect(await context.cookies()).toEqual(jar);
    // Nothing is decided, and the act is in the visitor's own record (PR-03).
    await expect.poll(() => ownRecord(page)).toHaveLength(1);
    const [record] = await ownRecord(page);
    expect(record).toMatchObject({
      method: 'embed_once',
      layer: 'embed',
      occasion: 'first',
      states: { 'preferences:youtube': 'granted' },
    });
    expect(record).not.toHaveProperty('consentId', expect.any(String));
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await expect(noticeButton(page, 'accept')).toBeVisible();

    await page.goto(`/${tier}`);
    await expect(placeholders(page)).toHaveCount(5);
  });
}

test('an embed of nobody we know is named by its host, and "always" is for its purpose', async ({
  page,
  context,
  demo,
}) => {
  const asked = await serve(context, demo.url);
  await page.goto('/other');
  await expect(placeholders(page)).toContainText('charts.example learns your IP address');
  expect(asked).toEqual([]);
  // A script of the page cannot press it.
  await page.evaluate(() => {
    document
      .querySelector('may-i-embed')
      ?.shadowRoot?.querySelectorAll('button')
      .forEach((button) => button.click());
  });
  await placeholders(page)
    .getByRole('button', { name: 'Always allow measuring how the site is used' })
    .click();
  await expect(page.frameLocator('iframe').getByText('Loaded')).toBeVisible();
  expect(await page.evaluate(() => [window.mayI?.('analytics'), window.mayI?.('preferences')])).toEqual([
    true,
    false,
  ]);
  expect(asked).toHaveLength(1);
});

test('one that comes later asks, one that goes takes its placeholder with it, and another width is followed', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url);
  await page.goto('/declared');
  await noticeButton(page, 'reject').click();
  await page.goto('/declared');
  await expect(placeholders(page)).toHaveCount(5);
  await page.evaluate(() => {
    document.querySelector('.ratio')?.remove();
    document
      .querySelector('main')
      ?.insertAdjacentHTML(
        'beforeend',
        '<iframe class="late" data-may-i="analytics" data-src="https://charts.example/2"></iframe>',
      );
  });
  await expect(placeholders(page).last()).toContainText('charts.example');
  await expect(placeholders(page)).toHaveCount(5);
  const wide = placeholders(page).nth(1);
  expect(
    await wide.evaluate(({ clientWidth, parentElement }) => clientWidth === parentElement?.clientWidth),
  ).toBe(false);
  await page.setViewportSize({ width: 500, height: 800 });
  // Narrow, it is as wide as what it stands in.
  await expect
    .poll(() => wide.evaluate(({ clientWidth, parentElement }) => clientWidth === parentElement?.clientWidth))
    .toBe(true);
});

for (const tier of ['declared', 'automatic'] as const) {
  test(`${tier}: a withdrawal takes the film away and asks in its place again, in the same page`, async ({
    page,
    context,
    demo,
  }) => {
    const asked = await serve(context, demo.url);
    await page.goto(`/${tier}`);
    await noticeButton(page, 'accept').click();
    await expect(placeholders(page)).toHaveCount(0);
    await expect(page.locator('iframe').first().contentFrame().locator('p')).toHaveText('Loaded');
    // On the return visit nothing is marked in the automatic tier: everything was allowed from the start.
    await page.reload();
    await expect(page.locator('iframe').first().contentFrame().locator('p')).toHaveText('Loaded');
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const before = asked.length;
    await page.evaluate(() => {
      window.mayI?.withdraw();
    });
    await expect(placeholders(page)).toHaveCount(5);
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    expect(await page.evaluate(() => document.querySelectorAll('iframe[src]').length)).toBe(0);
    expect(page.frames().filter((frame) => frame.url().includes('youtube'))).toHaveLength(0);
    expect(asked).toHaveLength(before);
  });
}
