/**
 * How the interface lies and what it is painted in: the box of every element, with its colours, in each size, language,
 * theme and scheme, as a text that a review can read. Why no pictures: .github/CONTRIBUTING.md.
 *
 * The texts are kept beside this file: `playwright test -c .dev/playwright.config.ts layout --update-snapshots`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { answer, message, notice, noticeButton, preferences } from '../support/journey.ts';

const FONTS = ['noto-sans', 'noto-sans-arabic'] as const;

const SIZES = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  small: { width: 320, height: 568 },
} as const;

const SCHEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

const service = (name: string) => ({
  id: name.toLowerCase(),
  purpose: 'analytics',
  name,
  provider: `${name} Ltd`,
  goal: 'Counts how often each page is read',
  country: 'IE',
  policyUrl: `https://${name.toLowerCase()}.example/`,
  stores: [{ name: `_${name}`, duration: 'P13M', purpose: 'Tells visits apart' }],
});

const CONFIG = {
  site: 'clearwater',
  name: 'Clearwater',
  controller: { name: 'Clearwater B.V.', contact: 'privacy@clearwater.example' },
  policyUrl: '/privacy.html',
  authority: { name: 'AP', url: 'https://authority.example/' },
  updated: '2026-11-01',
  purposes: ['analytics', 'marketing'],
  services: [service('Meter'), service('Scale')],
};

const plainPage = (
  tag: string,
  dir: string,
) => `<!doctype html><html lang="${tag}" dir="${dir}"><title>Page</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<script type="application/json" data-may-i-config>${JSON.stringify(CONFIG)}</script>
<script src="/may-i/may-i.js"></script><body style="margin: 0"><main><h1>Page</h1>
<iframe data-may-i="marketing" data-src="https://video.example/1" title="Film" width="300" height="240"></iframe>
</main></body></html>`;

/** Opens a page with the fonts of the tests in place of the machine's. */
async function open(page: Page, path: string): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  await page.route('**/fonts/**', async (route) => {
    const [, name = '', file = ''] = /\/fonts\/([\w-]+)\/(.*)$/.exec(route.request().url()) ?? [];
    const folder = dirname(resolve(`@fontsource-variable/${name}/package.json`));
    await route.fulfill({
      body: await readFile(join(folder, file)),
      contentType: file.endsWith('css') ? 'text/css' : 'font/woff2',
    });
  });
  await page.goto(path);
  for (const name of FONTS) await page.addStyleTag({ url: `/fonts/${name}/index.css` });
  await page.addStyleTag({
    content: `may-i-notice, may-i-preferences, may-i-message, may-i-embed {
      --may-i-font: 'Noto Sans Variable', 'Noto Sans Arabic Variable' !important }`,
  });
  await page.evaluate(async () => {
    for (const family of ['Noto Sans Variable', 'Noto Sans Arabic Variable'])
      await document.fonts.load(`16px "${family}"`, 'aßőΑάع');
  });
  await expect(notice(page)).toBeVisible();
}

/** A line for each element of a shadow tree that is shown: where it lies in the panel, what it is painted in. */
function layoutOf(panel: Locator): Promise<string> {
  return panel.evaluate((top) => {
    const own = new CSSStyleSheet();
    // Below the fold, too; a font of the machine is in no other element.
    own.replaceSync(`.purpose, .service { content-visibility: visible !important }
      code { font-family: 'Noto Sans Variable' !important }`);
    const root = top.getRootNode();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets.push(own);
    const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const hex = (colour: string) => {
      if (!pixel) return colour;
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
      const parts = alpha === 255 ? [red, green, blue] : [red, green, blue, alpha];
      return alpha ? `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}` : 'none';
    };
    const paint = (style: CSSStyleDeclaration, around?: CSSStyleDeclaration): string[] => {
      const said = (name: string, value: string, usual: string) =>
        value === usual ? [] : [`${name} ${value}`];
      const type = ({ fontSize, fontWeight }: CSSStyleDeclaration) => `${fontSize}/${fontWeight}`;
      const borders = ['top', 'right', 'bottom', 'left'].map((side) =>
        parseFloat(style.getPropertyValue(`border-${side}-width`))
          ? `${style.getPropertyValue(`border-${side}-width`)} ${hex(style.getPropertyValue(`border-${side}-color`))}`
          : '0',
      );
      return [
        ...said('ink', hex(style.color), around ? hex(around.color) : ''),
        ...said('type', type(style), around ? type(around) : ''),
        ...said('paper', hex(style.backgroundColor), 'none'),
        ...said('border', [...new Set(borders)].length === 1 ? (borders[0] ?? '0') : borders.join(', '), '0'),
        ...said('radius', style.borderRadius, '0px'),
        ...said('line', style.textDecorationLine, 'none'),
        ...said('shadow', style.boxShadow.replace(/^.*\)/, '').trim(), 'none'),
        ...said('mask', style.maskImage === 'none' ? 'none' : 'some', 'none'),
      ];
    };
    const origin = top.getBoundingClientRect();
    const lines: string[] = [];
    const draw = (element: Element, depth: number, around?: CSSStyleDeclaration): void => {
      const { left, top: above, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (!element.checkVisibility()) return;
      const at = depth ? [left - origin.left, above - origin.top] : [left, above];
      const box = `${at.map(Math.round).join(' ')} ${Math.round(width)}×${Math.round(height)}`;
      const name = [element.localName, ...element.classList].join('.');
      const text = element.childElementCount ? '' : ` "${element.textContent.trim().slice(0, 24)}"`;
      const indent = '  '.repeat(depth);
      lines.push([`${indent}${name}${text}`, box, ...paint(style, around)].join(' | '));
      for (const pseudo of ['::before', '::after']) {
        const made = getComputedStyle(element, pseudo);
        if (made.content === 'none' || made.content === 'normal') continue;
        const place = [made.insetInlineStart, made.top, `${made.width}×${made.height}`].join(' ');
        lines.push([`${indent}  ${pseudo}`, place, ...paint(made, style)].join(' | '));
      }
      for (const child of element.children) draw(child, depth + 1, style);
    };
    draw(top, 0);
    return lines.join('\n');
  });
}

/** Layouts of what is shown, one for each size. */
async function inSizes(
  page: Page,
  what: string,
  panel: Locator,
  sizes = Object.keys(SIZES),
): Promise<string[]> {
  const layouts: string[] = [];
  for (const [name, size] of Object.entries(SIZES)) {
    if (!sizes.includes(name)) continue;
    await page.setViewportSize(size);
    layouts.push(`# ${what}, ${name}\n${await layoutOf(panel)}\n`);
  }
  return layouts;
}

async function openPreferences(page: Page): Promise<Locator> {
  await noticeButton(page, 'preferences').click();
  await expect(preferences(page)).toBeVisible();
  // The title has the focus now, and no button that the pointer has left.
  await page.mouse.move(0, 0);
  return preferences(page);
}

for (const [tag, dir] of [
  ['en', 'ltr'],
  ['de', 'ltr'],
  ['el', 'ltr'],
  ['ar', 'rtl'],
] as const)
  test(`everything lies as it is kept, in "${tag}"`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.route('**/layout.html', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: plainPage(tag, dir) }),
    );
    await open(page, '/layout.html');
    const layouts = await inSizes(page, 'the notice', notice(page));
    layouts.push(
      ...(await inSizes(page, 'the placeholder', page.locator('may-i-embed .panel'), ['desktop'])),
    );
    const panel = await openPreferences(page);
    await expect(panel.locator('dl')).toHaveCount(CONFIG.services.length);
    for (const summary of await panel.locator('.purpose > details > summary').all()) await summary.click();
    layouts.push(...(await inSizes(page, 'the preferences', panel)));
    await page.keyboard.press('Escape');
    await answer(page, 'reject');
    layouts.push(...(await inSizes(page, 'the message', message(page))));
    expect(layouts.join('\n')).toMatchSnapshot(['layouts', `${tag}.txt`]);
  });

for (const theme of ['kade', 'korn', 'nordlys', 'lumen', 'plain'])
  test(`both layers are painted as it is kept, in the theme "${theme}"`, async ({ page }) => {
    await page.setViewportSize(SIZES.phone);
    await open(page, theme === 'plain' ? '/situations/plain.html' : `/themes/${theme}.html`);
    const layouts: string[] = [];
    const inSchemes = async (what: string, panel: Locator) => {
      for (const [scheme, media] of Object.entries(SCHEMES)) {
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        layouts.push(`# ${what}, ${scheme}\n${await layoutOf(panel)}\n`);
      }
    };
    await inSchemes('the notice', notice(page));
    const panel = await openPreferences(page);
    await panel.locator('[role=switch]').first().click();
    await inSchemes('the preferences', panel);
    expect(layouts.join('\n')).toMatchSnapshot(['layouts', `${theme}.txt`]);
  });

/** The document of the demo with another configuration, in another language. */
async function change(page: Page, tag: string, config: object): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/<html lang="\w+"/, `<html lang="${tag}"`)
      .replace(/(<script[^>]*data-may-i-config>\s*\{)/, `$1${JSON.stringify(config).slice(1, -1)},`);
    return route.fulfill({ response, body });
  });
}

for (const [name, size] of Object.entries(SIZES))
  test(`nothing of the demo covers a notice that stands in the page, ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await change(page, 'en', { placement: 'inflow' });
    await page.goto('/');
    await expect(page.locator('#what-left')).toBeVisible();
    await expect(notice(page)).toBeVisible();
    for (const part of [notice(page).locator('h2'), ...(await notice(page).locator('.buttons > *').all())]) {
      const top = await part.evaluate((element) => {
        const { left, right, bottom, top: above } = element.getBoundingClientRect();
        return [left + 2, right - 2].map(
          (x) => document.elementFromPoint(x, (above + bottom) / 2)?.localName,
        );
      });
      expect(top).toEqual(['may-i-notice', 'may-i-notice']);
    }
  });

for (const name of ['phone', 'small'] as const)
  test(`no word of the declaration is broken, ${name}`, async ({ page }) => {
    await page.setViewportSize(SIZES[name]);
    await change(page, 'de', { language: 'de' });
    await page.goto('/privacy.html');
    const tables = page.locator('may-i-declaration table');
    await expect(tables.first()).toBeVisible();
    const broken = await tables.evaluateAll((all) =>
      all.flatMap((table) =>
        [...table.querySelectorAll('thead th, td')].flatMap((cell) => {
          const text = cell.firstChild;
          if (!text) return [];
          return [...(text.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return range.getClientRects().length > 1 ? [word] : [];
          });
        }),
      ),
    );
    expect(broken).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
