/** Where to complain: the authority that a site names, else that of the law that it keeps to (SD-26). */
import { expect, test } from '../support/fixture.ts';
import { notice, preferences } from '../support/journey.ts';

const CASES = [
  ['the law of a place', { profile: 'nl' }, 'https://autoriteitpersoonsgegevens.nl/'],
  [
    'an authority of its own',
    { profile: 'nl', authority: { name: 'Own', url: 'https://own.example/' } },
    'https://own.example/',
  ],
  ['the law of a region', { profile: 'by-region', region: 'NL' }, undefined],
  ['no law', {}, undefined],
] as const;

for (const [name, config, url] of CASES)
  test(`a site that names ${name} links ${url ?? 'none'} in its preferences`, async ({
    context,
    page,
    demo,
  }) => {
    await context.route(`${demo.url}/shop`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script type="application/json" data-may-i-config>${JSON.stringify({ site: 'shop', name: 'Shop', purposes: ['analytics'], ...config })}</script>
<script src="/may-i/may-i-declared.js"></script></head><body><main><h1>Shop</h1></main></body></html>`,
      }),
    );
    await page.goto('/shop');
    await notice(page).getByRole('button', { name: 'Cookie preferences' }).click();
    await expect(preferences(page)).toBeVisible();
    const links = preferences(page).locator('.about a');
    await expect(links).toHaveCount(url ? 1 : 0);
    if (url) await expect(links).toHaveAttribute('href', url);
  });
