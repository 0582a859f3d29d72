/** Ways to load a tag: each a page of its own, as vendors and sites write it. */

/** One way. */
export interface Way {
  readonly name: string;
  /** The page's body; `HOST` stands for the vendor's host, `PARTS` for an expression that puts it together. */
  readonly html: string;
  /** What it does when nothing stops it. */
  readonly does: 'runs' | 'asks' | 'stores';
  /**
   * What the browser may ask for before any script: the preload scanner of a static tag, or `<object>`, whose address
   * cannot be taken from it in time. Only in the automatic tier.
   */
  readonly mayBeFetched?: boolean;
  /** A request that is dropped, not kept for later: what a script sends before consent is not sent after it. */
  readonly isDropped?: boolean;
  /** Hosts that it asks; the one of the tests where it is not said. */
  readonly hosts?: readonly string[];
  /** A purpose that is not its own, to be granted alone. */
  readonly other?: string;
}

const SRC = 'http://HOST/t.js';

/** A script of the page that makes a script element `s`, and the address `url`. */
const made = (code: string) =>
  `<script>{ const s = document.createElement('script'), url = 'http://' + PARTS + '/t.js'; ${code} }</script>`;

const does = (code: string) => `<script>{ const base = 'http://' + PARTS; ${code} }</script>`;

/** Every way. */
export const WAYS: readonly Way[] = [
  // Static.
  { name: 'static script', does: 'runs', mayBeFetched: true, html: `<script src="${SRC}"></script>` },
  {
    name: 'static async script',
    does: 'runs',
    mayBeFetched: true,
    html: `<script async src="${SRC}"></script>`,
  },
  {
    name: 'static deferred script',
    does: 'runs',
    mayBeFetched: true,
    html: `<script defer src="${SRC}"></script>`,
  },
  {
    name: 'static module',
    does: 'runs',
    mayBeFetched: true,
    html: `<script type="module" src="${SRC}"></script>`,
  },
  {
    name: 'protocol-relative script',
    does: 'runs',
    mayBeFetched: true,
    html: `<script src="//HOST/t.js"></script>`,
  },
  { name: 'inline module import', does: 'runs', html: `<script type="module">import '${SRC}'</script>` },
  { name: 'dynamic import', does: 'runs', html: `<script>import('${SRC}')</script>` },
  { name: 'img', does: 'asks', mayBeFetched: true, html: `<img alt="" src="http://HOST/p.gif">` },
  {
    name: 'img srcset',
    does: 'asks',
    mayBeFetched: true,
    html: `<img alt="" srcset="http://HOST/p.gif 1x">`,
  },
  {
    name: 'picture source',
    does: 'asks',
    mayBeFetched: true,
    html: `<picture><source srcset="http://HOST/p.gif"><img alt="" src="data:,"></picture>`,
  },
  // A frame is called back as soon as it is seen; on a busy machine its request may have left.
  {
    name: 'iframe',
    does: 'asks',
    mayBeFetched: true,
    html: `<iframe title="t" src="http://HOST/f.html"></iframe>`,
  },
  {
    name: 'iframe srcdoc',
    does: 'asks',
    mayBeFetched: true,
    html: `<iframe title="t" srcdoc="<script src='${SRC}'></script>"></iframe>`,
  },
  { name: 'object', does: 'asks', mayBeFetched: true, html: `<object data="http://HOST/f.html"></object>` },
  { name: 'embed', does: 'asks', mayBeFetched: true, html: `<embed src="http://HOST/f.html">` },
  {
    name: 'video poster',
    does: 'asks',
    mayBeFetched: true,
    html: `<video poster="http://HOST/p.gif"></video>`,
  },
  {
    name: 'audio',
    does: 'asks',
    mayBeFetched: true,
    html: `<audio preload="auto" src="http://HOST/a.wav"></audio>`,
  },
  {
    name: 'image button',
    does: 'asks',
    mayBeFetched: true,
    html: `<input type="image" alt="t" src="http://HOST/p.gif">`,
  },
  {
    name: 'svg image',
    does: 'asks',
    mayBeFetched: true,
    html: `<svg><image href="http://HOST/p.gif" width="9" height="9"/></svg>`,
  },
  {
    name: 'style sheet',
    does: 'asks',
    mayBeFetched: true,
    html: `<link rel="stylesheet" href="http://HOST/s.css">`,
  },
  {
    name: 'preload',
    does: 'asks',
    mayBeFetched: true,
    html: `<link rel="preload" as="script" href="${SRC}">`,
  },
  {
    name: 'background of a style',
    does: 'asks',
    mayBeFetched: true,
    html: `<style>body { background: url(http://HOST/p.gif) }</style>`,
  },
  {
    name: 'import of a style',
    does: 'asks',
    mayBeFetched: true,
    html: `<style>@import 'http://HOST/s.css';</style>`,
  },
  { name: 'style attribute', does: 'asks', html: `<p style="background: url(http://HOST/p.gif)">t</p>` },
  {
    name: 'open declarative shadow tree',
    does: 'runs',
    mayBeFetched: true,
    html: `<x-host><template shadowrootmode="open"><script src="${SRC}"></script></template></x-host>`,
  },
  {
    name: 'script in a template, cloned',
    does: 'runs',
    html: `<template><script src="${SRC}"></script></template><script>document.body.append(document.querySelector('template').content.cloneNode(true))</script>`,
  },
  // The snippet as vendors write it.
  {
    name: 'vendor snippet',
    does: 'runs',
    html: `<script>(function (d, t, u) { var s = d.createElement(t), x = d.getElementsByTagName(t)[0]; s.async = 1; s.src = u; x.parentNode.insertBefore(s, x); })(document, 'script', '${SRC}');</script>`,
  },
  {
    name: 'vendor snippet, host in parts',
    does: 'runs',
    html: made(
      `s.async = 1; s.src = url; const x = document.getElementsByTagName('script')[0]; x.parentNode.insertBefore(s, x);`,
    ),
  },
  { name: 'appendChild', does: 'runs', html: made('s.src = url; document.head.appendChild(s)') },
  { name: 'append', does: 'runs', html: made('s.src = url; document.body.append(s)') },
  { name: 'prepend', does: 'runs', html: made('s.src = url; document.body.prepend(s)') },
  { name: 'src after insertion', does: 'runs', html: made('document.head.append(s); s.src = url') },
  {
    name: 'type after src',
    does: 'runs',
    html: made(`s.src = url; s.type = 'text/javascript'; document.head.append(s)`),
  },
  {
    name: 'module by script',
    does: 'runs',
    html: made(`s.type = 'module'; s.src = url; document.head.append(s)`),
  },
  { name: 'setAttribute', does: 'runs', html: made(`s.setAttribute('src', url); document.head.append(s)`) },
  {
    name: 'setAttributeNode',
    does: 'runs',
    html: made(
      `const a = document.createAttribute('src'); a.value = url; s.setAttributeNode(a); document.head.append(s)`,
    ),
  },
  {
    name: 'insertAdjacentElement',
    does: 'runs',
    html: made(`s.src = url; document.body.insertAdjacentElement('beforeend', s)`),
  },
  {
    name: 'replaceWith',
    does: 'runs',
    html: `<p id="p"></p>${made(`s.src = url; document.getElementById('p').replaceWith(s)`)}`,
  },
  {
    name: 'text child',
    does: 'runs',
    html: made(`s.append("import('" + url + "')"); document.head.append(s)`),
  },
  {
    name: 'later',
    does: 'runs',
    html: made(
      `addEventListener('load', () => setTimeout(() => { s.src = url; document.head.append(s) }, 50))`,
    ),
  },
  {
    name: 'open shadow tree',
    does: 'runs',
    html: `<div id="d"></div>${made(`s.src = url; document.getElementById('d').attachShadow({ mode: 'open' }).append(s)`)}`,
  },
  {
    name: 'closed shadow tree',
    does: 'runs',
    html: `<div id="d"></div>${made(`s.src = url; document.getElementById('d').attachShadow({ mode: 'closed' }).append(s)`)}`,
  },
  {
    name: 'document.write',
    does: 'runs',
    html: does(`document.write('<script src="' + base + '/t.js"></scr' + 'ipt>')`),
  },
  {
    name: 'fragment of a range',
    does: 'runs',
    html: does(
      `document.head.append(document.createRange().createContextualFragment('<script src="' + base + '/t.js"></scr' + 'ipt>'))`,
    ),
  },
  {
    name: 'blob script',
    does: 'runs',
    html: made(`s.src = URL.createObjectURL(new Blob(["import('" + url + "')"])); document.head.append(s)`),
  },
  {
    name: 'img by innerHTML',
    does: 'asks',
    html: does(`document.body.insertAdjacentHTML('beforeend', '<img alt="" src="' + base + '/p.gif">')`),
  },
  {
    name: 'iframe by script',
    does: 'asks',
    html: does(
      `const f = document.createElement('iframe'); f.src = base + '/f.html'; document.body.append(f)`,
    ),
  },
  {
    name: 'iframe by outerHTML',
    does: 'asks',
    html: `<p id="p"></p>${does(`document.getElementById('p').outerHTML = '<iframe title="t" src="' + base + '/f.html"></iframe>'`)}`,
  },
  {
    name: 'link by script',
    does: 'asks',
    html: does(
      `const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = base + '/s.css'; document.head.append(l)`,
    ),
  },
  // What scripts send: dropped, not kept for later.
  { name: 'new Image', does: 'asks', isDropped: true, html: does(`new Image().src = base + '/p.gif'`) },
  { name: 'fetch', does: 'asks', isDropped: true, html: does(`fetch(base + '/e').catch(() => {})`) },
  {
    name: 'fetch of a request',
    does: 'asks',
    isDropped: true,
    html: does(`fetch(new Request(base + '/e')).catch(() => {})`),
  },
  {
    name: 'XMLHttpRequest',
    does: 'asks',
    isDropped: true,
    html: does(`const x = new XMLHttpRequest(); x.open('GET', base + '/e'); x.send()`),
  },
  { name: 'sendBeacon', does: 'asks', isDropped: true, html: does(`navigator.sendBeacon(base + '/e', 'x')`) },
  {
    name: 'WebSocket',
    does: 'asks',
    isDropped: true,
    html: does(`new WebSocket(base.replace('http', 'ws') + '/e')`),
  },
  {
    name: 'EventSource',
    does: 'asks',
    isDropped: true,
    html: does(`const e = new EventSource(base + '/e'); e.onerror = () => e.close()`),
  },
  {
    name: 'worker of a blob',
    does: 'asks',
    isDropped: true,
    html: does(`new Worker(URL.createObjectURL(new Blob(["importScripts('" + base + "/t.js')"])))`),
  },
  // What the page's own code stores under a name of the service.
  {
    name: 'cookie',
    does: 'stores',
    isDropped: true,
    html: does(`document.cookie = '_hjSession_1=x; path=/'`),
  },
  {
    name: 'localStorage',
    does: 'stores',
    isDropped: true,
    html: does(`localStorage.setItem('_hjSession_1', 'x')`),
  },
  {
    name: 'localStorage as an object',
    does: 'stores',
    isDropped: true,
    html: does(`localStorage._hjSession_1 = 'x'`),
  },
  {
    name: 'sessionStorage',
    does: 'stores',
    isDropped: true,
    html: does(`sessionStorage['_hjSession_1'] = 'x'`),
  },
];

/**
 * The same way, marked up as the docs tell: scripts by their type, other elements with their address held, everything
 * else in a template. `undefined` for what a script of the page loads: that script is what is marked up, and it is one
 * of the ways already.
 */
export function declared({ html, name }: Way, need: string): string | undefined {
  if (/^(<script>|<p id|<div id|<template)/.test(html) && !/import|vendor/.test(name)) return undefined;
  if (html.startsWith('<script')) {
    return html
      .replace('type="module"', 'data-type="module"')
      .replaceAll('<script', `<script type="text/plain" data-may-i="${need}"`);
  }
  // Firefox reads ahead what these have in a template.
  if (/^<(picture|svg)>/.test(html)) {
    return html.replace(/<(source|image) (srcset|href)=/, `<$1 data-may-i="${need}" data-$2=`);
  }
  if (/^<(img|iframe|embed|object|video|audio|input|link|p) [^<]*>/.test(html) && !html.includes('srcdoc')) {
    return html
      .replace(/ (src|srcset|href|data|poster|style)=/g, ' data-$1=')
      .replace(/^<\w+/, `$& data-may-i="${need}"`);
  }
  return html.includes('shadowrootmode') ? undefined : `<template data-may-i="${need}">${html}</template>`;
}
