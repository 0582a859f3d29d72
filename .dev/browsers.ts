/**
 * Finds the three engines that the tests run in; also installs the web server and the database server that the collector is
 * tested with.
 *
 * Order: environment variable, the usual places, Playwright's own download (Chromium only: its Firefox and WebKit
 * are patched builds that the test runners here do not drive). Run as a script it also installs what is missing
 * where that needs no question: Debian packages, as root or with a passwordless sudo in CI.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium } from 'playwright';
import { findPostgres } from '../test/support/postgres-server.ts';
import { POSTGRES_ADVICE } from './postgres.ts';

/** A browser engine that the tests run in. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** All engines, in the order in which they are tested. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

/** True in CI, where an engine that is missing is a failure and not a skip. */
export const isCi = Boolean(process.env['CI']);

interface Search {
  /** Environment variable that names the executable. */
  readonly variable: string;
  readonly places: readonly string[];
  /** Names for `apt-get install`. */
  readonly packages: readonly string[];
  /** What a person can do when nothing was found. */
  readonly advice: string;
}

const SEARCH: Readonly<Record<Engine, Search>> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/usr/bin/chromium-browser',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      `${homedir()}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    ],
    packages: ['chromium'],
    advice: 'Run `npx playwright install chromium`, or set CHROMIUM_BIN to a Chromium or Chrome.',
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      `${homedir()}/Applications/Firefox.app/Contents/MacOS/firefox`,
    ],
    packages: ['firefox-esr'],
    advice: 'Install Firefox from mozilla.org or your distribution, or set FIREFOX_BIN to it.',
  },
  webkit: {
    variable: 'WEBKIT_DRIVER',
    places: ['/usr/bin/WebKitWebDriver'],
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice:
      'On Debian or Ubuntu run `apt-get install webkit2gtk-driver xvfb`, or set WEBKIT_DRIVER to a WebKitWebDriver.',
  },
};

/** Path of the executable that drives `engine`, or `undefined` when this machine has none. For WebKit: of the driver. */
export function findBrowser(engine: Engine): string | undefined {
  const { variable, places } = SEARCH[engine];
  const candidates = [process.env[variable], ...places];
  if (engine === 'chromium') candidates.push(chromium.executablePath());
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** Path of WebKitGTK's small browser, which WebKitWebDriver starts; `undefined` when there is none. */
export function findMiniBrowser(): string | undefined {
  return globSync(['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/lib*/webkit2gtk-4.*/MiniBrowser'])[0];
}

/** Says in one line what to do about an engine that was not found. */
export function adviceFor(engine: Engine): string {
  return `may-i: no ${engine} found on this machine. ${SEARCH[engine].advice}`;
}

/** Switches for Chromium: no calls home, and no sandbox where the kernel does not let root or a container have one. */
export function chromiumArgs(): string[] {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  if (isCi || process.getuid?.() === 0) args.push('--no-sandbox');
  return args;
}

function installWithApt(packages: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  const isRootByAsking = isCi && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!existsSync('/usr/bin/apt-get') || !(isRoot || isRootByAsking)) return;
  console.log(`may-i: installing ${packages.join(', ')} with apt-get.`);
  // Another process may hold the package lock: wait for it. The answers of a package's questions are its defaults.
  const aptGet = ['apt-get', '-o', 'DPkg::Lock::Timeout=120', '-qq', '-y'];
  for (const command of [['update'], ['install', '--no-install-recommends', ...packages]]) {
    const line = ['env', 'DEBIAN_FRONTEND=noninteractive', ...aptGet, ...command];
    const [program = 'env', ...rest] = isRoot ? line : ['sudo', '-n', ...line];
    const result = spawnSync(program, rest, { encoding: 'utf8' });
    if (result.status !== 0) console.error(result.stderr);
  }
}

/** Web servers that the recipes of docs/collector.md are tested with, where Debian puts them. */
const WEB_SERVERS = [
  { path: '/usr/sbin/nginx', variable: 'NGINX_BIN', package: 'nginx-light' },
  { path: '/usr/bin/caddy', variable: 'CADDY_BIN', package: 'caddy' },
];

if (import.meta.main) {
  const missing = () => ENGINES.filter((engine) => findBrowser(engine) === undefined);
  const packages = missing().flatMap((engine) => SEARCH[engine].packages);
  for (const { path, variable, package: name } of WEB_SERVERS)
    if (!existsSync(path) && !process.env[variable]) packages.push(name);
  if (findPostgres() === undefined) packages.push('postgresql');
  if (packages.length > 0) installWithApt(packages);
  // Only says what is missing: whether that is a failure or a skip is for the parts that need the engine.
  for (const engine of missing()) console.log(adviceFor(engine));
  if (findPostgres() === undefined) console.log(POSTGRES_ADVICE);
}
