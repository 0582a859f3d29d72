/**
 * What a screen reader is given, in each language: roles, names and their order, as the tree of the browser has them.
 *
 * The trees are kept beside this file, so that a review sees each name that changes:
 * `playwright test -c .dev/playwright.config.ts accessibility-tree --update-snapshots`.
 */
import type { Page } from '@playwright/test';
import type { ShippedPurpose } from '../../src/config/purposes.ts';
import { fill, type NoticeMessages, type PreferencesMessages } from '../../src/locales/messages.ts';
import { LANGUAGES } from '../suites/languages.ts';
import { expect, test } from '../support/fixture.ts';
import { answer, message, notice, noticeButton, preferences } from '../support/journey.ts';

const CONFIG = {
  site: 'clearwater',
  name: 'Clearwater',
  controller: { name: 'Clearwater B.V.', contact: 'privacy@clearwater.example' },
  policyUrl: '/privacy.html',
  authority: { name: 'AP', url: 'https://authority.example/' },
  updated: '2026-11-01',
  purposes: ['preferences', 'personalisation', 'analytics', 'statistics', 'marketing'],
  services: [
    {
      id: 'basket',
      purpose: 'necessary',
      name: 'Basket',
      provider: 'Clearwater B.V.',
      goal: '1',
      country: 'NL',
      policyUrl: '/privacy.html',
      role: 'controller',
      stores: [],
    },
    ...['Meter', 'Scale'].map((name) => ({
      id: name.toLowerCase(),
      purpose: 'analytics',
      name,
      provider: `${name} Ltd`,
      goal: '2',
      country: 'US',
      safeguard: '3',
      policyUrl: `https://${name.toLowerCase()}.example/`,
      stores: [
        { name: `_${name}`, duration: 'P13M' },
        { name: `${name}Tab`, type: 'sessionStorage', duration: 'session' },
      ],
    })),
  ],
};

/** A page in a language. */
async function open(page: Page, tag: string): Promise<void> {
  await page.route('**/tree.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${tag}"><title>Page</title>
<script type="application/json" data-may-i-config>${JSON.stringify(CONFIG)}</script>
<script src="/may-i/may-i.js"></script><body><main><h1>Page</h1></main></body></html>`,
    }),
  );
  await page.goto('/tree.html');
}

async function textsOf<Messages>(file: string): Promise<Messages> {
  const { messages } = (await import(`../../src/locales/${file}.ts`)) as { readonly messages: Messages };
  return messages;
}

/** The trees of the notice, of the preferences with their services, and of the message. */
async function treesOf(page: Page): Promise<Record<'asked' | 'panel' | 'said', string>> {
  const asked = await notice(page).ariaSnapshot();
  await noticeButton(page, 'preferences').click();
  await expect(preferences(page)).toBeVisible();
  for (const summary of await preferences(page).locator('.purpose > details > summary').all())
    await summary.click();
  const panel = await preferences(page).ariaSnapshot();
  await page.keyboard.press('Escape');
  await answer(page, 'reject');
  return { asked, panel, said: await message(page).ariaSnapshot() };
}

/** What is heard with its role, in order: `button Reject all`. */
function heard(tree: string, roles: RegExp): string[] {
  return [...tree.matchAll(/^ *- '?(\w+) ("(?:[^"\\]|\\.)*")/gm)]
    .filter(([, role = '']) => roles.test(role))
    .map(([, role, name = '']) => `${role} ${String(JSON.parse(name))}`);
}

/** As the tree has it: a space that must not break is a space. */
const spoken = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' '));

test('the tree of each language is the one that is kept, and in the order of the design', async ({
  page,
}) => {
  for (const tag of LANGUAGES) {
    await open(page, tag);
    const { asked, panel, said } = await treesOf(page);
    await page.context().clearCookies();
    await page.evaluate(() => {
      localStorage.clear();
    });
    expect.soft(`${[asked, panel, said].join('\n\n')}\n`, tag).toMatchSnapshot(['trees', `${tag}.txt`]);

    const shared = await textsOf<NoticeMessages>(tag);
    const own = await textsOf<PreferencesMessages>(`${tag}.preferences`);
    const title = fill(shared.title, { site: CONFIG.name });
    expect
      .soft(heard(asked, /./), tag)
      .toEqual(
        spoken([
          `region ${title}`,
          `heading ${title}`,
          `button ${shared.rejectAll}`,
          `button ${shared.acceptAll}`,
          `button ${shared.preferences}`,
          `link ${shared.policy}`,
        ]),
      );
    const row = (id: ShippedPurpose, ...services: readonly string[]) => [
      `heading ${shared.purposes[id]}`,
      `switch ${shared.purposes[id]}`,
      ...services.flatMap((name) => [`heading ${name}`, `switch ${name}`]),
    ];
    expect
      .soft(heard(panel, /dialog|heading|button|switch/), tag)
      .toEqual(
        spoken([
          `dialog ${shared.preferences}`,
          `heading ${shared.preferences}`,
          `button ${own.closeUnsaved}`,
          `heading ${own.necessary}`,
          'heading Basket',
          ...row('preferences'),
          ...row('personalisation'),
          ...row('analytics', 'Meter', 'Scale'),
          ...row('statistics'),
          ...row('marketing'),
          `button ${shared.rejectAll}`,
          `button ${shared.acceptAll}`,
          `button ${own.save}`,
        ]),
      );
    expect.soft(heard(said, /button/), tag).toEqual(spoken([`button ${own.close}`]));
    // "Click reject all" has one meaning in each layer.
    for (const tree of [asked, panel]) {
      const controls = heard(tree, /button|switch|link/);
      expect.soft(controls, tag).toEqual([...new Set(controls)]);
    }
  }
});
