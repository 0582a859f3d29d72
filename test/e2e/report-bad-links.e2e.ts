/** Links to the report that were cut, changed or made up, and a session that ends while the page is open. */
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { violations } from '../support/journey-axe.ts';
import {
  addAccount,
  cleanUp,
  PASSWORD,
  runCommand,
  startLocal,
  TOKEN,
  type LocalCollector,
} from '../support/running-collector.ts';

let collector: LocalCollector;
/** Hours that the collector's clock is ahead. */
let hoursAhead = 0;
test.beforeEach(async () => {
  hoursAhead = 0;
  collector = await startLocal({
    distDir: fileURLToPath(new URL('../../dist/', import.meta.url)),
    now: () => Date.now() + hoursAhead * 3_600_000,
  });
});
test.afterEach(cleanUp);

/** Signs in with the token, and fills the sample, so that there are figures that could be shown. */
async function openFilled(page: Page): Promise<void> {
  await page.goto(`${collector.url}/report/#token=${TOKEN}`);
  await page.getByRole('button', { name: 'Fill with sample data' }).click();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
}

const figures = (page: Page) => page.locator('.figure');
const wayOn = (page: Page, site = 'clearwater') =>
  page.getByRole('link', { name: `Show the last 30 days of ${site}`, exact: true });

test('a link that cannot be meant shows no figures, says why, and leads on', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => void faults.push(message));
  await openFilled(page);
  const site = 'site=sample-clearwater';
  for (const [query, said] of [
    [`${site}&country=LI`, 'nothing that is called “country”'],
    [`${site}&${'a'.repeat(2_000)}=1`, `“${'a'.repeat(40)}”`],
    [`${site}&__proto__=1&constructor=2`, '“__proto__”, “constructor”'],
    [`${site}&${site}`, '“site” stands in it more than once'],
    [`${site}&days=fortnight`, '“days” is no whole number from 1 to 800'],
    [`${site}&days=-1`, '“days” is no whole number'],
    [`${site}&from=2026-01-01`, 'A range needs both'],
    [`${site}&from=2026-02-31&to=2026-03-01`, '“from” is no day of the calendar'],
    [`${site}&from=-271821-04-20&to=-271821-04-20`, '“from” is no day of the calendar'],
    [`${site}&from=2026-03-31&to=2026-03-01`, 'is before "from"'],
    [`${site}&from=1600-01-01&to=2026-01-01`, '800 at most'],
    [`${site}&from=9999-01-01&to=9999-12-31`, 'is after today'],
    [`${site}&compare=%3Cimg+src%3Dx%3E`, '“compare” can only be “none”'],
    ['site=%3Ch1%3ECall+555-0100%3C%2Fh1%3E', 'This collector has no such site.'],
    [`site=${'x'.repeat(5_000)}`, 'There is nothing at this address.'],
  ] as const) {
    await page.goto(`${collector.url}/report/?${query}`);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(figures(page)).toHaveCount(0);
    // The words of a link are in no heading: it could send somebody elsewhere in our name.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^(sample-clearwater|Sample of clearwater|Report)$/i,
    );
    await expect(page.getByRole('link', { name: /^Show the last 30 days of / })).toBeVisible();
  }
  expect(await violations(page)).toEqual([]);

  // The way on is one for the keyboard, too.
  await wayOn(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nothing was counted in these days' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?site=clearwater&days=30');
  // The history leads back to the link, which says the same again.
  await page.goBack();
  await expect(page.getByRole('alert')).toContainText('There is nothing at this address.');

  await page.goto(`${collector.url}/report/?${site}&page=nowhere`);
  await expect(page.getByRole('alert')).toContainText('The report has no such page');
  await page.goto(`${collector.url}/report/?${site}&days=45`);
  await expect(figures(page).first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('a fragment that was made up signs nobody in, and says so', async ({ page }) => {
  for (const [fragment, said] of [
    ['token=', 'has no token of this collector in it'],
    ['token=%00%ff', 'has no token of this collector in it'],
    [`token=${'x'.repeat(300)}`, 'has no token of this collector in it'],
    ['token=guess-guess-guess', 'Check that it is a token of this collector'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`${collector.url}/report/#${fragment}`);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(page.getByLabel('Name')).toBeFocused();
    // A token must not stay where somebody could read it over a shoulder.
    expect(new URL(page.url()).hash).toBe('');
  }
  await page.goto('about:blank');
  await page.goto(`${collector.url}/report/#problem=constructor`);
  await expect(page.getByLabel('Name')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('native code')).toHaveCount(0);
});

test('a session that ends while the page is open leads back to the same view', async ({ page }) => {
  addAccount(collector.dataDir, 'analyst', 'analyst');
  await openFilled(page);
  const address = `${collector.url}/report/?site=sample-clearwater&page=purposes&days=30`;
  const signIn = async () => {
    await page.getByLabel('Name').fill('analyst');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };

  for (const end of [
    // Half a day goes by.
    () => (hoursAhead += 12),
    // The operator takes the account away, and makes it again.
    () => {
      runCommand(['account', 'remove', 'analyst', '--data', collector.dataDir]);
      addAccount(collector.dataDir, 'analyst', 'analyst');
    },
  ]) {
    await page.context().clearCookies();
    await page.goto(address);
    await signIn();
    await expect(page.getByRole('heading', { name: 'By purpose' })).toBeVisible();
    end();
    await page.getByRole('button', { name: '7 days', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('You are not signed in any more');
    // Nothing of what was shown is left for whoever sits down next.
    await expect(page.getByText('Analytics')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByLabel('Name')).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await signIn();
    await expect(page.getByRole('heading', { name: 'By purpose' })).toBeVisible();
    expect(new URL(page.url()).search).toBe('?site=sample-clearwater&page=purposes&days=7');
  }
});

test('a collector that was away is asked again with one press', async ({ page }) => {
  await openFilled(page);
  await page.route('**/api/**', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('The collector cannot be reached');
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(figures(page).first()).toBeVisible();
});
