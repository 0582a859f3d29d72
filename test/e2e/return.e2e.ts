/** Return visits (scenarios S4 and S7), and stored values that nobody should be able to rely on. */
import { expect, test } from '../support/fixture.ts';
import {
  all,
  answer,
  choiceCookies,
  choiceOf,
  dataLayer,
  googleState,
  granted,
  notice,
  openAsked,
} from '../support/journey.ts';

const DAY_MS = 86_400_000;

/** The moment `months` calendar months and `days` days after another. */
function later(moment: number, months: number, days = 0): number {
  const date = new Date(moment);
  date.setUTCMonth(date.getUTCMonth() + months, date.getUTCDate() + days);
  return +date;
}

test.describe('a return visit', () => {
  test('makes one request of ours, asks nothing, and runs the tags in place', async ({
    page,
    context,
    browser,
    demo,
  }) => {
    await openAsked(page);
    await answer(page, 'accept');
    await expect.poll(() => demo.events().length).toBe(1);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe(null);
    const storageState = await context.storageState();
    await page.close();

    // A browser that was closed in between: the cache is cold.
    const back = await browser.newContext({ storageState, baseURL: demo.url });
    const visit = await back.newPage();
    const before = demo.asked().length;
    await visit.goto('/careers.html');
    await expect
      .poll(() => demo.elsewhere().filter(({ detail }) => detail?.includes('$pageview')).length)
      .toBe(2);
    await expect(notice(visit)).toHaveCount(0);
    expect(demo.asked().slice(before)).toEqual(['GET may-i.js']);
    expect(demo.events()).toHaveLength(1);
    // Released by the parser itself: the inline script found what the external one before it had defined.
    expect(await visit.evaluate(() => typeof (window as { posthog?: unknown }).posthog)).toBe('object');
    await back.close();
  });

  test('in the same session asks nothing', async ({ page, context, demo }) => {
    await openAsked(page);
    await answer(page, 'accept');
    await expect.poll(() => demo.events().length).toBe(1);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe(null);
    const before = demo.asked().length;
    const second = await context.newPage();
    await second.goto('/careers.html');
    await expect(notice(second)).toHaveCount(0);
    expect(await granted(second)).toHaveLength(4);
    expect(demo.asked().slice(before)).toEqual(['GET may-i.js']);
  });

  for (const [words, answers] of [
    ['a no', all('n')],
    ['a choice of one purpose', { ...all('n'), analytics: 'y' }],
  ] as const) {
    test(`twenty pages after ${words} have asked nothing (LB-24)`, async ({ page, context, demo }) => {
      const value = choiceOf(answers, Date.now() - 60_000);
      await context.addCookies([{ name: 'may-i', value, url: demo.url }]);
      for (let visits = 0; visits < 5; visits++)
        for (const path of ['/', '/sessions.html', '/careers.html', '/thanks.html']) await page.goto(path);
      await expect(notice(page)).toHaveCount(0);
      // The texts of the notice are the first thing that it needs.
      expect(demo.asked().filter((asked) => asked === 'GET may-i.js')).toHaveLength(20);
      expect(demo.asked().filter((asked) => /\/en\.js/.test(asked))).toEqual([]);
    });
  }

  for (const [words, part] of [
    ['a yes', 'accept'],
    ['a no', 'reject'],
  ] as const) {
    test(`180 days after ${words} asks nothing (LB-23, LB-25)`, async ({ page, demo }) => {
      await openAsked(page);
      await answer(page, part);
      await page.clock.setSystemTime(Date.now() + 180 * DAY_MS);
      await page.goto('/careers.html');
      expect(await granted(page)).toHaveLength(part === 'accept' ? 4 : 0);
      await expect(notice(page)).toHaveCount(0);
      expect(demo.asked().filter((asked) => asked.includes('locales/en.js'))).toHaveLength(1);
    });

    test(`six calendar months and a day after ${words} asks again, with nothing granted (LB-23, LB-26)`, async ({
      page,
      demo,
    }) => {
      await openAsked(page);
      await answer(page, part);
      await expect.poll(() => demo.events().length).toBe(1);
      const pageViews = () => demo.elsewhere().filter(({ detail }) => detail?.includes('$pageview')).length;
      await expect.poll(pageViews).toBe(part === 'accept' ? 1 : 0);
      await page.clock.setSystemTime(later(Date.now(), 6, 1));
      await page.goto('/privacy.html');
      await expect(notice(page)).toBeVisible();
      expect(await granted(page)).toEqual([]);
      expect(await dataLayer(page)).not.toContainEqual({
        form: '[object Arguments]',
        values: ['consent', 'update', googleState(['analytics'])],
      });
      await answer(page, 'reject');
      await expect
        .poll(() => demo.events().map(({ occasion }) => occasion))
        .toEqual(['first', 'asked-again']);
      expect(pageViews()).toBe(part === 'accept' ? 1 : 0);
    });
  }

  test('keeps the second before six months and not the one after', async ({ page, context, demo }) => {
    const decidedAt = Date.parse('2026-01-31T12:00:00Z');
    const url = demo.url;
    await context.addCookies([{ name: 'may-i', value: choiceOf(all('y'), decidedAt), url }]);
    await page.clock.setFixedTime('2026-07-31T11:59:59Z');
    await page.goto('/careers.html');
    expect(await granted(page)).toHaveLength(4);
    await page.clock.setFixedTime('2026-07-31T12:00:00Z');
    await page.goto('/careers.html');
    await expect(notice(page)).toBeVisible();
    expect(await granted(page)).toEqual([]);
  });
});

test.describe('a stored value', () => {
  const now = Date.now();
  const time = Math.floor(now / 1000).toString(36);
  const yes = choiceOf(all('y'), now - 60_000);
  /** Name of what is wrong, and the value. */
  const UNTRUSTED: Readonly<Record<string, string>> = {
    empty: '',
    'version alone': '1',
    'no purposes': '1~',
    'no purposes, an id': `1~${'a'.repeat(32)}`,
    'a later version': yes.replace(/^1/, '2'),
    'version zero': yes.replace(/^1/, '0'),
    'version ten': yes.replace(/^1/, '10'),
    'no version': yes.replace(/^1~/, ''),
    'cut off in the middle': yes.slice(0, -time.length - 3),
    'a grant we never write': 'accept',
    'a word': 'granted',
    true: 'true',
    JSON: '{"analytics":true}',
    'percent-encoded': encodeURIComponent(yes).replaceAll('.', '%2E').replaceAll('~', '%7E'),
    quoted: `"${yes}"`,
    'an id too short': yes.replace(/^1~/, `1~${'a'.repeat(31)}`),
    'an id in capitals': yes.replace(/^1~/, `1~${'A'.repeat(32)}`),
    'a state we do not know': yes.replaceAll('.y1.', '.Y1.'),
    'no state': yes.replaceAll('.y1.', '.1.'),
    'no revision': yes.replaceAll('.y1.', '.y.'),
    'revision zero': yes.replaceAll('.y1.', '.y0.'),
    'a later revision': yes.replaceAll('.y1.', '.y2.'),
    'a negative revision': yes.replaceAll('.y1.', '.y-1.'),
    'no time': yes.replaceAll(/\.[0-9a-z]+(?=~|$)/g, '.'),
    'a time in the future': choiceOf(all('y'), now + DAY_MS),
    'a time beyond every calendar': `1~${Object.keys(all('y'))
      .map((id) => `~${id}.y1.${'z'.repeat(30)}`)
      .join('')}`,
    'a time that is a word': `1~${Object.keys(all('y'))
      .map((id) => `~${id}.y1.Infinity`)
      .join('')}`,
    'the year 1970': choiceOf(all('y'), 0),
    'other purposes': '1~~toString.y1.t4fz8w~constructor.y1.t4fz8w',
    'another site’s format': 'CookieConsent=true&analytics=1',
    'text of 3500 letters': 'y'.repeat(3500),
    'a trailing separator': `${yes}~`,
    'something behind': `${yes}.x`,
  };

  test('that is damaged, unknown or from the future is asked about, and grants nothing', async ({
    page,
    context,
    demo,
    said,
  }) => {
    for (const [name, value] of Object.entries(UNTRUSTED)) {
      await context.clearCookies();
      await context.addCookies([{ name: 'may-i', value, url: demo.url }]);
      await page.goto('/thanks.html');
      await expect(notice(page), name).toBeVisible();
      expect(await granted(page), name).toEqual([]);
      expect((await dataLayer(page)).length, name).toBeGreaterThan(0);
      expect(JSON.stringify(await dataLayer(page)), name).not.toMatch(
        /_storage":"granted(?<!security_storage":"granted)/,
      );
    }
    expect(demo.elsewhere()).toEqual([]);
    expect(said.errors).toEqual([]);
  });

  test('that is damaged is asked about in the copy of the cookie, too', async ({ page, said }) => {
    await page.goto('/thanks.html');
    for (const [name, value] of Object.entries(UNTRUSTED).slice(0, 12)) {
      await page.evaluate((text) => localStorage.setItem('may-i', text), value);
      await page.goto('/thanks.html');
      await expect(notice(page), name).toBeVisible();
      expect(await granted(page), name).toEqual([]);
    }
    expect(said.errors).toEqual([]);
  });

  test('"reject" of a visitor’s tool is a refusal: not asked, nothing granted', async ({
    page,
    context,
    demo,
  }) => {
    await context.addCookies([{ name: 'may-i', value: 'reject', url: demo.url }]);
    for (const path of ['/', '/careers.html']) {
      await page.goto(path);
      await page.waitForLoadState('load');
      await expect(notice(page)).toHaveCount(0);
      expect(await granted(page)).toEqual([]);
    }
    expect(demo.elsewhere()).toEqual([]);
    expect(demo.asked()).toEqual(['GET may-i.js', 'GET may-i.js']);
  });

  for (const [what, older, newer, expected] of [
    ['a later no', 'y', 'n', 0],
    ['a later yes', 'n', 'y', 4],
  ] as const) {
    test(`that stands twice: ${what} wins, whichever path it has`, async ({ page, context, demo }) => {
      for (const paths of [
        ['/', '/de'],
        ['/de', '/'],
      ] as const) {
        await context.clearCookies();
        const copies = [
          { value: choiceOf(all(older), now - 2 * DAY_MS), path: paths[0] },
          { value: choiceOf(all(newer), now - DAY_MS), path: paths[1] },
        ];
        await context.addCookies(copies.map((copy) => ({ name: 'may-i', domain: 'localhost', ...copy })));
        await page.goto('/de/');
        expect(await granted(page)).toHaveLength(expected);
        await expect(notice(page)).toHaveCount(0);
      }
      expect(demo.events()).toEqual([]);
    });
  }

  test('that stands twice, of the same second: the no wins', async ({ page, context }) => {
    const copies = [
      { value: choiceOf(all('n'), now - DAY_MS), path: '/de' },
      { value: choiceOf(all('y'), now - DAY_MS), path: '/' },
    ];
    await context.addCookies(copies.map((copy) => ({ name: 'may-i', domain: 'localhost', ...copy })));
    await page.goto('/de/');
    expect(await granted(page)).toEqual([]);
    await expect(notice(page)).toHaveCount(0);
  });

  test('that lacks one purpose: only this one is asked, the others stay as they were (LB-24)', async ({
    page,
    context,
    demo,
  }) => {
    const rest = { preferences: 'y', personalisation: 'y', analytics: 'y' } as const;
    await context.addCookies([{ name: 'may-i', value: choiceOf(rest, now - DAY_MS), url: demo.url }]);
    await openAsked(page);
    expect(await granted(page)).toEqual(['preferences', 'personalisation', 'analytics']);
    await answer(page, 'reject');
    expect(await granted(page)).toEqual(['preferences', 'personalisation', 'analytics']);
    expect(await choiceCookies(context)).toHaveLength(1);
    await page.reload();
    expect(await granted(page)).toEqual(['preferences', 'personalisation', 'analytics']);
    await expect(notice(page)).toHaveCount(0);
  });
});
