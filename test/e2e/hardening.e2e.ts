/** The hardening recipe of docs/blocking.md: a policy of the page's own as a second lock, release without reload. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { noticeButton } from '../support/journey.ts';

const CONFIG = JSON.stringify({ site: 'shop', purposes: ['analytics'] });
const VENDOR = 'https://vendor.example/tag.js';
const INLINE = `document.body.append('inline ')`;
const VENDOR_TEXT = `document.body.append('external '); var more = document.createElement('script'); more.src = '/more.js'; document.head.append(more)`;
const MORE_TEXT = `document.body.append('more ')`;
const GATE = 'may-i-declared.js';

const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Readonly<Record<string, string>>;
const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

interface Served {
  readonly policy: string;
  readonly head: string;
  readonly body: string;
}

/** Serves a page with its policy, and what it loads. */
async function serve(context: BrowserContext, origin: string, { policy, head, body }: Served): Promise<void> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body>${body}</body></html>`;
  const headers = { 'content-security-policy': policy, 'access-control-allow-origin': '*' };
  await context.route(`${origin}/hard`, (route) =>
    route.fulfill({ contentType: 'text/html', headers, body: html }),
  );
  await context.route(VENDOR, (route) =>
    route.fulfill({ contentType: 'text/javascript', headers, body: VENDOR_TEXT }),
  );
  await context.route(`${origin}/more.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: MORE_TEXT }),
  );
}

const config = `<script type="application/json" data-may-i-config>${CONFIG}</script>`;
const POLICY = `object-src 'none'; base-uri 'none'; connect-src 'self'; style-src 'none'; script-src`;

test('nonce and strict-dynamic: released without reload; without a nonce nothing runs, with or without the gate', async ({
  page,
  context,
  demo,
  said,
}) => {
  const served = (head: string): Served => ({
    policy: `${POLICY} 'nonce-n1' 'strict-dynamic'`,
    head: config + head,
    body: `<script type="text/plain" data-may-i="analytics" data-src="${VENDOR}" nonce="n1"></script>
<script type="text/plain" data-may-i="analytics" nonce="n1">${INLINE}</script>
<script>document.body.append('injected ')</script><script src="${VENDOR}"></script>`,
  });
  await serve(context, demo.url, served(`<script nonce="n1" src="/may-i/${GATE}"></script>`));
  await page.goto('/hard');
  await expect(noticeButton(page, 'accept')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/injected|inline|external/);
  await noticeButton(page, 'accept').click();
  await expect(page.locator('body')).toContainText(/external\s+inline\s+more|external\s+more\s+inline/);
  await expect(page.locator('body')).not.toContainText('injected');
  expect(said.ours).toEqual([]);

  await context.unrouteAll();
  await serve(context, demo.url, served(''));
  await page.goto('/hard');
  await expect(page.locator('body')).not.toContainText(/injected|inline|external/);
});

test('hashes, where a host is static: inline scripts by theirs, vendors by their host', async ({
  page,
  context,
  demo,
}) => {
  await serve(context, demo.url, {
    policy: `${POLICY} 'self' '${hash(INLINE)}' https://vendor.example`,
    head: `${config}<script src="/may-i/${GATE}"></script>`,
    body: `<script type="text/plain" data-may-i="analytics" data-src="${VENDOR}"></script>
<script type="text/plain" data-may-i="analytics">${INLINE}</script>
<script>document.body.append('injected ')</script>
<script type="text/plain" data-may-i="analytics">document.body.append('changed ')</script>`,
  });
  await page.goto('/hard');
  await noticeButton(page, 'accept').click();
  await expect(page.locator('body')).toContainText(/external\s+inline\s+more|external\s+more\s+inline/);
  await expect(page.locator('body')).not.toContainText(/injected|changed/);
});

test('integrity: of the gate, of its parts by the import map, and of a released script', async ({
  page,
  context,
  demo,
  browserName,
}) => {
  test.skip(
    browserName === 'firefox',
    'Firefox knows no integrity in import maps: docs/blocking.md says so.',
  );
  const parts = Object.fromEntries(
    Object.entries(integrity)
      .filter(([file]) => /^(may-i-\w{8}|locales)\//.test(file))
      .map(([file, value]) => [`/may-i/${file}`, value]),
  );
  const served = (map: Readonly<Record<string, string>>): Served => ({
    policy: `${POLICY} 'nonce-n1' 'strict-dynamic'`,
    head: `${config}<script type="importmap" nonce="n1">${JSON.stringify({ integrity: map })}</script>
<script nonce="n1" src="/may-i/${GATE}" integrity="${integrity[GATE] ?? ''}" crossorigin="anonymous"></script>`,
    body: `<script type="text/plain" data-may-i="analytics" data-src="${VENDOR}" integrity="${hash('something else')}" crossorigin="anonymous" nonce="n1"></script>
<script type="text/plain" data-may-i="analytics" nonce="n1">${INLINE}</script>`,
  });
  await serve(context, demo.url, served(parts));
  await page.goto('/hard');
  await noticeButton(page, 'accept').click();
  await expect(page.locator('body')).toContainText('inline');
  await expect(page.locator('body')).not.toContainText('external');

  await context.clearCookies();
  await page.evaluate(() => {
    localStorage.clear();
  });
  await context.unrouteAll();
  const forged = Object.fromEntries(Object.keys(parts).map((file) => [file, hash('forged')]));
  await serve(context, demo.url, served(forged));
  const warned = page.waitForEvent('console', (message) => message.text().includes('[chunk-unavailable]'));
  await page.goto('/hard');
  await warned;
  await expect(page.locator('may-i-notice')).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText('inline');
});
