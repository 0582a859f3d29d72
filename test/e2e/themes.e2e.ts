/** The themes of the demo, and the page on which one is made. */
import { drawnColour } from '../support/drawn-colour.ts';
import { expect, test } from '../support/fixture.ts';
import { noticeButton, openAsked } from '../support/journey.ts';
import { violations } from '../support/journey-axe.ts';

const THEMES = ['kade', 'korn', 'nordlys', 'lumen'];

/** Everything by which one answer could be made to weigh more than the other (LB-15). */
function weight(button: Element): unknown {
  // Firefox parts a row into widths that differ by a hundred-thousandth of a pixel.
  const [width, height] = [button.clientWidth, button.clientHeight];
  const { color, backgroundColor, borderColor, borderWidth, borderRadius, font, boxShadow, opacity } =
    getComputedStyle(button);
  return [
    width,
    height,
    color,
    backgroundColor,
    borderColor,
    borderWidth,
    borderRadius,
    font,
    boxShadow,
    opacity,
  ];
}

test('each theme gives both answers the same weight, and is legible', async ({ page }) => {
  const looks = new Set<string>();
  for (const theme of THEMES) {
    await openAsked(page, `/themes/${theme}.html`);
    const reject = await noticeButton(page, 'reject').evaluate(weight);
    expect(await noticeButton(page, 'accept').evaluate(weight), theme).toEqual(reject);
    expect(await violations(page), theme).toEqual([]);
    looks.add(JSON.stringify(reject));
  }
  expect(looks.size).toBe(THEMES.length);
});

test('a theme is made: what it looks like, what does not read, and the CSS to paste', async ({ page }) => {
  await page.goto('/themes/');
  const preview = page.frameLocator('iframe');
  const reject = preview.locator('may-i-notice [part~=reject]');
  await expect.poll(() => drawnColour(reject)).toBe('rgb(17, 17, 17)');
  await page.getByLabel('Accent, of both answers').fill('#2244cc');
  await expect.poll(() => drawnColour(reject)).toBe('rgb(34, 68, 204)');
  const css = page.locator('pre');
  await expect(css).toContainText('--may-i-accent: #2244cc;');
  await expect(css).toContainText('--may-i-focus: #c2240b;');
  await page.getByLabel('Focus ring').fill('#eeeeee');
  await expect(page.getByText(/Focus ring on paper: 1\.2 : 1/)).toBeVisible();
  await expect(css).not.toContainText('--may-i-focus');
  await page.getByLabel('Ink').fill('#aaaaaa');
  await expect(page.getByText(/Text on paper: 2\.3 : 1/)).toBeVisible();
  await expect(css).not.toContainText('--may-i-paper');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Phone' }).click();
  await page.getByText('Korn & Kruste').click();
  await expect(reject).toHaveText('Alle ablehnen');
  await expect.poll(() => drawnColour(reject)).toBe('rgb(140, 63, 28)');
  await expect(css).toContainText('--may-i-radius: 20px;');
  await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(390);
});
