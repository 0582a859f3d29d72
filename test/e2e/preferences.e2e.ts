/** The preferences: in reach on every page whatever happened before, by mouse and by keyboard. */
import { expect, test } from '../support/fixture.ts';
import {
  all,
  answer,
  choiceCookies,
  choiceOf,
  footerOpener,
  granted,
  kept,
  message,
  notice,
  noticeButton,
  openAsked,
  PAGES,
  prefetched,
  preferences,
  tabTo,
} from '../support/journey.ts';

test.describe('Esc and the close button (A-08)', () => {
  for (const opened of ['the foot of the page', 'the notice'] as const) {
    test(`close without saving and give the focus back to ${opened}`, async ({ page, demo }) => {
      await openAsked(page);
      const opener = opened === 'the notice' ? noticeButton(page, 'preferences') : footerOpener(page);
      for (const how of ['Escape', 'close'] as const) {
        await opener.click();
        await expect(preferences(page)).toBeVisible();
        await preferences(page).locator('#analytics').click();
        await expect(preferences(page).locator('#analytics')).toBeChecked();
        if (how === 'Escape') await page.keyboard.press('Escape');
        else await preferences(page).getByRole('button', { name: 'Close without saving' }).click();
        await expect(preferences(page)).toHaveCount(0);
        await expect(opener).toBeFocused();
        await expect(notice(page)).toBeVisible();
        expect(await kept(page)).toEqual([]);
        expect(await granted(page)).toEqual([]);
      }
      await opener.click();
      await expect(preferences(page).locator('#analytics')).not.toBeChecked();
      expect(demo.events()).toEqual([]);
    });
  }

  test('leave a stored choice as it was', async ({ page, context }) => {
    await openAsked(page);
    await answer(page, 'accept');
    const before = await choiceCookies(context);
    await footerOpener(page).click();
    await preferences(page).locator('#analytics').click();
    await page.keyboard.press('Escape');
    await expect(preferences(page)).toHaveCount(0);
    expect(await choiceCookies(context)).toEqual(before);
    expect(await granted(page)).toHaveLength(4);
  });
});

test.describe('by keyboard alone (A-04)', () => {
  test('the notice comes first: reject, accept, preferences, policy (A-02)', async ({ page }) => {
    await openAsked(page);
    const passed = await tabTo(page, 'a.skip');
    expect(passed).toEqual(['button reject', 'button accept', 'button preferences', 'a', 'a']);
  });

  test('the page’s own skip link comes next, and works (A-32)', async ({ page }) => {
    await openAsked(page);
    await tabTo(page, '[part~=preferences] + a');
    await page.keyboard.press('Tab');
    await expect(page.locator('a.skip')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#content$/);
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
  });

  test('the notice is no trap: Shift+Tab leads back through it (A-05)', async ({ page }) => {
    await openAsked(page);
    await tabTo(page, 'a.skip');
    await tabTo(page, '[part~=reject]', 'Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(noticeButton(page, 'accept')).toBeFocused();
  });

  for (const [part, key] of [
    ['reject', 'Enter'],
    ['accept', 'Space'],
  ] as const) {
    test(`${part} with ${key}; the message has the focus then`, async ({ page, demo }) => {
      await openAsked(page);
      await tabTo(page, `[part~=${part}]`);
      await page.keyboard.press(key);
      await expect(message(page)).toContainText('Your choice is saved.');
      await expect(message(page)).toBeFocused();
      await expect.poll(() => demo.events().map(({ method }) => method)).toEqual([`${part}_all`]);
      expect(await granted(page)).toHaveLength(part === 'accept' ? 4 : 0);
    });
  }

  test('open, switch with Space, save with Enter', async ({ page, demo }) => {
    await openAsked(page);
    await tabTo(page, '[part~=preferences]');
    await page.keyboard.press('Enter');
    await expect(preferences(page)).toBeVisible();
    // The first thing that is read is the heading, never a yes.
    await expect(preferences(page).getByRole('heading', { level: 2 })).toBeFocused();
    await tabTo(page, '#analytics');
    await page.keyboard.press('Space');
    await expect(preferences(page).locator('#analytics')).toBeChecked();
    await tabTo(page, '[part~=save]');
    await page.keyboard.press('Enter');
    await expect(message(page)).toContainText('Your choice is saved.');
    expect(await granted(page)).toEqual(['analytics']);
    await expect(notice(page)).toHaveCount(0);
    await expect.poll(() => demo.events().map(({ method }) => method)).toEqual(['save']);
  });

  test('withdraw from the foot of the page', async ({ page, context, demo }) => {
    await context.addCookies([
      {
        name: 'may-i',
        value: choiceOf(all('y'), Date.now() - 60_000, { id: 'a'.repeat(32) }),
        url: demo.url,
      },
    ]);
    await page.goto('/thanks.html');
    expect(await granted(page)).toHaveLength(4);
    await tabTo(page, '[data-may-i-open]', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(preferences(page)).toBeVisible();
    await tabTo(page, '[part~=reject]');
    const reloaded = page.waitForEvent('load');
    await page.keyboard.press('Enter');
    await reloaded;
    expect(await granted(page)).toEqual([]);
    await expect
      .poll(() => demo.events().map(({ method, consent_id: id }) => [method, id]))
      .toEqual([['withdraw_all', 'a'.repeat(32)]]);
  });

  test('nothing behind the preferences is within reach', async ({ page }) => {
    await openAsked(page);
    await footerOpener(page).click();
    await expect(preferences(page)).toBeVisible();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      // A browser may stop at its own window between the last and the first; the page then has no focus at all.
      const at = await page.evaluate(() => document.activeElement?.localName);
      expect(['may-i-preferences', 'body', 'html']).toContain(at);
    }
  });
});

test('scripts switch nothing on: a pressed "Accept all" and a pressed "Save" grant nothing', async ({
  page,
}) => {
  await openAsked(page);
  await footerOpener(page).click();
  await expect(preferences(page)).toBeVisible();
  await preferences(page)
    .locator('[part~=accept]')
    .evaluate((button: HTMLElement) => button.click());
  await expect(preferences(page)).toBeVisible();
  expect(await granted(page)).toEqual([]);
  await preferences(page)
    .locator('#analytics')
    .evaluate((box: HTMLElement) => box.click());
  await preferences(page)
    .locator('[part~=save]')
    .evaluate((button: HTMLElement) => button.click());
  await page.reload();
  expect(await granted(page)).toEqual([]);
});

test.describe('on every page of the demo', () => {
  test('the opener works before and after a choice', async ({ page, context, demo }) => {
    for (const path of PAGES) {
      await context.clearCookies();
      for (const value of [undefined, choiceOf(all('n'), Date.now() - 60_000)]) {
        if (value !== undefined) await context.addCookies([{ name: 'may-i', value, url: demo.url }]);
        await page.goto(path);
        await expect(notice(page), path).toHaveCount(value === undefined ? 1 : 0);
        await expect(footerOpener(page), path).toHaveCount(1);
        await footerOpener(page).click();
        await expect(preferences(page), path).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(preferences(page), path).toHaveCount(0);
        expect(new URL(page.url()).pathname, path).toBe(path);
      }
    }
  });

  test('the opener leads to the policy where the collector has stopped', async ({ page, demo }) => {
    await demo.stopCollector();
    for (const path of PAGES) {
      await page.goto(path);
      await footerOpener(page).click();
      await expect(page, path).toHaveURL(/\/privacy\.html#cookies$/);
    }
  });
});

test('the opener works with the collector stopped while the page is open', async ({ page, demo }) => {
  await openAsked(page);
  await prefetched(page);
  // The texts of the second layer are asked for when it opens; the first opening has brought them.
  await footerOpener(page).click();
  await expect(preferences(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await demo.stopCollector();
  await footerOpener(page).click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
  await expect(message(page)).toContainText('Your choice is saved.');
});

test('where a part does not arrive, the opener leads to the policy', async ({ page, demo, said }) => {
  await page.route(/\.preferences\.js$/, (route) => route.abort());
  await page.goto('/careers.html');
  await openAsked(page);
  await demo.stopCollector();
  await footerOpener(page).click();
  await expect(page).toHaveURL(/\/privacy\.html#cookies$/);
  // What the policy page asks for by itself cannot come either, and Firefox says so of each module.
  expect(said.errors.filter((line) => !/^Loading module from .*\/may-i\//.test(line))).toEqual([]);
});

test('mayI.ask asks for one purpose on a press, once, and says what was answered', async ({
  page,
  demo,
  browserName,
}) => {
  test.skip(
    browserName === 'firefox',
    'A page that is opened over WebDriver BiDi there begins with a press.',
  );
  const answers: string[] = [];
  // Told to the test by the page: what a test evaluates in a page counts as a press there.
  await page.exposeFunction('tellAnswer', (answer: string) => void answers.push(answer));
  await page.addInitScript(() => {
    const tell: unknown = Reflect.get(window, 'tellAnswer');
    const button = document.createElement('button');
    button.textContent = 'Show the figures';
    const ask = (purpose: string) =>
      window.mayI?.ask(purpose).then((is) => {
        if (typeof tell === 'function') Reflect.apply(tell, window, [`${purpose} ${is}`]);
      });
    button.addEventListener('click', () => {
      void ask('analytics');
      void ask('analytics');
    });
    document.addEventListener('DOMContentLoaded', () => {
      // Nobody has pressed anything: nothing is shown. Nor for what the site does not ask for, or asks nobody for.
      void ask('analytics');
      void ask('necessary');
      void ask('maps');
      document.body.append(button);
    });
  });
  await page.goto('/');
  await expect.poll(() => [...answers].sort()).toEqual(['analytics false', 'maps false', 'necessary true']);
  await expect(preferences(page)).toHaveCount(0);
  const button = page.getByRole('button', { name: 'Show the figures' });
  answers.length = 0;
  await button.click();
  await expect(preferences(page)).toHaveCount(1);
  await expect(preferences(page).locator('#analytics')).toBeFocused();
  await expect(preferences(page).locator('#analytics')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect.poll(() => answers).toEqual(['analytics false', 'analytics false']);
  await expect(button).toBeFocused();
  expect(await kept(page)).toEqual([]);

  answers.length = 0;
  await button.click();
  // Before that the press would be on the button again.
  await expect(preferences(page).locator('#analytics')).toBeFocused();
  await page.keyboard.press('Space');
  await preferences(page).locator('[part~=save]').click();
  await expect.poll(() => answers).toEqual(['analytics true', 'analytics true']);
  expect(await granted(page)).toEqual(['analytics']);
  await expect.poll(() => demo.events()).toMatchObject([{ method: 'save', layer: 'preferences' }]);

  answers.length = 0;
  await button.click();
  await expect.poll(() => answers).toEqual(['analytics true', 'analytics true']);
  await expect(preferences(page)).toHaveCount(0);
});
