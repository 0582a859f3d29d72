/**
 * What unit tests need from a server: pages of their own, parsed from the network as a visitor's are, and scripts that
 * are slow.
 *
 *     /test-page?html=…                              the text as a page, in pieces where it has form feeds
 *     /test-script.js?code=…[&ms=…][&of=…&run=…]     the code, after a wait, or when `of` requests of one run are there
 *     /test-gate.js                                  the gate's parts as one classic script
 */
import { Readable } from 'node:stream';
import { build } from 'esbuild';

const GATE = `
  import { arm } from './arm.ts';
  import { block } from './automatic.ts';
  import { giveBack } from './give-back.ts';
  import { goPast } from './go-past.ts';
  import { releaseLate } from './release-late.ts';
  window.gateUnderTest = { arm, block, giveBack, goPast, releaseLate };
`;

let gate;

async function gateScript() {
  gate ??= build({
    stdin: { contents: GATE, resolveDir: 'src/gate', loader: 'ts' },
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2022',
  }).then(({ outputFiles }) => outputFiles[0].text);
  return gate;
}

const runs = new Map();

/** Resolves when `count` requests of a run have arrived. */
function together(run, count) {
  const waiting = runs.get(run) ?? [];
  runs.set(run, waiting);
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === count) for (const go of waiting) go();
  });
}

/** Parts of a page, each a packet of its own. */
async function* inPieces(html) {
  for (const [index, piece] of html.split('\f').entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    yield piece;
  }
}

/** Middleware for the dev server. */
export async function testPages(context, next) {
  const { path, query } = context;
  if (path === '/test-page') {
    context.type = 'text/html';
    context.body = Readable.from(inPieces(query.html));
  } else if (path === '/test-script.js') {
    if (query.ms) await new Promise((resolve) => setTimeout(resolve, Number(query.ms)));
    if (query.of) await together(query.run, Number(query.of));
    context.type = 'text/javascript';
    context.set('cache-control', 'no-store');
    context.set('access-control-allow-origin', '*');
    context.body = query.code;
  } else if (path === '/test-gate.js') {
    context.type = 'text/javascript';
    context.body = await gateScript();
  } else {
    await next();
  }
}
