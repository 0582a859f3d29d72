/** The demo's situations: what goes wrong at a site, what the page does then, and what the console says. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import {
  answer,
  footerOpener,
  granted,
  kept,
  message,
  notice,
  noticeButton,
  openAsked,
  preferences,
} from '../support/journey.ts';

/** Lines that the tags of a page have logged. */
function log(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(window as unknown as { log: string[] }).log]);
}

for (const [name, words] of [
  ['broken-config', /the configuration is not JSON: .* \[config-not-json\]$/],
  ['unknown-key', /unknown key "purpses" .*Did you mean "purposes"\?.* \[config-unknown-key\]$/],
] as const) {
  test(`${name}: nothing is asked, nothing runs, and the console says why`, async ({ page, demo, said }) => {
    await page.goto(`/situations/${name}.html`);
    await expect
      .poll(() => said.ours.some((line) => words.test(line)), { message: said.ours.join() })
      .toBe(true);
    await expect(notice(page)).toHaveCount(0);
    expect(await log(page)).toEqual([]);
    expect(await granted(page)).toEqual([]);
    expect(await kept(page)).toEqual([]);
    expect(demo.elsewhere()).toEqual([]);
    expect(said.errors).toEqual([]);
    // The link is the page's own then.
    await footerOpener(page).click();
    await expect(page).toHaveURL(/\/privacy\.html#cookies$/);
  });
}

test('unknown-purpose: the tag stays blocked for ever, the others run, and the console asks what was meant', async ({
  page,
  said,
}) => {
  await openAsked(page, '/situations/unknown-purpose.html');
  const line = () => said.ours.filter((text) => text.includes('[purpose-unknown]'));
  await expect.poll(line).toHaveLength(1);
  expect(line()[0]).toContain('"analitics"');
  expect(line()[0]).toContain('Did you mean "analytics"?');
  await answer(page, 'accept');
  await expect.poll(() => log(page)).toEqual(['analytics']);
  await page.reload();
  await expect.poll(() => log(page)).toEqual(['analytics']);
  await expect(page.locator('script[data-may-i=analitics]')).toHaveCount(1);
  expect(said.errors).toEqual([]);
});

test('no-collector: choice and tags as ever; the record waits in the browser', async ({ page, said }) => {
  await openAsked(page, '/situations/no-collector.html');
  await answer(page, 'accept');
  await expect(message(page)).toContainText('Your choice is saved.');
  await expect.poll(() => log(page)).toEqual(['analytics']);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe('1');
  await page.reload();
  await expect.poll(() => log(page)).toEqual(['analytics']);
  await expect(notice(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe('1');
  expect(said.errors).toEqual([]);
});

test('csp: notice, preferences, choice, message and record without one violation', async ({
  page,
  demo,
  said,
}) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await openAsked(page, '/situations/csp.html');
  await noticeButton(page, 'preferences').click();
  await expect(preferences(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await answer(page, 'accept');
  await expect.poll(() => log(page)).toEqual(['analytics']);
  await expect.poll(() => demo.events().length).toBe(1);
  await page.reload();
  await expect.poll(() => log(page)).toEqual(['analytics']);
  const reloaded = page.waitForEvent('load');
  await footerOpener(page).click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
  await reloaded;
  await expect(message(page)).toContainText('Your choice is saved.');
  expect(await log(page)).toEqual([]);
  expect(said.all.filter((line) => /violat|content.security|trusted/i.test(line))).toEqual([]);
  expect(said.errors).toEqual([]);
});

test.describe('many-tags', () => {
  /** Order of a page that was never blocked. */
  const ORDER = [
    '1 external, slow',
    '2 inline, slow.js ran before: true',
    '3 external',
    'preferences: inline, in between',
    '4 inline in the body, deferred ones later: true',
    '5 defer',
    '6 external module',
    '7 inline module, imported imported.js',
  ];
  /** Of these two only the start is given: `async` by itself, and what comes from a template is put in by script. */
  const ANYWHERE = ['async', 'template: script'];
  const COUNT = ORDER.length + ANYWHERE.length;
  const inOrder = async (page: Page) => (await log(page)).filter((line) => !ANYWHERE.includes(line));
  const expectTemplateInPlace = async (page: Page) => {
    const lines = await log(page);
    const place = lines.findIndex((line) => line.startsWith('4'));
    expect(lines.indexOf('template: script')).toBeGreaterThan(place);
    await expect(page.locator('h2 + #from-template')).toBeVisible();
  };

  test('run in the order of the document after the click, each once', async ({ page, demo, said }) => {
    await openAsked(page, '/situations/many-tags.html');
    expect(await log(page)).toEqual([]);
    await expect(page.locator('#from-template')).toHaveCount(0);
    expect(demo.elsewhere()).toEqual([]);
    await answer(page, 'accept');
    await expect.poll(async () => (await log(page)).length).toBe(COUNT);
    expect(await inOrder(page)).toEqual(ORDER);
    await expectTemplateInPlace(page);
    await expect
      .poll(() => demo.elsewhere().map(({ to }) => to.replace(/^.*\//, '')))
      .toEqual(['picture.gif']);
    await expect(page.locator('#styled')).toHaveCSS('background-color', 'rgb(46, 139, 87)');
    expect(said.errors).toEqual([]);
  });

  test('run in the order of the document on return, each once', async ({ page, demo, said, browserName }) => {
    await openAsked(page, '/situations/many-tags.html');
    await answer(page, 'accept');
    await expect.poll(async () => (await log(page)).length).toBe(COUNT);
    await page.reload();
    await expect.poll(async () => (await log(page)).length).toBe(COUNT);
    const order = await inOrder(page);
    if (browserName === 'firefox') {
      // There modules wait for the end of parsing (src/gate/arm.ts), and may change places with deferred scripts.
      const parsed = ORDER.findIndex((line) => line.includes('defer') && line.startsWith('5'));
      expect(order.slice(0, parsed)).toEqual(ORDER.slice(0, parsed));
      expect(order.toSorted()).toEqual(ORDER.toSorted());
    } else expect(order).toEqual(ORDER);
    await expectTemplateInPlace(page);
    await expect.poll(() => demo.elsewhere().length).toBe(2);
    await expect(page.locator('#styled')).toHaveCSS('background-color', 'rgb(46, 139, 87)');
    expect(said.errors).toEqual([]);
  });

  test('run for one purpose without those of the other', async ({ page }) => {
    await openAsked(page, '/situations/many-tags.html');
    await footerOpener(page).click();
    await preferences(page).locator('#preferences').click();
    await preferences(page).getByRole('button', { name: 'Save my choices' }).click();
    await expect.poll(() => log(page)).toEqual(['preferences: inline, in between']);
    await page.reload();
    await expect.poll(() => log(page)).toEqual(['preferences: inline, in between']);
  });
});

test('plain: attributes of the script tag are configuration enough', async ({ page, demo }) => {
  await openAsked(page, '/situations/plain.html');
  await expect(notice(page)).toContainText('Clearwater B.V.');
  await expect(notice(page).getByRole('link', { name: 'Privacy policy' })).toHaveAttribute(
    'href',
    '/privacy.html',
  );
  await answer(page, 'accept');
  await expect.poll(() => log(page)).toEqual(['analytics']);
  await expect.poll(() => demo.events().length).toBe(1);
});
