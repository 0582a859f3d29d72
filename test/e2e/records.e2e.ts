/** The page for records, as an officer uses it: with the keyboard alone. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { violations } from '../support/journey-axe.ts';
import {
  addAccount,
  cleanUp,
  consentEvent,
  PASSWORD,
  postEvent,
  startLocal,
  TOKEN,
  type LocalCollector,
} from '../support/running-collector.ts';

const consentId = randomBytes(16).toString('hex');
/** What a page could have sent, had the schema not stopped it elsewhere. */
const INJECTION = '<img src=x onerror="document.title=\'run\'">';

let collector: LocalCollector;
test.beforeEach(async () => {
  collector = await startLocal({ distDir: fileURLToPath(new URL('../../dist/', import.meta.url)) });
  addAccount(collector.dataDir, 'officer', 'officer');
  addAccount(collector.dataDir, 'analyst', 'analyst');
  await postEvent(collector.url, consentEvent({ consentId, method: 'accept_all', layer: 'notice' }));
  await postEvent(
    collector.url,
    consentEvent({ consentId, occasion: 'changed', states: { analytics: 'withdrawn' } }),
  );
});
test.afterEach(cleanUp);

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${collector.url}/report/records.html`);
  await expect(page.getByLabel('Name')).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
}

const field = (page: Page) => page.getByLabel('Consent id that the person quotes');

test('an officer hears that pages show what was never published', async ({ page }) => {
  await postEvent(collector.url, consentEvent({ notice: 'ab'.repeat(32) }));
  await signIn(page, 'officer');
  const alarm = page.getByRole('region', { name: 'Pages show what was never published' });
  await expect(alarm).toContainText('clearwater, 1 event since');
  await expect(alarm).toContainText('ab'.repeat(32));
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('an officer finds, downloads, annotates and erases a person', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'Over BiDi Playwright hears of no download in Firefox.');
  await signIn(page, 'officer');
  await field(page).focus();
  // What a person copies out of the browser.
  await page.keyboard.type(`1~${consentId}~analytics.n1.t4fz8w`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '2 records' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Consent id', exact: true })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: 'Changed the decision' })).toContainText(
    'Analytics withdrawn',
  );
  await expect(
    page.getByText('Decided for the first time by pressing “Accept all” in the notice.'),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  // The id is nowhere where a log or a history keeps it.
  expect(page.url()).not.toContain(consentId);

  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const file = await (await waiting).path();
  expect(await readFile(file, 'utf8')).toContain(consentId);

  await page.getByRole('textbox', { name: 'Add a note' }).fill(INJECTION);
  await page.getByRole('button', { name: 'Keep the note' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('The note is kept.');
  await expect(page.getByText(INJECTION)).toBeVisible();
  expect(await page.title()).not.toBe('run');

  const erase = page.getByRole('button', { name: 'Erase', exact: true });
  await erase.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Erase this person?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '2 records' })).toBeVisible();
  await erase.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('The 2 records are erased.');
  await field(page).fill(consentId);
  await field(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Nothing is held under this consent id.');
});

test('requests have a due date, and the late ones are said first', async ({ page }) => {
  const received = { kind: 'access', received_at: Date.now() - 40 * 86_400_000, consent_id: consentId };
  await fetch(`${collector.url}/api/requests`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(received),
  });
  await signIn(page, 'officer');
  await expect(page.getByText('1 is late')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByText('Enter a request').click();
  await page.getByLabel('Kind').selectOption('Erasure');
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('The request is in the list.');
  await expect(page.getByRole('listitem').filter({ hasText: 'Erasure' })).toContainText(/in \d+ days/);
  await page.getByRole('button', { name: consentId }).click();
  await expect(page.getByRole('heading', { name: '2 records' })).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'late' })
    .getByRole('button', { name: 'Answered' })
    .click();
  await expect(page.getByText('1 is late')).toHaveCount(0);
});

test('an analyst sees figures, and no way to a person', async ({ page }) => {
  await signIn(page, 'analyst');
  await expect(page.getByText('Your account sees figures only.')).toBeVisible();
  await expect(field(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Report' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'clearwater' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Records' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a link with the token opens the report, and the token leaves the address', async ({ page }) => {
  await page.goto(`${collector.url}/report/#token=${TOKEN}`);
  await expect(page.getByRole('heading', { level: 1, name: 'clearwater' })).toBeVisible();
  expect(page.url()).not.toContain(TOKEN);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'clearwater' })).toBeVisible();
});
