/** The policy page: its declaration, and the preferences that stand in it. */
import { expect, test } from '../support/fixture.ts';
import { footerOpener, message, notice, openAsked, preferences } from '../support/journey.ts';
import { violations } from '../support/journey-axe.ts';

test('the declaration says with JavaScript what it says without', async ({ page, request }) => {
  const html = await (await request.get('/privacy.html')).text();
  await openAsked(page, '/privacy.html');
  const element = page.locator('may-i-declaration');
  await expect(element.locator('div[dir]')).toBeVisible();
  const words = (text: string | null) => text?.replace(/\s+/g, ' ').trim();
  const before = await page.evaluate(
    (source) =>
      new DOMParser().parseFromString(source, 'text/html').querySelector('may-i-declaration')?.textContent,
    html,
  );
  // The element leaves no space between its parts.
  expect(words((await element.textContent())?.replaceAll(' ', '') ?? null)).toBe(
    words(before?.replaceAll(/\s/g, '') ?? null),
  );
});

test('a picture of the whole page has all of its preferences, also what was never in view', async ({
  page,
}) => {
  await openAsked(page, '/privacy.html');
  const rows = page.locator('may-i-preferences[inline] .purpose .row');
  await expect(rows).toHaveCount(5);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await expect(rows.last()).not.toBeInViewport();
  const drawn = await rows.evaluateAll((all) =>
    all.map((row) => row.checkVisibility({ contentVisibilityAuto: true })),
  );
  expect(drawn).toEqual(Array(5).fill(true));
});

test('the preferences of the page follow each choice, made in them or elsewhere', async ({ page }) => {
  await openAsked(page, '/privacy.html');
  const panel = page.locator('may-i-preferences[inline]');
  const analytics = panel.getByRole('switch', { name: 'Measuring how the site is used' });
  await expect(panel).toContainText('You have not chosen yet');
  await analytics.press(' ');
  const save = panel.getByRole('button', { name: 'Save my choices' });
  await save.press('Enter');
  await expect(message(page)).toContainText('Your choice is saved.');
  await expect(notice(page)).toHaveCount(0);
  await expect(panel).toContainText('You last chose on');
  await expect(save).toBeFocused();
  expect(await page.evaluate(() => window.mayI?.('analytics'))).toBe(true);
  expect(await violations(page)).toEqual([]);

  await footerOpener(page).click();
  await expect(preferences(page)).toBeVisible();
  await preferences(page).getByRole('switch', { name: 'Visitor statistics' }).click();
  await preferences(page).getByRole('button', { name: 'Save my choices' }).click();
  await expect(preferences(page)).toHaveCount(0);
  await expect(panel.getByRole('switch', { name: 'Visitor statistics' })).toBeChecked();

  // It leaves the page and comes back: it shows what holds then.
  // What runs is stopped by a new start of the page; one that is closed meanwhile would hang.
  const restarted = page.waitForEvent('load');
  await page.evaluate(() => {
    const element = document.querySelector('may-i-preferences[inline]')!;
    const { parentElement: parent } = element;
    element.remove();
    document.addEventListener('may-i-decided', () => parent?.append(element), { once: true });
    window.mayI?.withdraw();
  });
  await expect(analytics).not.toBeChecked();
  await restarted;
  await expect(analytics).not.toBeChecked();
});
