/** A browser that keeps nothing for the site (scenario S9b): asked on each page, never an error. */
import { expect, test } from '../support/fixture.ts';
import { answer, granted, message, notice, openAsked } from '../support/journey.ts';

const REFUSALS: Readonly<Record<string, () => void>> = {
  'cookies are dropped and localStorage throws': () => {
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined });
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  },
  'every kind of storage throws': () => {
    const refuse = {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
      set() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    };
    Object.defineProperty(Document.prototype, 'cookie', refuse);
    Object.defineProperty(window, 'localStorage', refuse);
    Object.defineProperty(window, 'sessionStorage', refuse);
    Object.defineProperty(window, 'indexedDB', refuse);
  },
};

for (const [what, refuse] of Object.entries(REFUSALS)) {
  test.describe(`where ${what}`, () => {
    test.beforeEach(async ({ context }) => context.addInitScript(refuse));

    test('a yes holds for this page, says so, and the next page asks again', async ({ page, demo, said }) => {
      // A page without tags of its own that could not bear this.
      await openAsked(page, '/situations/plain.html');
      await answer(page, 'accept');
      await expect(message(page)).toContainText('Your choice is not saved. It holds for this page only.');
      await expect(page.locator('.log')).toHaveText('analytics');
      expect(await granted(page)).toEqual(['analytics']);
      await expect
        .poll(() => said.ours.filter((line) => line.includes('[storage-unavailable]')).length)
        .toBe(1);
      await expect.poll(() => demo.events().length).toBe(1);
      await page.reload();
      await expect(notice(page)).toBeVisible();
      expect(await granted(page)).toEqual([]);
      expect(said.errors).toEqual([]);
    });

    test('a no runs nothing and is counted', async ({ page, demo, said }) => {
      await openAsked(page, '/situations/plain.html');
      await answer(page, 'reject');
      await expect(message(page)).toContainText('Your choice is not saved. It holds for this page only.');
      expect(await granted(page)).toEqual([]);
      await expect(page.locator('.log li')).toHaveCount(0);
      await expect.poll(() => demo.events().map(({ method }) => method)).toEqual(['reject_all']);
      expect(said.errors).toEqual([]);
    });
  });
}

test('where only cookies are dropped, the copy keeps the choice', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined });
  });
  await openAsked(page, '/situations/plain.html');
  await answer(page, 'accept');
  await expect(message(page)).toContainText('Your choice is saved.');
  await page.reload();
  await expect(page.locator('.log')).toHaveText('analytics');
  await expect(notice(page)).toHaveCount(0);
});
