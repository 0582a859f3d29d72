/**
 * The package as those who install it have it: packed, unpacked into an application, and used there. `npm test` packs it and
 * says where it is (`MAY_I_TARBALL`).
 *
 * What it depends on is found where this project has it: nothing is fetched.
 */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright';
import { build, preview, type PreviewServer } from 'vite';
import { chromiumArgs, findBrowser } from '../../.dev/browsers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

const tarball = process.env['MAY_I_TARBALL'] ?? '';
mkdirSync(join(ROOT, '.results'), { recursive: true });
const app = mkdtempSync(join(ROOT, '.results/app-'));
const installed = join(app, 'node_modules/may-i');

/** The lines that the README gives. */
const CONFIG = JSON.stringify({
  site: 'shop',
  name: 'Shop',
  purposes: ['analytics'],
  services: ['posthog'],
  policyUrl: '/privacy.html',
  controller: { name: 'Shop Ltd', contact: 'privacy@shop.example' },
});
const head = (
  src: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<script type="application/json" data-may-i-config>${CONFIG}</script>
<script src="${src}"></script></head>`;
const TAG =
  '<script type="text/plain" data-may-i="analytics">document.documentElement.dataset.ran = "yes"</script>';
const FOOT = '<footer><a href="/privacy.html" data-may-i-open>Cookie preferences</a></footer>';

const MAIN = `
import { mayI, whenMayI, type MayI } from 'may-i';
import { useMayI } from 'may-i/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const Choice = () => createElement('output', null, useMayI('analytics') ? 'granted' : 'not granted');
createRoot(document.querySelector('#app')!).render(createElement(Choice));
whenMayI((api: MayI) => {
  api.on('analytics', (isGranted: boolean) => {
    document.documentElement.dataset.heard = String(isGranted && mayI('analytics'));
  });
});
`;

const POLICY = `
import 'may-i/react';
import 'may-i/svelte';
import 'may-i/vue';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';

export const Policy = () => (
  <main>
    <may-i-declaration className="cookies">Our cookies</may-i-declaration>
    <may-i-preferences inline />
    <iframe data-may-i="analytics:posthog" data-src="/film" title="Film" />
    <a href="/privacy#cookies" data-may-i-open>Cookie preferences</a>
    {/* @ts-expect-error -- there is no such element */}
    <may-i-preference />
  </main>
);
export const inSvelte: SvelteHTMLElements['may-i-preferences'] = { inline: true, class: 'panel' };
export const inVue: keyof GlobalComponents = 'may-i-declaration';
`;

const SERVER = `
import { startCollector } from 'may-i/collector';
import { readChoice } from 'may-i/server';
if (readChoice('may-i=reject', { analytics: 1 }).mayI('analytics')) throw new Error('A refusal grants.');
const collector = await startCollector({
  sites: [{ id: 'shop', origins: ['http://localhost'] }],
  token: 'a-token-of-an-application',
  dataDir: process.argv[2],
  port: 0,
});
console.log(collector.url);
`;

function unpack(): void {
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"name":"app","private":true,"type":"module"}');
  writeFileSync(
    join(app, 'index.html'),
    `${head('/may-i/may-i.js')}<body><main id="app"></main>${TAG}${FOOT}<script type="module" src="/main.ts"></script>`,
  );
  writeFileSync(join(app, 'main.ts'), MAIN);
  writeFileSync(join(app, 'policy.tsx'), POLICY);
  writeFileSync(join(app, 'server.mjs'), SERVER);
  writeFileSync(join(app, 'may-i.config.json'), CONFIG);
}

/** Serves a folder as it will be published. */
async function serve(outDir: string): Promise<{ server: PreviewServer; url: string }> {
  const server = await preview({ root: app, build: { outDir }, preview: { port: 0 }, logLevel: 'error' });
  return { server, url: server.resolvedUrls?.local[0] ?? '' };
}

describe('the packed package', { skip: tarball === '' && 'npm test packs it: npm run test:package' }, () => {
  let browser: Browser;
  const said: string[] = [];
  const open = async (url: string): Promise<Page> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('console', (message) => said.push(`${message.text()} ${message.location().url}`));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(url);
    return page;
  };
  /** Walks through a visit: refuse, change the mind, come back. */
  const walk = async (page: Page) => {
    const ran = () => page.evaluate(() => document.documentElement.dataset['ran']);
    await page.getByRole('button', { name: 'Reject all' }).click();
    await page.getByText('Your choice is saved.').waitFor();
    assert.equal(await ran(), undefined);
    await page.getByRole('link', { name: 'Cookie preferences' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept all' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['ran'] === 'yes');
    await page.reload();
    await page.waitForFunction(() => document.documentElement.dataset['ran'] === 'yes');
    assert.equal(await page.locator('may-i-notice').count(), 0);
  };

  before(async () => {
    unpack();
    await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
    browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '', args: chromiumArgs() });
  });
  after(async () => {
    await browser.close();
    rmSync(app, { recursive: true, force: true });
  });

  it('works in an application that Vite builds', async () => {
    cpSync(join(installed, 'dist'), join(app, 'public/may-i'), { recursive: true });
    await build({ root: app, logLevel: 'error', build: { outDir: 'built' } });
    const { server, url } = await serve('built');
    const page = await open(url);
    await walk(page);
    await page.getByText('granted', { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset['heard']), 'true');
    await server.close();
    assert.deepEqual(said, []);
  });

  it('works in a plain page, with the script that may-i build wrote', async () => {
    const bin = join(installed, 'dist/node/cli.js');
    await run(process.execPath, [bin, 'build', '--out', 'plain/may-i'], { cwd: app });
    const declared = await run(process.execPath, [bin, 'declaration'], { cwd: app });
    writeFileSync(
      join(app, 'plain/index.html'),
      `${head('/may-i/shop.js').replace(/<script type.*\n/, '')}<body><main>
<may-i-declaration>${declared.stdout}</may-i-declaration></main>${TAG}${FOOT}`,
    );
    const { server, url } = await serve('plain');
    const page = await open(url);
    await walk(page);
    assert.match((await page.locator('may-i-declaration').textContent()) ?? '', /PostHog/);
    await server.close();
    assert.deepEqual(said, []);
  });

  it('has types that a strict compiler takes', async () => {
    const options = {
      strict: true,
      noEmit: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      target: 'es2022',
      jsx: 'react-jsx',
    };
    writeFileSync(
      join(app, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { ...options, lib: ['es2023', 'dom'], types: [] },
        files: ['main.ts', 'policy.tsx'],
      }),
    );
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: app });
    assert.equal(stdout, '');
  });

  it('runs the collector as a library', async (test) => {
    const child = spawn(process.execPath, ['server.mjs', join(app, 'data')], { cwd: app });
    // One that outlives a failed test would keep the runner waiting for ever.
    test.after(() => child.kill());
    const [url = ''] = (await once(createInterface(child.stdout), 'line')) as [string?];
    assert.equal((await fetch(`${url}/health`)).status, 200);
    assert.match(await (await fetch(`${url}/may-i.js`)).text(), /mayI/);
    child.kill();
    await once(child, 'exit');
  });
});
