/** The cross of the notice, where the law of a place asks for one (LB-21). */
import { expect, test } from '../support/fixture.ts';
import { dataLayer, message, notice } from '../support/journey.ts';

const pageOf = (profile: string) => `<!doctype html><html lang="it"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Negozio</title>
<script type="application/json" data-may-i-config>${JSON.stringify({ site: 'shop', name: 'Negozio', profile, purposes: ['analytics', 'marketing'] })}</script>
<script src="/may-i/may-i-declared.js"></script></head>
<body><main><h1>Negozio</h1></main></body></html>`;

test('in the profile of Italy it refuses everything, by the keyboard too, and the record says that it was closed', async ({
  context,
  page,
  demo,
  said,
}) => {
  await context.route(`${demo.url}/it`, (route) =>
    route.fulfill({ contentType: 'text/html', body: pageOf('it') }),
  );
  await page.goto('/it');
  const cross = notice(page).getByRole('button', { name: 'Chiudi: Rifiuta tutto' });
  await expect(cross).toBeVisible();
  await cross.press('Enter');
  await expect(message(page)).toContainText(/./);
  await expect(notice(page)).toHaveCount(0);
  const cookie = (await context.cookies()).find(({ name }) => name === 'may-i')?.value;
  expect(cookie).toMatch(/~analytics\.n[.\w]+~marketing\.n[.\w]+$/);
  await expect.poll(async () => JSON.stringify(await dataLayer(page))).toContain('"method":"close"');
  expect(said.errors).toEqual([]);
  await page.reload();
  await page.waitForLoadState('networkidle');
  await expect(notice(page)).toHaveCount(0);
});

test('in other profiles there is none', async ({ context, page, demo }) => {
  await context.route(`${demo.url}/es`, (route) =>
    route.fulfill({ contentType: 'text/html', body: pageOf('es') }),
  );
  await page.goto('/es');
  await expect(notice(page)).toBeVisible();
  await expect(notice(page).locator('[part=close]')).toHaveCount(0);
});
