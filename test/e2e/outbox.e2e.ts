/** The record of a choice: in force without the collector, delivered once when it is back. */
import { expect, test } from '../support/fixture.ts';
import {
  answer,
  choiceCookies,
  granted,
  message,
  notice,
  noticeButton,
  openAsked,
  prefetched,
} from '../support/journey.ts';

test('a choice holds while the collector is down, and its event arrives once when it is back', async ({
  page,
  context,
  demo,
}) => {
  await openAsked(page);
  await prefetched(page);
  await demo.stopCollector();
  await answer(page, 'accept');
  expect(await granted(page)).toHaveLength(4);
  await expect.poll(() => demo.elsewhere().some(({ detail }) => detail?.includes('$pageview'))).toBe(true);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe('1');
  expect(await choiceCookies(context)).toHaveLength(1);
  await page.close();
  expect(demo.events()).toEqual([]);

  await demo.startCollector();
  const next = await context.newPage();
  await next.goto('/careers.html');
  await expect.poll(() => demo.events().length).toBe(1);
  await expect.poll(() => next.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe(null);
  await next.goto('/privacy.html');
  expect(demo.events()).toHaveLength(1);
  expect(await demo.figures()).toMatchObject({ choices: 1, 'accept-all-of-choices': 1 });
});

test('two choices wait, and arrive in their order', async ({ page, context, demo }) => {
  await openAsked(page);
  await prefetched(page);
  await page.route('**/may-i/events', (route) => route.abort('connectionrefused'));
  await answer(page, 'reject');
  await page.locator('footer [data-may-i-open]').click();
  await page.locator('may-i-preferences [part~=accept]').click();
  await expect(message(page)).toContainText('Your choice is saved.');
  expect(await granted(page)).toHaveLength(4);
  expect(demo.events()).toEqual([]);
  await page.unroute('**/may-i/events');
  const next = await context.newPage();
  await next.goto('/careers.html');
  await expect.poll(() => demo.events().map(({ method }) => method)).toEqual(['reject_all', 'accept_all']);
  expect(demo.events().map(({ occasion }) => occasion)).toEqual(['first', 'changed']);
});

test('two tabs that open at once send what waits, once', async ({ page, context, demo }) => {
  await openAsked(page);
  await prefetched(page);
  await demo.stopCollector();
  await answer(page, 'reject');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe('1');
  await page.close();
  await demo.startCollector();
  const posted = () => demo.asked().filter((asked) => asked === 'POST events').length;
  const before = posted();
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all(tabs.map((tab) => tab.goto('/careers.html')));
  for (const tab of tabs) {
    await expect.poll(() => tab.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe(null);
    // The lock that the senders share is free again: nobody is sending any more.
    await tab.evaluate(() => navigator.locks.request('may-i', () => undefined));
  }
  expect(demo.events()).toHaveLength(1);
  expect(posted() - before).toBe(1);
  expect(await demo.figures()).toMatchObject({ choices: 1, 'reject-all-of-choices': 1 });
});

for (const part of ['accept', 'reject'] as const) {
  test(`a page that is closed right after "${part}" loses neither the choice nor its event`, async ({
    page,
    context,
    demo,
  }) => {
    await openAsked(page);
    await prefetched(page);
    await noticeButton(page, part).click();
    await page.close();
    const next = await context.newPage();
    await next.goto('/careers.html');
    await expect(notice(next)).toHaveCount(0);
    expect(await granted(next)).toHaveLength(part === 'accept' ? 4 : 0);
    await expect.poll(() => demo.events().map(({ method }) => method)).toEqual([`${part}_all`]);
    await expect.poll(() => next.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe(null);
    expect(demo.events()).toHaveLength(1);
  });
}

test('a link that is followed right after the click loses nothing', async ({ page, demo }) => {
  await openAsked(page);
  await prefetched(page);
  await page.evaluate(() => {
    // What happens in the notice stays in it: only a listener on the way down hears of the click.
    const leave = () => setTimeout(() => location.assign('/careers.html'));
    addEventListener('click', leave, { once: true, capture: true });
  });
  await noticeButton(page, 'accept').click();
  await expect(page).toHaveURL(/\/careers\.html$/);
  await expect.poll(() => demo.events().map(({ method }) => method)).toEqual(['accept_all']);
  expect(await granted(page)).toHaveLength(4);
});

test('a site that loads its page anew when it hears of a choice loses nothing', async ({ page, demo }) => {
  await openAsked(page);
  await prefetched(page);
  await page.evaluate(() => {
    document.addEventListener('may-i-decided', () => location.reload());
  });
  const reloaded = page.waitForEvent('load');
  await noticeButton(page, 'accept').click();
  await reloaded;
  await expect.poll(() => demo.events().map(({ method }) => method)).toEqual(['accept_all']);
  expect(await granted(page)).toHaveLength(4);
});

test('a refusal is kept although no other part of ours arrives any more', async ({ page, context, demo }) => {
  await page.route(/\/(follow|confirm|record|prefetch)\.js$/, (route) => route.abort());
  await openAsked(page);
  await demo.stopCollector();
  await noticeButton(page, 'reject').click();
  await expect(notice(page)).toHaveCount(0);
  expect(await choiceCookies(context)).toEqual([expect.stringMatching(/^1~(~[a-z]+\.n1\.[0-9a-z]+){4}$/)]);
  expect(await granted(page)).toEqual([]);
});
