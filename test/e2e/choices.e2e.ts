/** The three answers of a first visit (scenarios S1 to S3), from the click to the figure in the report. */
import { expect, test } from '../support/fixture.ts';
import {
  all,
  answer,
  choiceCookies,
  choiceOf,
  dataLayer,
  footerOpener,
  googleState,
  granted,
  kept,
  message,
  notice,
  noticeButton,
  openAsked,
  preferences,
  PURPOSES,
} from '../support/journey.ts';

const TIME = /\.([0-9a-z]+)$/;

function timeIn(cookie: string): number {
  return parseInt(TIME.exec(cookie)?.[1] ?? '', 36) * 1000;
}

test.describe('accept all', () => {
  test('is kept in the documented grammar, with an id, for six calendar months', async ({
    page,
    context,
  }) => {
    await openAsked(page);
    const before = Date.now();
    await answer(page, 'accept');
    const cookies = (await context.cookies()).filter(({ name }) => name === 'may-i');
    expect(cookies).toHaveLength(1);
    const [{ value, expires, path, sameSite, httpOnly }] = cookies as [(typeof cookies)[0]];
    const id = /^1~([0-9a-f]{32})~/.exec(value)?.[1];
    expect(id).toBeDefined();
    expect(value).toBe(choiceOf(all('y'), timeIn(value), { id: id! }));
    expect(value.length + 'may-i='.length).toBeLessThanOrEqual(400);
    expect(timeIn(value)).toBeGreaterThan(before - 1000);
    expect(timeIn(value)).toBeLessThanOrEqual(Date.now());
    expect({ path, sameSite, httpOnly }).toEqual({ path: '/', sameSite: 'Lax', httpOnly: false });
    expect(await page.evaluate(() => localStorage.getItem('may-i'))).toBe(value);
    const days = (expires * 1000 - timeIn(value)) / 86_400_000;
    expect(days).toBeGreaterThan(180);
    expect(days).toBeLessThan(184.01);
  });

  test('runs every tag once, here and on the next page', async ({ page, demo, said }) => {
    await openAsked(page);
    await answer(page, 'accept');
    const seen = (service: string, to: RegExp) => () =>
      demo.elsewhere().filter((one) => one.service === service && to.test(`${one.method} ${one.to}`)).length;
    await expect.poll(seen('Visit counter', /POST .*\/count$/)).toBe(1);
    const pageViews = () => demo.elsewhere().filter(({ detail }) => detail?.includes('$pageview')).length;
    await expect.poll(pageViews).toBe(1);
    expect(await granted(page)).toEqual([...PURPOSES]);

    await page.getByRole('link', { name: 'Live sessions' }).first().click();
    await expect(page).toHaveURL(/\/sessions\.html$/);
    await expect.poll(seen('Visit counter', /POST .*\/count$/)).toBe(2);
    await expect.poll(pageViews).toBe(2);
    await expect.poll(seen('Livestorm player', /GET .*\/player\.html$/)).toBe(1);
    await expect(notice(page)).toHaveCount(0);
    await expect(page.locator('script[type="text/plain"][data-may-i]')).toHaveCount(0);
    expect(said.errors).toEqual([]);
    expect(said.ours).toEqual([]);
  });

  test('tells Google once what is granted, then other tags', async ({ page }) => {
    await openAsked(page);
    await answer(page, 'accept');
    const purposes = Object.fromEntries(PURPOSES.map((purpose) => [purpose, true]));
    await expect
      .poll(() => dataLayer(page))
      .toEqual([
        { form: '[object Arguments]', values: ['consent', 'default', googleState([])] },
        { form: '[object Object]', values: { event: 'may_i_consent_ready' } },
        { form: '[object Arguments]', values: ['consent', 'update', googleState(PURPOSES)] },
        {
          form: '[object Object]',
          values: { event: 'may_i_consent_update', may_i: { purposes, method: 'accept_all' } },
        },
      ]);
    // On the next page default and update come in one go, before anything else (SG-G05).
    await page.goto('/careers.html');
    expect(await dataLayer(page)).toEqual([
      { form: '[object Arguments]', values: ['consent', 'default', googleState([])] },
      { form: '[object Arguments]', values: ['consent', 'update', googleState(PURPOSES)] },
      { form: '[object Object]', values: { event: 'may_i_consent_ready' } },
    ]);
  });

  test('reaches the collector as one event with the id of the cookie, and the report', async ({
    page,
    context,
    demo,
  }) => {
    await openAsked(page);
    await answer(page, 'accept');
    await expect.poll(() => demo.events().length).toBe(1);
    const [cookie] = await choiceCookies(context);
    const [event] = demo.events();
    expect(event).toMatchObject({
      site: 'clearwater',
      consent_id: cookie!.split('~')[1],
      method: 'accept_all',
      layer: 'notice',
      occasion: 'first',
      language: 'en',
      revision: 1,
      skewed: 0,
    });
    expect(JSON.parse(String(event!['states']))).toEqual(
      Object.fromEntries(PURPOSES.map((purpose) => [purpose, 'granted'])),
    );
    expect(event!['decision_ms']).toEqual(expect.any(Number));
    await expect
      .poll(() => demo.figures())
      .toMatchObject({
        displays: 1,
        choices: 1,
        'accept-all-of-choices': 1,
        'partial-of-choices': 0,
        'reject-all-of-choices': 0,
        'granted:analytics': 1,
        changes: 0,
      });
    // The outbox is empty again.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe(null);
  });
});

test.describe('reject all', () => {
  test('runs nothing, makes no id, and is not asked again', async ({ page, context, demo, said }) => {
    await openAsked(page);
    await answer(page, 'reject');
    const [cookie] = await choiceCookies(context);
    expect(cookie).toBe(choiceOf(all('n'), timeIn(cookie!)));
    for (const path of ['/sessions.html', '/book.html', '/careers.html']) {
      await page.goto(path);
      await expect(notice(page)).toHaveCount(0);
      expect(await granted(page)).toEqual([]);
    }
    expect(demo.elsewhere()).toEqual([]);
    // The collector counts displays by the texts of the notice: the pages after the choice asked for none.
    expect(demo.asked().filter((asked) => asked.includes('locales/en.js'))).toEqual(['GET locales/en.js']);
    await expect.poll(() => demo.events().length).toBe(1);
    expect(demo.events()[0]).toMatchObject({ consent_id: null, method: 'reject_all', occasion: 'first' });
    await expect
      .poll(() => demo.figures())
      .toMatchObject({ displays: 1, choices: 1, 'reject-all-of-choices': 1, 'accept-all-of-choices': 0 });
    expect((await kept(page)).filter((name) => !name.includes(' may-i'))).toEqual([]);
    expect(said.errors).toEqual([]);
  });

  test('tells Google nothing new but the denial', async ({ page }) => {
    await openAsked(page);
    await answer(page, 'reject');
    await expect.poll(async () => (await dataLayer(page)).length).toBe(4);
    const [, , update, event] = await dataLayer(page);
    expect(update).toEqual({ form: '[object Arguments]', values: ['consent', 'update', googleState([])] });
    expect(event!.values).toMatchObject({ event: 'may_i_consent_update', may_i: { method: 'reject_all' } });
  });

  test('lasts as long as a yes (LB-25)', async ({ page, browser, context }) => {
    await openAsked(page);
    await answer(page, 'reject');
    const other = await browser.newContext({ baseURL: new URL(page.url()).origin });
    const accepting = await other.newPage();
    await openAsked(accepting);
    await answer(accepting, 'accept');
    const expiry = async (of: typeof context) =>
      (await of.cookies()).find(({ name }) => name === 'may-i')!.expires;
    expect(Math.abs((await expiry(other)) - (await expiry(context)))).toBeLessThan(120);
    await other.close();
  });
});

test.describe('analytics only, from the footer', () => {
  test('runs PostHog and nothing else, and is counted as partial (SD-07); it shows when they open again (SD-02)', async ({
    page,
    context,
    demo,
    said,
  }) => {
    await openAsked(page);
    await footerOpener(page).click();
    await expect(preferences(page)).toBeVisible();
    for (const purpose of PURPOSES) await expect(preferences(page).locator(`#${purpose}`)).not.toBeChecked();
    await preferences(page).locator('#analytics').click();
    await preferences(page).getByRole('button', { name: 'Save my choices' }).click();
    await expect(preferences(page)).toHaveCount(0);
    await expect(notice(page)).toHaveCount(0);
    expect(await granted(page)).toEqual(['analytics']);
    await expect.poll(() => demo.elsewhere().some(({ detail }) => detail?.includes('$pageview'))).toBe(true);

    await page.goto('/sessions.html');
    await expect(notice(page)).toHaveCount(0);
    await expect
      .poll(() => demo.elsewhere().filter(({ detail }) => detail?.includes('$pageview')).length)
      .toBe(2);
    expect([...new Set(demo.elsewhere().map(({ service }) => service))]).toEqual(['PostHog']);
    const [cookie] = await choiceCookies(context);
    const id = cookie!.split('~')[1]!;
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(cookie).toBe(choiceOf({ ...all('n'), analytics: 'y' }, timeIn(cookie!), { id }));
    await expect.poll(() => demo.events().length).toBe(1);
    expect(demo.events()[0]).toMatchObject({ consent_id: id, method: 'save', layer: 'preferences' });
    await expect
      .poll(() => demo.figures())
      .toMatchObject({
        choices: 1,
        'partial-of-choices': 1,
        'granted:analytics': 1,
        'granted:statistics': 0,
        'granted:preferences': 0,
      });
    expect(said.errors).toEqual([]);

    await footerOpener(page).click();
    await expect(preferences(page).locator('#analytics')).toBeChecked();
    await expect(preferences(page).locator('#statistics')).not.toBeChecked();
  });

  test('fills the form again only where preferences was allowed (SD-05)', async ({ page }) => {
    await openAsked(page, '/book.html');
    const field = page.locator('form [data-remember]:is(input:not([type=radio]))').first();
    await field.fill('Anna Lee');
    await answer(page, 'reject');
    // A new visit: on a reload Firefox fills in forms by itself.
    await page.goto('/book.html');
    await expect(field).toHaveValue('');

    await footerOpener(page).click();
    await preferences(page).locator('#preferences').click();
    await preferences(page).getByRole('button', { name: 'Save my choices' }).click();
    await expect(preferences(page)).toHaveCount(0);
    await expect(page.locator('script[data-may-i="preferences"]')).toHaveCount(0);
    await field.fill('Anna Lee');
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('clearwater-form')))
      .toContain('Anna Lee');
    await page.goto('/book.html');
    await expect(field).toHaveValue('Anna Lee');
  });
});

test('"Cookie preferences" in the notice opens the same sheet, and "Reject all" there is a refusal', async ({
  page,
  demo,
}) => {
  await openAsked(page);
  await noticeButton(page, 'preferences').click();
  await preferences(page).getByRole('button', { name: 'Reject all' }).click();
  await expect(preferences(page)).toHaveCount(0);
  await expect(notice(page)).toHaveCount(0);
  await expect.poll(() => demo.events().length).toBe(1);
  expect(demo.events()[0]).toMatchObject({ method: 'reject_all', layer: 'preferences', consent_id: null });
});

test('a purpose is two presses from the notice, and what is said of a recipient as many (LB-31)', async ({
  page,
}) => {
  await openAsked(page);
  await noticeButton(page, 'preferences').click();
  const summary = preferences(page).locator('.purpose:has(#analytics) > details > summary');
  await summary.click();
  await expect(preferences(page).locator('.purpose:has(#analytics) dl').first()).toBeVisible();
  await preferences(page).locator('#analytics').click();
  await expect(preferences(page).locator('#analytics')).toBeChecked();
});

test('a choice is confirmed once, with where to change it: the next page says nothing (LB-41, A-19)', async ({
  page,
  demo,
}) => {
  await openAsked(page);
  await answer(page, 'reject');
  await expect(message(page)).toContainText('Cookie preferences');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('may-i-outbox'))).toBe(null);
  const before = demo.asked().length;
  await page.goto('/careers.html');
  await expect(message(page)).toHaveCount(0);
  // Nothing has come by which something could be said.
  expect(demo.asked().slice(before)).toEqual(['GET may-i.js']);
});

test('each purpose alone lets go what is marked for it, and "Accept all" is all of them (LB-20, SD-06)', async ({
  page,
  context,
  demo,
}) => {
  const tags = PURPOSES.map(
    (id) => `<script type="text/plain" data-may-i="${id}">document.body.classList.add('${id}')</script>`,
  );
  const config = { site: 'shop', purposes: PURPOSES };
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script type="application/json" data-may-i-config>${JSON.stringify(config)}</script>
<script src="/may-i/may-i.js"></script></head><body><main><h1>Shop</h1>${tags.join('')}</main></body></html>`;
  await context.route(`${demo.url}/shop`, (route) => route.fulfill({ contentType: 'text/html', body }));
  for (const chosen of PURPOSES) {
    await openAsked(page, '/shop');
    await noticeButton(page, 'preferences').click();
    await preferences(page).locator(`#${chosen}`).click();
    await preferences(page).getByRole('button', { name: 'Save my choices' }).click();
    await expect(message(page)).toContainText(/./);
    await expect(page.locator('body')).toHaveClass(chosen);
    expect(await granted(page)).toEqual([chosen]);
    await context.clearCookies();
    await page.evaluate(() => {
      localStorage.clear();
    });
  }
  await openAsked(page, '/shop');
  await answer(page, 'accept');
  await expect(page.locator('body')).toHaveClass(PURPOSES.join(' '));
});
