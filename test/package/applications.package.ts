/**
 * The applications of demo/apps, built with the packed package by the tools of their frameworks, and walked through in a
 * browser: docs/recipes.md is what they are made by.
 */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright';
import { preview } from 'vite';
import { chromiumArgs, findBrowser } from '../../.dev/browsers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What the applications are built with; they are found from below it only. */
const INSTALLED = join(ROOT, '.dev/apps');
const tarball = process.env['MAY_I_TARBALL'] ?? '';
const run = promisify(execFile);

/** An application that is served. */
interface Served {
  readonly url: string;
  close(): Promise<unknown>;
}

/** How an application is built and served. */
interface Application {
  readonly folder: string;
  /** Folder of its files that are served as they are. */
  readonly files: string;
  /** The program that builds it, in `node_modules`, and what it is told. */
  readonly build: readonly [program: string, ...given: string[]];
  readonly serve: (root: string) => Promise<Served>;
}

/** Serves a folder as any host of files does. */
const asFiles = (folder: string) => async (root: string) => {
  const server = await preview({
    root,
    configFile: false,
    build: { outDir: folder },
    preview: { port: 0 },
    logLevel: 'error',
  });
  return { url: server.resolvedUrls?.local[0] ?? '', close: async () => server.close() };
};

const nextServer = async (root: string) => {
  const child = spawn(process.execPath, [inInstalled('next/dist/bin/next'), 'start', '-p', '0'], {
    cwd: root,
    env: ENVIRONMENT,
  });
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/localhost:\d+/.exec(line) ?? [];
    if (url === undefined) continue;
    return {
      url,
      async close() {
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      },
    };
  }
  throw new Error('The server of Next.js ended before it said where it is.');
};

const APPLICATIONS: Readonly<Record<string, Application>> = {
  'Next.js': {
    folder: 'next',
    files: 'public',
    build: ['next/dist/bin/next', 'build'],
    serve: nextServer,
  },
  'Astro with its client router': {
    folder: 'astro',
    files: 'public',
    build: ['astro/bin/astro.mjs', 'build'],
    serve: asFiles('dist'),
  },
  SvelteKit: {
    folder: 'sveltekit',
    files: 'static',
    build: ['vite/bin/vite.js', 'build'],
    serve: asFiles('build'),
  },
  Angular: {
    folder: 'angular',
    files: 'public',
    build: ['@angular/cli/bin/ng.js', 'build'],
    serve: asFiles('dist'),
  },
};

const ENVIRONMENT = {
  ...process.env,
  NODE_ENV: 'production' as const,
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};

function inInstalled(path: string): string {
  return join(INSTALLED, 'node_modules', path);
}

const views = async (page: Page) =>
  page.evaluate(() => (window as unknown as { views?: readonly string[] }).views ?? []);
const count = async (page: Page, selector: string) => page.locator(selector).count();

async function goTo(page: Page, name: 'Home' | 'Films'): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Opens the preferences by the link of the page and presses one of their buttons. */
async function choose(page: Page, name: 'Accept all' | 'Reject all'): Promise<void> {
  await page.getByRole('link', { name: 'Cookie preferences' }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

async function walk(page: Page): Promise<void> {
  for (let swap = 0; swap < 5; swap++) {
    await goTo(page, 'Films');
    await goTo(page, 'Home');
  }
  assert.equal(await count(page, 'may-i-notice'), 1);
  await page.getByRole('button', { name: 'Reject all' }).click();
  await page.locator('may-i-notice').waitFor({ state: 'detached' });
  await goTo(page, 'Films');
  await page.locator('may-i-embed').waitFor();
  assert.equal(await count(page, 'iframe[src]'), 0);
  assert.deepEqual(await views(page), []);

  await choose(page, 'Accept all');
  await page.locator('iframe[src]').waitFor();
  const expected = ['/films'];
  for (let swap = 0; swap < 25; swap++) {
    await goTo(page, 'Home');
    await goTo(page, 'Films');
    expected.push('/', '/films');
  }
  assert.deepEqual(await views(page), expected);
  await page.locator('iframe[src]').waitFor();
  assert.equal(await count(page, 'may-i-embed'), 0);
  assert.equal(await count(page, 'may-i-notice'), 0);

  await page.reload();
  await page.waitForFunction(() => 'views' in window);
  assert.deepEqual(await views(page), ['/films']);

  await choose(page, 'Reject all');
  await page.locator('may-i-embed').waitFor();
  const before = (await views(page)).length;
  await goTo(page, 'Home');
  assert.equal((await views(page)).length, before);
}

const isLeftOut = tarball === '' && 'npm test packs it: npm run test:package';

describe('applications of demo/apps with the packed package', { skip: isLeftOut }, () => {
  let browser: Browser;
  let work: string;
  before(async () => {
    assert.ok(existsSync(inInstalled('next')), 'npm test installs what they are built with');
    work = mkdtempSync(join(INSTALLED, '.work-'));
    browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '', args: chromiumArgs() });
  });
  after(async () => {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  });

  for (const [name, { folder, files, build, serve }] of Object.entries(APPLICATIONS)) {
    it(`${name}: one notice, no view before consent, each route after it once`, async () => {
      const root = join(work, folder);
      const installed = join(root, 'node_modules/may-i');
      cpSync(join(ROOT, 'demo/apps', folder), root, { recursive: true });
      mkdirSync(installed, { recursive: true });
      await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
      cpSync(join(installed, 'dist'), join(root, files, 'may-i'), { recursive: true });
      const [program, ...given] = build;
      await run(process.execPath, [inInstalled(program), ...given], { cwd: root, env: ENVIRONMENT });

      const served = await serve(root);
      const said: string[] = [];
      try {
        const page = await browser.newPage({ baseURL: served.url });
        page.on('console', (message) => said.push(`${message.text()} ${message.location().url}`));
        page.on('pageerror', (error) => said.push(error.message));
        await page.goto('/');
        await page.getByRole('button', { name: 'Reject all' }).waitFor();
        await walk(page);
        await page.close();
      } finally {
        await served.close();
      }
      assert.deepEqual(said, []);
    });
  }
});
