/**
 * What is read, and in which order, by who goes through a page with a screen reader: notice, placeholder, declaration and
 * preferences, in a language of ours, one of long words and one from right to left.
 *
 * From the accessibility tree of Chromium, which is what its screen readers are given: the virtual screen reader of the
 * field, `@guidepup/virtual-screen-reader` 0.33, builds a tree of its own and does not enter shadow roots, so that it would
 * read nothing of ours but the declaration. The texts are kept beside this file, to be read aloud once:
 * `playwright test -c .dev/playwright.config.ts reading-order --update-snapshots`.
 */
import type { Page } from '@playwright/test';
import { fill, plural } from '../../src/locales/messages.ts';
import type {
  EmbedMessages,
  NoticeMessages,
  PreferencesMessages,
  RightsMessages,
} from '../../src/locales/messages.ts';
import { expect, test } from '../support/fixture.ts';
import { answer, message, notice, noticeButton, preferences } from '../support/journey.ts';
import { readAloud } from '../support/read-aloud.ts';

const CONFIG = {
  site: 'clearwater',
  name: 'Clearwater',
  controller: { name: 'Clearwater B.V.', contact: 'privacy@clearwater.example' },
  policyUrl: '/privacy.html',
  authority: { name: 'AP', url: 'https://authority.example/' },
  updated: '2026-11-01',
  purposes: ['analytics', 'marketing'],
  services: [
    {
      id: 'meter',
      purpose: 'analytics',
      name: 'Meter',
      provider: 'Meter Ltd',
      goal: '1',
      country: 'US',
      safeguard: '2',
      policyUrl: 'https://meter.example/',
      stores: [
        { name: '_meter', duration: 'P13M' },
        { name: 'meterTab', type: 'sessionStorage', duration: 'session' },
      ],
    },
  ],
};

async function open(page: Page, tag: string): Promise<void> {
  await page.route('**/reading.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${tag}"><title>Page</title>
<script type="application/json" data-may-i-config>${JSON.stringify(CONFIG)}</script>
<script src="/may-i/may-i.js"></script><script src="/may-i/may-i-elements.js"></script>
<body><a href="#main">Skip</a><main id="main"><h1>Page</h1>
<iframe title="Film" data-may-i="analytics:meter" data-src="https://meter.example/" width="480" height="270"></iframe>
<may-i-declaration></may-i-declaration></main><footer><a href="/privacy.html" data-may-i-open>Way back</a></footer></body></html>`,
    }),
  );
  await page.goto('/reading.html');
  await expect(notice(page)).toBeVisible();
  await expect(page.locator('may-i-embed button').first()).toBeVisible();
  await expect(page.locator('may-i-declaration table')).toBeVisible();
}

async function textsOf<Messages>(file: string): Promise<Messages> {
  const { messages } = (await import(`../../src/locales/${file}.ts`)) as { readonly messages: Messages };
  return messages;
}

/** Where a line that has this in it is read; fails where there is none. */
function at(lines: readonly string[], part: string, from = 0): number {
  const index = lines.findIndex((line, n) => n >= from && line.includes(part.replace(/\s+/g, ' ')));
  expect(index, `${part} in\n${lines.join('\n')}`).toBeGreaterThanOrEqual(0);
  return index;
}

/** A title as it is shown: with a capital. */
const titled = (title: string) => title.charAt(0).toUpperCase() + title.slice(1);

const plain = (line: string | undefined) => line?.replace(/[\u2068\u2069]/g, '');

for (const tag of ['en', 'de', 'ar'])
  test(`a page in "${tag}" is read in the order in which it is meant`, async ({ page }) => {
    const shared = await textsOf<NoticeMessages>(tag);
    const own = await textsOf<PreferencesMessages>(`${tag}.preferences`);
    const embeds = await textsOf<EmbedMessages>(`${tag}.embeds`);
    await open(page, tag);
    const first = await readAloud(page);

    // The notice first, before the skip link of the page: question, facts, answers, the way to more.
    const title = fill(shared.title, { site: CONFIG.name });
    const start = at(first, `region "${title}"`);
    expect(first.slice(start, start + 2).map(plain)).toEqual(
      [`region "${title}"`, `heading "${title}", level 2`].map(plain),
    );
    const facts = plain(first[start + 2]);
    expect(facts).toContain(CONFIG.controller.name);
    expect(facts).toContain(plain(plural(shared.recipients, 1, tag)));
    expect(facts).toContain(shared.change);
    expect(first.slice(start + 3, start + 8)).toEqual([
      `button "${shared.rejectAll}"`,
      `button "${shared.acceptAll}"`,
      `button "${shared.preferences}", hasPopup dialog`,
      `link "${shared.policy}"`,
      'link "Skip"',
    ]);

    // In the place of the embed: who, what loading does, and both answers, each with the name of the service.
    const group = at(first, 'group "Meter"');
    expect(group).toBeGreaterThan(at(first, 'heading "Page", level 1'));
    const once = at(first, `button "${embeds.once}", (Meter)`, group);
    const policy = fill(embeds.policy, { provider: 'Meter Ltd' });
    expect(at(first, policy, group)).toBeLessThan(once);
    expect(plain(first[once + 1])).toBe(`button "${plain(fill(embeds.always, { name: 'Meter' }))}", (Meter)`);

    // The declaration: the heads of a table before its rows, each row with all that is said of a cookie.
    const table = at(first, 'table', once);
    expect(first.slice(table).filter((line) => line.startsWith('columnheader'))).toEqual(
      expect.arrayContaining([own.name, own.kind, own.duration].map((name) => `columnheader "${name}"`)),
    );
    expect(at(first, '_meter', table)).toBeGreaterThan(at(first, `columnheader "${own.duration}"`, table));

    // While the dialog is open nothing else is read.
    await noticeButton(page, 'preferences').click();
    await expect(preferences(page)).toBeVisible();
    for (const summary of await preferences(page).locator('.purpose > details > summary').all())
      await summary.click();
    await expect(preferences(page).locator('dl')).toBeVisible();
    const second = await readAloud(page);
    expect(second[0]).toContain(`dialog "${shared.preferences}"`);
    expect(second.join('\n')).not.toMatch(/"(Skip|Page|Film)"/);
    // A switch right after its name, with what it is for; before what needs it.
    const analytics = at(second, `heading "${titled(shared.purposes.analytics)}", level 3`);
    const toggle = at(second, `switch "${titled(shared.purposes.analytics)}"`, analytics);
    expect(second[toggle]).toContain(`(${own.purposes.analytics})`);
    expect(at(second, 'heading "Meter", level 4', toggle)).toBeLessThan(
      at(second, `heading "${titled(shared.purposes.marketing)}", level 3`, toggle),
    );
    // What is stored is a paragraph for each, not one run of words.
    expect(second.filter((line) => /^_meter|^meterTab/.test(line))).toHaveLength(2);
    expect(second.slice(-3)).toEqual(
      [shared.rejectAll, shared.acceptAll, own.save].map((name) => `button "${name}"`),
    );

    await page.keyboard.press('Escape');
    await answer(page, 'reject');
    await expect(message(page)).toContainText(/./);
    const third = await readAloud(page);
    const status = at(third, 'status');
    expect(third.slice(status + 1, status + 3)).toEqual([own.saved, `button "${own.close}"`]);

    // The record: when, how and what, each for itself; then what can be done with it.
    await page.locator('[data-may-i-open]').click();
    await expect(preferences(page)).toBeVisible();
    await preferences(page).locator('.about summary').click();
    await expect(preferences(page).locator('.rights li')).toBeVisible();
    const fourth = await readAloud(page);
    const rights = await textsOf<RightsMessages>(`${tag}.rights`);
    const act = fourth.indexOf(rights.methods.reject_all);
    expect(act).toBeGreaterThan(0);
    expect(plain(fourth[act + 1])).toContain(plain(fill(rights.refused, { purposes: '' }))?.trim());
    expect(fourth.slice(act + 2, act + 4)).toEqual([rights.local, `button "${rights.download}"`]);

    const whole = [first, second, third].map((lines) => lines.join('\n')).join('\n\n');
    expect(`${whole}\n`).toMatchSnapshot(['reading', `${tag}.txt`]);
  });
