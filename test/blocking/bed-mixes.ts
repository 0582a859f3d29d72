/**
 * Random mixes of scripts, released late and on the next visit: prints each seed whose log is not that of the page
 * without us.
 *
 *     node test/blocking/bed-mixes.ts [chromium|firefox|webkit] [how many] [first seed]
 */
import type { Engine } from '../../.dev/browsers.ts';
import { startEveryHost } from './every-host.ts';
import { openBrowser } from './visitor.ts';
import { describeMix, walkMix } from './walk-mixes.ts';

const [engine = 'chromium', count = '200', first = '1'] = process.argv.slice(2);
const pages = new Map<string, string>();
const network = await startEveryHost((path) => pages.get(path));

const browser = await openBrowser(engine as Engine, network);
const TIERS = ['automatic', 'declared'] as const;
const sound = { automatic: 0, declared: 0 };
/** How many are walked at the same time; WebKit's driver takes one session. */
const LANES: Readonly<Record<Engine, number>> = { chromium: 4, firefox: 3, webkit: 1 };
const waiting = Array.from({ length: +count }, (_, index) => +first + index).flatMap((seed) =>
  TIERS.map((tier) => ({ seed, tier })),
);
const lane = async () => {
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    const visitor = await browser.visitor();
    const findings = await walkMix(one.seed, one.tier, visitor, pages);
    await visitor.close();
    for (const finding of findings) console.log(describeMix(finding));
    if (!findings.length) sound[one.tier]++;
  }
};
await Promise.all(Array.from({ length: LANES[engine as Engine] }, lane));
await browser.close();
await network.close();
for (const tier of TIERS)
  console.log(`${browser.name}, ${tier}: ${sound[tier]} of ${count} mixes logged the same`);
if (TIERS.some((tier) => sound[tier] < +count)) process.exitCode = 1;
