/** Vue's composable, Svelte's store and what Angular's `toSignal` takes, in one page: each follows the choice. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from '../support/fixture.ts';
import { noticeButton } from '../support/journey.ts';

const CLIENT = `
import { createApp, h } from 'vue';
import { derived } from 'svelte/store';
import { useMayI } from './src/frameworks/vue.ts';
import { granted as store } from './src/frameworks/svelte.ts';
import { granted as subscribable } from './src/frameworks/angular.ts';
const say = (id, isGranted) => { document.getElementById(id).textContent = isGranted ? 'counted' : 'not counted'; };
createApp({
  setup() {
    const analytics = useMayI('analytics');
    return () => h('p', { id: 'vue' }, analytics.value ? 'counted' : 'not counted');
  },
}).mount('#app');
derived(store('analytics'), (isGranted) => isGranted).subscribe((isGranted) => say('svelte', isGranted));
window.end = subscribable('analytics').subscribe({ next: (isGranted) => say('angular', isGranted) });`;

const PAGE = `<!doctype html><html lang="en"><head><title>Frameworks</title>
<script src="/may-i/may-i-declared.js" data-site="shop" data-purposes="analytics"></script></head>
<body><div id="app"></div><p id="svelte"></p><p id="angular"></p><script src="/app.js"></script></body></html>`;

test('Vue, Svelte and Angular follow the choice', async ({ page, context, demo, said }) => {
  const { outputFiles } = await build({
    stdin: { contents: CLIENT, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await context.route(`${demo.url}/app.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]?.text ?? '' }),
  );
  await context.route(`${demo.url}/frameworks`, (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
  await page.goto('/frameworks');
  for (const name of ['vue', 'svelte', 'angular']) {
    await expect(page.locator(`#${name}`)).toHaveText('not counted');
  }
  await noticeButton(page, 'accept').click();
  for (const name of ['vue', 'svelte', 'angular']) {
    await expect(page.locator(`#${name}`)).toHaveText('counted');
  }
  await page.evaluate(() => {
    (window as unknown as { end: { unsubscribe: () => void } }).end.unsubscribe();
    document.cookie = 'may-i=reject; path=/';
    document.dispatchEvent(new CustomEvent('may-i-decided'));
  });
  await expect(page.locator('#angular')).toHaveText('counted');
  expect(said.errors).toEqual([]);
});
