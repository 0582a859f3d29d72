/** The page for texts: an administrator edits, checks, previews, publishes and brings back what visitors read. */
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import type { Config } from '../../src/config/config.ts';
import { readAll } from '../support/database.ts';
import { violations } from '../support/journey-axe.ts';
import {
  addAccount,
  cleanUp,
  PASSWORD,
  startLocal,
  TOKEN,
  type LocalCollector,
} from '../support/running-collector.ts';

const distDir = fileURLToPath(new URL('../../dist/', import.meta.url));

const CONFIG: Config = {
  site: 'clearwater',
  name: 'Clearwater',
  controller: { name: 'Clearwater Ltd', contact: 'privacy@clearwater.example' },
  policyUrl: 'https://www.clearwater.example/privacy',
  languages: ['en', 'ar'],
  policyLanguages: ['en', 'ar'],
  purposes: ['analytics'],
  services: [{ id: 'posthog', safeguard: 'Standard contractual clauses', role: 'processor' }],
};

const INJECTION = `</script><img src=x onerror="parent.document.title='run'">{site}`;

let collector: LocalCollector;
test.beforeEach(async () => {
  collector = await startLocal({ distDir, scripts: [CONFIG] });
  addAccount(collector.dataDir, 'admin', 'admin');
  addAccount(collector.dataDir, 'officer', 'officer');
});
test.afterEach(cleanUp);

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${collector.url}/report/texts.html`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Question', { exact: true })).toBeVisible();
}

const question = (page: Page) => page.getByLabel('Question', { exact: true });
const preview = (page: Page) => page.frameLocator('iframe[title=Preview]');
const script = async () => (await fetch(`${collector.url}/clearwater.js`)).text();

/** What another administrator publishes in the meantime. */
async function publishElsewhere(text: string): Promise<void> {
  const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' };
  const address = `${collector.url}/api/sites/clearwater/texts`;
  const read = await fetch(address, { headers });
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...headers, 'If-Match': read.headers.get('etag') ?? '' },
    body: JSON.stringify({ edits: [{ language: 'en', place: 'notice.policy', text }] }),
  });
  expect(response.status).toBe(200);
}

test('an administrator edits a text, is refused, mends it, sees it and publishes it', async ({ page }) => {
  await signIn(page, 'admin');
  expect(await violations(page)).toEqual([]);
  await question(page).fill('Cookies?');
  await expect(page.getByText('1 text is changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The linter refuses this' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: 'LE-10' })).toContainText('{site} is missing');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);

  await question(page).fill('May we count your visit to {site}?');
  await page.getByRole('button', { name: 'Preview' }).press('Enter');
  await expect(preview(page).getByText('May we count your visit to Clearwater?')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish these texts?' });
  await expect(dialog).toContainText('May we use cookies on {site}?');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await script()).not.toContain('count your visit');
  await page.getByRole('button', { name: 'Publish' }).press('Enter');
  await dialog.getByRole('button', { name: 'Publish' }).press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Version 1 is published.');
  expect(await script()).toContain('May we count your visit to {site}?');
  await expect(page.getByRole('listitem').filter({ hasText: 'Version 1' })).toContainText('by admin');

  await question(page).fill('Another {site}');
  await page.getByRole('button', { name: 'Publish' }).press('Enter');
  await dialog.getByRole('button', { name: 'Publish' }).press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Version 2 is published.');
  await page.getByRole('button', { name: 'Bring version 1 back' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Bring back' }).press('Enter');
  await expect(page.getByRole('status').first()).toContainText('Version 3 is published.');
  await expect(question(page)).toHaveValue('May we count your visit to {site}?');
  expect(await script()).toContain('May we count your visit to {site}?');
  expect(await violations(page)).toEqual([]);
});

test('the preview stores nothing, sends nothing, and counts as no display', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await signIn(page, 'admin');
  await question(page).fill(INJECTION);
  asked.length = 0;
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(preview(page).getByText('<img src=x')).toBeVisible();
  await preview(page).getByRole('button', { name: 'Reject all' }).click();
  await expect(preview(page).getByText('Your choice is not saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Preferences', exact: true }).click();
  await expect(preview(page).getByRole('dialog', { name: 'Cookie preferences' })).toBeVisible();
  await preview(page).getByRole('dialog').getByRole('button', { name: 'Accept all' }).click();
  await expect(preview(page).getByRole('dialog')).toHaveCount(0);
  const strange = asked.filter(
    (one) => !/^GET \/preview\/|^POST \/api\/sites\/clearwater\/texts\/preview$/.test(one),
  );
  expect(strange).toEqual([]);
  expect(readAll(collector.dataDir, 'SELECT * FROM counters')).toEqual([]);
  expect(await page.context().cookies()).toHaveLength(1);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.title()).toBe('Texts · May I');
});

test('what another has published meanwhile is said, and what was written stays', async ({ page }) => {
  await signIn(page, 'admin');
  await question(page).fill('May we count on {site}?');
  await publishElsewhere('How we handle data');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody else has published texts of this site');
  await page.getByRole('button', { name: 'Load what counts now, and keep what I wrote' }).click();
  await expect(page.getByLabel('Link to the privacy policy')).toHaveValue('How we handle data');
  await expect(question(page)).toHaveValue('May we count on {site}?');
  await expect(page.getByText('1 text is changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('status').first()).toContainText('Version 2 is published.');
});

test('an officer reads, and changes nothing', async ({ page }) => {
  await signIn(page, 'officer');
  await expect(page.getByText('You may read this. To change it needs an administrator.')).toBeVisible();
  await expect(question(page)).toHaveAttribute('readonly');
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  await page.getByLabel('Language').selectOption('ar');
  await expect(question(page)).toHaveValue(/[\u0600-\u06ff]/);
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(preview(page).locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await violations(page)).toEqual([]);
});

test('the page fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await signIn(page, 'admin');
  await question(page).fill('A'.repeat(300));
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(preview(page).getByText('AAAA')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
