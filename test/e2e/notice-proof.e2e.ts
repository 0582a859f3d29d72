/** The digest of what was shown, made in the browser, is the one that the collector can look up (PR-02). */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bake } from '../../src/build/bake.ts';
import { readParts } from '../../src/build/parts.ts';
import { soundSite } from '../../src/build/sound-site.ts';
import { openSqliteStore } from '../../src/collector/database/sqlite/sqlite-store.ts';
import { findNotices } from '../../src/collector/proof/notices.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { shownNotice } from '../../src/protocol/shown-notice.ts';
import { VERSION } from '../../src/version.ts';
import { expect, test } from '../support/fixture.ts';
import { answer, openAsked } from '../support/journey.ts';
import { runCommand } from '../support/running-collector.ts';

test('an event carries the digest of the page’s configuration', async ({ page, demo }) => {
  await openAsked(page);
  const json = (await page.locator('[data-may-i-config]').textContent()) ?? '';
  await answer(page, 'accept');
  await expect.poll(() => demo.events().length).toBe(1);
  const purposes = readConfig({ attributes: {}, json })?.purposes;
  const given: unknown = JSON.parse(json);
  const text = shownNotice({ given: { ...(given as object) }, purposes, language: 'en', build: VERSION });
  expect(demo.events()[0]?.['notice']).toBe(createHash('sha256').update(text).digest('hex'));
});

const CONFIG = {
  site: 'clearwater',
  name: 'Clearwater',
  purposes: ['analytics', { id: 'marketing', revision: 1 }],
  services: ['posthog', 'meta-pixel'],
  controller: { name: 'Clearwater Ltd', contact: 'privacy@clearwater.example' },
  policyUrl: '/privacy',
  collector: './',
};

for (const [what, more, chance] of [
  ['a script of the site’s own', {}, 0],
  [
    'a variant of it',
    {
      variants: [
        { id: 'plain', share: 1 },
        { id: 'warm', share: 1, texts: { en: { title: 'Cookies?' } } },
      ],
    },
    0.9,
  ],
] as const) {
  test(`what ${what} shows is found among what was published`, async ({ page, context, demo }) => {
    const config = { ...CONFIG, ...more };
    const folder = await mkdtemp(join(tmpdir(), 'may-i-notice-'));
    const file = join(folder, 'may-i.config.json');
    await writeFile(file, JSON.stringify(config));
    runCommand(['notice', 'publish', file, '--data', folder]);

    const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
    const { script, details } = bake(soundSite(config, dist), await readParts(dist));
    for (const { name, text } of [script, details]) {
      await context.route(`${demo.url}/may-i/${name}`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: text }),
      );
    }
    await context.route(`${demo.url}/shop`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><head><title>Shop</title><script src="/may-i/${script.name}"></script></head>`,
      }),
    );
    await context.addInitScript((value) => {
      Math.random = () => value;
    }, chance);
    await page.goto('/shop');
    await answer(page, 'accept');
    await expect.poll(() => demo.events().length).toBe(1);
    const store = openSqliteStore(folder);
    const found = await findNotices(store, [String(demo.events()[0]?.['notice'])]);
    await store.close();
    expect(found.map(({ language }) => language)).toEqual(['en']);
    expect(found[0]?.content).toContain('PostHog');
    await rm(folder, { recursive: true });
  });
}
