/**
 * What the page of the report shows equals the truth: a stream with known truth goes through a collector, and figures are
 * read off the page. `test/collector/truth.node.test.ts` compares all of them in JSON and in the exports.
 */
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { cleanUp, startLocal, TOKEN } from '../support/running-collector.ts';
import { FIRST_DAY, makeStream, PAUSED_SITE, replay, STREAM_SITES, TODAY } from '../support/stream.ts';
import { truthOf, type Figure } from '../support/truth.ts';

test.afterEach(cleanUp);

test('an analyst reads the figures off the page that the stream has', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium', 'The figures are the same in every browser.');
  const stream = makeStream(1);
  let now = 0;
  const { url } = await startLocal({
    sites: [...STREAM_SITES, PAUSED_SITE],
    now: () => now,
    distDir: fileURLToPath(new URL('../../dist/', import.meta.url)),
  });
  await replay(stream, url, (at) => (now = at));

  await page.goto(`${url}/report/#token=${TOKEN}`);
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
  for (const { id: site, minimumCell = 10 } of STREAM_SITES) {
    const truth = truthOf(stream.counted, {
      site,
      from: FIRST_DAY,
      to: TODAY,
      minimumCell,
      today: stream.todayAt(site),
    });
    const turnTo = (name: string) =>
      page.goto(`${url}/report/?site=${site}&from=${FIRST_DAY}&to=${TODAY}&compare=none&page=${name}`);
    const find = (measure: string, value = '', section = 'total') =>
      truth.find(
        (figure) =>
          figure.measure === measure && (figure.value ?? '') === value && figure.section === section,
      );

    await turnTo('definitions');
    const totals = truth.filter(({ section }) => section === 'total');
    expect(totals).toHaveLength(19);
    await expect(rowOf(page, 'Displays')).toContainText(count(find('displays')?.numerator));
    await expect(rowOf(page, 'Excluded: bots')).toContainText(count(find('bots')?.numerator));
    await expect(rowOf(page, 'Excluded: displays of tests')).toContainText(
      count(find('test-displays')?.numerator),
    );
    await expect(rowOf(page, 'Excluded: events of tests')).toContainText(
      count(find('test-events')?.numerator),
    );
    for (const [name, measure] of [
      ['Interaction rate', 'interaction'],
      ['Accept all, of choices', 'accept-all-of-choices'],
      ['Partial, of displays', 'partial-of-displays'],
      ['Reject all, of choices', 'reject-all-of-choices'],
    ] as const) {
      await expect(rowOf(page, name)).toContainText(inWords(find(measure)));
    }

    await turnTo('quality');
    for (const [name, measure] of [
      ['Late', 'late'],
      ['Wrong clock', 'wrong-clock'],
      ['Sent again', 'sent-again'],
    ] as const) {
      const figure = page
        .locator('.figure')
        .filter({ has: page.getByRole('heading', { name, exact: true }) });
      await expect(figure).toContainText(inWords(find(measure)));
    }

    await turnTo('overview');
    await page.getByText('The same figures as a table').click();
    const days = page.getByRole('group', { name: 'Choices by day' }).getByRole('row');
    const shown = truth.filter(({ section, measure }) => section === 'day' && measure === 'choices');
    await expect(days).toHaveCount(
      1 + shown.length + truth.filter(({ section }) => section === 'withheld').length,
    );
    for (const [index, { numerator }] of shown.entries()) {
      await expect(
        days
          .nth(1 + index)
          .getByRole('cell')
          .nth(1),
      ).toHaveText(count(numerator));
    }

    for (const unit of ['week', 'month']) {
      await page.getByRole('button', { name: `By ${unit}` }).click();
      const rows = page.getByRole('group', { name: `Choices by ${unit}` }).getByRole('row');
      const sums = truth.filter(({ section, measure }) => section === unit && measure === 'choices');
      for (const [index, { numerator }] of sums.entries()) {
        const cells = rows.nth(1 + index).getByRole('cell');
        await expect(cells.nth(1)).toHaveText(count(numerator));
      }
    }

    await turnTo('purposes');
    await expect(rowOf(page, 'Analytics')).toContainText(
      inWords(find('granted:analytics', 'analytics', 'purpose')),
    );
    await expect(rowOf(page, 'Marketing')).toContainText(
      inWords(find('withdrawn:marketing', 'marketing', 'purpose')),
    );

    for (const [name, time] of [
      ['Under 1 hour', 'under-1h'],
      ['1 to 7 days', '1d-7d'],
      ['Not known', 'not-known'],
      ['Other, or not told apart', 'other'],
    ] as const) {
      const figure = find(`withdrawn-after:${time}`, '', 'withdrawal-time');
      if (figure === undefined) await expect(rowOf(page, name)).toHaveCount(0);
      else await expect(rowOf(page, name)).toContainText(inWords(figure));
    }

    await turnTo('languages');
    for (const [name, value] of [
      ['Dutch', 'nl'],
      ['Other', 'other'],
    ] as const) {
      const choices = find('choices', value, 'language');
      if (choices === undefined) await expect(rowOf(page, name)).toHaveCount(0);
      else await expect(rowOf(page, name).getByRole('cell').nth(1)).toHaveText(count(choices.numerator));
    }
  }
});

function rowOf(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

/** As the page writes a number in English. */
function count(n: number | undefined): string {
  return n === undefined ? 'not known' : n.toLocaleString('en-US');
}

/** What a rate is made of, as the page writes it. */
function inWords(figure: Figure | undefined): string {
  return figure?.denominator === undefined
    ? count(figure?.numerator)
    : `${count(figure.numerator)} of ${count(figure.denominator)}`;
}
