/** A first visit without an answer (scenarios S0 and S10 of the requirements): nothing may happen. */
import { expect, test } from '../support/fixture.ts';
import {
  answer,
  choiceCookies,
  dataLayer,
  footerOpener,
  googleState,
  granted,
  kept,
  message,
  notice,
  noticeButton,
  openAsked,
  prefetched,
} from '../support/journey.ts';

test.describe('a first visit without an answer', () => {
  test('stores nothing, sends nothing and counts one display for each page view', async ({
    page,
    demo,
    said,
  }) => {
    await openAsked(page);
    await prefetched(page);
    await page.mouse.wheel(0, 100_000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await page.locator('footer').getByRole('link', { name: 'Privacy policy' }).click();
    await expect(page).toHaveURL(/\/privacy\.html$/);
    await expect(notice(page)).toBeVisible();
    await prefetched(page);

    expect(await kept(page)).toEqual([]);
    expect(await granted(page)).toEqual([]);
    expect(demo.elsewhere()).toEqual([]);
    expect(demo.events()).toEqual([]);
    expect(demo.asked().filter((asked) => asked.startsWith('POST'))).toEqual([]);
    await expect.poll(() => demo.figures()).toMatchObject({ displays: 2, choices: 0, bots: 0 });
    expect(said.errors).toEqual([]);
    expect(said.ours).toEqual([]);
  });

  for (const [width, device] of [
    [390, 'phone'],
    [820, 'tablet'],
    [1280, 'desktop'],
  ] as const) {
    test(`${width} pixels wide, it is a display and a choice on a ${device}, and nothing finer is told or kept`, async ({
      page,
      demo,
      browserName,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const sent = page.waitForRequest((request) => request.url().endsWith('/events'));
      await openAsked(page);
      await prefetched(page);
      await answer(page, 'accept');
      const batch = (await sent).postData() ?? '';
      // Over WebDriver BiDi nobody sees what Firefox sends.
      if (browserName === 'chromium')
        expect(JSON.parse(batch)).toMatchObject({ device, placement: 'bottom' });
      expect(batch).not.toContain(String(width));
      await expect
        .poll(() => demo.report().then(({ byDevice, byPlacement }) => [...byDevice, ...byPlacement]))
        .toMatchObject([
          { value: device, displays: 1, choices: 1 },
          { value: 'bottom', displays: 1, choices: 1 },
        ]);
      const record = await page.evaluate(
        () =>
          new Promise<unknown>((resolve, reject) => {
            const open = indexedDB.open('may-i');
            open.onerror = reject;
            open.onsuccess = () => {
              const all = open.result.transaction('may-i').objectStore('may-i').getAll();
              all.onsuccess = () => {
                resolve(all.result);
              };
            };
          }),
      );
      expect(JSON.stringify(record)).toContain('accept_all');
      expect(JSON.stringify(record)).not.toMatch(/phone|tablet|desktop/);
    });
  }

  test('tells Google that all is denied, before anything else', async ({ page }) => {
    await openAsked(page);
    expect(await dataLayer(page)).toEqual([
      { form: '[object Arguments]', values: ['consent', 'default', googleState([])] },
      { form: '[object Object]', values: { event: 'may_i_consent_ready' } },
    ]);
  });

  test('has the question first in the body, as a region with a heading (A-01), and leaves focus and scroll alone', async ({
    page,
  }) => {
    await openAsked(page);
    expect(await page.evaluate(() => document.body.previousElementSibling?.localName)).toBe('may-i-notice');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const region = page.getByRole('region', { name: 'May we use cookies on Clearwater?' });
    await expect(region).toBeVisible();
    await expect(region.getByRole('heading', { level: 2 })).toHaveCount(1);
  });

  test('does not take the focus from somebody who is writing when the question comes', async ({ page }) => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/notice.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/book.html', { waitUntil: 'domcontentloaded' });
    const field = page.locator('form input[type=text], form input[name=name]').first();
    await field.click();
    await page.keyboard.type('Ann');
    release();
    await expect(notice(page)).toBeVisible();
    await page.keyboard.type('a Lee');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('Anna Lee');
  });

  test('leaves the page in use: links, its own foot and its controls stay within reach', async ({ page }) => {
    await openAsked(page);
    await page.getByText('Do I need a referral?').click();
    await expect(page.locator('details[open]')).toHaveCount(1);
    await footerOpener(page).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 100_000);
    const room = async () => {
      const [link, panel] = await Promise.all([footerOpener(page).boundingBox(), notice(page).boundingBox()]);
      return panel!.y - (link!.y + link!.height);
    };
    // Scrolled to its end, the page shows its foot above the notice.
    await expect.poll(room).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Live sessions' }).first().click();
    await expect(page).toHaveURL(/\/sessions\.html$/);
  });

  test('takes Esc, a click beside it and a script that presses "Accept all" for no answer', async ({
    page,
    demo,
  }) => {
    await openAsked(page);
    await prefetched(page);
    await page.keyboard.press('Escape');
    await page.mouse.click(300, 200);
    await noticeButton(page, 'accept').evaluate((button: HTMLElement) => {
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    await page.goto('/careers.html');
    await expect(notice(page)).toBeVisible();
    expect(await kept(page)).toEqual([]);
    expect(await granted(page)).toEqual([]);
    expect(demo.events()).toEqual([]);
    expect(demo.elsewhere()).toEqual([]);
  });

  test('takes a form of the site that is sent for no answer (SD-23)', async ({ page, context, demo }) => {
    await openAsked(page, '/book.html');
    await page.getByLabel('First name').fill('Anna');
    await page.getByLabel('Email address').fill('anna@example.org');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/thanks\.html$/);
    await expect(notice(page)).toBeVisible();
    expect(await choiceCookies(context)).toEqual([]);
    expect(await granted(page)).toEqual([]);
    expect(demo.events()).toEqual([]);
  });

  test('takes a script that presses "Reject all" for a refusal: the tools of visitors do', async ({
    page,
    context,
    demo,
  }) => {
    await openAsked(page);
    await noticeButton(page, 'reject').evaluate((button: HTMLElement) => button.click());
    await expect(message(page)).toContainText('Your choice is saved.');
    expect(await choiceCookies(context)).toEqual([expect.stringMatching(/^1~(~[a-z]+\.n1\.[0-9a-z]+){4}$/)]);
    await expect.poll(() => demo.events().length).toBe(1);
    await page.reload();
    await page.waitForLoadState('load');
    await expect(notice(page)).toHaveCount(0);
  });

  test('needs our script, the notice and one language before the question is there, and no more (LG-04)', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('may-i-notice')) return;
        observer.disconnect();
        performance.mark('asked');
      }).observe(document, { childList: true, subtree: true });
    });
    await openAsked(page);
    await prefetched(page);
    const { before, after } = await page.evaluate(() => {
      const asked = performance.getEntriesByName('asked')[0]!.startTime;
      const ours = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/may-i/'));
      const names = (isBefore: boolean) =>
        ours
          .filter(({ startTime }) => startTime < asked === isBefore)
          .map(({ name }) => name.split('/').at(-1)!)
          .sort();
      return { before: names(true), after: names(false) };
    });
    expect(before).toEqual(['en.js?site=clearwater', 'may-i.js', 'notice.js']);
    // On the host of a developer the texts of problems come as well, and the catalogue to look the services up.
    const more = after.filter((name) => !/^(problems|services)\.js$/.test(name));
    expect(more).toEqual([
      'confirm.js',
      'en.preferences.js?site=clearwater&device=desktop&placement=bottom',
      'follow.js',
      'preferences.js',
      'prefetch.js',
      'record.js',
    ]);
  });

  test('asks in the language of the page, and counts it (LG-04)', async ({ page, demo }) => {
    await openAsked(page, '/nl/');
    await expect(notice(page)).toHaveAttribute('lang', 'nl');
    await expect(noticeButton(page, 'reject')).not.toHaveText('Reject all');
    await answer(page, 'reject');
    await expect.poll(() => demo.events().map(({ language }) => language)).toEqual(['nl']);
  });
});
