/** The visitor's own rights, from the preferences to the collector's database and back (SD-10 to SD-16). */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import {
  answer,
  choiceCookies,
  footerOpener,
  granted,
  message,
  notice,
  noticeButton,
  openAsked,
  preferences,
} from '../support/journey.ts';

/** Opens the preferences at the visitor's own record. */
async function openRights(page: Page): Promise<void> {
  await footerOpener(page).click();
  await preferences(page).locator('summary').last().click();
}

/** Has everything about the visitor erased. */
async function erase(page: Page): Promise<void> {
  await openRights(page);
  await preferences(page).locator('[part~=erasure]').click();
}

test('after an erasure the page is loaded again and asks anew', async ({ page, context, demo }) => {
  await openAsked(page);
  await answer(page, 'accept');
  await expect.poll(() => demo.events()).toHaveLength(1);
  await erase(page);
  await expect(preferences(page).getByRole('status')).toHaveText(/1/);
  expect(demo.events()).toEqual([]);
  expect(await choiceCookies(context)).toEqual([]);
  const loadedAgain = page.waitForEvent('load');
  await page.keyboard.press('Escape');
  await loadedAgain;
  // The page before has left it: the visitor was told there, and nothing is saved.
  await page.waitForFunction(() => sessionStorage.getItem('may-i-forget') === null);
  await expect(notice(page)).toBeVisible();
  await expect(message(page)).toHaveCount(0);
});

test('after an erasure of a refusal the same page asks anew', async ({ page, context }) => {
  await openAsked(page);
  await answer(page, 'reject');
  await erase(page);
  await expect(preferences(page).getByRole('status')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(noticeButton(page, 'accept')).toBeVisible();
  expect(await choiceCookies(context)).toEqual([]);
});

test('an objection reaches the collector, takes the id away and switches everything off', async ({
  page,
  context,
  demo,
}) => {
  await openAsked(page);
  await answer(page, 'accept');
  await expect.poll(() => demo.events()).toHaveLength(1);
  await openRights(page);
  await preferences(page).locator('[part~=objection]').click();
  await expect(preferences(page).getByRole('status')).toHaveText(/1/);
  // What is kept of it is the refusal, under no id (LB-08).
  await expect.poll(() => demo.events().map((event) => event.method)).toEqual(['withdraw_all']);
  expect(demo.events()[0]?.consentId).toBeUndefined();
  // What runs is stopped by a new start of the page, which may come in between.
  await expect(async () => {
    expect(await granted(page)).toEqual([]);
  }).toPass();
  expect((await choiceCookies(context)).join()).toMatch(/^1~~/);
});

test('the record leaves as a file: what this device keeps, and what the site holds (SD-11, SD-12, PR-08)', async ({
  page,
  demo,
}) => {
  await openAsked(page);
  await answer(page, 'accept');
  await expect.poll(() => demo.events()).toHaveLength(1);
  await openRights(page);
  await preferences(page).locator('[part~=access]').click();
  await expect(preferences(page).getByRole('status')).toHaveText(/1/);
  const waiting = page.waitForEvent('download');
  await preferences(page).locator('[part~=download]').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('clearwater-consent.json');
  const consentId = demo.events()[0]?.['consent_id'];
  const receipt: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(receipt).toMatchObject({
    schema: 'may-i/receipt/1',
    site: 'Clearwater',
    consentId,
    onThisDevice: [{ consentId, method: 'accept_all', states: { analytics: 'granted' } }],
    atTheSite: [{ consentId, method: 'accept_all', states: { analytics: 'granted' } }],
  });
});

for (const more of [
  { sensitive: true, explicitConsent: 'Your visit shows your health.' },
  { audience: 'children' },
]) {
  const mode = Object.keys(more)[0] ?? '';
  test(`where the words of the mode ${mode} do not arrive nobody is asked (LB-34, LB-35)`, async ({
    page,
    context,
    demo,
  }) => {
    const config = { site: 'clearwater', collector: './', purposes: ['analytics'], ...more };
    const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Care</title>
<script type="application/json" data-may-i-config>${JSON.stringify(config)}</script>
<script src="/may-i/may-i.js"></script></head><body><h1>Care</h1></body></html>`;
    await context.route(`${demo.url}/care`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await openAsked(page, '/care');
    await expect(notice(page).locator('.more')).not.toBeEmpty();
    await context.route('**/locales/en.preferences.js', (route) => route.abort());
    const failed = page.waitForEvent('console', (line) => line.text().includes('chunk-unavailable'));
    await page.reload();
    await failed;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await expect(notice(page)).toHaveCount(0);
  });
}
