/** Why something is blocked or released: `mayI.explain()`, and the overlay that a developer asks for in the address. */
import { expect, test } from '../support/fixture.ts';

const config = {
  site: 'shop',
  purposes: ['analytics'],
  services: [
    {
      id: 'meter',
      purpose: 'analytics',
      name: 'Meter',
      provider: 'Meter Ltd',
      goal: 'Counting.',
      country: 'IE',
      policyUrl: 'https://example.org/',
      hosts: ['https://meter.example/*'],
    },
  ],
};

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Shop</title>
<script type="application/json" data-may-i-config>${JSON.stringify(config)}</script>
<script src="/may-i/may-i.js"></script>
<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
<script>document.cookie = '_ga=1'; document.cookie = 'own=1';
fetch('https://eu.i.post' + 'hog.com/e/?secret=1').catch(() => {});</script>
</head><body><main><h1>Shop</h1>
<script type="text/plain" data-may-i="analytics">throw new Error('broken on purpose')</script>
<script type="text/plain" data-may-i="analytics">document.body.dataset.after = 'ran'</script>
<script type="text/plain" data-may-i="analitics">document.body.dataset.never = 'ran'</script>
</main></body></html>`;

test.beforeEach(async ({ context, demo }) => {
  await context.route(
    (url) => url.href.startsWith(`${demo.url}/shop`),
    (route) => route.fulfill({ contentType: 'text/html', body: html }),
  );
  await context.route(
    ({ hostname }) => hostname === 'www.googletagmanager.com',
    (route) => route.fulfill({ contentType: 'text/javascript', body: `document.body.dataset.tag = 'ran'` }),
  );
});

test('each tag, request and cookie is listed with its rule and the choice, before and after', async ({
  page,
}) => {
  await page.goto('/shop');
  await expect(page.getByRole('button', { name: 'Accept all' })).toBeVisible();
  const lines = () =>
    page.evaluate(async () =>
      ((await window.mayI?.explain()) ?? []).map(({ state, kind, what, need, tier, rule, choice, at }) =>
        [state, kind, what, need, tier, rule, choice, at ? 'at a time' : 'at no time'].join(' | '),
      ),
    );
  const before = await lines();
  expect(before).toEqual(
    expect.arrayContaining([
      'blocked | script | https://www.googletagmanager.com/gtag/js | analytics:google-tag-manager | automatic | host googletagmanager.com of Google Tag Manager (google-tag-manager), purpose analytics | analytics is not answered yet | at a time',
      'blocked | script | throw new Error(\'broken on purpose\') | analytics | declared | marked in the page: data-may-i="analytics" | analytics is not answered yet | at a time',
      'unknown | cookie | own |  | automatic | no service declares this cookie | not asked for | at no time',
    ]),
  );
  expect(
    before.filter((line) =>
      /^blocked \| (request \| https:\/\/eu\.i\.posthog\.com\/e\/|cookie \| _ga) \|/.test(line),
    ),
  ).toHaveLength(2);
  expect(before.join()).not.toContain('secret');

  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-after', 'ran');
  await expect(page.locator('body')).toHaveAttribute('data-tag', 'ran');
  const after = await lines();
  expect(after.filter((line) => line.startsWith('released | script'))).toHaveLength(3);
  expect(after.find((line) => line.includes('gtag/js'))).toMatch(/\| analytics was granted \| at a time$/);
  expect(after.find((line) => line.includes('analitics'))).toMatch(/^blocked .*nobody can grant it/);
  await expect(page.locator('body')).not.toHaveAttribute('data-never');
});

test('what is wrong is named in the overlay, which stays while a choice is made and goes with Escape', async ({
  page,
}) => {
  await page.goto('/shop?may-i-debug');
  const overlay = page.locator('may-i-overlay');
  await expect(overlay.getByRole('heading', { name: 'May I: what and why' })).toBeVisible();
  await expect(overlay.locator('li[data-code=purpose-unknown]')).toContainText('Did you mean "analytics"?');
  await expect(overlay.locator('li[data-code=host-never-matches]')).toContainText('it has a scheme');
  const blocked = overlay.getByRole('button', { name: /^blocked/ });
  await blocked.click();
  await expect(blocked).toHaveAttribute('aria-pressed', 'true');
  await expect(overlay.getByRole('row', { name: /gtag\/js/ })).toBeVisible();
  await overlay.getByRole('button', { name: /^all/ }).click();

  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect(overlay.getByRole('row', { name: /released.*gtag\/js.*analytics was granted/ })).toBeVisible();
  await expect(overlay.locator('li[data-code=script-failed]')).toContainText('broken on purpose');
  await overlay.getByRole('searchbox').press('Escape');
  await expect(overlay).toHaveCount(0);
});

test('a visitor is shown nothing of it, and no file of it is fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/shop');
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-after', 'ran');
  expect(fetched.filter((url) => /\/explain\.js/.test(url))).toEqual([]);
  await expect(page.locator('may-i-overlay')).toHaveCount(0);
});
