/** The sites of a collector, in its page for texts: an administrator adds one, is refused, pastes its tag, changes and pauses it. */
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import type { Config } from '../../src/config/config.ts';
import { violations } from '../support/journey-axe.ts';
import {
  addAccount,
  cleanUp,
  PASSWORD,
  startLocal,
  type LocalCollector,
} from '../support/running-collector.ts';

const distDir = fileURLToPath(new URL('../../dist/', import.meta.url));

const CONFIG: Config = {
  site: 'shop',
  name: 'Shop',
  controller: { name: 'Shop Ltd', contact: 'privacy@shop.example' },
  policyUrl: 'https://shop.example/privacy',
  purposes: ['analytics'],
  services: [{ id: 'posthog', safeguard: 'Standard contractual clauses', role: 'processor' }],
};

const INJECTION = '<img src=x onerror="document.title=\'run\'">';

let collector: LocalCollector;
test.beforeEach(async () => {
  collector = await startLocal({ distDir });
  addAccount(collector.dataDir, 'admin', 'admin');
  addAccount(collector.dataDir, 'officer', 'officer');
});
test.afterEach(cleanUp);

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${collector.url}/report/texts.html`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sites' })).toBeVisible();
}

const item = (page: Page) => page.getByRole('listitem').filter({ hasText: '/shop.js' });
const status = async () => (await fetch(`${collector.url}/shop.js`)).status;

test('an administrator adds a site, mends what the linter refuses, and gets its tag', async ({ page }) => {
  await signIn(page, 'admin');
  expect(await violations(page)).toEqual([]);
  await expect(page.getByText('From the settings of this collector').first()).toBeVisible();
  await page.getByRole('button', { name: 'Add a site' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Add a site' })).toBeFocused();
  await page.getByLabel('Id, as its pages send it').fill('shop');
  await page.getByLabel('Name, for people').fill(INJECTION);
  await page.getByLabel('Origins of its pages').fill('https://shop.example\nhttps://www.shop.example');
  await page.getByLabel('where your own people try it').fill('https://www.shop.example');
  await page.getByRole('button', { name: 'Begin anew with this id and name' }).press('Enter');
  await expect(page.getByLabel('Configuration, JSON')).toHaveValue(/"site": "shop"/);
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The linter refuses this' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: 'LE-10' }).first()).toContainText('services');
  expect(await violations(page)).toEqual([]);
  expect(await status()).toBe(404);

  await page.getByLabel('From a file').setInputFiles({
    name: 'may-i.config.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(CONFIG)),
  });
  await expect(page.getByLabel('Configuration, JSON')).toHaveValue(/Shop Ltd/);
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await expect(page.getByText('“shop” is added. Its tag is in the list.')).toBeVisible();
  expect(await status()).toBe(200);
  await expect(item(page)).toContainText(`<script src="${collector.url}/shop.js"></script>`);
  await expect(item(page)).toContainText(INJECTION);
  await expect(item(page)).toContainText('https://shop.example, https://www.shop.example (tests)');
  expect(await page.title()).toBe('Texts · May I');
  // Its texts can be edited from now on.
  await expect(page.getByLabel('Question', { exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Change shop' }).press('Enter');
  await page.getByLabel('Origins of its pages').fill('https://new.shop.example');
  await page.getByLabel('where your own people try it').fill('');
  await page.getByLabel('Time zone of its days').fill('Europe/Amsterdam');
  await page.getByRole('button', { name: 'Change', exact: true }).press('Enter');
  await expect(page.getByText('“shop” is changed.')).toBeVisible();
  await expect(item(page)).toContainText('https://new.shop.example · days in Europe/Amsterdam');

  await page.getByRole('button', { name: 'Pause shop' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Pause shop?' });
  await expect(dialog).toContainText('Its records stay until they expire');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(page.getByText('“shop” is paused.')).toBeVisible();
  expect(await status()).toBe(404);
  await page.getByRole('button', { name: 'Take up again shop' }).press('Enter');
  await expect(page.getByText('“shop” is taken up again.')).toBeVisible();
  expect(await status()).toBe(200);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the tag is copied with a press', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'Firefox lets no test read the clipboard.');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await collector.close();
  collector = await startLocal({ distDir, scripts: [{ ...CONFIG, site: 'clearwater' }] });
  addAccount(collector.dataDir, 'officer', 'officer');
  await signIn(page, 'officer');
  await expect(page.getByRole('button', { name: 'Add a site' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy the tag of clearwater' }).click();
  await expect(page.getByText('The tag is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `<script src="${collector.url}/clearwater.js"></script>`,
  );
});
