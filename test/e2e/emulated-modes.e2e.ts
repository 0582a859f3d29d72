/** What devices are set to, and what a browser is told of it: print, less motion, forced colours, no JavaScript; and what paints. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { footerOpener, message, notice, noticeButton, openAsked, preferences } from '../support/journey.ts';

async function openPreferences(page: Page): Promise<Locator> {
  await noticeButton(page, 'preferences').click();
  await expect(preferences(page)).toBeVisible();
  return preferences(page);
}

test.describe('in print', () => {
  test('nothing of ours stands above the page (A-35)', async ({ page }) => {
    await openAsked(page);
    await page.emulateMedia({ media: 'print' });
    await expect(notice(page)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await openPreferences(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('may-i-preferences dialog')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await preferences(page).locator('button[part~=reject]').click();
    await expect(message(page)).toContainText(/./);
    await page.emulateMedia({ media: 'print' });
    await expect(message(page)).toBeHidden();
  });

  test('nor does the button that opens the preferences (A-35)', async ({ context, page, demo }) => {
    await context.route(`${demo.url}/shop`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script type="application/json" data-may-i-config>{"site":"shop","purposes":["marketing"],"button":"end"}</script>
<script src="/may-i/may-i-declared.js"></script></head><body><main><h1>Shop</h1></main></body></html>`,
      }),
    );
    await page.goto('/shop');
    await noticeButton(page, 'reject').click();
    const button = page.locator('may-i-button button');
    await expect(button).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(button).toBeHidden();
  });
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves, not even a switch (A-22)', async ({ page }) => {
    await openAsked(page);
    const panel = await openPreferences(page);
    await panel.locator('[role=switch]').first().press('Space');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const times = await panel.evaluate((dialog) =>
      [...dialog.querySelectorAll('*')].flatMap((element) =>
        ['', '::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo).transitionDuration),
      ),
    );
    expect([...new Set(times)]).toEqual(['0s']);
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('buttons have borders, a switch shows its state, and the ring is there (A-23)', async ({ page }) => {
    await openAsked(page);
    const borders = (panel: Locator) =>
      panel.evaluate((element) =>
        [...element.querySelectorAll('button:not(.link):not(.close), [role=switch]')].map(
          (each) => getComputedStyle(each).borderStyle,
        ),
      );
    expect(new Set(await borders(notice(page)))).toEqual(new Set(['solid']));
    const panel = await openPreferences(page);
    expect(new Set(await borders(panel))).toEqual(new Set(['solid']));
    // Each button is written and framed as the browser has it, whatever the colours of the theme.
    const inks = await panel.evaluate((element) =>
      [...element.querySelectorAll('button')].map((each) => {
        const { color, backgroundColor } = getComputedStyle(each);
        return `${color} on ${backgroundColor}`;
      }),
    );
    expect(inks.length).toBeGreaterThan(3);
    expect(new Set(inks).size).toBe(1);
    const one = panel.locator('[role=switch]').first();
    const look = () =>
      one.evaluate((element) => {
        const { backgroundColor, outlineStyle, outlineColor } = getComputedStyle(element);
        return { backgroundColor, outlineStyle, outlineColor };
      });
    const off = await look();
    await one.press('Space');
    const on = await look();
    expect(on.backgroundColor).not.toBe(off.backgroundColor);
    expect(on.outlineStyle).toBe('solid');
    expect(on.outlineColor).not.toBe(
      await panel.evaluate((element) => getComputedStyle(element).backgroundColor),
    );
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing of ours is there, and the link at the foot leads to the policy (A-34)', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('may-i-notice, may-i-message')).toHaveCount(0);
    await footerOpener(page).click();
    await expect(page).toHaveURL(/privacy\.html#/);
    await expect(page.locator('may-i-declaration')).toContainText('may-i');
  });
});

test.describe('paints', () => {
  for (const path of ['/', '/situations/plain.html', '/themes/kade.html', '/themes/nordlys.html'])
    for (const size of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ])
      test(`the notice is not the largest of ${path} on ${size.width} px, and moves nothing`, async ({
        page,
      }) => {
        await page.setViewportSize(size);
        await page.addInitScript(() => {
          const paints: { largest: string; shift: number } = { largest: '', shift: 0 };
          Object.assign(window, { paints });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              const element =
                'element' in entry && entry.element instanceof Element ? entry.element : undefined;
              paints.largest = element?.localName ?? 'of a shadow tree';
            }
          }).observe({ type: 'largest-contentful-paint', buffered: true });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              if ('value' in entry && typeof entry.value === 'number') paints.shift += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await openAsked(page, path);
        await page.waitForLoadState('networkidle');
        const paints = () =>
          page.evaluate(() => (window as { paints?: { largest: string; shift: number } }).paints);
        await expect.poll(async () => (await paints())?.largest).toMatch(/^[a-z]+\d?$/);
        // Another panel of the demo moves on its own pages.
        if (path.startsWith('/themes/')) expect((await paints())?.shift).toBe(0);
      });
});
