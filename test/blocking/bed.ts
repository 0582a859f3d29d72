/**
 * Walks every way of loading through every phase, in both tiers, and prints what held: the table of docs/blocking.md.
 *
 *     node test/blocking/bed.ts [chromium|firefox] [part of a name]
 */
import { chromium, firefox } from 'playwright';
import { chromiumArgs, findBrowser } from '../../.dev/browsers.ts';
import { startEveryHost } from './every-host.ts';
import { NEED, pageOf, PHASES, walk, type Findings } from './walk.ts';
import { declared, WAYS } from './ways.ts';

const [engine = 'chromium', part = ''] = process.argv.slice(2);
const pages = new Map<string, string>();
const network = await startEveryHost((path) => pages.get(path));
const executablePath = findBrowser(engine === 'firefox' ? 'firefox' : 'chromium');
const browser =
  engine === 'firefox'
    ? await firefox.launch({
        channel: 'moz-firefox',
        ...(executablePath !== undefined && { executablePath }),
        firefoxUserPrefs: {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': network.port,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': network.port,
        },
      })
    : await chromium.launch({
        args: chromiumArgs(),
        ...(executablePath !== undefined && { executablePath }),
        proxy: { server: network.url },
      });

let isSound = true;
for (const tier of ['declared', 'automatic'] as const) {
  const cases = WAYS.filter(({ name }) => name.includes(part)).flatMap((way) => {
    const html = tier === 'declared' ? declared(way, NEED) : way.html;
    return html === undefined ? [] : [{ way, html }];
  });
  const all: [name: string, findings: Findings][] = [];
  for (const [index, { way, html }] of cases.entries()) {
    const path = `/${tier}-${index}`;
    pages.set(path, pageOf(html, tier));
    const context = await browser.newContext();
    const findings = await walk(way, `http://site.test${path}`, tier, context, network).catch(
      (error: unknown): Findings => ({ before: `no walk: ${String(error).split('\n')[0] ?? ''}` }),
    );
    await context.close();
    all.push([way.name, findings]);
    for (const [phase, what] of Object.entries(findings))
      console.log(`  ${tier}, ${way.name}, ${phase}: ${what}`);
  }
  console.log(`${engine}, ${tier}: ${all.length} ways`);
  for (const phase of PHASES) {
    const kept = all.filter(([, findings]) => findings[phase] === undefined).length;
    isSound &&= kept === all.length;
    console.log(
      `  ${phase.padEnd(10)} ${kept} of ${all.length} (${((100 * kept) / all.length).toFixed(1)} %)`,
    );
  }
}
await browser.close();
await network.close();
if (!isSound) process.exitCode = 1;
