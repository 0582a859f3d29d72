/** A tag that never answers must not hold back the tags behind it for good. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

const tag = (name: string) =>
  `<script type="text/plain" data-may-i="analytics" src="/tags/${name}.js"></script>`;

const PAGE = `<!doctype html><html lang="en"><head><title>Tags</title>
<script>var ran = [];</script>
<script type="application/json" data-may-i-config>{"site":"shop","purposes":["analytics"]}</script>
<script src="/may-i-declared.js"></script>
${tag('hangs')}${tag('first')}${tag('second')}</head><body><h1>Tags</h1></body></html>`;

test('released scripts behind one that hangs run in order, after a while', async ({ page }) => {
  await page.route('http://site.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    // Never answered.
    if (pathname === '/tags/hangs.js') return;
    const [, name] = /^\/tags\/(\w+)\.js$/.exec(pathname) ?? [];
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: PAGE });
    else if (name) await route.fulfill({ contentType: 'text/javascript', body: `ran.push('${name}')` });
    else
      await route.fulfill({
        contentType: 'text/javascript',
        body: await readFile(new URL(`../../dist${pathname}`, import.meta.url)),
      });
  });
  await page.goto('http://site.test/');
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { ran: string[] }).ran), { timeout: 40_000 })
    .toEqual(['first', 'second']);
});
