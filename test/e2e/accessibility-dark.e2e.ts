/** axe finds nothing where the system is dark. */
import { expect, test } from '../support/fixture.ts';
import { expectNoViolations } from '../support/journey-axe.ts';
import { openAsked } from '../support/journey.ts';

test.use({
  colorScheme: 'dark',
  launchOptions: [
    async ({ launchOptions }, use) => {
      // The ordinary Firefox takes it from its settings alone; other engines do not read them.
      await use({ ...launchOptions, firefoxUserPrefs: { 'ui.systemUsesDarkTheme': 1 } });
    },
    { scope: 'worker' },
  ],
});

test('axe finds nothing in the dark', async ({ page }) => {
  await openAsked(page);
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  await expectNoViolations(page);
});
