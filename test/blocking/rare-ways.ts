/** Ways to load that no vendor's snippet takes, and some script on the page might. */
import type { Way } from './ways.ts';

/** A script of the page with the address `base`, a script element `s`, and its address `url`. */
const does = (code: string) =>
  `<div id="d"></div><script>{ const base = 'http://' + PARTS, url = base + '/t.js', code = "import('" + url + "')", s = document.createElement('script'), d = document.getElementById('d'), make = (tag) => document.createElement(tag), svg = (tag) => document.createElementNS('http://www.w3.org/2000/svg', tag); ${code} }</script>`;

const runs = (name: string, code: string, more: Partial<Way> = {}): Way => ({
  name,
  does: 'runs',
  html: does(code),
  ...more,
});
const asks = (name: string, code: string, more: Partial<Way> = {}): Way => ({
  name,
  does: 'asks',
  html: does(code),
  ...more,
});
/** What a script asks for is dropped. */
const sends = (name: string, code: string): Way => asks(name, code, { isDropped: true });
const stores = (name: string, code: string): Way => ({
  name,
  does: 'stores',
  isDropped: true,
  html: does(code),
});
/** Written in the HTML: the browser may fetch it. */
const written = (
  name: string,
  html: string,
  what: 'runs' | 'asks' = 'asks',
  more: Partial<Way> = {},
): Way => ({
  name,
  does: what,
  mayBeFetched: true,
  html,
  ...more,
});

/** Every such way. */
export const RARE_WAYS: readonly Way[] = [
  // The text of a script that is in the page already.
  runs('text of a script in the page', 'document.head.append(s); s.text = code'),
  runs('textContent of a script in the page', 'document.head.append(s); s.textContent = code'),
  runs('innerText of a script in the page', 'document.head.append(s); s.innerText = code'),
  runs('innerHTML of a script in the page', 'document.head.append(s); s.innerHTML = code'),
  runs('append to a script in the page', 'document.head.append(s); s.append(code)'),
  runs('appendChild to a script in the page', 'document.head.append(s); s.appendChild(new Text(code))'),
  runs(
    'insertAdjacentText into a script in the page',
    `document.head.append(s); s.insertAdjacentText('beforeend', code)`,
  ),
  runs(
    'text of a script in parts',
    `document.head.append(s); s.append("import('http://" + PARTS.slice(0, 9), PARTS.slice(9) + "/t.js')")`,
  ),
  runs(
    'data of a text in a script in the page',
    "document.head.append(s); const t = new Text(''); s.append(t); t.data = code; s.append('')",
  ),
  ...[
    't.nodeValue = code',
    't.textContent = code',
    't.appendData(code)',
    't.insertData(0, code)',
    't.replaceData(0, 0, code)',
    't.before(code)',
    't.replaceWith(code)',
  ].map((act) =>
    runs(
      `${act.replace(/\W*code\W*/, '')} in a script in the page`,
      `document.head.append(s); const t = new Text(''); s.append(t); ${act}; s.append('')`,
    ),
  ),
  runs('script after a text', `s.text = code; const t = new Text('t'); d.append(t); t.after(s)`),
  runs('script in a fragment', `const f = new DocumentFragment(); f.append(s); s.text = code; d.append(f)`),
  runs(
    'text of a script in a wrapper',
    'const w = make("p"); w.append(s); s.text = code; document.body.append(w)',
  ),
  runs('inline script by a range', 's.text = code; const r = new Range(); r.setStart(d, 0); r.insertNode(s)'),
  // Attributes.
  runs('set by reflection', `Reflect.set(s, 'src', url); document.head.append(s)`),
  runs(
    'nodeValue of an attribute',
    `s.setAttribute('src', ''); s.attributes[0].nodeValue = url; document.head.append(s)`,
  ),
  runs(
    'textContent of an attribute',
    `s.setAttribute('src', ''); s.attributes[0].textContent = url; document.head.append(s)`,
  ),
  runs(
    'setNamedItem on a script without attributes',
    `document.head.append(s); const a = document.createAttribute('src'); a.value = url; s.attributes.setNamedItem(a)`,
  ),
  runs(
    'src by a setter that was taken',
    `const set = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src').set; set.call(s, url); document.head.append(s)`,
  ),
  // SVG.
  written('script of SVG', `<svg><script href="http://HOST/t.js"></script></svg>`, 'runs'),
  written(
    'script of SVG, xlink',
    `<svg xmlns:xlink="http://www.w3.org/1999/xlink"><script xlink:href="http://HOST/t.js"></script></svg>`,
    'runs',
  ),
  runs(
    'script of SVG by script',
    `const e = svg('script'), v = svg('svg'); document.body.append(v); e.setAttribute('href', url); v.append(e)`,
  ),
  runs(
    'script of SVG by xlink',
    `const e = svg('script'), v = svg('svg'); document.body.append(v); e.setAttributeNS('http://www.w3.org/1999/xlink', 'xlink:href', url); v.append(e)`,
  ),
  runs(
    'script of SVG by baseVal',
    `const e = svg('script'), v = svg('svg'); document.body.append(v); e.href.baseVal = url; v.append(e)`,
    { isDropped: true },
  ),
  asks(
    'image of SVG by script',
    `const e = svg('image'), v = svg('svg'); document.body.append(v); v.append(e); e.setAttribute('href', base + '/p.gif')`,
  ),
  sends(
    'image of SVG by baseVal',
    `const e = svg('image'), v = svg('svg'); document.body.append(v); v.append(e); e.href.baseVal = base + '/p.gif'`,
  ),
  // What is written beside the script that loads a library: it names no host, and can do nothing without it.
  ...[
    ['by its name', 'Lib.start()'],
    ['as a property of the window', 'window.Lib.start()'],
    ['where it is there', 'window.Lib && window.Lib.start();'],
    ['where a condition says that it is there', 'if (window.Lib) { Lib.start() }'],
  ].map(([how = '', code = '']) =>
    written(
      `use of a library, ${how}`,
      `<script src="http://HOST/c.js?code=self.Lib={start(){self.ran=(self.ran||0)%2B1}}"></script><script>${code}</script>`,
      'runs',
    ),
  ),
  runs(
    'use of a library that a loader brings',
    `d.innerHTML = '<b>'; s.async = false; s.src = base + '/c.js?code=self.Lib={start(){self.ran=(self.ran||0)%2B1}}'; s.onload = () => Lib.start(); document.head.append(s)`,
  ),
  // What Next.js and Partytown load: each takes it from a list of its own.
  ...[
    ['an address', `["http://HOST/t.js",{}]`],
    [
      'a text',
      `[0,{"children":"document.head.append(Object.assign(document.createElement('script'),{src:'http://HOST/t.js'}))"}]`,
    ],
  ].map(([what = '', entry = '']): Way => ({
    name: `list of Next.js, ${what}`,
    does: 'runs',
    html: `<script>(self.__next_s=self.__next_s||[]).push(${entry})</script><script>for (const [src, given] of self.__next_s || []) document.head.append(Object.assign(document.createElement('script'), src ? { src } : { text: given.children }))</script>`,
  })),
  {
    name: 'script of Partytown',
    does: 'asks',
    isDropped: true,
    html: `<script type="text/partytown" src="http://HOST/t.js"></script><script>document.addEventListener('DOMContentLoaded', () => { for (const script of document.querySelectorAll('script[type="text/partytown"]')) new Worker(URL.createObjectURL(new Blob(['onmessage = (event) => importScripts(event.data)']))).postMessage(script.src) })</script>`,
  },
  // Links and what else the HTML may name.
  written('module preload', `<link rel="modulepreload" href="http://HOST/t.js">`),
  written('prefetch', `<link rel="prefetch" href="http://HOST/t.js">`),
  written('imagesrcset', `<link rel="preload" as="image" imagesrcset="http://HOST/p.gif 1x">`),
  written(
    'background of the body',
    `<script>document.body.setAttribute('background', 'http://HOST/p.gif')</script>`,
  ),
  written('background of a table', `<table background="http://HOST/p.gif"><tr><td>t</table>`),
  written('video', `<video src="http://HOST/a.wav" preload="auto"></video>`),
  written('source of a video', `<video preload="auto"><source src="http://HOST/a.wav"></video>`),
  written(
    'style in SVG',
    `<svg><style>rect { fill: url(http://HOST/p.svg#a) } text { background-image: url(http://HOST/p.gif) }</style></svg><style>body { background-image: image-set("http://HOST/p.gif" 1x) }</style>`,
  ),
  written(
    'image set of a style',
    `<style>body { background-image: image-set("http://HOST/p.gif" 1x) }</style>`,
  ),
  written(
    'font of a style',
    `<style>@font-face { font-family: f; src: url(http://HOST/f.woff2) } body { font-family: f }</style>`,
  ),
  written(
    'import map',
    `<script type="importmap">{ "imports": { "v": "http://HOST/t.js" } }</script><script type="module">import 'v'</script>`,
    'runs',
    { isDropped: true },
  ),
  written('javascript frame', `<iframe title="t" src="javascript:'<img src=http://HOST/p.gif>'"></iframe>`),
  written(
    'frame of a data address',
    `<iframe title="t" src="data:text/html,<img src=http://HOST/p.gif>"></iframe>`,
  ),
  asks(
    'link whose rel comes last',
    `const l = make('link'); l.href = base + '/s.css'; document.head.append(l); l.rel = 'stylesheet'`,
  ),
  asks('background of the body by script', `document.body.background = base + '/p.gif'`),
  asks(
    'video by script',
    `const v = make('video'); v.preload = 'auto'; v.src = base + '/a.wav'; document.body.append(v)`,
  ),
  asks('object by script', `const o = make('object'); o.data = base + '/f.html'; document.body.append(o)`),
  asks('embed by script', `const o = make('embed'); o.src = base + '/f.html'; document.body.append(o)`),
  asks(
    'srcdoc by script',
    `const f = make('iframe'); f.srcdoc = '<img src="' + base + '/p.gif">'; document.body.append(f)`,
  ),
  asks(
    'javascript frame by script',
    `const f = make('iframe'); f.src = "javascript:'<img src=" + base + "/p.gif>'"; document.body.append(f)`,
  ),
  asks(
    'picture by script',
    `const p = make('picture'), o = make('source'), i = make('img'); o.srcset = base + '/p.gif'; p.append(o, i); document.body.append(p)`,
  ),
  // Trees from elsewhere.
  asks(
    'img of a parsed document',
    `document.body.append(new DOMParser().parseFromString('<img src="' + base + '/p.gif">', 'text/html').body.firstChild)`,
  ),
  asks(
    'iframe of a parsed document',
    `document.body.append(new DOMParser().parseFromString('<iframe src="' + base + '/f.html"></iframe>', 'text/html').body.firstChild)`,
  ),
  asks(
    'adopted iframe',
    `const n = new DOMParser().parseFromString('<iframe src="' + base + '/f.html"></iframe>', 'text/html').body.firstChild; document.adoptNode(n); document.body.append(n)`,
  ),
  asks(
    'img out of a template',
    `const t = make('template'); t.innerHTML = '<img src="' + base + '/p.gif">'; document.body.append(t.content.firstChild)`,
  ),
  asks(
    'iframe of another document',
    `const o = document.implementation.createHTMLDocument(''); o.body.innerHTML = '<iframe src="' + base + '/f.html"></iframe>'; document.body.append(o.body.firstChild)`,
  ),
  asks(
    'inserted command',
    `d.contentEditable = true; d.focus(); document.execCommand('insertHTML', false, '<img src="' + base + '/p.gif">')`,
    { isDropped: true },
  ),
  asks('setHTMLUnsafe', `d.setHTMLUnsafe('<img src="' + base + '/p.gif">')`),
  asks(
    'setHTML',
    `if (d.setHTML) d.setHTML('<img src="' + base + '/p.gif">', { sanitizer: { elements: ['img'], attributes: ['src'] } }); else d.innerHTML = '<img src="' + base + '/p.gif">'`,
    { isDropped: true },
  ),
  asks(
    'parseHTMLUnsafe',
    `document.body.append(Document.parseHTMLUnsafe('<iframe src="' + base + '/f.html"></iframe>').body.firstChild)`,
  ),
  runs(
    'fragment by XSLT',
    `if (!window.XSLTProcessor) { s.src = url; document.head.append(s) } else { const p = new XSLTProcessor(), parse = (text) => new DOMParser().parseFromString(text, 'application/xml'); p.importStylesheet(parse('<x:stylesheet version="1.0" xmlns:x="http://www.w3.org/1999/XSL/Transform"><x:output method="html"/><x:template match="/"><script src="' + url + '"></scr' + 'ipt></x:template></x:stylesheet>')); document.body.append(p.transformToFragment(parse('<a/>'), document)) }`,
  ),
  runs(
    'custom element',
    `customElements.define('x-made', class extends HTMLElement { connectedCallback() { s.src = url; this.append(s) } }); document.body.append(make('x-made'))`,
  ),
  runs(
    'document.open and write',
    `addEventListener('load', () => {}); document.write('<p>'); document.write('<scr' + 'ipt src="' + url + '"></scr' + 'ipt>')`,
  ),
  runs(
    'document.write in pieces',
    `document.write('<scr' + 'ipt src="http://' + PARTS.slice(0, 8)); document.write(PARTS.slice(8) + '/t.js"></scr' + 'ipt>')`,
  ),
  runs(
    'moveBefore',
    `const w = make('p'); w.append(s); s.src = url; document.body.append(w); if (document.body.moveBefore) document.body.moveBefore(s, null)`,
  ),
  // Style by script.
  asks(
    'text of a style in the page',
    `const y = make('style'); document.head.append(y); y.textContent = 'body { background: url(' + base + '/p.gif) }'`,
  ),
  asks(
    'append to a style in the page',
    `const y = make('style'); document.head.append(y); y.append('body { background: url(' + base + '/p.gif) }')`,
  ),
  asks(
    'style attribute by script',
    `document.body.setAttribute('style', 'background: url(' + base + '/p.gif)')`,
  ),
  asks('cssText', `document.body.style.cssText = 'background: url(' + base + '/p.gif)'`),
  asks('property of a style', `document.body.style.backgroundImage = 'url(' + base + '/p.gif)'`),
  asks(
    'setProperty of a style',
    `document.body.style.setProperty('background-image', 'url(' + base + '/p.gif)')`,
  ),
  sends(
    'rule that is inserted',
    `const y = make('style'); document.head.append(y); y.sheet.insertRule('body { background: url(' + base + '/p.gif) }')`,
  ),
  sends(
    'adopted style sheet',
    `const y = new CSSStyleSheet(); y.replaceSync('body { background: url(' + base + '/p.gif) }'); document.adoptedStyleSheets = [y]`,
  ),
  sends('font face', `new FontFace('f', 'url(' + base + '/f.woff2)').load().catch(() => {})`),
  sends(
    'animation',
    `document.body.animate([{ backgroundImage: 'url(' + base + '/p.gif)' }, { backgroundImage: 'none' }], 1000)`,
  ),
  sends(
    'worklet',
    `(window.CSS && CSS.paintWorklet ? CSS.paintWorklet.addModule(url) : fetch(url)).catch(() => {})`,
  ),
  sends(
    'audio worklet',
    `window.AudioWorklet && AudioContext ? new OfflineAudioContext(1, 1, 44100).audioWorklet?.addModule(url).catch(() => {}) ?? fetch(url).catch(() => {}) : fetch(url).catch(() => {})`,
  ),
  // Requests.
  sends(
    'fetch with keepalive',
    `fetch(new Request(base + '/e', { keepalive: true, method: 'POST', body: 'x' })).catch(() => {})`,
  ),
  sends('fetch of an address', `fetch(new URL('/e', base)).catch(() => {})`),
  sends('fetch of an object', `fetch({ toString: () => base + '/e' }).catch(() => {})`),
  sends(
    'XMLHttpRequest of an address',
    `const x = new XMLHttpRequest(); x.open('POST', new URL('/e', base)); x.send('x')`,
  ),
  sends('new Audio', `const a = new Audio(base + '/a.wav'); a.preload = 'auto'; a.load()`),
  sends(
    'worker of a file',
    `new Worker(URL.createObjectURL(new File(["importScripts('" + url + "')"], 'w.js')))`,
  ),
  sends(
    'module worker of a blob',
    `new Worker(URL.createObjectURL(new Blob(["import '" + url + "'"], { type: 'text/javascript' })), { type: 'module' })`,
  ),
  sends(
    'worker of a data address',
    `new Worker('data:text/javascript,' + encodeURIComponent("importScripts('" + url + "')"))`,
  ),
  sends(
    'worker of a blob in a blob',
    `new Worker(URL.createObjectURL(new Blob([new Blob(["importScripts('" + url + "')"])])))`,
  ),
  sends(
    'worker of a slice of a blob',
    `const blob = new Blob(["importScripts('" + url + "')"]); new Worker(URL.createObjectURL(blob.slice(0, blob.size, 'text/javascript')))`,
  ),
  sends(
    'stream of a socket',
    `window.WebSocketStream ? new WebSocketStream(base.replace('http', 'ws')).opened.catch(() => {}) : new WebSocket(base.replace('http', 'ws'))`,
  ),
  sends(
    'ping of a link',
    `const a = make('a'); a.href = '#x'; a.ping = base + '/e'; document.body.append(a); a.click()`,
  ),
  sends(
    'form to a frame',
    `d.innerHTML = '<iframe name="n"></iframe><form target="n" method="post"></form>'; d.lastChild.action = base + '/e'; d.lastChild.submit()`,
  ),
  // Types by which a script runs, too.
  ...['text/jscript', 'text/livescript', ' TEXT/JavaScript '].map((type) =>
    written(`script of the type ${type}`, `<script type="${type}" src="http://HOST/t.js"></script>`, 'runs'),
  ),
  runs('host with a dot at its end', `s.src = base + './t.js'; document.head.append(s)`),
  // What is written, and escaped.
  runs('document.write of several texts', `document.write('<scr' + 'ipt src="', url, '"></scr' + 'ipt>')`),
  runs(
    'document.write of an inline script in pieces',
    `document.write('<scr' + 'ipt>'); document.write("import('" + url + "')"); document.write('</scr' + 'ipt>')`,
  ),
  asks(
    'document.write of a picture in pieces',
    `document.write('<img src="http://' + PARTS.slice(0, 8)); document.write(PARTS.slice(8) + '/p.gif">')`,
  ),
  asks(
    'strokes that a template escaped',
    `d.innerHTML = '<iframe src="' + (base + '/f.html').replaceAll('/', '&#x2F;') + '"></iframe>'`,
  ),
  asks(
    'strokes that lean back',
    String.raw`d.innerHTML = '<iframe src="' + (base + '/f.html').replace('//', '\\\\') + '"></iframe>'`,
  ),
  asks(
    'track of a video',
    `const v = make('video'), t = make('track'); t.default = true; v.crossOrigin = 'anonymous'; v.append(t); document.body.append(v); t.src = base + '/s.vtt'; t.track.mode = 'showing'`,
  ),
  sends(
    'imagesrcset by script',
    `const l = make('link'); l.rel = 'preload'; l.as = 'image'; l.imageSrcset = base + '/p.gif 1x'; document.head.append(l)`,
  ),
  asks(
    'picture of a filter',
    `const v = svg('svg'); v.innerHTML = '<filter id="f"><feImage href="' + base + '/p.gif"/></filter><rect width="9" height="9" filter="url(#f)"/>'; document.body.append(v)`,
  ),
  asks(
    'body of another document',
    `addEventListener('load', () => { const { body } = new DOMParser().parseFromString('<iframe src="' + base + '/f.html"></iframe>', 'text/html'); body.append(...document.body.childNodes); document.body = body })`,
  ),
  sends(
    'shadow tree by setHTMLUnsafe',
    `if (d.setHTMLUnsafe) d.setHTMLUnsafe('<p><template shadowrootmode="closed"><img src="' + base + '/p.gif"></template></p>'); else new Image().src = base + '/p.gif'`,
  ),
  sends(
    'rule within a rule',
    `const y = make('style'); y.textContent = '@media all { p { color: red } }'; document.head.append(y); y.sheet.cssRules[0].insertRule('body { background: url(' + base + '/p.gif) }')`,
  ),
  sends(
    'cssText of a rule',
    `const y = make('style'); y.textContent = 'body { color: red }'; document.head.append(y); y.sheet.cssRules[0].style.cssText = 'background: url(' + base + '/p.gif)'`,
  ),
  sends(
    'setProperty of a rule',
    `const y = make('style'); y.textContent = 'body { color: red }'; document.head.append(y); y.sheet.cssRules[0].style.setProperty('background', 'url(' + base + '/p.gif)')`,
  ),
  sends(
    'rule with a scheme that is escaped',
    String.raw`const y = make('style'); document.head.append(y); y.sheet.insertRule('body { background: url("' + base.replace('h', '\\68 ') + '/p.gif") }')`,
  ),
  sends(
    'animation by its key frames',
    `d.textContent = 't'; window.KeyframeEffect ? new Animation(new KeyframeEffect(d, { backgroundImage: ['url(' + base + '/p.gif)', 'none'] }, 1000)).play() : 0`,
  ),
  sends(
    'address that is added to a cache',
    `window.caches ? caches.open('own').then((cache) => cache.add(base + '/e')).catch(() => {}) : fetch(base + '/e').catch(() => {})`,
  ),
  sends(
    'worker of bytes',
    `new Worker(URL.createObjectURL(new Blob([new TextEncoder().encode("importScripts('" + url + "')")])))`,
  ),
  // What is stored.
  stores(
    'cookie by its setter',
    `Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set.call(document, '_hjSession_x=1')`,
  ),
  stores(
    'defineProperty of a storage',
    `Object.defineProperty(localStorage, '_hjSession_x', { value: '1', enumerable: true, configurable: true, writable: true })`,
  ),
  stores('assign to a storage', `Object.assign(localStorage, { _hjSession_x: '1' })`),
  stores(
    'setItem that was taken',
    `const { setItem } = Storage.prototype; setItem.call(sessionStorage, '_hjSession_x', '1')`,
  ),
  stores('key of a storage by Reflect', `Reflect.set(sessionStorage, '_hjSession_x', '1')`),
  stores(
    'cookie store, partitioned',
    `window.cookieStore ? cookieStore.set({ name: '_hjSession_x', value: '1', partitioned: true }).catch(() => { document.cookie = '_hjSession_x=1' }) : (document.cookie = '_hjSession_x=1')`,
  ),
  stores('database', `indexedDB.open('_hjSession_x')`),
  stores(
    'cookie store',
    `window.cookieStore ? cookieStore.set('_hjSession_x', '1').catch(() => {}) : (document.cookie = '_hjSession_x=1')`,
  ),
  stores(
    'cookie store by options',
    `window.cookieStore ? cookieStore.set({ name: '_hjSession_x', value: '1' }).catch(() => {}) : (document.cookie = '_hjSession_x=1')`,
  ),
  stores(
    'cache',
    `window.caches ? caches.open('_hjSession_x').catch(() => {}) : (document.cookie = '_hjSession_x=1')`,
  ),
];
