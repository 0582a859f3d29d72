/** The digest of what was shown, made in the browser, is the one that the collector can look up (PR-02). */
import { createHash } from 'node:crypto';
import { readConfig } from '../../src/config/read-config.ts';
import { shownNotice } from '../../src/protocol/shown-notice.ts';
import { VERSION } from '../../src/version.ts';
import { expect, test } from '../support/fixture.ts';
import { answer, openAsked } from '../support/journey.ts';

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
