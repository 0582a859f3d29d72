/**
 * How quick the preferences of a large site are on a slow phone: 40 purposes, 30 services and 150 cookies, in Chromium at a
 * quarter of its speed. For each act the longest task of the page's thread and the time until the next paint (`event`
 * timing); the worst of some rounds.
 *
 *     node test/bench/preferences.bench.ts [rounds]
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium, type Page } from 'playwright';
import { chromiumArgs, findBrowser } from '../../.dev/browsers.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const SLOWER = 4;

const CONFIG = {
  site: 'shop',
  name: 'Shop',
  policyUrl: '/privacy',
  purposes: Array.from({ length: 40 }, (_, n) => ({
    id: `p${n}`,
    title: `Purpose number ${n}`,
    text: 'Something that this site would like to do with what it learns.',
  })),
  services: Array.from({ length: 30 }, (_, n) => ({
    id: `s${n}`,
    purpose: `p${n % 12}`,
    name: `Service ${n}`,
    provider: `Provider ${n} Ltd`,
    goal: 'Does what it is for',
    country: ['IE', 'US', 'NL'][n % 3],
    policyUrl: 'https://service.example/privacy',
    stores: Array.from({ length: 5 }, (_each, m) => ({
      name: `_s${n}_${m}`,
      duration: ['P1Y', 'P13M', 'session'][m % 3],
      purpose: 'Tells visits apart',
    })),
  })),
};

const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>
<script type="application/json" data-may-i-config>${JSON.stringify(CONFIG)}</script>
<script src="/may-i.js"></script></head><body><h1>Shop</h1></body></html>`;

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  else
    readFile(`dist${pathname}`).then(
      (file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file),
      () => response.writeHead(404).end(),
    );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

const executablePath = findBrowser('chromium');
const browser = await chromium.launch({
  args: chromiumArgs(),
  ...(executablePath !== undefined && { executablePath }),
});

/** What an act took: milliseconds of the longest task above 50, and of the slowest event until the next paint. */
interface Took {
  readonly task: number;
  readonly event: number;
}

/** Notes from here on what the page's thread does. */
function observe(): void {
  const seen = { task: 0, event: 0 };
  (window as { seen?: Took }).seen = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
  }).observe({ type: 'longtask' });
  // Event Timing, which the types of the page do not know yet.
  const events: PerformanceObserverInit & { readonly durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.event = Math.max(seen.event, duration);
  }).observe(events);
}

async function measured(page: Page, act: () => Promise<unknown>): Promise<Took> {
  await page.evaluate(() => {
    Object.assign((window as { seen?: Took }).seen ?? {}, { task: 0, event: 0 });
  });
  await act();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
  );
  return page.evaluate(() => (window as { seen?: Took }).seen ?? { task: NaN, event: NaN });
}

const acts: Record<string, Took[]> = {};

/** One visit in a fresh context. */
async function visit(): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(origin, { waitUntil: 'networkidle' });
  const panel = page.locator('may-i-preferences dialog');
  const take = async (name: string, act: () => Promise<unknown>) => {
    (acts[name] ??= []).push(await measured(page, act));
  };
  await take('to open', async () => {
    await page.locator('may-i-notice [part~=preferences]').click();
    await panel.locator('[type=search]').waitFor();
    await panel
      .locator('dl')
      .nth(CONFIG.services.length - 1)
      .waitFor({ state: 'attached' });
  });
  await take('to open the services of a purpose', () => panel.locator('summary').first().click());
  const field = panel.locator('[type=search]');
  for (const letter of ['s', 'e', 'r', 'v']) await take('a letter of the search', () => field.press(letter));
  await take('to empty the search', () => field.press('Control+a').then(() => field.press('Delete')));
  await take('to scroll', () => panel.locator('.body').evaluate((element) => element.scrollTo(0, 9999)));
  await take('a switch', () => panel.locator('[role=switch]').last().click());
  await context.close();
}

for (let round = 0; round < ROUNDS; round++) await visit();
await browser.close();
server.close();

const { purposes, services } = CONFIG;
const cookies = services.reduce((sum, { stores }) => sum + stores.length, 0);
console.log(
  `${purposes.length} purposes, ${services.length} services, ${cookies} cookies, Chromium ${SLOWER} times as slow, the worst of ${ROUNDS} rounds:`,
);
for (const [name, all] of Object.entries(acts)) {
  const task = Math.max(...all.map((one) => one.task));
  const event = Math.max(...all.map((one) => one.event));
  console.log(
    `  ${name.padEnd(36)} longest task ${task ? `${String(task).padStart(4)} ms` : '< 50 ms'}, to the next paint ${event ? `${String(event).padStart(4)} ms` : '< 16 ms'}`,
  );
}
