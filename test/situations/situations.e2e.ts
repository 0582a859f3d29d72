/** The situations that broke us once, and what they need besides; all of them: `npm run test:situations`. */
import { expect, test } from '@playwright/test';
import { check, referenceStyles } from './check.ts';
import { SITUATIONS } from './list.ts';
import { serveSituations, type ServedSituations } from './serve.ts';
import { wrongOf } from './table.ts';
import { playwrightVisitor } from './visitor.ts';

/** A deck, a document of XML, a modal dialog, other built-ins, another registry, a reset that shouts, a policy. */
const BROKE = ['impress', 'xhtml', 'modal', 'built-ins', 'registry', 'important', 'policy'];

let served: ServedSituations;
test.beforeAll(async () => {
  served = await serveSituations();
});
test.afterAll(async () => served.close());

test.use({ viewport: { width: 390, height: 844 } });

for (const situation of SITUATIONS.filter(({ id }) => BROKE.includes(id))) {
  test(`${situation.id}: everything works, and the page notices nothing`, async ({ page }) => {
    const visitor = await playwrightVisitor(page);
    const reference = await referenceStyles(visitor, served);
    const found = await check(situation, served, visitor, reference);
    expect(wrongOf({ situation, where: '', found })).toEqual([]);
  });
}

const section = 'may-i-notice section';

test('while a modal dialog of the page is open the notice is out of sight; then it asks', async ({
  page,
}) => {
  await page.goto(`${served.tagged}/pages/modal.html`);
  await expect(page.locator(section)).toBeAttached();
  await expect(page.locator(section)).toBeHidden();
  await page.locator('dialog button').click();
  await expect(page.locator(section)).toBeVisible();
  await page.evaluate(() => {
    document.querySelector('dialog')?.showModal();
  });
  await expect(page.locator(section)).toBeHidden();
});

test('a modal dialog in a shadow tree, that comes later, does the same', async ({ page }) => {
  await page.goto(`${served.tagged}/pages/shadow-app.html`);
  await expect(page.locator(section)).toBeVisible();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/prefetch.js')),
  );
  await page.evaluate(() => {
    const root = document.querySelector('x-app')?.shadowRoot;
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<form method="dialog"><button>Close</button></form>';
    root?.append(dialog);
    dialog.showModal();
  });
  await expect(page.locator(section)).toBeHidden();
  await page.locator('x-app dialog button').click();
  await expect(page.locator(section)).toBeVisible();
});

test('a deck does not take the keys that are pressed in the notice', async ({ page }) => {
  await page.goto(`${served.tagged}/npm/reveal.js/demo.html`);
  await expect(page.locator(section)).toBeVisible();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/prefetch.js')),
  );
  const address = page.url();
  const reject = page.locator(`${section} button[part~=reject]`);
  await reject.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.locator('may-i-notice')).toHaveCount(0);
  expect(await page.evaluate(() => document.cookie)).toContain('analytics.n1');
  expect(page.url()).toBe(address);
});
