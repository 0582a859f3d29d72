/**
 * The automatic and the declared tier, each way of loading on a page of its own, through every phase of a choice. What
 * counts is what reached a host that is not the site's: `node test/blocking/bed.ts` prints the whole table.
 */
import { chromium, expect, test } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../../.dev/browsers.ts';
import { startEveryHost, type EveryHost } from '../blocking/every-host.ts';
import { hostOf, NEED, pageOf, walk } from '../blocking/walk.ts';
import { visitorOf } from '../blocking/visitor.ts';
import { declared, WAYS } from '../blocking/ways.ts';

/** Ways that stand for their kind; the bed walks them all. */
const CHOSEN = [
  'static script',
  'inline module import',
  'img',
  'iframe',
  'vendor snippet, host in parts',
  'setAttribute',
  'closed shadow tree',
  'document.write',
  'fetch',
  'worker of a blob',
  'cookie',
  'localStorage as an object',
];

let network: EveryHost;
const pages = new Map<string, string>();

test.beforeAll(async () => {
  network = await startEveryHost((path) => pages.get(path));
});
test.afterAll(() => network.close());

for (const tier of ['automatic', 'declared'] as const) {
  test(`nothing gets through before consent, everything after it, nothing after withdrawal: ${tier}`, async ({
    browserName,
  }) => {
    test.skip(
      browserName !== 'chromium',
      'The proxy is set when the browser starts: the bed does so for Firefox.',
    );
    const executablePath = findBrowser('chromium');
    const browser = await chromium.launch({
      args: chromiumArgs(),
      ...(executablePath !== undefined && { executablePath }),
      proxy: { server: network.url },
    });
    for (const way of WAYS.filter(({ name }) => CHOSEN.includes(name))) {
      const html = tier === 'declared' ? declared(way, NEED) : way.html;
      if (html === undefined) continue;
      pages.set('/way', pageOf(html, tier, 'static'));
      const visitor = await visitorOf(await browser.newContext());
      const { hosts = [hostOf('static')] } = way;
      const walked = { way, address: 'http://site.test/way', hosts, tier };
      const { findings } = await walk(walked, visitor, network);
      expect(findings, way.name).toEqual({});
      await visitor.close();
    }
    await browser.close();
  });
}
