/** Variants of the notice: drawn for each page load, stored by nobody, named by the choice (LB-53). */
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { bake } from '../../src/build/bake.ts';
import type { WholeConfig } from '../../src/build/gate-config.ts';
import { readParts } from '../../src/build/parts.ts';
import { VERSION } from '../../src/version.ts';
import { drawnColour } from '../support/drawn-colour.ts';
import { expect, test } from '../support/fixture.ts';
import { answer, kept, notice, prefetched } from '../support/journey.ts';

const parts = await readParts(fileURLToPath(new URL('../../dist/', import.meta.url)));

const CONFIG: WholeConfig = {
  site: 'clearwater',
  name: 'Clearwater',
  purposes: ['analytics'],
  collector: './',
  texts: { en: { notice: { acceptAll: 'Allow all' } } },
  variants: [
    { id: 'plain', share: 1 },
    {
      id: 'warm',
      share: 3,
      placement: 'top',
      texts: { en: { title: 'Cookies at {site}?' } },
      theme: { accent: 'rgb(120, 20, 20)' },
    },
  ],
};

/** Serves a page with the site's own script, in which chance falls as it is told. */
async function serve(context: BrowserContext, url: string, chance: number): Promise<void> {
  const { script, details } = bake(CONFIG, parts);
  for (const { name, text } of [script, details]) {
    await context.route(`${url}/may-i/${name}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: text }),
    );
  }
  await context.route(`${url}/shop`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><title>Shop</title>
<style>:root { --may-i-accent: rgb(0, 80, 0); }</style>
<script src="/may-i/${script.name}"></script></head><body><h1>Shop</h1></body></html>`,
    }),
  );
  await context.addInitScript((value) => {
    Math.random = () => value;
  }, chance);
}

for (const [chance, variant, title, accent] of [
  [0.2, 'plain', 'May we use cookies on Clearwater?', 'rgb(0, 80, 0)'],
  [0.3, 'warm', 'Cookies at Clearwater?', 'rgb(120, 20, 20)'],
] as const) {
  test(`where chance is ${chance} of 1 the notice is "${variant}", and the choice names it`, async ({
    context,
    page,
    demo,
    said,
  }) => {
    await serve(context, demo.url, chance);
    await page.goto('/shop');
    await expect(notice(page).getByRole('heading', { name: title })).toBeVisible();
    // What the variant does not name is as the site has it.
    const accept = notice(page).getByRole('button', { name: 'Allow all' });
    await expect.poll(() => drawnColour(accept)).toBe(accent);
    const top = await notice(page).evaluate((panel) => panel.getBoundingClientRect().top);
    expect(top < 100).toBe(variant === 'warm');
    await prefetched(page);
    expect(await kept(page)).toEqual([]);
    await answer(page, 'accept');
    await expect.poll(() => demo.events().length).toBe(1);
    expect(demo.events()[0]).toMatchObject({ build: `${VERSION}+${variant}`, method: 'accept_all' });
    const placement = variant === 'warm' ? 'top' : 'bottom';
    await expect
      .poll(() => demo.report().then(({ byVariant, byPlacement }) => [byVariant, byPlacement]))
      .toMatchObject([
        [{ value: variant, displays: 1, choices: 1 }],
        [{ value: placement, displays: 1, choices: 1 }],
      ]);
    await page.reload();
    await expect(notice(page)).toHaveCount(0);
    expect(said.errors).toEqual([]);
  });
}
