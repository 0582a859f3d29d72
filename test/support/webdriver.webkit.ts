/** The client itself, in the real browser: what the journeys rely on. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Browser } from './webdriver.ts';
import { startWebKit, type RunningWebKit } from './webkit.ts';

const PAGE = `<!doctype html><html lang="en"><title>page</title>
<a href="#x" id="link">link</a><shadow-box></shadow-box>
<script>
  const root = document.querySelector('shadow-box').attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  button.textContent = 'Reject all';
  button.addEventListener('click', () => setTimeout(() => {
    document.cookie = 'clicked=yes';
    root.append(Object.assign(document.createElement('p'), { textContent: 'Thank you' }));
  }, 200));
  root.append(button);
</script>`;

describe('Browser', () => {
  let server: Server;
  let webkit: RunningWebKit;
  let browser: Browser;
  let url: string;

  before(async () => {
    server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE)).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    url = `http://127.0.0.1:${address.port}/`;
    webkit = await startWebKit();
    browser = await Browser.open(webkit);
    await browser.goto(url);
  });

  after(async () => {
    await browser.close();
    await webkit.stop();
    server.close();
  });

  it('finds an element in a shadow root, with its role and name', async () => {
    const button = await browser.find('shadow-box', 'button');
    assert.equal(await button.role(), 'button');
    assert.equal(await button.label(), 'Reject all');
    assert.equal(await button.isDisplayed(), true);
    assert.equal(await browser.has('shadow-box', 'table'), false);
  });

  it('clicks, waits for what comes of it, and reads the cookie', async () => {
    await browser.clearCookies();
    await (await browser.find('shadow-box', 'button')).click();
    assert.equal(await (await browser.find('shadow-box', 'p')).text(), 'Thank you');
    assert.deepEqual(
      (await browser.cookies()).map(({ name, value }) => [name, value]),
      [['clicked', 'yes']],
    );
  });

  it('moves the focus with the keyboard, both ways', async () => {
    await browser.reload();
    await browser.press('Tab', 'Tab');
    assert.equal(await (await browser.focused()).text(), 'Reject all');
    await browser.press('Shift+Tab');
    assert.equal(await (await browser.focused()).attribute('id'), 'link');
  });

  it('passes values into the page and back', async () => {
    const link = await browser.find('#link');
    assert.equal(await browser.run('return arguments[0].id + arguments[1];', link, 7), 'link7');
    assert.equal(await browser.run('return Promise.resolve(42);'), 42);
  });

  it('says what WebDriver answered when a script throws', async () => {
    await assert.rejects(browser.run('throw new Error("oh")'), /javascript error.*oh/s);
  });

  it('takes a picture', async () => {
    await browser.resize(390, 844);
    assert.equal((await browser.screenshot()).subarray(1, 4).toString(), 'PNG');
  });
});
