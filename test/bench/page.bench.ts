/**
 * What the gate costs a page that has nothing to do with it: 10,000 elements and 1,000 insertions by script, with all
 * services refused, in Chromium. Script time as the browser counts it (`Performance.getMetrics`), in processor time, so that
 * a busy machine changes little; without and with us, in turn; medians.
 *
 *     node test/bench/page.bench.ts [rounds]
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright';
import { chromiumArgs, findBrowser } from '../../.dev/browsers.ts';

const ROUNDS = Number(process.argv[2] ?? 15);

/** What a site's own script does: builds a list, sets attributes, clones a template, writes HTML. */
const WORK = `
  const list = document.createElement('ul');
  document.body.append(list);
  const template = document.createElement('template');
  template.innerHTML = '<li class="row"><a href="/item">item</a><span>text</span></li>';
  for (let n = 0; n < 1000; n++) {
    const row = n % 2 ? template.content.firstChild.cloneNode(true) : document.createElement('li');
    row.setAttribute('data-n', n);
    row.setAttribute('aria-label', 'Row ' + n);
    if (n % 10 === 0) row.innerHTML = '<b>row</b> <a href="https://example.org/' + n + '">more</a>';
    const cell = document.createElement('p');
    cell.textContent = 'cell ' + n;
    row.appendChild(cell);
    list.insertBefore(row, list.firstChild);
    let sum = 0;
    for (const child of list.children) { sum += child.className.length; if (sum > 2000) break; }
  }
`;

const rows = Array.from(
  { length: 3333 },
  (_, n) => `<div class="card" id="c${n}"><p>Card ${n}</p><a href="/card/${n}">more</a></div>`,
).join('\n');

const tags: Readonly<Record<string, string>> = {
  without: '',
  declared:
    '<script src="/may-i-declared.js" data-site="shop" data-purposes="analytics statistics"></script>',
  automatic: '<script src="/may-i.js" data-site="shop" data-purposes="analytics statistics"></script>',
};

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
  const tag = tags[path];
  if (tag === undefined) {
    readFile(`dist/${path}`).then(
      (file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file),
      () => response.writeHead(404).end(),
    );
    return;
  }
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>${tag}</head><body>${rows}<script>${WORK}</script></body></html>`,
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

/** Seconds of script on one visit of somebody who has refused, in a fresh context. */
async function visit(name: string): Promise<number> {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'may-i', value: 'reject', url: origin }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origin}/${name}`, { waitUntil: 'load' });
  const { metrics } = await session.send('Performance.getMetrics');
  await context.close();
  return metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? NaN;
}

const times: Record<string, number[]> = Object.fromEntries(Object.keys(tags).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const name of Object.keys(tags)) {
    const seconds = await visit(name);
    // The first round warms up.
    if (round > 0) times[name]?.push(seconds);
  }
}
await browser.close();
server.close();

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const base = median(times['without'] ?? []);
console.log(`Processor time of scripts, median of ${ROUNDS} visits, everything refused:`);
for (const [name, values] of Object.entries(times)) {
  const middle = median(values);
  const sorted = [...values].sort((a, b) => a - b);
  console.log(
    `${(middle * 1000).toFixed(1).padStart(8)} ms  ${((middle / base - 1) * 100).toFixed(1).padStart(6)} %  ${name}  (${((sorted[0] ?? 0) * 1000).toFixed(1)} to ${((sorted.at(-1) ?? 0) * 1000).toFixed(1)})`,
  );
}
