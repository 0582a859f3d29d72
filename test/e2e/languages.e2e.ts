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
