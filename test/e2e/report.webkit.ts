/** The report in WebKitGTK: each page and its tables, with the keyboard, held to axe. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cleanUp, startLocal, TOKEN, type LocalCollector } from '../support/running-collector.ts';
import { Browser } from '../support/webdriver.ts';
import { startWebKit, type RunningWebKit } from '../support/webkit.ts';

const PAGE = 'may-i-report-page';

/** Pages of the report, in the order of their links, and a heading of each. */
const PAGES = [
  ['Overview', 'What changed'],
  ['Purposes', 'By purpose'],
  ['Languages', 'By language of the notice'],
  ['Breakdowns', 'By device class'],
  ['Variants', 'No test in these days'],
  ['Answers', 'By the act'],
  ['Definitions', 'What other dashboards would call it'],
  ['Data quality', 'How it is counted'],
] as const;

describe('the report in WebKitGTK', () => {
  let webkit: RunningWebKit;
  let collector: LocalCollector;
  let browser: Browser;
  let axe: string;

  before(async () => {
    // The browser then says that its language is `C`, which is none.
    webkit = await startWebKit([], { LANG: 'C' });
    // The same axe as in the other engines.
    const { resolve } = createRequire(import.meta.resolve('@axe-core/playwright'));
    axe = await readFile(resolve('axe-core/axe.min.js'), 'utf8');
  });
  after(async () => {
    await webkit.stop();
    await cleanUp();
  });
  beforeEach(async () => {
    collector = await startLocal({ distDir: fileURLToPath(new URL('../../dist/', import.meta.url)) });
    browser = await Browser.open(webkit);
    await browser.goto(`${collector.url}/report/#token=${TOKEN}`);
    await (await browser.find(PAGE, '.empty button')).click();
    await heading('What changed');
  });
  afterEach(async () => {
    await browser.close();
    await collector.remove();
  });

  /** Waits until the page has come to rest with a heading. */
  const heading = (text: string) =>
    browser.waitFor(
      `const root = document.querySelector(arguments[0]).shadowRoot;
      return root.querySelector('main[aria-busy=false]') &&
        [...root.querySelectorAll('h2')].some((one) => one.textContent.trim() === arguments[1]);`,
      PAGE,
      text,
    );
  const violations = async () =>
    browser.run(
      `if (!window.axe) { ${axe} }
      return window.axe.run().then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.flat().join(' ')).join(', ')));`,
    );
  /** Presses Tab until something with a name has the focus. */
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await browser.press('Tab');
      const focused = await browser.focused();
      if ((await focused.text()) === name || (await focused.label()) === name) return focused;
    }
    throw new Error(`the keyboard does not come to ${name}`);
  };

  it('is turned page by page with the keyboard, each with its tables and without a finding of axe', async () => {
    for (const [name, said] of PAGES) {
      const link = await tabTo(name);
      assert.equal(await link.role(), 'link');
      await browser.press('Enter');
      await heading(said);
      assert.equal(await (await browser.focused()).attribute('aria-current'), 'page');
      // Each table can be scrolled with the keyboard, and has a row under its head.
      const tables = await browser.run(
        `const root = document.querySelector(arguments[0]).shadowRoot;
        root.querySelectorAll('details').forEach((one) => (one.open = true));
        return [...root.querySelectorAll('table')].map((table) =>
          table.closest('.scroll')?.tabIndex === 0 && table.querySelectorAll('tbody tr').length > 0);`,
        PAGE,
      );
      assert.ok(
        Array.isArray(tables) && tables.every((isGood) => isGood === true),
        `${name}: ${String(tables)}`,
      );
      assert.ok(name === 'Variants' || tables.length > 0 || name === 'Data quality', name);
      assert.deepEqual(await violations(), [], name);
      // The links come round again from the top.
      await browser.run(`document.activeElement.shadowRoot.activeElement.blur();`);
    }
  });

  it('goes from week to week in the chart with the keyboard, and keeps it in the address', async () => {
    const byWeek = await tabTo('By week');
    assert.equal(await byWeek.role(), 'button');
    await browser.press('Enter');
    await heading('Week by week');
    assert.match(await browser.url(), /[?&]by=week$/);
    const slider = await tabTo('Choices by week; arrow keys go from week to week');
    const read = () => slider.attribute('aria-valuetext');
    // The pointer may rest on another week when the chart is drawn.
    await browser.press('End');
    const last = await read();
    await browser.press('ArrowLeft');
    assert.notEqual(await read(), last);
    await browser.press('Home');
    const first = await read();
    assert.match(first ?? '', /not exactly one week: \d+ choices, accept all /);
    await browser.press('End');
    assert.equal(await read(), last);
    assert.deepEqual(await violations(), []);

    await browser.reload();
    await heading('Week by week');
    await browser.back();
    await heading('Day by day');
  });

  it('fits on a phone, and says what is wrong with an address', async () => {
    await browser.resize(390, 844);
    await heading('What changed');
    const overflow = await browser.run(
      'return document.documentElement.scrollWidth - document.documentElement.clientWidth;',
    );
    assert.equal(overflow, 0);
    await browser.goto(`${collector.url}/report/?by=fortnight`);
    const alert = await browser.find(PAGE, '[role=alert]');
    assert.match(await alert.text(), /“by” can only be “day”, “week” or “month”\./);
  });
});
