/**
 * Rows of the requirements for vendors that are told nothing, or whose own requests show what they heard: what is asked of
 * them and what is stored, in its exact order (SG-G08, SG-G09, SG-M02, SG-M04, SG-A03, SG-A04, SG-R03, SG-R05).
 */
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { bake } from '../../src/build/bake.ts';
import type { WholeConfig } from '../../src/build/gate-config.ts';
import { readParts } from '../../src/build/parts.ts';
import { expect, test } from '../support/fixture.ts';
import { answer, footerOpener, message, openAsked, preferences } from '../support/journey.ts';

/** Serves a page with a script of the site's own, and answers for everybody else; lists what they were asked, in order. */
async function serve(
  context: BrowserContext,
  url: string,
  config: Partial<WholeConfig>,
  body: string,
  replies: Readonly<Record<string, string>>,
): Promise<string[]> {
  const asked: string[] = [];
  const parts = await readParts(fileURLToPath(new URL('../../dist/', import.meta.url)));
  const { script, details } = bake(
    {
      site: 'clearwater',
      purposes: ['preferences', 'analytics', 'marketing'],
      blocking: 'declared',
      ...config,
    },
    parts,
  );
  await context.route(
    ({ hostname }) => hostname !== 'localhost',
    async (route) => {
      const { hostname, search } = new URL(route.request().url());
      asked.push(hostname + search);
      const isFrame = route.request().resourceType() === 'document';
      await route.fulfill({
        contentType: isFrame ? 'text/html' : 'text/javascript',
        body: replies[hostname] ?? '',
      });
    },
  );
  for (const { name, text } of [script, details]) {
    await context.route(`${url}/may-i/${name}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: text }),
    );
  }
  await context.route(`${url}/shop`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script src="/may-i/${script.name}"></script></head><body><main><h1>Shop</h1>${body}</main>
<footer class="site-footer"><a href="/policy" data-may-i-open>Cookie preferences</a></footer></body></html>`,
    }),
  );
  return asked;
}

/** Refuses everything in the preferences. */
async function refuse(page: Page): Promise<void> {
  await footerOpener(page).click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
}

const service = (id: string, purpose: string, ...names: string[]) => ({
  id,
  purpose,
  name: id,
  provider: `${id} Ltd`,
  goal: 'Its work.',
  country: 'IE',
  policyUrl: 'https://example.org/',
  stores: names.map((name) => ({ name, duration: 'P1Y' })),
});

const marked = (need: string, host: string) =>
  `<script type="text/plain" data-may-i="${need}" data-src="https://${host}/"></script>`;

const storing = (name: string) => `document.cookie = '${name}=1;path=/';`;

/** Vendors without a call of their own: what gates them is that they are loaded, or not. */
const GATED = [
  ['analytics', 'google-analytics', 'www.googletagmanager.com', '_ga'],
  ['marketing', 'linkedin-insight', 'snap.licdn.com', 'li_fat_id'],
  ['marketing', 'x-pixel', 'static.ads-twitter.com', '_twclid'],
  ['marketing', 'snap-pixel', 'sc-static.net', '_scid'],
  ['marketing', 'pinterest-tag', 's.pinimg.com', '_pin_unauth'],
  ['marketing', 'reddit-pixel', 'www.redditstatic.com', '_rdt_uuid'],
  ['preferences', 'intercom', 'widget.intercom.io', 'intercom-id-1'],
] as const;

test('what has no call is not asked before a grant, is loaded in the order of the page, and forgotten after a no', async ({
  page,
  context,
  demo,
}) => {
  const asked = await serve(
    context,
    demo.url,
    { services: GATED.map(([purpose, id, , name]) => service(id, purpose, name)) },
    GATED.map(([purpose, id, host]) => marked(`${purpose}:${id}`, host)).join(''),
    Object.fromEntries(GATED.map(([, , host, name]) => [host, storing(name)])),
  );
  const names = async () =>
    (await context.cookies()).map(({ name }) => name).filter((name) => name !== 'may-i');
  await openAsked(page, '/shop');
  await page.reload();
  expect(asked).toEqual([]);
  await answer(page, 'accept');
  await expect.poll(names).toEqual(GATED.map(([, , , name]) => name));
  expect(asked).toEqual(GATED.map(([, , host]) => host));

  asked.length = 0;
  const reloaded = page.waitForEvent('load');
  await refuse(page);
  await reloaded;
  await expect(message(page)).toContainText('Your choice is saved.');
  expect(await names()).toEqual([]);
  expect(asked).toEqual([]);
});

test('Google hears of a withdrawal before its cookies are deleted', async ({ page, context, demo }) => {
  await serve(
    context,
    demo.url,
    { services: [service('google-analytics', 'analytics', '_ga', '_ga_*')] },
    `<script>
      const said = (name, given) => console.log('order ' + name + ' ' + given + ' ' + document.cookie.includes('_ga'));
      const push = dataLayer.push;
      dataLayer.push = (entry) => (said(entry[1] ?? entry.event, entry[2]?.analytics_storage ?? ''), push.call(dataLayer, entry));
    </script>
    <script type="text/plain" data-may-i="analytics:google-analytics">document.cookie = '_ga=1;path=/'</script>`,
    {},
  );
  const order: string[] = [];
  page.on('console', (line) => {
    if (line.text().startsWith('order ')) order.push(line.text().slice('order '.length));
  });
  await openAsked(page, '/shop');
  await answer(page, 'accept');
  await expect.poll(() => page.evaluate(() => document.cookie)).toContain('_ga=1');
  order.length = 0;
  const reloaded = page.waitForEvent('load');
  await refuse(page);
  await reloaded;
  expect(order.slice(0, 2)).toEqual(['update denied true', 'may_i_consent_update  true']);
  await expect(message(page)).toContainText('Your choice is saved.');
  expect(await page.evaluate(() => document.cookie)).not.toContain('_ga');
});

/** A tag of Microsoft Advertising that sends, as theirs does, what it heard of consent with each event: granted unless told. */
const UET = `(() => {
  let asc = 'G';
  const take = (given) => {
    for (let at = 0; at < given.length; at++) {
      if (given[at] === 'consent') asc = given[at += 2].ad_storage === 'granted' ? 'G' : 'D';
      else new Image().src = 'https://bat.bing.com/?evt=' + given[at] + '&asc=' + asc;
    }
  };
  take(window.uetq ?? []);
  window.uetq = { push: (...given) => take(given) };
  uetq.push('pageLoad');
})();`;

test('what Microsoft Advertising sends says what the visitor chose, on every page', async ({
  page,
  context,
  demo,
}) => {
  const asked = await serve(
    context,
    demo.url,
    { signals: ['microsoft-advertising'], services: [service('microsoft-advertising', 'marketing')] },
    // Hand-made: nothing keeps it back.
    `<script>${UET}</script>`,
    {},
  );
  const send = (name: string) =>
    page.evaluate((event) => {
      const { uetq } = window as unknown as { uetq: { push: (event: string) => void } };
      uetq.push(event);
    }, name);
  await openAsked(page, '/shop');
  await answer(page, 'accept');
  await send('bought');
  await page.reload();
  await refuse(page);
  await expect(message(page)).toContainText('Your choice is saved.');
  await send('bought');
  await page.reload();
  await expect
    .poll(() => asked)
    .toEqual([
      'bat.bing.com?evt=pageLoad&asc=D',
      'bat.bing.com?evt=bought&asc=G',
      'bat.bing.com?evt=pageLoad&asc=G',
      'bat.bing.com?evt=bought&asc=D',
      'bat.bing.com?evt=pageLoad&asc=D',
    ]);
});

test('an embed of Livestorm asks in its place, is loaded on a yes, and goes with what it stored on a no', async ({
  page,
  context,
  demo,
}) => {
  const asked = await serve(
    context,
    demo.url,
    { services: [service('livestorm', 'preferences', 'livestorm_*')] },
    '<iframe title="Webinar" width="400" height="300" data-may-i="preferences:livestorm" data-src="https://app.livestorm.co/"></iframe>',
    { 'app.livestorm.co': '<!doctype html><p>Register</p>' },
  );
  const placeholder = page.locator('may-i-embed');
  await openAsked(page, '/shop');
  await expect(placeholder).toHaveCount(1);
  expect(asked).toEqual([]);
  await placeholder.getByRole('button', { name: 'Always allow livestorm' }).click();
  await expect(page.frameLocator('iframe').getByText('Register')).toBeVisible();
  expect(asked).toEqual(['app.livestorm.co']);
  // A part of it that runs in the page.
  await page.evaluate(() => (document.cookie = 'livestorm_session=1;path=/'));
  await refuse(page);
  await expect(message(page)).toContainText('Your choice is saved.');
  await expect(placeholder).toHaveCount(1);
  expect(await page.locator('iframe').getAttribute('src')).toBe(null);
  expect(await page.evaluate(() => document.cookie)).not.toContain('livestorm');
  await page.reload();
  await expect(placeholder).toHaveCount(1);
  expect(asked).toEqual(['app.livestorm.co']);
});
