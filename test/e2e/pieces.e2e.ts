/** A page that comes in many pieces: what is in each is found, wherever the parser puts it. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';

/** This machine, at a port where nobody answers: what is not blocked fails at once. */
const VENDOR = 'http://127.0.0.1';

/** More changes than are looked at one by one. */
const FILLER = '<p>one</p>'.repeat(500);

const frame = (name: string) => `<iframe src="${VENDOR}/frame/${name}"></iframe>`;

/** The end of a piece, or the script or style that it ends in. */
const OPEN = /(<(?:script|style)>(?![^]*<\/(?:script|style)>)[^]*)?$/;

/** What each piece holds; each begins and ends anywhere. */
const PIECES = [
  `<main><ul><li>${FILLER}${frame('list')}`,
  `${FILLER}<b>${frame('deep')}</b></li></ul>${FILLER}${frame('after the list')}</main>`,
  `${frame('first of a piece')}${FILLER}<script src="${VENDOR}/script.js"></script>`,
  `<table>${'<tr><td>cell</td></tr>'.repeat(60)}`,
  `<tr><td>cell</td></tr>${frame('before the table')}${'<tr><td>cell</td></tr>'.repeat(60)}</table>`,
  `<may-go></may-go>${FILLER}${frame('after what goes')}`,
  // What no setter and no function of ours is told of, before much else that the script puts in.
  `<script>for(let n=0;n<200;n++)document.body.append('text',document.createElement('i'));
    const far=new DOMParser().parseFromString('<iframe src="http://127.0'+'.0.1/far"></iframe>','text/html');
    const range=new Range();range.selectNode(document.querySelector('p'));range.surroundContents(far.querySelector('iframe'))</script>`,
  `${FILLER}${frame('after a script')}`,
  `${FILLER}<script>ran.push('snippet');var made=document.createElement('script');made.src='http:`,
  `//127.0.0.1/snippet.js';document.head.append(made)</script>${FILLER}`,
  `${FILLER}<script>`,
  `ran.push('late');var late=document.createElement('script');late.src='${VENDOR}/late.js'</script>`,
  `${FILLER}<style>`,
  `body{background:url(${VENDOR}/picture.png)}</style>${FILLER}${frame('last')}`,
];

const START = `<!doctype html><html lang="en"><head><title>Pieces</title>
<script>var ran=[];customElements.define('may-go',class extends HTMLElement{connectedCallback(){this.remove()}})</script>
<script type="application/json" data-may-i-config>{"site":"shop","purposes":["analytics"],
"services":[{"id":"vendor","purpose":"analytics","hosts":["127.0.0.1"]}]}</script>
<script src="/may-i.js"></script></head><body>`;

test('what a page brings in pieces is blocked', async ({ page }) => {
  const seen = new Map<string, () => void>();
  const write = async (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write(START);
    for (const [number, piece] of PIECES.entries()) {
      // The next piece comes when the browser has this one: it asks for a picture in it.
      const parsed = new Promise<void>((resolve) => seen.set(`/seen/${number}`, resolve));
      // In the text of a script or a style nothing else can be.
      response.write(piece.replace(OPEN, `<img src="/seen/${number}" alt="">$1`));
      await parsed;
    }
    response.end('</body></html>');
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    seen.get(path)?.();
    if (path === '/') void write(response);
    else if (path.endsWith('.js'))
      readFile(new URL(`../../dist${path}`, import.meta.url)).then(
        (file) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(file),
        () => response.writeHead(404).end(),
      );
    else response.writeHead(404).end();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  try {
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    const found = await page.evaluate((vendor) => {
      const all = [...document.querySelectorAll<HTMLElement>('iframe,script,style')];
      const ofVendor = all.filter(({ outerHTML }) => outerHTML.includes(vendor));
      return {
        blocked: ofVendor.filter(({ dataset }) => dataset['mayI'] === 'analytics:vendor').length,
        others: ofVendor.filter(({ dataset }) => !dataset['mayI']).map(({ outerHTML }) => outerHTML),
        ran: (window as unknown as { ran: string[] }).ran,
      };
    }, '//127.0.0.1');
    // And the one that a script makes.
    const wanted = PIECES.join('').split('//127.0.0.1').length;
    expect(found).toEqual({ blocked: wanted, others: [], ran: [] });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
