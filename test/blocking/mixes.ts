/**
 * Pages with random mixes of a vendor's scripts, each the same for the same seed. The scripts write a log; what begins
 * with `~` may come at any time.
 */
import { pick, seededRandom } from '../suites/random.ts';

/** Address of a vendor's script with this code, after a wait. */
function address(code: string, ms = 0): string {
  return `http://HOST/c.js?${new URLSearchParams({ code, ...(ms && { ms: `${ms}` }) }).toString()}`.replaceAll(
    '&',
    '&amp;',
  );
}

/** The mark by which the text of an inline script is known as the vendor's. */
const MARK = '/* http://HOST createElement */';

/** One ingredient: HTML, by a number that tells it from the others, and a wait for what it fetches. */
type Ingredient = (n: number, ms: number) => string;

const external = (code: string, ms: number, attributes = '') =>
  `<script data-vendor ${attributes} src="${address(code, ms)}"></script>`;
const inline = (code: string, attributes = '') =>
  `<script data-vendor ${attributes}>${MARK} ${code}</script>`;

/** Code that puts in another script of the vendor. */
const inject = (code: string, isAsync: boolean, ms: number) =>
  `var s = document.createElement('script'); s.async = ${isAsync}; s.src = '${address(code, ms).replaceAll('&amp;', '&').replaceAll("'", '%27')}'; document.head.appendChild(s);`;

const INGREDIENTS: readonly Ingredient[] = [
  (n, ms) => external(`log('external ${n}')`, ms),
  (n, ms) => external(`log('external ${n}')`, ms),
  (n) => inline(`log('inline ${n}')`),
  (n) => inline(`log('inline ${n}')`),
  (n, ms) => external(`log('~async ${n}')`, ms, 'async'),
  (n, ms) => external(`log('deferred ${n}')`, ms, 'defer'),
  (n, ms) => external(`log('module ${n}')`, ms, 'type="module"'),
  (n) => inline(`log('~inline module ${n}')`, 'type="module"'),
  (n) =>
    inline(
      `document.write('<p id="w${n}">written</p>'); log('wrote ${n} ' + !!document.getElementById('w${n}'))`,
    ),
  (n) => inline(`document.write('<script>log("written ${n}")</scr' + 'ipt>'); log('after writing ${n}')`),
  (n, ms) => external(`document.write('<p class="w">${n}</p>'); log('wrote from a file ${n}')`, ms),
  (n) =>
    inline(
      `document.addEventListener('DOMContentLoaded', function () { log('ready ${n}') }); log('listens ${n}')`,
    ),
  (n) => inline(`window.addEventListener('load', function () { log('load ${n}') })`),
  (n) =>
    inline(
      `document.addEventListener('readystatechange', function () { if (document.readyState === 'complete') log('complete ${n}') })`,
    ),
  (n) =>
    inline(
      `if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', function () { log('started ${n}') }); else log('too late ${n}')`,
    ),
  (n, ms) =>
    external(
      `document.addEventListener('DOMContentLoaded', function (event) { log('ready ${n} ' + event.type + ' ' + (this === document)) })`,
      ms,
      'defer',
    ),
  (n, ms) =>
    external(`window.lib${n} = { plugins: [] }; log('library ${n}')`, ms) +
    external(`lib${n}.plugins.push('a'); log('plugin ${n}')`, 0) +
    inline(`log('start ${n} ' + lib${n}.plugins.join())`),
  (n, ms) =>
    external(`window.late${n} = 1; log('deferred library ${n}')`, ms, 'defer') +
    external(`log('deferred start ${n} ' + late${n})`, 0, 'defer'),
  (n, ms) =>
    `<script data-vendor src="${address(`log('file ${n}')`, ms)}" onload="log('onload ${n}')"></script>`,
  (n) => `<script data-vendor src="http://HOST/missing.js" onerror="log('onerror ${n}')"></script>`,
  (n) => inline(`log('throws ${n}'); null.x`) + inline(`log('goes on ${n}')`),
  (n, ms) => inline(inject(`log("~injected ${n}")`, true, ms) + `log('injects ${n}')`),
  (n, ms) => external(inject(`log("~nested ${n}")`, true, 0) + `log('nests ${n}')`, ms),
  (n, ms) =>
    inline(`import('${address(`log("~imported ${n}")`, ms).replaceAll('&amp;', '&')}'); log('imports ${n}')`),
  (n) => inline(`log('current ${n} ' + (document.currentScript && document.currentScript.id))`, `id="c${n}"`),
  (n, ms) =>
    `<script data-vendor id="c${n}" src="${address(`log('current ${n} ' + document.currentScript.id)`, ms)}"></script>`,
  (n) =>
    inline(`var q${n} = window.q${n} || []; q${n}.push(1); log('queue ${n} ' + q${n}.length)`) +
    inline(`q${n}.push(2); log('queue ${n} ' + q${n}.length)`),
  (n) => inline(`setTimeout(function () { log('~timer ${n}') }); log('waits ${n}')`),
  (n) => inline(`log('old ${n}')`, 'nomodule'),
  (n) =>
    inline(
      `var t = document.createElement('script'); t.text = 'log("text ${n}")'; document.head.appendChild(t); log('put in ${n}')`,
    ),
  (n) => `<p class="own">paragraph ${n}</p><script>own.push(${n})</script>`,
];

/** Waits of a server, in milliseconds: most answer at once. */
const WAITS = [0, 0, 0, 30, 80];

/** The body of a page, by its seed. */
export function mixOf(seed: number): string {
  const random = seededRandom(seed);
  const count = 4 + Math.floor(random() * 8);
  const parts = Array.from({ length: count }, (_, n) => pick(random, INGREDIENTS)(n, pick(random, WAITS)));
  return `<script>own = []</script>${parts.join('\n')}`;
}

/** The same page with the vendor's scripts marked, as the docs tell. */
export function declaredMix(html: string, need: string): string {
  return html
    .replaceAll(/<script data-vendor ([^>]*)type="module"/g, '<script data-vendor $1data-type="module"')
    .replaceAll('<script data-vendor', `<script type="text/plain" data-may-i="${need}"`);
}

/** A log with what may come at any time put last, in an order of its own. */
export function comparable(log: readonly string[]): string[] {
  const isAny = (entry: string) => entry.startsWith('~');
  return [...log.filter((entry) => !isAny(entry)), ...log.filter(isAny).sort()];
}
