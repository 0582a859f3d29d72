/**
 * Withdraws consent from real libraries that go on working, and prints what still left or was stored.
 *
 *     node test/blocking/bed-libraries.ts [chromium|firefox|webkit]
 */
import type { Engine } from '../../.dev/browsers.ts';
import { startEveryHost } from './every-host.ts';
import { LIBRARIES, pageWith, withdrawFrom } from './libraries.ts';
import { openBrowser } from './visitor.ts';
import { pageOf } from './walk.ts';

const [engine = 'chromium'] = process.argv.slice(2);
const pages = new Map<string, string>();
const network = await startEveryHost(
  (path) => pages.get(path),
  (url) => LIBRARIES.find((library) => library.url === url)?.file,
);
const browser = await openBrowser(engine as Engine, network);
const walk = async (library: (typeof LIBRARIES)[number], index: number) => {
  const path = `/library-${index}`;
  pages.set(path, pageOf(pageWith(library), 'automatic', 'w'));
  const visitor = await browser.visitor();
  const wrong = await withdrawFrom(library, `http://site.test${path}`, visitor, network);
  await visitor.close();
  console.log(`${browser.name}, ${library.name}: ${wrong.join('; ') || 'nothing left, nothing stored'}`);
  if (wrong.length) process.exitCode = 1;
};
// WebKit's driver takes one visitor at a time.
if (engine === 'webkit') for (const [index, library] of LIBRARIES.entries()) await walk(library, index);
else await Promise.all(LIBRARIES.map(walk));
await browser.close();
await network.close();
