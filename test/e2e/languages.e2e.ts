/** The words of the interface: a site's own, and a language that it has added (docs/languages.md). */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import {
  answer,
  footerOpener,
  message,
  notice,
  noticeButton,
  openAsked,
  preferences,
} from '../support/journey.ts';

/** Changes the home page on its way. */
async function rewrite(page: Page, change: (html: string) => string): Promise<void> {
  await page.route(/:\d+\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

test('a site says single texts in its own words, and the rest in ours', async ({ page, said }) => {
  const texts = {
    en: { notice: { title: 'Cookies on {site}: yes or no?' }, preferences: { close: 'Done' } },
    nl: { notice: { title: 'Koekjes?' } },
  };
  await rewrite(page, (html) => html.replace('"purposes"', `"texts": ${JSON.stringify(texts)}, "purposes"`));
  await openAsked(page);
  await expect(notice(page).getByRole('heading')).toHaveText('Cookies on Clearwater: yes or no?');
  await expect(noticeButton(page, 'reject')).toHaveText('Reject all');
  await answer(page, 'reject');
  await expect(message(page).getByRole('button')).toHaveText('Done');
  expect(said.ours).toEqual([]);
});

test('a site adds a language by adding its file; what it lacks is said in the language it falls back to', async ({
  page,
}) => {
  await page.route(/\/locales\/oc\.js/, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('/oc.js', '/fr.js') });
    await route.fulfill({
      response,
      status: 200,
      body: (await response.text()).replace('Tout refuser', 'Tot refusar'),
    });
  });
  await rewrite(page, (html) => html.replace('<html lang="en"', '<html lang="oc-FR"'));
  await openAsked(page);
  await expect(notice(page)).toHaveAttribute('lang', 'oc');
  await expect(noticeButton(page, 'reject')).toHaveText('Tot refusar');
  await footerOpener(page).click();
  await expect(preferences(page)).toHaveAttribute('lang', 'en');
});

test('speaks Traditional Chinese on a page for Taiwan, Bokmål on one in Norwegian, Czech where the code is the country’s, and Arabic from right to left', async ({
  page,
}) => {
  for (const [lang, label, direction] of [
    ['zh-TW', '全部拒絕', 'ltr'],
    ['no', 'Avvis alle', 'ltr'],
    ['cz', 'Odmítnout vše', 'ltr'],
    ['ar-EG', 'رفض الكل', 'rtl'],
  ] as const) {
    await page.unrouteAll();
    await rewrite(page, (html) => html.replace('<html lang="en"', `<html lang="${lang}"`));
    await openAsked(page);
    await expect(noticeButton(page, 'reject')).toHaveText(label);
    await expect(notice(page)).toHaveCSS('direction', direction);
  }
});

test('what a site writes for a language reaches the pages that call it by another name, and its regions (LG-04)', async ({
  page,
}) => {
  const title = (text: string) => ({ notice: { title: text } });
  const texts = {
    nb: title('Kapsler?'),
    he: title('עוגיות?'),
    id: title('Kuki?'),
    el: title('Μπισκότα;'),
    en: title('Biscuits?'),
    pt: title('Biscoitos?'),
    'pt-br': title('Bolachas?'),
  };
  const purposes = [
    { id: 'analytics', title: { en: 'counting', nb: 'telling', el: 'μέτρηση', pt: 'contagem' } },
  ];
  for (const [lang, spoken, heading, purpose] of [
    ['no', 'nb', 'Kapsler?', 'telling'],
    ['nb-NO', 'nb', 'Kapsler?', 'telling'],
    ['nn', 'nn', 'Kapsler?', 'telling'],
    ['iw', 'he', 'עוגיות?', 'counting'],
    ['in', 'id', 'Kuki?', 'counting'],
    // A country's code, which stands for no language.
    ['gr', 'el', 'Μπισκότα;', 'μέτρηση'],
    ['en-US', 'en-us', 'Biscuits?', 'counting'],
    ['pt-BR', 'pt-br', 'Bolachas?', 'contagem'],
    ['pt-PT', 'pt', 'Biscoitos?', 'contagem'],
  ] as const) {
    await page.unrouteAll();
    await rewrite(page, (html) =>
      html
        .replace('<html lang="en"', `<html lang="${lang}"`)
        .replace(
          /"purposes": \[[^\]]*\]/,
          `"texts": ${JSON.stringify(texts)}, "purposes": ${JSON.stringify(purposes)}`,
        ),
    );
    await openAsked(page);
    await expect(notice(page), lang).toHaveAttribute('lang', spoken);
    await expect(notice(page).getByRole('heading'), lang).toHaveText(heading);
    await expect(notice(page).locator('p'), lang).toContainText(purpose);
  }
});

test('a policy in what is the tag of no language takes no notice away', async ({ page }) => {
  await rewrite(page, (html) => html.replace('"policyUrl"', '"policyLanguages": ["en-us-gb"], "policyUrl"'));
  await openAsked(page);
  await expect(notice(page).getByRole('link')).toHaveText('Privacy policy (en-us-gb)');
});

test('the link to a policy in another language says in which, on both layers (LB-28)', async ({ page }) => {
  const open = async (lang: string) => {
    await page.unrouteAll();
    await rewrite(page, (html) =>
      html
        .replace('<html lang="en"', `<html lang="${lang}"`)
        .replace('"policyUrl"', '"policyLanguages": ["en", "nl"], "policyUrl"'),
    );
    await openAsked(page);
    return notice(page).getByRole('link');
  };
  for (const [lang, name] of [
    ['de', 'Datenschutzerklärung (Englisch)'],
    ['ja', 'プライバシーポリシー (英語)'],
  ] as const) {
    const link = await open(lang);
    await expect(link).toHaveText(name);
    await expect(link).toHaveAttribute('hreflang', 'en');
    await noticeButton(page, 'preferences').click();
    const second = preferences(page).locator('.about a[href="/privacy.html"]');
    await expect(second).toHaveText(name);
    await expect(second).toHaveAttribute('hreflang', 'en');
  }
  for (const lang of ['en', 'en-US', 'nl']) {
    const link = await open(lang);
    await expect(link).not.toContainText('(');
    await expect(link).not.toHaveAttribute('hreflang');
  }
});
