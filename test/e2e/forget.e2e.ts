/** What a withdrawal deletes besides cookies and keys: service workers, caches, and what only a server can (LB-38, 39). */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { answer, footerOpener, message, openAsked, preferences } from '../support/journey.ts';

const config = {
  site: 'clearwater',
  collector: './',
  purposes: ['analytics'],
  services: [
    {
      id: 'meter',
      purpose: 'analytics',
      name: 'Meter',
      provider: 'Meter Ltd',
      goal: 'Counting.',
      country: 'IE',
      policyUrl: 'https://example.org/',
      stores: [
        { name: '*/locales/en.js', type: 'serviceWorker', duration: 'persistent' },
        { name: 'meter-*', type: 'cache', duration: 'persistent' },
        { name: 'meter_server', httpOnly: true, duration: 'P1Y' },
        { name: 'meter_shop', httpOnly: true, path: '/shop', duration: 'P1Y' },
        { name: 'meter_cart', path: '/shop', duration: 'P1Y' },
      ],
    },
  ],
};

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Meter</title>
<script type="application/json" data-may-i-config>${JSON.stringify(config)}</script>
<script src="/may-i/may-i.js"></script></head><body><main><h1>Meter</h1></main>
<footer class="site-footer"><a href="/policy" data-may-i-open>Cookie preferences</a></footer></body></html>`;

/** A page with a service that keeps what `config` says, and a worker and a cookie that are the site's own. */
async function serve(context: BrowserContext, url: string): Promise<void> {
  await context.route(`${url}/meter`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await context.addCookies([
    { name: 'meter_server', value: '1', url, httpOnly: true },
    { name: 'login', value: '1', url, httpOnly: true },
    { name: 'meter_shop', value: '1', domain: new URL(url).hostname, path: '/shop', httpOnly: true },
    { name: 'meter_cart', value: '1', domain: new URL(url).hostname, path: '/shop' },
  ]);
}

/** Withdraws everything. Nothing of the service runs in the page, so it stays as it is. */
async function withdraw(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await footerOpener(page).click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
  await expect(message(page)).toContainText('Your choice is saved.');
  await page.waitForFunction(() => sessionStorage.getItem('may-i-forget'));
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
}

async function names(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name).filter((name) => name !== 'may-i');
}

test('service workers, caches and HttpOnly cookies of the service go, those of the site stay', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url);
  await openAsked(page, '/meter');
  await answer(page, 'accept');
  await page.evaluate(async () => {
    await caches.open('meter-1');
    await caches.open('own');
    // Files of the demo that do nothing by themselves: Firefox lets no test answer for a worker's script.
    await navigator.serviceWorker.register('/may-i/locales/en.js', { type: 'module' });
    await navigator.serviceWorker.register('/may-i/locales/nl.js', {
      type: 'module',
      scope: '/may-i/locales/own/',
    });
  });
  await withdraw(page);
  await expect.poll(() => names(context)).toEqual(['login']);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['own']);
  const scopes = () =>
    page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return registrations.map(({ scope }) => new URL(scope).pathname);
    });
  await expect.poll(scopes).toEqual(['/may-i/locales/own/']);
  // The next page deletes once more, without a word.
  await page.reload();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('may-i-forget'))).toBe(null);
  await expect(message(page)).toHaveCount(0);
});

test('a collector that is down is asked again by the next page, without a word to the visitor', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url);
  await openAsked(page, '/meter');
  await answer(page, 'accept');
  await context.route('**/may-i/forget', (route) => route.abort());
  await withdraw(page);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('may-i-forget'))).toBe('* analytics');
  await page.reload();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('may-i-forget'))).toBe('* analytics');
  // Each engine lists them in an order of its own.
  expect((await names(context)).sort()).toEqual(['login', 'meter_server', 'meter_shop']);
  await context.unroute('**/may-i/forget');
  await page.reload();
  await expect.poll(() => names(context)).toEqual(['login']);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('may-i-forget'))).toBe(null);
  await expect(message(page)).toHaveCount(0);
});

test('a library in a file of the site’s own is told to stop, and the page is loaded again', async ({
  page,
  context,
  demo,
}) => {
  const told = { ...config, services: [{ ...config.services[0], teardown: [['meter.stop']] }] };
  const body = html
    .replace(JSON.stringify(config), JSON.stringify(told))
    .replace('<main>', '<main><script>meter = { stop: () => sessionStorage.setItem("told", "1") }</script>');
  await context.route(`${demo.url}/bundled`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await openAsked(page, '/bundled');
  await answer(page, 'accept');
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => {
    window.mayI?.withdraw();
  });
  await reloaded;
  expect(await page.evaluate(() => sessionStorage.getItem('told'))).toBe('1');
  await expect(message(page)).toContainText('Your choice is saved.');
});
