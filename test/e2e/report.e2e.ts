/** The report, as an analyst reads it: from a link, with the keyboard, and with an address that was cut. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Value } from '@sinclair/typebox/value';
import { Report } from '../../src/report/report-schema.ts';
import { violations } from '../support/journey-axe.ts';
import { readCsv } from '../support/read-csv.ts';
import { readParquet } from '../support/read-parquet.ts';
import {
  cleanUp,
  runCommand,
  startLocal,
  temporaryFolder,
  TOKEN,
  type LocalCollector,
} from '../support/running-collector.ts';

let collector: LocalCollector;
test.beforeEach(async () => {
  collector = await startLocal({ distDir: fileURLToPath(new URL('../../dist/', import.meta.url)) });
});
test.afterEach(cleanUp);

test('an analyst sees what changed, turns the pages and passes a link on', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'Over BiDi Playwright hears of no download in Firefox.');
  const { url } = collector;
  await page.goto(`${url}/report/#token=${TOKEN}`);
  await page.getByRole('button', { name: 'Fill with sample data' }).click();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await page.getByText('Every rate that was compared').click();
  await expect(page.getByRole('row', { name: /^Reject all, of choices/ })).toContainText('%');
  expect(await violations(page)).toEqual([]);

  // What is kept is what is shown.
  const download = async (form: string) => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download ${form}`, exact: true }).click();
    return readFile(await (await waiting).path());
  };
  const kept = Value.Parse(Report, JSON.parse(String(await download('JSON'))));
  const choices = kept.measures.find(({ id }) => id === 'choices')?.numerator ?? 0;
  await expect(page.locator('.figure').nth(1)).toContainText(new Intl.NumberFormat('en').format(choices));

  const lines = String(await download('NDJSON'))
    .trimEnd()
    .split('\n');
  expect(readParquet(await download('Parquet'))).toEqual(lines.map((line): unknown => JSON.parse(line)));
  expect(readCsv(String(await download('CSV')))).toHaveLength(lines.length);

  await page.getByRole('link', { name: 'Overview' }).focus();
  for (const [name, heading] of [
    ['Purposes', 'By purpose'],
    ['Languages', 'By language of the notice'],
    ['Breakdowns', 'By device class'],
    ['Variants', 'No test in these days'],
    ['Answers', 'By the act'],
    ['Definitions', 'What other dashboards would call it'],
    ['Data quality', 'How it is counted'],
  ] as const) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }

  await page.reload();
  await expect(page.getByRole('link', { name: 'Data quality' })).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'What other dashboards would call it' })).toBeVisible();

  for (const [query, said] of [
    ['?page=nowhere', 'The report has no such page'],
    ['?from=2026-03-31&to=2026-03-01', 'is before "from"'],
    ['?site=nobody', 'This collector has no such site.'],
  ] as const) {
    await page.goto(`${url}/report/${query}`);
    await expect(page.getByRole('alert')).toContainText(said);
  }

  // A session that has ended asks to sign in again, and shows nothing of what it had.
  // Only once the figures are there: a page that is still asking for them would ask to sign in by itself.
  await page.goto(`${url}/report/`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Pages of the report' })).toHaveCount(0);
});

test('an analyst puts days together by week and by month, and passes that on', async ({ page }) => {
  const { url } = collector;
  await page.goto(`${url}/report/#token=${TOKEN}`);
  await page.getByRole('button', { name: 'Fill with sample data' }).click();
  await expect(page.getByRole('heading', { name: 'Day by day' })).toBeVisible();
  await page.getByText('The same figures as a table').click();
  const sumOf = async (unit: string) => {
    const rows = page.getByRole('group', { name: `Choices by ${unit}` }).getByRole('row');
    const counts = await rows.locator('td:nth-of-type(2)').allTextContents();
    return counts.reduce((sum, text) => sum + (/^[\d,]+$/.test(text) ? Number(text.replace(',', '')) : 0), 0);
  };
  const all = await sumOf('day');
  expect(all).toBeGreaterThan(100);

  await page.getByRole('button', { name: 'By week' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Week by week' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'By week' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/[?&]by=week$/);
  expect(await sumOf('week')).toBe(all);
  await expect(page.getByRole('rowheader', { name: /not exactly one week$/ })).not.toHaveCount(0);
  const slider = page.getByRole('slider', { name: 'Choices by week; arrow keys go from week to week' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^\w+ \d.+: [\d,]+ choices, accept all /);
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Week by week' })).toBeVisible();
  await page.getByRole('button', { name: 'By day' }).click();
  await expect(page).not.toHaveURL(/by=/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Week by week' })).toBeVisible();

  // A long range is shown by week unless the address says otherwise.
  const site = new URL(page.url()).searchParams.get('site') ?? '';
  await page.goto(`${url}/report/?site=${site}&days=365`);
  await expect(page.getByRole('heading', { name: 'Week by week' })).toBeVisible();
  await page.getByRole('button', { name: 'By month' }).click();
  await expect(page.getByRole('heading', { name: 'Month by month' })).toBeVisible();
  await page.goto(`${url}/report/?site=${site}&by=year`);
  await expect(page.getByRole('alert')).toContainText('“by” can only be “day”, “week” or “month”.');
});

test('an analyst sees what was changed on the site, beside the days', async ({ page }) => {
  const { url, dataDir } = collector;
  const folder = await temporaryFolder();
  const file = join(folder, 'may-i.config.json');
  for (const placement of ['bottom', 'top']) {
    await writeFile(file, JSON.stringify({ site: 'sample-clearwater', purposes: ['analytics'], placement }));
    assert.equal(runCommand(['notice', 'publish', file, '--data', dataDir]).status, 0);
  }
  await page.goto(`${url}/report/#token=${TOKEN}`);
  await page.getByRole('button', { name: 'Fill with sample data' }).click();
  await expect(page.getByText('The configuration changed: placement.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the page of a site with a long name fits on a phone', async ({ page }) => {
  const name = `متجر <b>الماء</b> & “Söhne”, ${'which goes on and on '.repeat(6)}${'andon'.repeat(20)}`;
  const distDir = fileURLToPath(new URL('../../dist/', import.meta.url));
  const { url } = await startLocal({ distDir, sites: [{ id: 'long', name, origins: [] }] });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${url}/report/#token=${TOKEN}`);
  await page.getByRole('button', { name: 'Fill with sample data' }).click();
  await expect(page.getByRole('heading', { name: `Sample of ${name}` })).toBeVisible();
  await page.getByRole('button', { name: 'By week' }).click();
  await page.getByText('The same figures as a table').click();
  // A scroll bar of its own may take a part of the window.
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(beyond).toBe(0);
  expect(await violations(page)).toEqual([]);
});

test('the page says that it waits', async ({ page }) => {
  await page.goto(`${collector.url}/report/#token=${TOKEN}`);
  await page.getByRole('button', { name: 'Fill with sample data' }).click();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();

  let answer = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/sites/**', async (route) => {
    await isAsked;
    await route.continue();
  });
  await page.reload();
  await expect(page.getByText('Loading the figures…')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Loading the report.');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  answer();
  await expect(page.locator('.figure').first()).toBeVisible();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('the page prints the figures without its controls', async ({ page, browserName }) => {
  test.skip(
    browserName === 'firefox',
    'A page that is opened over WebDriver BiDi there is told of no print.',
  );
  await page.goto(`${collector.url}/report/#token=${TOKEN}`);
  await page.getByRole('button', { name: 'Fill with sample data' }).click();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.figure').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Day by day' })).toBeVisible();
  for (const name of ['Refresh', 'Download CSV', 'Sign out', 'Fill with sample data'])
    await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Pages of the report' })).toBeHidden();
});
