/**
 * Makes `npm start` and `npm test` work in a fresh clone: installs the dependencies when they are missing or older
 * than the lock file, and says nothing when there is nothing to do.
 *
 * Plain JavaScript without dependencies, because it runs before anything is installed, on whatever Node there is. It
 * is run by the `pre` scripts of package.json, never in one line with what follows: a shell remembers where it found
 * `node`, and would not see the pinned one that has come to `node_modules/.bin` in between.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';

install(root, 'dependencies');
if (process.argv.includes('--sites')) install(join(root, '.dev', 'sites'), 'sites that the tests visit');
if (process.argv.includes('--apps'))
  install(join(root, '.dev', 'apps'), 'frameworks of the example applications');
if (process.argv.includes('--browsers')) findBrowsers();

function isInstalled(folder) {
  const lock = join(folder, 'package-lock.json');
  /** Written by npm at the end of every install. */
  const installed = join(folder, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(lock).mtimeMs <= statSync(installed).mtimeMs;
}

function install(folder, what) {
  if (isInstalled(folder)) return;
  console.log(`may-i: installing the ${what}; the first time takes one to three minutes.`);
  // `npm ci` refuses a lock file that lacks the platform packages of another machine; `npm install` does not.
  if (npm('ci', folder) || npm('install', folder)) return;
  console.error('may-i: the dependencies could not be installed. Run `npm install` to see why.');
  process.exit(1);
}

function npm(command, cwd) {
  // --include=dev: with NODE_ENV=production npm would leave out what builds and tests.
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync('npm', [command, ...flags], { cwd, stdio: 'inherit', shell: isWindows }).status === 0;
}

function findBrowsers() {
  // With the pinned Node by its path: this process may be an older one that cannot run TypeScript.
  const node = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
  const result = spawnSync(node, [join(root, '.dev', 'browsers.ts')], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
