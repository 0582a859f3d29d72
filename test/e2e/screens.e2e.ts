/** Both answers are in sight and of equal weight on every screen (LB-15, A-10). */
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { footerOpener, noticeButton, openAsked, preferences } from '../support/journey.ts';

const SCREENS = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

/** Every computed property of a button but those that say where it lies, and of what is before and after it. */
function look(button: Locator): Promise<Record<string, string>> {
  return button.evaluate((element) => {
    const all: Record<string, string> = {};
    for (const pseudo of ['', '::before', '::after']) {
      const style = getComputedStyle(element, pseudo);
      for (const name of style) {
        if (!/^(inset|top|left|right|bottom|grid|order)/.test(name))
          all[pseudo + name] = style.getPropertyValue(name);
      }
    }
    return all;
  });
}

for (const screen of SCREENS) {
  test.describe(`${screen.width}×${screen.height}`, () => {
    test.use({ viewport: screen });

    test('both answers lie within the window, equal in size and look, in four languages', async ({
      page,
    }) => {
      for (const path of ['/', '/nl/', '/de/', '/fr/']) {
        await openAsked(page, path);
        const [reject, accept] = [noticeButton(page, 'reject'), noticeButton(page, 'accept')];
        const boxes = await Promise.all([reject.boundingBox(), accept.boundingBox()]);
        for (const box of boxes) {
          expect(box!.x, path).toBeGreaterThanOrEqual(0);
          expect(box!.y, path).toBeGreaterThanOrEqual(0);
          expect(box!.x + box!.width, path).toBeLessThanOrEqual(screen.width);
          expect(box!.y + box!.height, path).toBeLessThanOrEqual(screen.height);
          expect(box!.height, path).toBeGreaterThanOrEqual(44);
        }
        expect(boxes[0]!.width, path).toBeCloseTo(boxes[1]!.width, 1);
        expect(boxes[0]!.height, path).toBeCloseTo(boxes[1]!.height, 1);
        expect(await look(reject), path).toEqual(await look(accept));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    });

    test('the preferences show all three answers, and the same weight of both', async ({ page }) => {
      await openAsked(page);
      await footerOpener(page).click();
      const [reject, accept, save] = ['reject', 'accept', 'save'].map((part) =>
        preferences(page).locator(`button[part~=${part}]`),
      );
      for (const button of [reject!, accept!, save!]) await expect(button).toBeInViewport({ ratio: 1 });
      const boxes = await Promise.all([reject!.boundingBox(), accept!.boundingBox()]);
      expect(boxes[0]!.width).toBeCloseTo(boxes[1]!.width, 1);
      expect(boxes[0]!.height).toBeCloseTo(boxes[1]!.height, 1);
      expect(await look(reject!)).toEqual(await look(accept!));
    });
  });
}
