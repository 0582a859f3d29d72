/** What visitors set, and what their devices are: the interface follows, and nothing of it presses or moves. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { choiceCookies, message, notice, noticeButton, openAsked, preferences } from '../support/journey.ts';

async function openPreferences(page: Page): Promise<Locator> {
  await noticeButton(page, 'preferences').click();
  await expect(preferences(page)).toBeVisible();
  return preferences(page);
}

test('only a switch moves, by its transform alone, in a fifth of a second at most (A-22)', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openAsked(page);
  const panel = await openPreferences(page);
  const moving = await panel.evaluate((dialog) =>
    [...dialog.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, transitionProperty } = getComputedStyle(element, pseudo);
        return parseFloat(transitionDuration) > 0
          ? [
              `${element.getAttribute('role') ?? element.localName}${pseudo} ${transitionProperty} ${transitionDuration}`,
            ]
          : [];
      }),
    ),
  );
  expect([...new Set(moving)]).toEqual(['switch::after translate 0.15s']);
});

test('nothing happens by itself, in a day (A-20, LB-29)', async ({ page, context }) => {
  await page.clock.install();
  await openAsked(page);
  await page.clock.fastForward('24:00:00');
  await expect(notice(page)).toBeVisible();
  await openPreferences(page);
  await page.clock.fastForward('24:00:00');
  await expect(preferences(page)).toBeVisible();
  expect(await choiceCookies(context)).toEqual([]);
  await preferences(page).locator('button[part~=reject]').click();
  await expect(message(page)).toContainText(/./);
  await page.clock.fastForward('24:00:00');
  await expect(message(page)).toContainText(/./);
});

test('Enter presses nothing that has not the focus, and accept never has it first (LB-29)', async ({
  page,
  context,
}) => {
  await openAsked(page);
  await page.keyboard.press('Enter');
  await expect(notice(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(noticeButton(page, 'reject')).toBeFocused();
  await openPreferences(page);
  await page.keyboard.press('Enter');
  await expect(preferences(page)).toBeVisible();
  expect(await choiceCookies(context)).toEqual([]);
});

test('a press that is taken away before it ends does nothing (A-28)', async ({ page, context }) => {
  await openAsked(page);
  const abandon = async (control: Locator) => {
    await control.hover();
    await page.mouse.down();
    await page.mouse.move(2, 2);
    await page.mouse.up();
  };
  for (const part of ['accept', 'reject', 'preferences'] as const) await abandon(noticeButton(page, part));
  await expect(notice(page)).toBeVisible();
  await expect(preferences(page)).toHaveCount(0);
  const panel = await openPreferences(page);
  await abandon(panel.locator('[role=switch]').first());
  await abandon(panel.locator('button[part~=accept]'));
  await expect(panel).toBeVisible();
  await expect(panel.locator('[role=switch]:checked')).toHaveCount(0);
  expect(await choiceCookies(context)).toEqual([]);
});

test('each control shows a ring of 3 px around it, cut off by nothing, and is large enough (A-12, A-14)', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openAsked(page);
  /** Walks through a layer; of each control its ring, and how much of that is cut off. */
  const walk = async (count: number) => {
    const seen: string[] = [];
    for (let n = 0; n < count; n++) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const control = document.activeElement?.shadowRoot?.activeElement;
          if (!control) return 'none';
          const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(control);
          const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
          const ring = control.getBoundingClientRect();
          let cut = 0;
          for (let around = control.parentElement; around; around = around.parentElement) {
            const { overflowX, contentVisibility } = getComputedStyle(around);
            if (overflowX === 'visible' && contentVisibility !== 'auto') continue;
            const box = around.getBoundingClientRect();
            cut = Math.max(cut, box.left - (ring.left - reach), ring.right + reach - box.right);
            // What scrolls has been scrolled to it.
            cut = Math.max(cut, box.top - ring.top, ring.bottom - box.bottom);
          }
          const name = control.getAttribute('part') ?? control.localName;
          // A link within a sentence is as high as its line (WCAG 2.2, 2.5.8).
          const isLarge = control.localName === 'a' || (ring.width >= 24 && ring.height >= 24);
          return `${name}: ${outlineStyle} ${outlineWidth}, cut ${Math.max(0, Math.round(cut))}${isLarge ? '' : ', small'}`;
        }),
      );
    }
    return seen;
  };
  const isWhole = /^[\w ]+: solid 3px, cut 0$/;
  for (const one of await walk(4)) expect.soft(one).toMatch(isWhole);
  const panel = await openPreferences(page);
  const count = await panel.locator(':is(button, [role=switch], summary, a[href]):visible').count();
  for (const one of await walk(count)) expect.soft(one).toMatch(isWhole);
});

test('text that a visitor spaces out, in our shadow trees as well, is cut off nowhere (A-16)', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openAsked(page);
  /** Spaces a layer out as WCAG 2.2, 1.4.12 has it; gives what its box cuts off. */
  const cutOff = (panel: Locator) =>
    panel.evaluate((element) => {
      const root = element.getRootNode();
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(spaced);
      return [...element.querySelectorAll('h2, h3, p, button, a, summary')]
        .filter(
          (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline',
        )
        .map(({ textContent }) => textContent);
    });
  expect(await cutOff(notice(page))).toEqual([]);
  for (const part of ['reject', 'accept', 'preferences'] as const)
    await expect(noticeButton(page, part)).toBeInViewport({ ratio: 0.99 });
  const panel = await openPreferences(page);
  expect(await cutOff(panel)).toEqual([]);
  for (const part of ['reject', 'accept', 'save'])
    await expect(panel.locator(`button[part~=${part}]`)).toBeInViewport({ ratio: 0.99 });
});

for (const [width, height] of [
  [320, 256],
  [640, 256],
  [568, 320],
] as const)
  test(`at ${width}×${height}, as at 400 % or on its side, every word and control is within reach (A-15, A-29)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openAsked(page);
    const box = (await notice(page).boundingBox())!;
    expect(box.height).toBeLessThanOrEqual(height * 0.5 + 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const part of ['reject', 'accept', 'preferences'] as const) {
      await noticeButton(page, part).scrollIntoViewIfNeeded();
      await expect(noticeButton(page, part)).toBeInViewport({ ratio: 0.99 });
    }
    await page.mouse.wheel(0, 300);
    const panel = await openPreferences(page);
    for (const control of await panel.locator(':is(button, [role=switch], a[href]):visible').all()) {
      await control.scrollIntoViewIfNeeded();
      await expect(control).toBeInViewport({ ratio: 0.99 });
    }
    expect(
      await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    ).toBeLessThanOrEqual(0);
  });
