/** Several hosts of one site share a decision where the configuration names their domain. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { answer, notice } from '../support/journey.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript' };

/** Serves a page, and the files of the gate, on every host below `example`. */
async function serve(context: BrowserContext, cookieDomain: string): Promise<void> {
  const config = JSON.stringify({ site: 'shop', purposes: ['analytics'], cookieDomain });
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script type="application/json" data-may-i-config>${config}</script>
<script src="/may-i/may-i-declared.js"></script></head><body><main><h1>Shop</h1></main></body></html>`;
  await context.route(
    ({ hostname }) => hostname.endsWith('.example'),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      if (!pathname.startsWith('/may-i/')) return route.fulfill({ contentType: 'text/html', body: html });
      const file = pathname.slice('/may-i/'.length);
      const contentType = TYPES[extname(file)] ?? 'text/plain';
      return route.fulfill({ contentType, body: await readFile(join(DIST, file)) });
    },
  );
}

const isGranted = (page: Page) => page.evaluate(() => window.mayI?.('analytics'));

test('an answer on one host is the answer on the other, in a tab that is open, too', async ({
  page,
  context,
}) => {
  await serve(context, 'shop.example');
  const other = await context.newPage();
  await other.goto('https://blog.shop.example/');
  await expect(notice(other)).toBeVisible();
  await page.goto('https://www.shop.example/');
  await answer(page, 'accept');
  const [cookie, ...more] = (await context.cookies()).filter(({ name }) => name === 'may-i');
  expect(cookie).toMatchObject({ domain: '.shop.example', secure: true });
  expect(more).toEqual([]);
  await expect(notice(other)).toHaveCount(0);
  await expect.poll(() => isGranted(other)).toBe(true);
  // A refusal of the whole by a script leaves one cookie for all again.
  await other.evaluate(() => {
    window.mayI?.withdraw();
  });
  await expect.poll(() => isGranted(page)).toBe(false);
  await expect
    .poll(async () =>
      (await context.cookies()).filter(({ name }) => name === 'may-i').map(({ domain }) => domain),
    )
    .toEqual(['.shop.example']);
  await page.goto('https://help.shop.example/');
  expect(await isGranted(page)).toBe(false);
  await expect(notice(page)).toHaveCount(0);
});

test('a domain that the browser refuses leaves the host its own cookie', async ({ page, context }) => {
  await serve(context, 'example');
  await page.goto('https://www.shop.example/');
  await answer(page, 'accept');
  expect((await context.cookies()).map(({ name, domain }) => `${name} ${domain}`)).toEqual([
    'may-i www.shop.example',
  ]);
  await page.reload();
  expect(await isGranted(page)).toBe(true);
});

test('a frame of another host of the site does not ask, and follows the page around it', async ({
  page,
  context,
}) => {
  await serve(context, 'shop.example');
  await page.goto('https://www.shop.example/');
  await expect(notice(page)).toBeVisible();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://blog.shop.example/';
    document.body.append(frame);
  });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('h1')).toBeVisible();
  await answer(page, 'accept');
  const inFrame = page.frames().find((one) => one.url().includes('blog'));
  await expect.poll(() => inFrame?.evaluate(() => window.mayI?.('analytics'))).toBe(true);
  await expect(frame.locator('may-i-notice')).toHaveCount(0);
});
