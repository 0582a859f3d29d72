/** React at document level, and its hook: rendered on a server, hydrated, and not disturbed by the notice. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { useMayI } from '../../src/frameworks/react.ts';
import { expect, test } from '../support/fixture.ts';
import { noticeButton } from '../support/journey.ts';

const CONFIG = JSON.stringify({ site: 'shop', purposes: ['analytics'] });
const head = [
  createElement('script', {
    key: 'config',
    type: 'application/json',
    'data-may-i-config': '',
    dangerouslySetInnerHTML: { __html: CONFIG },
  }),
  createElement('script', { key: 'gate', src: '/may-i/may-i-declared.js' }),
  createElement('title', { key: 'title' }, 'React'),
];

function Counted() {
  return createElement('p', { id: 'said' }, useMayI('analytics') ? 'counted' : 'not counted');
}

const app = createElement(
  'html',
  { lang: 'en' },
  createElement('head', null, head),
  createElement(
    'body',
    null,
    createElement(Counted),
    createElement('script', { src: '/app.js', async: true }),
  ),
);

/** The same app for the browser. */
const CLIENT = `
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { useMayI } from './src/frameworks/react.ts';
function Counted() {
  return createElement('p', { id: 'said' }, useMayI('analytics') ? 'counted' : 'not counted');
}
const head = [
  createElement('script', { key: 'config', type: 'application/json', 'data-may-i-config': '', dangerouslySetInnerHTML: { __html: ${JSON.stringify(CONFIG)} } }),
  createElement('script', { key: 'gate', src: '/may-i/may-i-declared.js' }),
  createElement('title', { key: 'title' }, 'React'),
];
const app = createElement('html', { lang: 'en' }, createElement('head', null, head), createElement('body', null, createElement(Counted), createElement('script', { src: '/app.js', async: true })));
window.hydrate = () => {
  window.failures = [];
  hydrateRoot(document, app, { onRecoverableError: (error) => window.failures.push(String(error)) });
};`;

test('a document that React hydrates keeps the notice, and the hook follows the choice', async ({
  page,
  context,
  demo,
  said,
}) => {
  const { outputFiles } = await build({
    stdin: { contents: CLIENT, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"development"' },
  });
  await context.route(`${demo.url}/app.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]?.text ?? '' }),
  );
  await context.route(`${demo.url}/react`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${renderToString(app)}` }),
  );
  await page.goto('/react');
  await expect(page.locator('#said')).toHaveText('not counted');
  // The notice is there first: that is when it could disturb.
  await expect(noticeButton(page, 'accept')).toBeVisible();
  await page.evaluate(() => {
    (window as unknown as { hydrate: () => void }).hydrate();
  });
  await expect(noticeButton(page, 'accept')).toBeVisible();
  await noticeButton(page, 'accept').click();
  await expect(page.locator('#said')).toHaveText('counted');
  expect(await page.evaluate(() => (window as unknown as { failures: string[] }).failures)).toEqual([]);
  await page.reload();
  await expect(page.locator('#said')).toHaveText('not counted');
  await page.evaluate(() => {
    (window as unknown as { hydrate: () => void }).hydrate();
  });
  await expect(page.locator('#said')).toHaveText('counted');
  expect(said.errors).toEqual([]);
  expect(said.all.filter((line) => /^(error|warning).*hydrat/i.test(line))).toEqual([]);
});
