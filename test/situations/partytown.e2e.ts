/** Partytown runs scripts of a page in a worker: those of a blocked service only from consent on, and there. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { noticeButton, preferences } from '../support/journey.ts';
import { serveSituations } from './serve.ts';

/** What ran: it adds to the title of the page, which a worker reaches too. */
const ran = async (page: Page) => (await page.title()).split(' ').slice(1).sort().join(' ');

test('a script for Partytown waits for consent, and runs in the worker then', async ({ page, context }) => {
  const served = await serveSituations();
  const asked: string[] = [];
  await context.route('https://*.hotjar.com/*', (route) => {
    const [, name = ''] = /(\w+)\.js/.exec(route.request().url()) ?? [];
    asked.push(name);
    return route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: `document.title += ' ${name}'; window.${name} = 1`,
    });
  });

  await page.goto(`${served.plain}/pages/partytown.html`);
  await expect.poll(() => ran(page)).toBe('own');
  await noticeButton(page, 'accept').click();
  await expect.poll(() => ran(page)).toBe('own snippet vendor');
  // What is written to the window of a worker stays there.
  expect(await page.evaluate(() => ['own', 'snippet', 'vendor'].filter((name) => name in window))).toEqual(
    [],
  );

  await page.reload();
  await expect.poll(() => ran(page)).toBe('own snippet vendor');
  expect([...asked].sort()).toEqual(['snippet', 'snippet', 'vendor', 'vendor']);

  // A worker ends with its page.
  const again = page.waitForEvent('load');
  await page.locator('[data-may-i-open]').click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
  await again;
  await expect.poll(() => ran(page)).toBe('own');
  expect(asked).toHaveLength(4);
  await served.close();
});
