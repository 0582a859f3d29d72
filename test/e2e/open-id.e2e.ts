/** Signing in to the report with a provider of OpenID Connect, as an analyst does. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { freePort, startProvider } from '../support/open-id-provider.ts';
import { cleanUp, runCommand, startLocal } from '../support/running-collector.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

test.afterAll(cleanUp);

test('the provider leads back to the report, or to the form with what is wrong', async ({ page }) => {
  const port = await freePort();
  const provider = await startProvider(port);
  const { url, dataDir } = await startLocal({ port, distDir: DIST, openId: provider.openId });
  const leave = page.getByRole('link', { name: `Sign in with ${new URL(provider.openId.issuer).host}` });
  const signIn = async () => {
    await leave.click();
    await page.getByPlaceholder(/login/i).fill('anna');
    await page.getByPlaceholder(/password/i).fill('any');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  await page.goto(`${url}/report/`);
  await signIn();
  await expect(page.getByRole('alert')).toContainText('there is no account of that name here');
  expect(new URL(page.url()).hash).toBe('');

  runCommand(['account', 'add', 'anna@example.com', '--role', 'analyst', '--sign-on', '--data', dataDir]);
  // The provider remembers who is there, and asks nothing more.
  await leave.click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  provider.close();
});
