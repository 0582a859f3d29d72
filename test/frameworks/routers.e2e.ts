/**
 * Applications whose router changes the page without loading it: the notice and the way back stay, and the first page view
 * and every later one reach the analytics tag once, as docs/recipes.md writes it.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixture.ts';
import { noticeButton, preferences } from '../support/journey.ts';

const ROUTES = 50;

const COUNT = `
import { mayI } from './src/index.ts';
window.views = [];
const count = (path) => { if (!mayI('analytics')) throw new Error('Counted without consent'); window.views.push(path); };
const main = document.getElementById('app');
`;

/** An application for each router; \`window.go\` goes to a route. */
const APPS = {
  'React Router': `${COUNT}
import { createElement as h, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Outlet, RouterProvider, useLocation, useParams } from 'react-router';
import { useMayI } from './src/frameworks/react.ts';

function Layout() {
  const { pathname } = useLocation();
  const isCounted = useMayI('analytics');
  useEffect(() => { if (isCounted) count(pathname); }, [isCounted, pathname]);
  return h('div', {}, h(Outlet), h('footer', {}, h('a', { href: '/privacy#cookie-preferences' }, 'Cookie preferences')));
}
const Film = () => h('iframe', { 'data-may-i': 'marketing', 'data-src': 'about:blank#film', width: 400, height: 300, title: 'Film' });
const Route = () => { const { number } = useParams(); return h('main', { key: number }, h('h1', {}, 'Route ' + number), h(Film)); };
const router = createBrowserRouter([{ path: '/app', element: h(Layout), children: [{ path: ':number', element: h(Route) }] }]);
window.go = (path) => router.navigate(path);
createRoot(main).render(h(RouterProvider, { router }));
`,
  'Vue Router': `${COUNT}
import { createApp, h, watch } from 'vue';
import { createRouter, createWebHistory, RouterView, useRoute } from 'vue-router';
import { useMayI } from './src/frameworks/vue.ts';

const Route = { setup() {
  const route = useRoute();
  return () => h('main', { key: route.path }, [h('h1', 'Route ' + route.params.number),
    h('iframe', { 'data-may-i': 'marketing', 'data-src': 'about:blank#film', width: 400, height: 300, title: 'Film' })]);
} };
const Layout = { setup() {
  const route = useRoute();
  const isCounted = useMayI('analytics');
  watch(() => isCounted.value && route.matched.length > 0 && route.path, (path) => { if (path) count(path); }, { immediate: true });
  return () => h('div', [h(RouterView), h('footer', [h('a', { href: '/privacy#cookie-preferences' }, 'Cookie preferences')])]);
} };
const router = createRouter({ history: createWebHistory(), routes: [{ path: '/app/:number', component: Route }] });
window.go = (path) => router.push(path);
createApp(Layout).use(router).mount(main);
`,
} as const;

const CONFIG = JSON.stringify({ site: 'shop', purposes: ['analytics', 'marketing'] });
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">
<script type="application/json" data-may-i-config>${CONFIG}</script><script src="/may-i/may-i.js"></script></head>
<body><div id="app"></div><script src="/app.js"></script></body></html>`;

interface App {
  readonly views: readonly string[];
  go(path: string): Promise<void>;
}

async function goTo(page: Page, number: number): Promise<void> {
  await page.evaluate((path) => (window as unknown as App).go(path), `/app/${number}`);
  await expect(page.locator('h1')).toHaveText(`Route ${number}`);
}

const views = (page: Page) => page.evaluate(() => (window as unknown as App).views);
const elements = (page: Page) =>
  page.evaluate(() => ['may-i-notice', 'may-i-embed'].map((name) => document.querySelectorAll(name).length));

for (const [name, contents] of Object.entries(APPS)) {
  test(`${name}: ${ROUTES} routes, and each page view once`, async ({ page, context, demo, said }) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'js' },
      bundle: true,
      write: false,
      format: 'iife',
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
    });
    await context.route(`${demo.url}/app.js`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]?.text ?? '' }),
    );
    await context.route(`${demo.url}/app/*`, (route) =>
      route.fulfill({ contentType: 'text/html', body: PAGE }),
    );
    await page.goto('/app/0');
    await expect(noticeButton(page, 'accept')).toBeVisible();
    await expect(page.locator('may-i-embed')).toBeVisible();
    for (let number = 1; number <= ROUTES; number++) await goTo(page, number);
    await expect.poll(() => elements(page)).toEqual([1, 1]);
    expect(await views(page)).toEqual([]);

    await page.locator('a[href$="#cookie-preferences"]').click();
    await preferences(page).getByRole('switch', { name: 'Measuring how the site is used' }).click();
    await preferences(page).getByRole('button', { name: 'Save my choices' }).click();
    await expect.poll(() => views(page)).toEqual([`/app/${ROUTES}`]);
    await goTo(page, 51);
    await goTo(page, 52);
    await expect.poll(() => views(page)).toEqual(['/app/50', '/app/51', '/app/52']);
    await expect.poll(() => elements(page)).toEqual([0, 1]);

    // The next visit counts its first page and each later one.
    await page.goto('/app/7');
    await expect.poll(() => views(page)).toEqual(['/app/7']);
    await goTo(page, 8);
    await expect.poll(() => views(page)).toEqual(['/app/7', '/app/8']);
    expect(said.errors).toEqual([]);
    expect(said.ours).toEqual([]);
  });
}
