/** Holds the interface to axe, in each of its states. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixture.ts';
import { answer, message, noticeButton, preferences } from './journey.ts';

/** Resolves when what comes and goes has come or gone: until then it is paler than it will be. */
async function still(page: Page): Promise<void> {
  await expect(page.locator('main[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    const inside = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const animations = [document, ...inside].flatMap((root) => root.getAnimations());
    const ending = animations.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** What axe finds on the page when it is still. */
export async function violations(page: Page): Promise<string[]> {
  await still(page);
  // axe knows the type of another copy of Playwright; the page is the same.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- only the compiler sees two copies
  const { violations: found } = await new AxeBuilder({ page: page as never }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Opens every detail that can be seen, also within others. */
async function openDetails(page: Page): Promise<void> {
  const closed = preferences(page).locator('details:not([open]) > summary').filter({ visible: true });
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Looks at a page that asks: with the notice, the preferences closed and with every detail open, and the message. */
export async function expectNoViolations(page: Page): Promise<void> {
  expect(await violations(page), 'notice').toEqual([]);
  await noticeButton(page, 'preferences').click();
  await expect(preferences(page)).toBeVisible();
  expect(await violations(page), 'preferences').toEqual([]);
  await openDetails(page);
  // What is said of each service comes with a chunk, and has details of its own.
  await expect(preferences(page).locator('dl').first()).toBeVisible();
  await openDetails(page);
  await preferences(page).locator('#analytics').click();
  expect(await violations(page), 'preferences with services').toEqual([]);
  await page.keyboard.press('Escape');
  await answer(page, 'reject');
  await expect(message(page)).toBeVisible();
  expect(await violations(page), 'message').toEqual([]);
}
