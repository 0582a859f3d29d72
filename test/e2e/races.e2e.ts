/** What is decided while something that was granted is on its way: the last word counts, and nothing runs twice. */
import { readFile } from 'node:fs/promises';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';

const NAMES = ['first', 'second', 'third'];

const tag = (name: string) =>
  `<script type="text/plain" data-may-i="analytics:hotjar" src="/tags/${name}.js"></script>
   <script type="text/plain" data-may-i="analytics:hotjar">ran.push('after ${name}')</script>`;

const other = `<script type="text/plain" data-may-i="statistics" src="/tags/other.js"></script>`;

const pageWith = (gate: string) => `<!doctype html><html lang="en"><head><title>Tags</title>
<script>var ran = [];</script>
<script type="application/json" data-may-i-config>{"site":"shop","purposes":["analytics","statistics"]}</script>
<script src="/${gate}"></script>
${NAMES.map(tag).join('')}${other}</head><body><h1>Tags</h1>
<a href="/policy" data-may-i-open>Cookie preferences</a></body></html>`;

/** What a tag does: it says that it ran, leaves a cookie, and goes on calling home. */
const tracker = (name: string) => `ran.push('${name}'); document.cookie = '_hj_${name}=1;path=/';
  addEventListener('message', () => { document.cookie = '_hj_later=1;path=/'; navigator.sendBeacon('/beacon/${name}') });`;

interface Site {
  /** Beacons that arrived, by tag. */
  readonly beacons: string[];
  /** Answers the tags that wait, and those that come later. */
  readonly answer: () => void;
}

/** A site whose tags wait for their answer. */
async function site(context: BrowserContext, gate: string): Promise<Site> {
  const beacons: string[] = [];
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await context.route('http://site.test/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const [, kind, name = ''] = /^\/(tags|beacon)\/(\w+)/.exec(pathname) ?? [];
    if (kind === 'beacon') {
      beacons.push(name);
      await route.fulfill({ status: 204 });
    } else if (kind) {
      await answered;
      await route.fulfill({ contentType: 'text/javascript', body: tracker(name) }).catch(() => undefined);
    } else if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: pageWith(gate) });
    else
      await route.fulfill({
        contentType: 'text/javascript',
        body: await readFile(new URL(`../../dist${pathname}`, import.meta.url)),
      });
  });
  return { beacons, answer };
}

const ranIn = (page: Page) => page.evaluate(() => (window as unknown as { ran: string[] }).ran);
const cookiesIn = async (page: Page) =>
  (await page.evaluate(() => document.cookie)).split('; ').filter((cookie) => cookie.startsWith('_hj'));
const ALL = NAMES.flatMap((name) => [name, `after ${name}`]);

async function accept(page: Page): Promise<void> {
  await page.goto('http://site.test/');
  const asked = page.waitForRequest('**/tags/third.js');
  await page.getByRole('button', { name: 'Accept all' }).click();
  await asked;
}

/** Waits until a withdrawal is through: in the page loaded again for it, or in the same where that was not needed. */
async function through(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page
        .evaluate(() => {
          const mark = sessionStorage.getItem('may-i-forget');
          return (
            document.readyState === 'complete' && ('isOld' in window ? mark?.startsWith('*') : mark === null)
          );
        })
        // Its page has gone.
        .catch(() => false),
    )
    .toBe(true);
}

/** Nothing of what was withdrawn runs or is stored, nor on the next page. */
async function expectForgotten(page: Page, beacons: readonly string[]): Promise<void> {
  for (const visit of ['this page', 'the next one']) {
    if (visit === 'the next one') await page.reload();
    await page.evaluate(() => {
      postMessage('');
    });
    expect(await cookiesIn(page), visit).toEqual([]);
    expect(beacons, visit).toEqual([]);
  }
  expect(await page.evaluate(() => window.mayI?.('analytics'))).toBe(false);
  expect(await ranIn(page)).toEqual([]);
}

for (const gate of ['may-i-declared.js', 'may-i.js']) {
  test.describe(gate, () => {
    for (const where of ['the same tab', 'another tab']) {
      test(`a withdrawal in ${where} reaches tags that are on their way`, async ({ page, context }) => {
        const { answer, beacons } = await site(context, gate);
        const second = where === 'another tab' ? await context.newPage() : page;
        if (second !== page) await second.goto('http://site.test/');
        await accept(page);
        await page.evaluate(() => Object.assign(window, { isOld: true }));
        await second.evaluate(() => window.mayI?.withdraw());
        answer();
        await through(page);
        await expectForgotten(page, beacons);
      });
    }

    test('a withdrawal right after which the page is left is ended by the next', async ({
      page,
      context,
    }) => {
      const { answer, beacons } = await site(context, gate);
      answer();
      await accept(page);
      await expect.poll(() => ranIn(page)).toEqual(expect.arrayContaining(ALL));
      await page.evaluate(() => {
        window.mayI?.withdraw();
        location.reload();
      });
      await expect.poll(() => cookiesIn(page).catch(() => undefined)).toEqual([]);
      await expect(page.getByText('Your choice is saved')).toBeVisible();
      await expectForgotten(page, beacons);
    });

    test('a script that kept the functions of the browser sends nothing once it is withdrawn', async ({
      page,
      context,
    }) => {
      const { answer } = await site(context, gate);
      answer();
      const sent: string[] = [];
      await context.route('http://pixels.test/**', async (route) => {
        sent.push(new URL(route.request().url()).pathname);
        await route.fulfill({ status: 204 });
      });
      await context.route('http://site.test/tags/first.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: `const send = navigator.sendBeacon.bind(navigator); let when = 'before';
            new MutationObserver(() => { if (document.querySelector('meta')) when = 'after'; }).observe(document.head, { childList: true });
            addEventListener('securitypolicyviolation', () => { sessionStorage.refused = 1; });
            setInterval(() => { const to = 'http://pixels.test/' + when; send(to); new Image().src = to; }, 5);`,
        }),
      );
      await accept(page);
      await expect.poll(() => sent.length).toBeGreaterThan(9);
      await page.evaluate(() => {
        Object.assign(window, { isOld: true });
        window.mayI?.withdraw();
      });
      await through(page);
      expect(await page.evaluate(() => sessionStorage.getItem('refused'))).toBe('1');
      expect(sent).not.toContain('/after');
    });

    test('a grant in another tab while tags are on their way runs each once', async ({ page, context }) => {
      const { answer } = await site(context, gate);
      const second = await context.newPage();
      await second.goto('http://site.test/');
      await accept(page);
      await second.getByRole('link', { name: 'Cookie preferences' }).click();
      await second.getByRole('button', { name: 'Accept all' }).first().click();
      answer();
      for (const tab of [page, second]) {
        await expect.poll(async () => (await ranIn(tab)).toSorted()).toEqual([...ALL, 'other'].toSorted());
        expect((await ranIn(tab)).filter((name) => name !== 'other')).toEqual(ALL);
      }
    });
  });
}
