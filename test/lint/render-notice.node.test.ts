/** The codes that only a browser tells (LE-06, LE-08, LE-22): a style sheet that each refuses, and the nearest that passes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrowser, isCi } from '../../.dev/browsers.ts';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { isConfig } from '../../src/config/check-config.ts';
import { expandConfig } from '../../src/config/expand-services.ts';
import type { LintCode } from '../../src/lint/codes.ts';
import { lintConfig } from '../../src/lint/lint-config.ts';
import { renderAll } from '../../src/lint/render-notice.ts';
import { shippedTexts } from '../../src/lint/shipped-texts.ts';
import { DIST, SOUND } from './support.ts';

process.env['CHROMIUM_BIN'] ??= findBrowser('chromium') ?? '';
const skip = !isCi && findBrowser('chromium') === undefined ? 'there is no Chromium here' : false;
const shipped = await shippedTexts(DIST);

/** Lints the sound configuration as a browser shows it with a style sheet of the site. */
async function linesWith(css: string) {
  assert.ok(isConfig(SOUND));
  const config = expandConfig(SOUND, CATALOGUE);
  const rendered = await renderAll({ config, css, language: 'en', dist: DIST });
  assert.ok(!('reason' in rendered), 'reason' in rendered ? rendered.reason : '');
  return lintConfig(SOUND, { catalogue: CATALOGUE, shipped, pages: [], rendered }).lines;
}

const CASES: readonly (readonly [code: LintCode, name: string, fails: string, passes: string])[] = [
  [
    'LE-06',
    'a button that rejects and is not there',
    'may-i-notice::part(reject) { opacity: 0.1 }',
    'may-i-notice::part(button) { opacity: 0.9 }',
  ],
  [
    'LE-08',
    'one answer that is drawn more strongly',
    'may-i-notice::part(reject) { background: #fff; color: #1c1f24; border-color: #fff }',
    'may-i-notice::part(button) { border-radius: 0 }',
  ],
  [
    'LE-08',
    'one answer that is larger',
    'may-i-notice::part(accept) { font-size: 30px }',
    'may-i-notice::part(button) { font-size: 18px }',
  ],
  [
    'LE-22',
    'text that is hard to read',
    'may-i-notice { --may-i-paper: #fff; --may-i-ink: #aaa; --may-i-color-scheme: light }',
    'may-i-notice { --may-i-paper: #fff; --may-i-ink: #333; --may-i-color-scheme: light }',
  ],
  [
    'LE-22',
    'a brand colour with letters on it that cannot be read',
    'may-i-notice { --may-i-accent: #fd0; --may-i-on-accent: #fff; --may-i-color-scheme: light }',
    'may-i-notice { --may-i-accent: #fd0; --may-i-color-scheme: light }',
  ],
  [
    'LE-22',
    'a focus ring that cannot be seen',
    'may-i-notice { --may-i-focus: #f4f4f4; --may-i-color-scheme: light }',
    'may-i-notice { --may-i-focus: #0a66b0; --may-i-color-scheme: light }',
  ],
];

describe('what a browser shows of the notice', { skip }, () => {
  it('is clean as we ship it', async () => {
    assert.deepEqual(await linesWith(''), []);
  });

  for (const [code, name, fails, passes] of CASES) {
    it(`is refused by ${code} for ${name}, and passes with the nearest that has not got it`, async () => {
      const found = await linesWith(fails);
      assert.ok(
        found.some((line) => line.code === code && line.path?.startsWith('notice (')),
        JSON.stringify(found),
      );
      assert.deepEqual(await linesWith(passes), []);
    });
  }
});
