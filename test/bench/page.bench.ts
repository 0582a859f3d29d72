/**
 * What the gate costs a page that has nothing to do with it: 10,000 elements and 1,000 insertions by script, with all
 * services refused, in Chromium. Script time as the browser counts it (`Performance.getMetrics`), in processor time, so that
 * a busy machine changes little; without and with us, in turn; medians.
 *
 * Three parts are told apart: our start (parse and run, on an empty page), which is the same for every page; what the work
 * of the page costs more, which grows with it: the whole without the start; and what it costs that the elements come in
 * sixty pieces, as they do over a network, without the insertions.
 *
 *     node test/bench/page.bench.ts [rounds]
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
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

const PIECES = 60;

const rows = Array.from(
  { length: 3333 },
  (_, n) => `<div class="card" id="c${n}"><p>Card ${n}</p><a href="/card/${n}">more</a></div>`,
);

const tags: Readonly<Record<string, string>> = {
  without: '',
  declared:
    '<script src="/may-i-declared.js" data-site="shop" data-purposes="analytics statistics"></script>',
  automatic: '<script src="/may-i.js" data-site="shop" data-purposes="analytics statistics"></script>',
};

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
  const [page, name = ''] = path.split('/');
  const tag = page === 'empty' || page === 'full' || page === 'pieces' ? tags[name] : undefined;
  if (tag === undefined) {
    readFile(`dist/${path}`).then(
      (file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file),
      () => response.writeHead(404).end(),
    );
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html' });
  response.write(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>${tag}</head><body>`,
  );
  void sendBody(page, response);
});

/** The rest of a page, in pieces with some milliseconds between them where it comes so. */
async function sendBody(page: string | undefined, response: ServerResponse): Promise<void> {
  const size = Math.ceil(rows.length / PIECES);
  if (page === 'pieces')
    for (let at = 0; at < rows.length; at += size) {
      response.write(rows.slice(at, at + size).join('\n'));
      await setTimeout(8);
    }
  response.end(
    page === 'full'
      ? `${rows.join('\n')}<script>${WORK}</script></body></html>`
      : '<script>document.title</script></body></html>',
  );
}
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

const executablePath = findBrowser('chromium');
const browser = await chromium.launch({
  args: chromiumArgs(),
  ...(executablePath !== undefined && { executablePath }),
});

/** Milliseconds of script on one visit of somebody who has refused, in a fresh context. */
async function visit(path: string): Promise<number> {
  const context = await browser.newContext();
  await context.addCookies([{ name: 'may-i', value: 'reject', url: origin }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  const { metrics } = await session.send('Performance.getMetrics');
  await context.close();
  return (metrics.find((metric) => metric.name === 'ScriptDuration')?.value ?? NaN) * 1000;
}

const paths = Object.keys(tags).flatMap((name) => [`empty/${name}`, `full/${name}`, `pieces/${name}`]);
const times: Record<string, number[]> = Object.fromEntries(paths.map((path) => [path, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const path of paths) {
    const milliseconds = await visit(path);
    // The first round warms up.
    if (round > 0) times[path]?.push(milliseconds);
  }
}
await browser.close();
server.close();

const sorted = (path: string) => (times[path] ?? []).sort((a, b) => a - b);
const median = (path: string) => sorted(path)[ROUNDS >> 1] ?? NaN;
const base = median('full/without');
const cost = (milliseconds: number) =>
  `${milliseconds.toFixed(1).padStart(8)} ms ${((milliseconds / base) * 100).toFixed(1).padStart(6)} %`;
console.log(`Processor time of scripts in Chromium, median of ${ROUNDS} visits, everything refused.`);
console.log(
  `Without us the page takes ${base.toFixed(1)} ms: 10,000 elements, 1,000 insertions. With us more:\n`,
);
console.log(
  `${' '.repeat(12)}${['our start', 'work of the page', 'sum', 'in pieces'].map((head) => head.padStart(20)).join('')}`,
);
for (const name of Object.keys(tags).filter((one) => one !== 'without')) {
  const start = median(`empty/${name}`) - median('empty/without');
  const sum = median(`full/${name}`) - base;
  const pieces = median(`pieces/${name}`) - median('pieces/without') - start;
  console.log(`${name.padEnd(12)}${[start, sum - start, sum, pieces].map(cost).join('')}`);
}
console.log('\nFrom the least to the most:');
for (const path of paths)
  console.log(
    `  ${path.padEnd(18)}${(sorted(path)[0] ?? NaN).toFixed(1)} to ${(sorted(path).at(-1) ?? NaN).toFixed(1)} ms`,
  );
