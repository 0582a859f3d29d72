/**
 * How long an analyst waits for the report of 90 days of a collector that has counted 10 million events of 3 sites in a year, and
 * has been started just now: from the address to figures, chart and controls that can be used, in a browser that has none of it.
 *
 *     node test/bench/report-page.bench.ts [rounds]
 *
 * Each round starts the collector anew. The browser, which runs already, and the collector share the processors of this machine.
 */
import { loadavg } from 'node:os';
import { chromium } from 'playwright';
import { chromiumArgs, findBrowser } from '../../.dev/browsers.ts';
import { processorSeconds } from '../support/processor-time.ts';
import { SITE, TOKEN, cleanUp, startChild, temporaryFolder } from '../support/running-collector.ts';
import { fillYear, RANGE } from '../support/year-of-counters.ts';

const ROUNDS = Number(process.argv[2] ?? 5);

const folder = await temporaryFolder();
await fillYear(folder);
const executablePath = findBrowser('chromium');
const browser = await chromium.launch({
  args: chromiumArgs(),
  ...(executablePath !== undefined && { executablePath }),
});
const waits: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) waits.push(await measure());
await browser.close();
await cleanUp();
waits.sort((a, b) => a - b);
console.log(
  `median of ${ROUNDS}: ${(waits[Math.floor(ROUNDS / 2)] ?? NaN).toFixed(0)} ms until the report can be used`,
);

async function measure(): Promise<number> {
  const collector = await startChild(folder);
  const context = await browser.newContext();
  const page = await context.newPage();
  const usedBefore = processorSeconds(collector.process.pid);
  await page.goto(`${collector.url}/report/?site=${SITE.id}&${RANGE}#token=${TOKEN}`, {
    waitUntil: 'commit',
  });
  await page.locator('main[aria-busy=false] .figure').first().waitFor();
  await page.locator('main[aria-busy=false] canvas').first().waitFor();
  const waited = await page.evaluate(() => performance.now());
  const used = (processorSeconds(collector.process.pid) - usedBefore) * 1_000;
  console.log(
    `${waited.toFixed(0)} ms, of which the collector took ${used.toFixed(0)} ms of processor; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  await context.close();
  await collector.stop();
  return waited;
}
