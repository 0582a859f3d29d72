/** The report in a browser whose language is none, and with languages of notices that are none. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { violations } from '../support/journey-axe.ts';
import {
  batchOf,
  cleanUp,
  consentEvent,
  postEvent,
  SITE,
  startLocal,
  TOKEN,
} from '../support/running-collector.ts';

const distDir = fileURLToPath(new URL('../../dist/', import.meta.url));

test.afterEach(cleanUp);

test('shows its figures where the browser names no language', async ({ page }) => {
  // As WebKitGTK does where its system has none.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'language', { get: () => 'C', configurable: true }),
  );
  const collector = await startLocal({ distDir });
  await page.goto(`${collector.url}/report/#token=${TOKEN}`);
  await page.getByRole('button', { name: 'Fill with sample data' }).click();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('shows what was sent in a language that is none', async ({ page }) => {
  const collector = await startLocal({ distDir, sites: [{ ...SITE, minimumCell: 1 }] });
  const languages = ['nl', 'en-x', 'abcd', 'de-1'];
  const posted = await postEvent(
    collector.url,
    batchOf(languages.map((language) => consentEvent({ language }))),
  );
  expect(posted.ok).toBe(true);
  await page.goto(`${collector.url}/report/?page=languages#token=${TOKEN}`);
  await expect(page.getByRole('heading', { name: 'By language of the notice' })).toBeVisible();
  for (const name of ['Dutch', 'en-x', 'abcd', 'de-1'])
    await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
});
