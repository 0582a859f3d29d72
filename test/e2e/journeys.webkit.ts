/** First visit, answers and return in WebKitGTK. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourneyDemo, type JourneyDemo } from '../support/journey-demo.ts';
import { Browser } from '../support/webdriver.ts';
import { startWebKit, type RunningWebKit } from '../support/webkit.ts';

const NOTICE = 'may-i-notice';
const MESSAGE = ['may-i-message', 'p'] as const;

describe('in WebKitGTK', () => {
  let webkit: RunningWebKit;
  let demo: JourneyDemo;
  let browser: Browser;

  before(async () => {
    webkit = await startWebKit();
  });
  after(async () => webkit.stop());
  beforeEach(async () => {
    demo = await startJourneyDemo();
    browser = await Browser.open(webkit);
  });
  afterEach(async () => {
    await browser.close();
    await demo.close();
  });

  const open = async (path = '/') => browser.goto(demo.url + path);
  const press = async (part: string) => {
    await (await browser.find(NOTICE, `button[part~=${part}]`)).click();
    const text = await (await browser.find(...MESSAGE)).text();
    assert.match(text, /^Your choice is saved\./);
    assert.equal(await browser.has(NOTICE), false);
  };
  const granted = async () =>
    browser.run(
      `return ['preferences', 'personalisation', 'analytics', 'statistics'].filter((id) => window.mayI(id));`,
    );
  const until = async (what: string, look: () => boolean | Promise<boolean>) => {
    const deadline = Date.now() + 30_000;
    while (!(await look())) {
      assert.ok(Date.now() < deadline, `waited for ${what}`);
      // Each round asks the browser, so that it goes on.
      await browser.run('return new Promise((resolve) => setTimeout(resolve, 50));');
    }
  };
  const isDelivered = async () =>
    (await browser.run(`return localStorage.getItem('may-i-outbox');`)) === null;
  const pageViews = () => demo.elsewhere().filter(({ detail }) => detail?.includes('$pageview')).length;

  it('a first visit without an answer stores and sends nothing', async () => {
    await open();
    await browser.find(NOTICE, 'button');
    assert.equal(await browser.run('return document.body.previousElementSibling.localName;'), NOTICE);
    assert.equal(await browser.run('return document.activeElement.localName;'), 'body');
    await browser.run('scrollTo(0, document.body.scrollHeight);');
    await open('/privacy.html');
    await browser.find(NOTICE, 'button');
    assert.deepEqual(await browser.cookies(), []);
    assert.equal(await browser.run('return localStorage.length + sessionStorage.length;'), 0);
    assert.deepEqual(await granted(), []);
    assert.deepEqual(demo.elsewhere(), []);
    assert.deepEqual(demo.events(), []);
    const { displays, choices } = await demo.figures();
    assert.deepEqual({ displays, choices }, { displays: 2, choices: 0 });
  });

  it('a yes runs every tag, is counted, and holds at the next visit with one request of ours', async () => {
    await open();
    await press('accept');
    assert.equal(((await granted()) as string[]).length, 4);
    await until('the page view', () => pageViews() === 1);
    await until('the event', () => demo.events().length === 1);
    await until('the outbox to be empty', isDelivered);
    const [cookie] = (await browser.cookies()).filter(({ name }) => name === 'may-i');
    assert.match(cookie!.value, /^1~[0-9a-f]{32}(~[a-z]+\.y1\.[0-9a-z]+){4}$/);
    const figures = await demo.figures();
    assert.equal(figures['accept-all-of-choices'], 1);

    const before = demo.asked().length;
    await open('/sessions.html');
    await until('the second page view', () => pageViews() === 2);
    await until('the player', () => demo.elsewhere().some(({ to }) => to.endsWith('/player.html')));
    assert.equal(await browser.has(NOTICE), false);
    assert.deepEqual(demo.asked().slice(before), ['GET may-i.js']);
  });

  it('a no runs nothing, makes no id and is not asked again', async () => {
    await open();
    await press('reject');
    await until('the event', () => demo.events().length === 1);
    assert.equal(demo.events()[0]!['consent_id'], null);
    for (const path of ['/sessions.html', '/book.html', '/careers.html']) {
      await open(path);
      assert.equal(await browser.has(NOTICE), false);
      assert.deepEqual(await granted(), []);
    }
    assert.deepEqual(demo.elsewhere(), []);
    const [cookie] = (await browser.cookies()).filter(({ name }) => name === 'may-i');
    assert.match(cookie!.value, /^1~(~[a-z]+\.n1\.[0-9a-z]+){4}$/);
    assert.equal((await demo.figures())['reject-all-of-choices'], 1);
  });

  it('the keyboard alone refuses, opens the preferences, grants one purpose, and takes all back', async () => {
    /** Presses Tab until something with a name has the focus; a switch of the interface is named by its label. */
    const tabTo = async (name: RegExp) => {
      const met: string[] = [];
      for (let presses = 0; presses < 80; presses += 1) {
        await browser.press('Tab');
        const focused = await browser.focused();
        const label = (await focused.label()) || (await focused.text());
        met.push(label);
        if (name.test(label)) return focused;
      }
      throw new Error(`the keyboard does not come to ${String(name)}, but to ${met.join(', ')}`);
    };
    const said = async () => (await browser.find(...MESSAGE)).text();

    await open();
    await browser.find(NOTICE, 'button');
    // First in the page: nothing of the site comes before.
    await tabTo(/^Reject all$/);
    await browser.press('Enter');
    assert.match(await said(), /^Your choice is saved\./);
    assert.deepEqual(await granted(), []);

    await tabTo(/^Cookie preferences$/);
    await browser.press('Enter');
    await browser.find('may-i-preferences', 'button[part~=save]');
    const purpose = await tabTo(/^Measuring/);
    assert.equal(await purpose.role(), 'switch');
    await browser.press('Space');
    await tabTo(/^Save/);
    await browser.press('Enter');
    await until('the choice', async () => ((await granted()) as string[]).length === 1);

    // Without a change Escape closes them, and the focus is where it was.
    await tabTo(/^Cookie preferences$/);
    await browser.press('Enter');
    await browser.find('may-i-preferences', 'button[part~=save]');
    await browser.press('Escape');
    await until(
      'the preferences to go',
      async () => !(await browser.has('may-i-preferences', 'dialog[open]')),
    );
    assert.match(await (await browser.focused()).text(), /^Cookie preferences$/);

    await browser.press('Enter');
    await browser.find('may-i-preferences', 'button[part~=save]');
    await tabTo(/^Reject all$/);
    await browser.press('Enter');
    await until('the withdrawal', async () => ((await granted()) as string[]).length === 0);
  });

  it('a script that presses "Accept all" grants nothing', async () => {
    await open();
    const button = await browser.find(NOTICE, 'button[part~=accept]');
    await browser.run('arguments[0].click();', button);
    assert.equal(await browser.has(NOTICE), true);
    assert.deepEqual(await granted(), []);
  });

  it('the tags of a page run in the order of the document, after the click and on return', async () => {
    const ORDER = ['1', '2', '3', 'preferences:', '4', '5', '6', '7'];
    const log = async () => (await browser.run('return [...window.log];')) as string[];
    const first = async () =>
      (await log()).filter((line) => !/^(async|template)/.test(line)).map((line) => line.split(' ')[0]);
    await open('/situations/many-tags.html');
    assert.deepEqual(await log(), []);
    await press('accept');
    await until('all tags', async () => (await log()).length === ORDER.length + 2);
    assert.deepEqual(await first(), ORDER);
    await browser.reload();
    await until('all tags', async () => (await log()).length === ORDER.length + 2);
    assert.deepEqual(await first(), ORDER);
  });
});
