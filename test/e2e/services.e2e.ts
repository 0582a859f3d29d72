/** Services switched one by one: a purpose is granted, one of its services is not. */
import { expect, test } from '../support/fixture.ts';

const service = (id: string, name: string) => ({
  id,
  purpose: 'analytics',
  name,
  provider: `${name} Ltd`,
  goal: 'Counting.',
  country: 'IE',
  policyUrl: 'https://example.org/',
});

const config = {
  site: 'shop',
  purposes: ['analytics', 'statistics'],
  services: [service('meter', 'Meter'), service('gauge', 'Gauge')],
};

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script type="application/json" data-may-i-config>${JSON.stringify(config)}</script>
<script src="/may-i/may-i.js"></script></head><body><main><h1>Shop</h1>
<script type="text/plain" data-may-i="analytics:meter">document.body.dataset.meter = 'ran'</script>
<script type="text/plain" data-may-i="analytics:gauge">document.body.dataset.gauge = 'ran'</script>
<script type="text/plain" data-may-i="analytics">document.body.dataset.all = 'ran'</script>
<script type="text/plain" data-may-i="analytics:meter statistics">document.body.dataset.both = 'ran'</script>
</main><footer><a href="/policy" data-may-i-open>Cookie preferences</a></footer></body></html>`;

test('one of two services is switched off: its tags stay blocked, here and on the next page', async ({
  page,
  context,
  demo,
}) => {
  await context.route(`${demo.url}/shop`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/shop');
  await page.getByRole('button', { name: 'Cookie preferences' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 services').click();
  const meter = dialog.getByRole('switch', { name: 'Meter' });
  const gauge = dialog.getByRole('switch', { name: 'Gauge' });
  const [whole] = await dialog.getByRole('switch').all();
  if (!whole) throw new Error('There is no switch for the purpose.');
  await whole.check();
  await expect(meter).toBeChecked();
  await gauge.uncheck();
  await expect(whole).toBeChecked();
  await meter.uncheck();
  await expect(whole).not.toBeChecked();
  await meter.check();
  await dialog.getByRole('button', { name: 'Save my choices' }).click();

  const ran = () => page.evaluate(() => Object.fromEntries(Object.entries(document.body.dataset)));
  await expect.poll(ran).toEqual({ meter: 'ran', all: 'ran' });
  expect(await page.evaluate(() => document.cookie)).toMatch(
    /may-i=1~[0-9a-f]{32}~analytics\.y1\.\w+~analytics:gauge\.n1\.\w+~statistics\.n1\.\w+/,
  );

  await page.reload();
  await expect.poll(ran).toEqual({ meter: 'ran', all: 'ran' });
  await page.getByRole('link', { name: 'Cookie preferences' }).click();
  await dialog.getByText('2 services').click();
  await expect(meter).toBeChecked();
  await expect(gauge).not.toBeChecked();

  // A refusal of the whole reaches a service that an older copy of the decision grants for itself.
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.evaluate(() => {
    localStorage.setItem(
      'may-i',
      document.cookie.replace(/.*may-i=([^;]*).*/, '$1').replace('gauge.n', 'gauge.y'),
    );
    document.cookie = 'may-i=reject;path=/';
  });
  await page.reload();
  expect(await page.evaluate(() => [window.mayI?.('analytics'), window.mayI?.('analytics:gauge')])).toEqual([
    false,
    false,
  ]);
  expect(await ran()).toEqual({});
  await page.getByRole('link', { name: 'Cookie preferences' }).click();

  // The whole purpose is answered anew: the service goes with it again.
  await dialog.getByRole('button', { name: 'Accept all' }).click();
  await expect.poll(ran).toEqual({ meter: 'ran', gauge: 'ran', all: 'ran', both: 'ran' });
  expect(await page.evaluate(() => document.cookie)).not.toContain('gauge');
});

test('an attribute leaves Google Consent Mode alone as the word false', async ({ page, context, demo }) => {
  const body = `<!doctype html><html lang="en"><title>Shop</title><script src="/may-i/may-i-declared.js" data-site="shop"
    data-purposes="analytics" data-google-consent-mode="false"></script><p>Shop</p></html>`;
  await context.route(`${demo.url}/plain`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/plain');
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect.poll(() => page.evaluate(() => window.mayI?.('analytics'))).toBe(true);
  expect(await page.evaluate(() => window.dataLayer)).toBeUndefined();
});
