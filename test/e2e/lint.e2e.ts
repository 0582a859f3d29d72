/** The linter for a developer: what `may-i lint` says stands in the console of `?may-i-debug`, and visitors load none of it. */
import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { answer, notice, openAsked } from '../support/journey.ts';

const PLANTED = {
  site: 'shop',
  policyUrl: '/privacy.html',
  purposes: ['analytics', { id: 'maps', title: 'Maps', text: 'Shows where we are.', default: true }],
  services: [{ id: 'meta-pixel', purpose: 'necessary' }, 'posthog'],
  rejectButton: 'hidden',
  doNotTrack: false,
  texts: { en: { notice: { acceptAll: 'Sounds great!' } } },
  overrides: { 'LW-10': 'Nobody here sends it.' },
};

/** As the linter asks for. */
const SOUND = {
  site: 'shop',
  name: 'Shop',
  controller: { name: 'Shop Ltd', contact: 'privacy@shop.example' },
  authority: { name: 'Data Protection Commission', url: 'https://www.dataprotection.ie/' },
  policyUrl: '/privacy.html',
  purposes: ['analytics', 'marketing'],
  services: [
    { id: 'posthog', country: 'DE' },
    { id: 'meta-pixel', safeguard: 'standard contractual clauses' },
  ],
};

const WAY_BACK = '<a href="/privacy.html#cookie-preferences">Cookie preferences</a>';
const EARLY = '<link rel="preconnect" href="https://eu.i.posthog.com">';

const pageWith = (
  config: object,
  head: string,
  foot: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Shop</title>
${head}
<script type="application/json" data-may-i-config>${JSON.stringify(config)}</script>
<script src="/may-i/may-i-declared.js"></script>
</head><body><main><h1>Shop</h1></main><footer>${foot}</footer></body></html>`;

const serve = (context: BrowserContext, address: string, body: string) =>
  context.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));

/** What the last line of the linter says. */
const END = /may-i lint: not looked at here: LE-08, LE-22\./;

test('the console names code, place, fix and rule of what is wrong in the configuration and in the page', async ({
  context,
  page,
  demo,
  said,
}) => {
  await serve(context, `${demo.url}/shop?may-i-debug`, pageWith(PLANTED, EARLY, ''));
  await openAsked(page, '/shop?may-i-debug');
  await expect.poll(() => said.all.some((line) => END.test(line))).toBe(true);
  const lines = said.all.filter((line) => line.includes('may-i lint: '));
  const has = (expected: RegExp) => {
    expect(
      lines.filter((line) => expected.test(line)),
      `${String(expected)}\n${lines.join('\n')}`,
    ).toHaveLength(1);
  };
  has(/^error: may-i lint: .+ \(purposes\[1\]\.default\) .+ LB-01, LB-19 \[LE-01\]$/);
  has(/^error: may-i lint: .+ \(services\[0\]\.purpose\) Say in `why` .+ LB-06 \[LE-03\]$/);
  has(/^error: may-i lint: .+ \(rejectButton\) .+ \[LE-06\]$/);
  has(/^error: may-i lint: .+ \(texts\.en\.notice\.acceptAll\) .+ LB-17 \[LE-09\]$/);
  has(/^error: may-i lint: It is not said who is responsible\. \(controller\) .+ \[LE-10\]$/);
  has(/^error: may-i lint: .+ \(http:\/\/.+\/shop\?may-i-debug\) .+ LB-36, SD-04 \[LE-18\]$/);
  has(/^warning: may-i lint: .+eu\.i\.posthog\.com.+ \[LW-05\]$/);
  has(/^info: may-i lint: .+ The site takes it upon itself: Nobody here sends it\. \[LW-10\]$/);
  // What does not have its form is said as for visitors' pages.
  expect(said.ours.filter((line) => line.includes('"rejectButton"'))).toHaveLength(1);
  expect(said.errors).toEqual([]);
});

test('of a configuration and a page that are sound nothing is said', async ({
  context,
  page,
  demo,
  said,
}) => {
  await serve(context, `${demo.url}/shop?may-i-debug`, pageWith(SOUND, '', WAY_BACK));
  await openAsked(page, '/shop?may-i-debug');
  await expect.poll(() => said.all.some((line) => END.test(line))).toBe(true);
  expect(said.all.filter((line) => /may-i lint: .+ \[L[EW]-\d\d\]$/.test(line))).toEqual([]);
});

test('for a visitor nothing of it is fetched, before and after an answer', async ({
  context,
  page,
  demo,
  said,
}) => {
  const host = 'https://www.shop.example';
  await context.route(`${host}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const answered = await context.request.get(`${demo.url}${pathname}${search}`);
    await route.fulfill({ response: answered });
  });
  await serve(context, `${host}/shop`, pageWith(PLANTED, EARLY, ''));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const idle = page.waitForRequest(/\/prefetch\.js$/);
  await page.goto(`${host}/shop`);
  await idle;
  await expect(notice(page)).toBeVisible();
  await answer(page, 'reject');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /\/(lint|problems)\.js$/.test(path))).toEqual([]);
  expect(said.all.filter((line) => line.includes('may-i lint'))).toEqual([]);
});
