/**
 * Pages as pasted from the vendors, in an iframe, parsed from the network. What stands for a vendor's host is another
 * name of this machine; what reaches a server is counted in `test/blocking`.
 */
import { expect } from '@open-wc/testing';
import { afterEach, describe, it } from '../suites/bdd.ts';
import { closePages, declared, logged, openPage, settled, type TestWindow } from '../suites/page.ts';

afterEach(closePages);

const HOST = '127.0.0.1';
/** As the build packs a catalogue: embeds, personalisation, analytics, statistics, marketing. */
const KNOWN = `video,video.invalid;;meter,${HOST}|_m,_m_*,m.id ada,ada.invalid/tag;;`;

/** Address of a vendor's script that does this, in two parts: no text of a page holds the host whole. */
function vendor(code: string): string {
  return `http://127.0.'+'0.1:${location.port}/test-script.js?${new URLSearchParams({ code }).toString()}`;
}

/** The same in one part. */
const vendorUrl = (code: string) => vendor(code).replace(`'+'`, '');

/** A gate as the automatic tier needs it, blocking, then the page. */
function openBlocked(html: string, granted: readonly string[] = [], first = ''): Promise<TestWindow> {
  return openPage(`${first}<script>
    granted = ${JSON.stringify(granted)};
    gate = { config: { purposes: [{ id: 'preferences' }] }, mayRelease: (need = '') => need.split(' ').every((one) => granted.includes(one.split(':')[0])) };
    gateUnderTest.block(gate, ${JSON.stringify(KNOWN)});
    release = (purpose) => {
      granted = [purpose];
      gateUnderTest.releaseLate({ ...gate, giveBack: gateUnderTest.giveBack, arm: () => gateUnderTest.arm(gate.mayRelease, () => {}) });
    };
  </script></head><body>${html}`);
}

const inline = (code: string) => `<script>${code}</script>`;

type Releasing = TestWindow & { release(purpose: string): void };

describe('the automatic tier', () => {
  const script = (how: string) =>
    `<script>var s = document.createElement('script'), url = '${vendor(`log('ran')`)}'; ${how}</script>`;
  const ways: [name: string, html: string][] = [
    ['a static script', `<script src="${vendorUrl(`log('ran')`)}"></script>`],
    ['an async script', `<script async src="${vendorUrl(`log('ran')`)}"></script>`],
    ['a deferred script', `<script defer src="${vendorUrl(`log('ran')`)}"></script>`],
    ['a module', `<script type="module" src="${vendorUrl(`log('ran')`)}"></script>`],
    ['an inline module', `<script type="module">import '${vendorUrl(`log('ran')`)}'</script>`],
    ...[
      `\fvar a; import('URL')`,
      `var a;\f import('URL')`,
      `var a;\f var b;\f import('URL')`,
      `import('URL')\f`,
      `import('http://127.\f0.0.1:PORT/test-script.js?code=log(%22ran%22)')`,
    ].map((code): [string, string] => [
      `an inline script that comes in pieces: ${code.replaceAll('\f', '|')}`,
      `<p>text</p><script>${code.replace('URL', vendorUrl(`log('ran')`)).replace('PORT', location.port)}</script>`,
    ]),
    ['an import in an inline script', `<script>import('${vendorUrl(`log('ran')`)}')</script>`],
    ['a script that is appended', script('s.src = url; document.head.appendChild(s)')],
    [
      'a script that is taken out at once, as jQuery does',
      script(`s.text = "import('" + url + "')"; document.head.appendChild(s).parentNode.removeChild(s)`),
    ],
    ['an address that is taken out at once', script('s.src = url; document.body.append(s); s.remove()')],
    ['a script that is inserted', script('s.src = url; document.head.insertBefore(s, null)')],
    [
      'a script with a type that is set last',
      script(`s.src = url; s.type = 'text/javascript'; document.head.append(s)`),
    ],
    ['an address that is set last', script('document.head.append(s); s.src = url')],
    ['setAttribute', script(`s.setAttribute('SRC', url); document.head.append(s)`)],
    ['setAttributeNS', script(`s.setAttributeNS(null, 'src', url); document.head.append(s)`)],
    [
      'setAttributeNode',
      script(
        `var a = document.createAttribute('src'); a.value = url; s.setAttributeNode(a); document.head.append(s)`,
      ),
    ],
    ...['s.setAttributeNodeNS', 's.attributes.setNamedItem', 's.attributes.setNamedItemNS'].map(
      (method): [string, string] => [
        method,
        script(
          `s.id = 'made'; document.head.append(s); var a = document.createAttribute('src'); a.value = url; ${method}(a)`,
        ),
      ],
    ),
    [
      'the value of an attribute',
      script(`s.setAttribute('src', ''); s.attributes[0].value = url; document.head.append(s)`),
    ],
    [
      'an import in a script that is made',
      script(`s.text = 'import("' + url + '")'; document.head.append(s)`),
    ],
    [
      'document.write',
      `<script>document.write('<script src="${vendor(`log('ran')`)}"></scr' + 'ipt>')</script>`,
    ],
    [
      'document.write of several texts',
      `<script>document.write('<script src="', '${vendor(`log('ran')`)}', '"></scr' + 'ipt>')</script>`,
    ],
    [
      'document.write in pieces',
      `<script>document.write('<script src="'); document.write('${vendor(`log('ran')`)}'); document.write('"></scr' + 'ipt>')</script>`,
    ],
    ['a script of an old type', `<script type="text/jscript" src="${vendorUrl(`log('ran')`)}"></script>`],
    [
      'document.write of an inline script',
      `<script>document.write('<script>import("${vendor(`log(1)`)}")</scr' + 'ipt>')</script>`,
    ],
    [
      'a script of a text of HTML that a library runs, as jQuery does',
      script(
        `var p = document.createElement('p'); p.innerHTML = '<script src="' + url + '"></scr' + 'ipt>'; document.body.append(p); if (!p.firstChild.type) { s.src = p.firstChild.getAttribute('src'); document.head.append(s) }`,
      ),
    ],
    [
      'a script that a loader runs later (Rocket Loader)',
      `<script type="1a2b-text/javascript" src="${vendorUrl(`log('ran')`)}"></script>${script(
        `var held = document.querySelector('[type$="-text/javascript"]'); setTimeout(function () { s.src = held.src; held.replaceWith(s); })`,
      )}`,
    ],
    [
      'a fragment',
      `<script>document.head.append(document.createRange().createContextualFragment('<script src="${vendor(`log('ran')`)}"></scr' + 'ipt>'))</script>`,
    ],
    [
      'a clone from a template',
      `<template><script src="${vendorUrl(`log('ran')`)}"></script></template>
       <script>document.head.append(document.querySelector('template').content.cloneNode(true))</script>`,
    ],
    [
      'the content of a template',
      `<template><script src="${vendorUrl(`log('ran')`)}"></script></template>
       <script>document.head.append(document.querySelector('template').content)</script>`,
    ],
    [
      'a closed shadow tree',
      `<div></div>${script(`var r = document.querySelector('div').attachShadow({ mode: 'closed' }); s.src = url; r.append(s)`)}`,
    ],
    [
      'a declarative shadow tree',
      `<div><template shadowrootmode="open"><script src="${vendorUrl(`log('ran')`)}"></script></template></div>`,
    ],
    ...[
      's.text = code',
      's.textContent = code',
      's.innerText = code',
      's.innerHTML = code',
      's.append(code)',
      's.appendChild(new Text(code))',
      `s.insertAdjacentText('beforeend', code)`,
      `s.insertAdjacentHTML('beforeend', code)`,
    ].map((how): [string, string] => [
      `${how} in the page`,
      script(`var code = 'import("' + url + '")'; document.head.append(s); ${how}`),
    ]),
    ...[
      `var w = document.createElement('p'); w.append(s); s.text = code; document.body.append(w)`,
      `s.text = code; var r = new Range(); r.selectNodeContents(document.body); r.insertNode(s)`,
      `s.text = code; var t = new Text('t'); document.body.append(t); t.after(s)`,
      `var f = new DocumentFragment(); f.append(s); s.text = code; document.body.append(f)`,
    ].map((how): [string, string] => [how, script(`var code = 'import("' + url + '")'; ${how}`)]),
    ...['nodeValue', 'textContent'].map((name): [string, string] => [
      `the ${name} of an attribute`,
      script(`s.setAttribute('src', ''); s.attributes[0].${name} = url; document.head.append(s)`),
    ]),
    [
      'setNamedItem on a script without attributes',
      script(
        `document.head.append(s); var a = document.createAttribute('src'); a.value = url; s.attributes.setNamedItem(a)`,
      ),
    ],
    ['a script of SVG', `<svg><script href="${vendorUrl(`log('ran')`)}"></script></svg>`],
    ['a script of SVG, xlink', `<svg><script xlink:href="${vendorUrl(`log('ran')`)}"></script></svg>`],
    [
      'a blob',
      script(
        `s.src = URL.createObjectURL(new Blob(['import("' + url + '")'], { type: 'text/javascript' })); document.head.append(s)`,
      ),
    ],
  ];
  for (const [name, html] of ways) {
    it(`runs nothing of a blocked service by ${name}, and runs it once when it is released`, async () => {
      const page = (await openBlocked(html)) as Releasing;
      await settled(page);
      expect(page.order).to.deep.equal([]);
      page.release('analytics');
      await logged(page, 1);
      await settled(page);
      expect(page.order).to.have.lengthOf(1);
    });
  }

  it('takes the address from a frame and gives it back', async () => {
    const page = (await openBlocked(
      `<iframe width="300" src="http://video.invalid/embed/1"></iframe>`,
    )) as Releasing;
    const frame = page.document.querySelector('iframe')!;
    expect(frame.src).to.equal('');
    expect(frame.dataset['mayI']).to.equal('preferences:video');
    page.release('preferences');
    expect(frame.src).to.equal('http://video.invalid/embed/1');
    expect(frame.width).to.equal('300');
  });

  const parsed = (code: string) =>
    `var html = '<img alt="x" src="' + url + '">', o = document.implementation.createHTMLDocument(''); document.body.append(${code})`;
  const elements: [name: string, code: string][] = [
    ['innerHTML', `document.body.innerHTML = '<p>a</p><img alt="x" src="' + url + '">'`],
    ['insertAdjacentHTML', `document.body.insertAdjacentHTML('beforeend', '<img alt="x" src=' + url + '>')`],
    ['src', `var i = new Image(); i.src = url; document.body.append(i)`],
    ['srcset', `var i = new Image(); i.srcset = url + ' 2x'; document.body.append(i)`],
    ['a parsed document', parsed('new DOMParser().parseFromString(html, "text/html").body.firstChild')],
    ['a document that was made', parsed('(o.body.innerHTML = html, o.body.firstChild)')],
    [
      'adopting',
      parsed('document.adoptNode(new DOMParser().parseFromString(html, "text/html").body.firstChild)'),
    ],
    [
      'moving it out of a template',
      `var t = document.createElement('template'); t.innerHTML = '<img alt="x" src="' + url + '">'; document.body.append(t.content.firstChild)`,
    ],
    [
      'a command',
      `document.body.contentEditable = true; getSelection().selectAllChildren(document.body); document.execCommand('insertHTML', false, '<img alt="x" src="' + url + '">')`,
    ],
    [
      'a picture of a template',
      `var t = document.createElement('template'); t.innerHTML = '<img alt="x" src="' + url + '">'; document.body.append(document.importNode(t.content, true))`,
    ],
  ];
  for (const [name, code] of elements) {
    it(`keeps the address of a picture that is made by ${name}`, async () => {
      const page = await openBlocked(`<script>addEventListener('load', () => {
        var url = 'http://127.0.' + '0.1/pixel.gif'; ${code}
      })</script>`);
      const image = page.document.querySelector('img')!;
      expect([image.getAttribute('src'), image.getAttribute('srcset')]).to.deep.equal([null, null]);
      expect(image.dataset['mayI']).to.equal('analytics:meter');
    });
  }

  it('takes what is fetched out of styles that are set by script, and leaves the rest of them', async () => {
    const page = await openBlocked(`<p>a</p><script>addEventListener('load', () => {
      var url = 'url(http://127.0.' + '0.1/pixel.gif)', one = document.querySelector('p'), sheet = new CSSStyleSheet();
      one.style.backgroundImage = url; one.style.color = 'rgb(1, 2, 3)'; one.style.setProperty('list-style-image', url);
      sheet.replaceSync('b { background: ' + url + '; color: red }');
      sheet.insertRule('i { background: ' + url + ' }');
      Promise.resolve().then(() => log(one.style.cssText + [...sheet.cssRules].map(({ cssText }) => cssText).join('')));
    })</script>`);
    const [text] = await logged(page, 1);
    expect(text).not.to.contain('127');
    expect(text).to.contain('color: rgb(1, 2, 3)').and.to.contain('color: red');
  });

  it('holds the background of the page back, and an address in a namespace', async () => {
    const page = (await openBlocked(
      `<script>document.body.background = 'http://127.0.' + '0.1/pixel.gif'</script><svg><image xlink:href="http://127.0.0.1/pixel.gif"/></svg>`,
    )) as Releasing;
    const { body } = page.document;
    const image = page.document.querySelector('image')!;
    expect([body.getAttribute('background'), image.getAttribute('xlink:href')]).to.deep.equal([null, null]);
    page.release('analytics');
    expect([body.getAttribute('background'), image.getAttribute('href')]).to.deep.equal([
      'http://127.0.0.1/pixel.gif',
      'http://127.0.0.1/pixel.gif',
    ]);
  });

  it('makes no font, worker or image of SVG from a blocked host', async () => {
    const page = await openBlocked(`<svg><image/></svg><script>
      var host = 'http://127.0.' + '0.1:${location.port}/';
      new FontFace('f', 'url(' + host + ')').load().catch(() => log('font'));
      new Worker(URL.createObjectURL(new File(['importScripts("' + host + '"); postMessage("ran")'], 'a.js'))).onmessage = () => log('worker');
      new Worker(URL.createObjectURL(new Blob(['importScripts("' + host + '"); postMessage("ran")']).slice())).onmessage = () => log('slice');
      document.querySelector('image').href.baseVal = host; log(document.querySelector('image').href.baseVal);
    </script>`);
    await logged(page, 2);
    await settled(page);
    expect(page.order).to.deep.equal(['data:text/javascript,', 'font']);
  });

  it('opens no database of a blocked service, and defines no key', async () => {
    const page = await openBlocked(`<script>
      localStorage.clear();
      try { indexedDB.open('_m_1'); } catch (error) { log(error.name); }
      indexedDB.open('mine').onsuccess = () => log('mine');
      Object.defineProperty(localStorage, '_m', { value: '1', configurable: true, enumerable: true, writable: true });
      Object.defineProperty(localStorage, 'own', { value: '1', configurable: true, enumerable: true, writable: true });
      log(Object.keys(localStorage).join());
    </script>`);
    await logged(page, 3);
    expect(page.order).to.deep.equal(['SecurityError', 'own', 'mine']);
  });

  it('takes only the path of a host that serves other things as well', async () => {
    const page = await openBlocked(
      `<img alt="a" src="http://ada.invalid/tag/1"><img alt="b" src="http://ada.invalid/logo.png"><img alt="c" src="http://x.ada.invalid/tag">`,
    );
    const held = [...page.document.querySelectorAll('img')].map(({ dataset }) => dataset['mayI']);
    expect(held).to.deep.equal(['analytics:ada', undefined, 'analytics:ada']);
  });

  it('leaves alone what only names a host: links, data, the path of another host, a long script', async () => {
    const page = await openBlocked(`
      <a href="http://127.0.0.1/">a</a>
      <script type="application/ld+json">{ "sameAs": "http://127.0.0.1/", "x": "createElement" }</script>
      <script>state = { url: "http:\\/\\/127.0.0.1\\/" }; log('state')</script>
      <script>log('long'); /* 127.0.0.1 createElement ${'x'.repeat(10_000)} */</script>
      <script>document.querySelector('a').href = 'http://127.0.0.1/b'; log('link')</script>
      <img alt="x" src="/test-page?html=http://127.0.0.1/">
      <script>document.body.insertAdjacentHTML('beforeend', '<p id="said">see http://127.0.' + '0.1/ &amp; <a href=//127.0.0.1>more')</script>`);
    await logged(page, 3);
    expect(page.order).to.deep.equal(['state', 'long', 'link']);
    expect(page.document.querySelectorAll('[data-may-i]')).to.have.lengthOf(0);
    expect(page.document.getElementById('said')?.outerHTML).to.contain('<a href="//127.0.0.1">more</a>');
  });

  it('lets requests fail as they do without a network', async () => {
    const page = await openBlocked(`<script>
      var host = '://127.0.' + '0.1:${location.port}/';
      fetch('http' + host).catch((error) => log(error.name));
      fetch(new Request('http' + host)).catch((error) => log(error.name));
      var xhr = new XMLHttpRequest(); xhr.onerror = () => log('xhr'); xhr.open('GET', new URL('http' + host)); xhr.send();
      var socket = new WebSocket('ws' + host); socket.onopen = () => log('open');
      var stream = new EventSource('http' + host); stream.onerror = () => log(stream.readyState);
      log(navigator.sendBeacon('http' + host));
      log(socket instanceof WebSocket && socket.constructor === WebSocket);
    </script>`);
    await logged(page, 6);
    await settled(page);
    expect(page.order.map(String).sort()).to.deep.equal([
      '2',
      'TypeError',
      'TypeError',
      'true',
      'true',
      'xhr',
    ]);
  });

  it('lets the requests of others through', async () => {
    const page = await openBlocked(`<script>
      var url = '/test-script.js?code=1';
      fetch(url).then(({ status }) => log(status));
      var xhr = new XMLHttpRequest(); xhr.onload = () => log(xhr.responseText); xhr.open('GET', url); xhr.send();
      new Worker(URL.createObjectURL(new Blob(['postMessage("worker")']))).onmessage = ({ data }) => log(data);
    </script>`);
    await logged(page, 3);
    expect(page.order.map(String).sort()).to.deep.equal(['1', '200', 'worker']);
  });

  it('writes no cookie and no key of a blocked service, and all others', async () => {
    const page = await openBlocked(`<script>
      localStorage.clear(); sessionStorage.clear();
      for (const name of ['_m', '_m_1', 'm.id', 'mxid', '_mine']) {
        document.cookie = name + '=1';
        localStorage.setItem(name, '1'); sessionStorage[name] = '1';
      }
      log(document.cookie); log(Object.keys(localStorage).sort().join(' ')); log(Object.keys(sessionStorage).sort().join(' '));
      log(localStorage.length + localStorage.getItem('_mine') + localStorage._mine + localStorage.key(0));
      document.cookie = 'mxid=; max-age=0'; document.cookie = '_mine=; max-age=0';
      delete localStorage._mine; localStorage.removeItem('mxid'); log(localStorage.length); sessionStorage.clear();
    </script>`);
    expect(page.order[0]).to.equal('mxid=1; _mine=1');
    expect(page.order.slice(1, 3)).to.deep.equal(['_mine mxid', '_mine mxid']);
    expect(page.order[3]).to.match(/^211(_mine|mxid)$/);
    expect(page.order[4]).to.equal(0);
  });

  it('lets a page tell others what it has stored, as VueUse does, and hear of it', async () => {
    const page = await openBlocked(`<script>
      addEventListener('storage', ({ key, storageArea }) => log(key + ' ' + (storageArea === localStorage)));
      dispatchEvent(new StorageEvent('storage', { key: 'a', storageArea: localStorage }));
      dispatchEvent(new StorageEvent('storage', { key: 'b' }));
      try { new StorageEvent('storage', { storageArea: {} }) } catch ({ name }) { log(name) }
    </script>`);
    expect(page.order).to.deep.equal(['a true', 'b false', 'TypeError']);
  });

  it('takes the text of a script that a page makes for no HTML', async () => {
    const page = await openBlocked(`<script>
      const script = document.createElement('script');
      script.innerHTML = \`log(1 && "<iframe src='http://video.invalid/embed/1'></iframe>")\`;
      document.body.append(script);
    </script>`);
    expect(page.order).to.deep.equal([`<iframe src='http://video.invalid/embed/1'></iframe>`]);
  });

  it('lets a loader that waits for it put in a script that stands in the head', async () => {
    const url = vendorUrl(`log('ran')`);
    const page = (await openPage(`<script>
      granted = [];
      gate = { config: { purposes: [{ id: 'preferences' }] }, mayRelease: (need = '') => granted.includes(need.split(':')[0]), giveBack: gateUnderTest.giveBack, arm() {} };
      gateUnderTest.block(gate, ${JSON.stringify(KNOWN)});
      release = (purpose) => { granted = [purpose]; gateUnderTest.releaseLate(gate); };
      load = () => Object.assign(document.createElement('script'), { src: '${url}', onload: () => log('loaded') });
    </script><script src="${url}"></script></head><body>`)) as Releasing & { load(): Node };
    page.document.head.appendChild(page.load());
    page.release('analytics');
    await logged(page, 3);
    page.document.head.appendChild(page.load());
    expect((await logged(page, 5)).sort()).to.deep.equal(['loaded', 'loaded', 'ran', 'ran', 'ran']);
  });

  it('gives an address back that its lazy loader has taken from data-src', async () => {
    const page = (await openBlocked('')) as Releasing;
    const frame = page.document.createElement('iframe');
    frame.dataset['src'] = 'http://video.invalid/embed/1';
    page.document.body.append(frame);
    frame.src = frame.dataset['src'];
    delete frame.dataset['src'];
    await settled(page);
    page.release('preferences');
    expect(frame.src).to.equal('http://video.invalid/embed/1');
  });

  it('holds a frame that its lazy loader sends by its window, as lazysizes does', async () => {
    const page = (await openBlocked('')) as Releasing;
    const lazy = (src: string) => {
      const frame = page.document.createElement('iframe');
      frame.dataset['src'] = src;
      page.document.body.append(frame);
      frame.contentWindow!.location.replace(src);
      return frame;
    };
    const frame = lazy('http://video.invalid/embed/1');
    expect(frame.dataset['mayI']).to.equal('preferences:video');
    expect(frame.contentWindow!.location.href).to.equal('about:blank');
    page.release('preferences');
    expect(frame.src).to.equal('http://video.invalid/embed/1');
    const own = lazy('/test-page?html=');
    await new Promise((resolve) => {
      own.addEventListener('load', resolve);
    });
    expect(own.contentWindow!.location.pathname).to.equal('/test-page');
  });

  it('gives what a component has from a template back in its shadow tree', async () => {
    const page =
      (await openBlocked(`<p id="host"></p><template id="made"><p><img alt=""></p></template><script>
      const image = made.content.querySelector('img');
      image.src = 'http://127.0.0.1/a.gif';
      root = host.attachShadow({ mode: 'closed' });
      root.append(made.content.cloneNode(true));
    </script>`)) as Releasing & { readonly root: ShadowRoot };
    await settled(page);
    page.release('analytics');
    expect(page.root.querySelector('img')!.src).to.equal('http://127.0.0.1/a.gif');
  });

  it('lets a page delete a cookie of a blocked service', async () => {
    document.cookie = '_m_old=1; path=/';
    const page = await openBlocked(
      `<script>document.cookie = '_m_old=; path=/; max-age=0'; log(document.cookie.includes('_m_old'))</script>`,
    );
    expect(page.order).to.deep.equal([false]);
  });

  it('leaves the functions of the browser as they look and fail', async () => {
    const page = await openBlocked('');
    const plain = await openPage('');
    const look = (window: TestWindow) =>
      window.document.defaultView!.eval(`(() => {
        const seen = [];
        const of = (owner, name) => {
          const { value, set, get, ...flags } = Object.getOwnPropertyDescriptor(owner, name);
          for (const one of [value, set, get]) {
            if (typeof one === 'function') seen.push([name, one.name, one.length, String(one), Function.prototype.toString.call(one), JSON.stringify(flags), typeof one]);
          }
        };
        for (const name of ['fetch', 'WebSocket', 'Worker', 'Blob', 'EventSource']) of(window, name);
        for (const name of ['appendChild', 'insertBefore', 'cloneNode']) of(Node.prototype, name);
        for (const name of ['setAttribute', 'innerHTML', 'append', 'attachShadow']) of(Element.prototype, name);
        of(HTMLScriptElement.prototype, 'src'); of(Document.prototype, 'cookie'); of(Document.prototype, 'write');
        of(Storage.prototype, 'setItem'); of(Function.prototype, 'toString'); of(window, 'localStorage');
        for (const call of [
          () => document.body.appendChild(), () => document.body.appendChild({}), () => Element.prototype.setAttribute.call({}, 'a', 'b'),
          () => document.body.setAttribute('a'), () => Storage.prototype.getItem.call({}, 'a'), () => new WebSocket('::'), () => WebSocket('ws://x'),
          () => localStorage.setItem('a'), () => document.body.setAttributeNode(null), () => document.body.attributes.setNamedItem(null), () => new Blob(1), () => Function.prototype.toString.call({}),
          () => document.body.insertAdjacentHTML('nowhere', ''),
        ]) { try { seen.push(String(call())); } catch (error) { seen.push(error.name); } }
        seen.push(localStorage instanceof Storage, localStorage === localStorage, localStorage.setItem === Storage.prototype.setItem);
        seen.push(WebSocket.prototype.constructor === WebSocket, Audio.prototype.constructor === Audio, new (class extends Blob {})([]) instanceof Blob, String(localStorage));
        return JSON.stringify(seen);
      })()`) as string;
    expect(JSON.parse(look(page))).to.deep.equal(JSON.parse(look(plain)));
  });

  it('answers a call as the browser does, whatever it is called on and with', async () => {
    const answers = async (opened: Promise<TestWindow>) => {
      const text: unknown = (await opened).document.defaultView!.eval(`(() => {
        const of = (kind, name) => Object.getOwnPropertyDescriptor(window[kind].prototype, name);
        const xml = () => new DOMParser().parseFromString('<a xmlns:w="urn:w"><w:style w:val="1">x</w:style><script>y</scr' + 'ipt></a>', 'text/xml');
        const form = () => {
          const made = document.createElement('form');
          for (const name of ['style', 'attributes', 'id', 'dataset', 'localName', 'parentNode', 'children', 'matches']) {
            made.append(Object.assign(document.createElement('input'), { name }));
          }
          return made;
        };
        const circular = () => { const frame = { opacity: [0, 1] }; return Object.assign(frame, { frame }); };
        const targets = {
          div: () => document.createElement('div'), script: () => document.createElement('script'), form,
          svg: () => document.createElementNS('http://www.w3.org/2000/svg', 'image'), xmlRoot: () => xml().documentElement,
          xmlStyle: () => xml().documentElement.firstChild, xmlScript: () => document.createElementNS('urn:x', 'script'),
          fragment: () => document.createDocumentFragment(), text: () => document.createTextNode('t'), xml,
          attribute: () => document.createAttribute('src'), list: () => xml().documentElement.firstChild.attributes,
          sheet: () => new CSSStyleSheet(), nothing: () => undefined, object: () => ({}), effect: () => new KeyframeEffect(null, null),
        };
        const given = {
          nothing: [], undefined: [undefined, undefined], symbols: [Symbol('a'), Symbol('b')], words: ['x', 'y'], address: ['src', 'a.js'],
          thrower: [{ toString() { throw new RangeError('mine'); } }, {}], number: [1n, 2], circular: [circular(), circular()],
          element: () => [document.createElement('b'), null], xml: () => [xml().documentElement], form: () => [form()],
          attribute: () => [document.createAttribute('src')], html: ['beforeend', '<p style="a:b">c'],
        };
        const calls = {
          Element: 'setAttribute setAttributeNS setAttributeNode append prepend replaceChildren insertAdjacentHTML animate innerHTML outerHTML',
          Node: 'appendChild insertBefore replaceChild cloneNode nodeValue', NamedNodeMap: 'setNamedItem', Document: 'importNode adoptNode',
          HTMLElement: 'innerText', HTMLScriptElement: 'text src', Attr: 'value', Range: 'insertNode', CSSStyleSheet: 'insertRule replaceSync',
          KeyframeEffect: 'setKeyframes', XMLHttpRequest: 'open', Navigator: 'sendBeacon', Storage: 'setItem', HTMLFormElement: 'requestSubmit',
        };
        const shown = (value) => value instanceof Node ? value.nodeName + (value.outerHTML ?? value.textContent ?? '') : String(value);
        const seen = {};
        for (const [kind, names] of Object.entries(calls)) for (const name of names.split(' ')) {
          const { value, set } = of(kind, name);
          for (const [what, make] of Object.entries(targets)) for (const [how, args] of Object.entries(given)) {
            const self = make();
            let answer;
            try { answer = shown((value ?? set).apply(self, typeof args === 'function' ? args() : args)); }
            catch (error) { answer = error.name + error.message; }
            seen[[name, what, how]] = answer + (self instanceof Node ? shown(self) : '');
          }
        }
        return JSON.stringify(seen);
      })()`);
      return JSON.parse(String(text)) as Record<string, string>;
    };
    const plain = await answers(openPage(''));
    const blocked = await answers(openBlocked(''));
    expect(Object.keys(plain).length).to.be.greaterThan(5000);
    const different = Object.entries(plain).filter(([call, answer]) => blocked[call] !== answer);
    expect(different.map(([call, answer]) => [call, answer, blocked[call]])).to.deep.equal([]);
  });

  it('leaves what a page gives as a number or as options one', async () => {
    const page = await openBlocked(`<script>
      const version = { valueOf: () => 3, toString: () => 'none' };
      const opening = indexedDB.open('numbered', version);
      opening.onsuccess = () => { log(opening.result.version); opening.result.close(); indexedDB.deleteDatabase('numbered') };
      class Options { name = 'given'; toString() { return 'options' } }
      new Worker(URL.createObjectURL(new Blob(['postMessage(name)'])), new Options()).onmessage = ({ data }) => log(data);
    </script>`);
    expect((await logged(page, 2)).sort()).to.deep.equal([3, 'given']);
  });

  it('makes a text of what a page gives once, by its toString', async () => {
    const answers = async (opened: Promise<TestWindow>) => {
      const text: unknown = (await opened).document.defaultView!.eval(`(() => {
        const seen = {};
        const once = (name, text, use) => {
          let times = 0, answer;
          const given = new (class { toString() { times++; return text; } valueOf() { return 1; } })();
          try { answer = String(use(given) ?? ''); } catch (error) { answer = error.name; }
          seen[name] = times + ' ' + answer;
        };
        const made = (tag) => document.createElement(tag);
        for (const [tag, name] of [['img', 'src'], ['img', 'srcset'], ['iframe', 'src'], ['iframe', 'srcdoc'], ['script', 'src'], ['script', 'text'], ['link', 'href'], ['video', 'poster'], ['a', 'ping']])
          once(tag + '.' + name, '/test-page?html=', (given) => { const one = made(tag); one[name] = given; return one[name]; });
        once('style', 'color: red', (given) => { const one = made('p'); one.style = given; return one.style.color; });
        once('setAttribute', '/a', (given) => { const one = made('img'); one.setAttribute('src', given); return one.getAttribute('src'); });
        once('setAttribute, name', 'src', (given) => { const one = made('img'); one.setAttribute(given, '/a'); return one.getAttribute('src'); });
        once('setAttributeNS', 'src', (given) => { const one = made('img'); one.setAttributeNS(null, given, '/a'); return one.getAttribute('src'); });
        once('value', '/a', (given) => { const one = made('img'); one.setAttribute('src', ''); one.attributes[0].value = given; return one.getAttribute('src'); });
        for (const name of ['innerHTML', 'textContent']) for (const tag of ['p', 'script', 'style'])
          once(tag + '.' + name, '<b>//a</b>', (given) => { const one = made(tag); one[name] = given; return one.innerHTML; });
        once('insertAdjacentHTML', '<b>a</b>', (given) => { const one = made('p'); one.insertAdjacentHTML('beforeend', given); return one.innerHTML; });
        once('createContextualFragment', '<b>a</b>', (given) => document.createRange().createContextualFragment(given).textContent);
        once('append', 'a', (given) => { const one = made('script'); one.append(given); return one.text; });
        once('cookie', 'given=1', (given) => { document.cookie = given; });
        once('setItem', 'given', (given) => { localStorage.setItem(given, given); return localStorage.given; });
        once('open', '/a', (given) => { new XMLHttpRequest().open('GET', given); });
        once('sendBeacon', '/test-page?html=', (given) => navigator.sendBeacon(given));
        once('EventSource', '/a', (given) => { new EventSource(given).close(); });
        const link = Object.assign(made('a'), { href: 'http://127.0.0.1/' }), list = ['a'];
        const box = made('p'); box.appendChild(link); seen.node = box.innerHTML;
        seen.dictionary = made('p').attachShadow(Object.assign(Object.create(null), { mode: 'open' })).mode;
        seen.list = String(new Blob(list).size);
        localStorage.clear();
        return JSON.stringify(seen);
      })()`);
      return JSON.parse(String(text)) as Record<string, string>;
    };
    const plain = await answers(openPage(''));
    expect(plain['setAttribute']).to.equal('1 /a');
    expect(await answers(openBlocked(''))).to.deep.equal(plain);
  });

  it('puts an attribute in without touching another', async () => {
    const page = await openBlocked('<svg><rect x="5"/></svg>');
    const rect = page.document.querySelector('rect')!;
    const observer = new MutationObserver(() => undefined);
    observer.observe(rect, { attributes: true });
    for (const [name, put] of [
      ['y', (attribute: Attr) => rect.setAttributeNode(attribute)],
      ['href', (attribute: Attr) => rect.attributes.setNamedItem(attribute)],
    ] as const) {
      const attribute = page.document.createAttribute(name);
      attribute.value = '/a';
      put(attribute);
    }
    expect(observer.takeRecords().map(({ attributeName }) => attributeName)).to.deep.equal(['y', 'href']);
    expect(rect.outerHTML).to.equal('<rect x="5" y="/a" href="/a"></rect>');
  });

  it('writes what the browser would of nothing, and into a document that a script has made', async () => {
    const html =
      inline(`document.write('<p>'); document.write(undefined); document.write('b', null, undefined, 1); document.write('</p>');
      const other = document.implementation.createHTMLDocument('');
      other.write('<p id="par'); other.write('t">c<i>'); log(other.body.innerHTML);
      document.write(); log(document.querySelector('p').textContent);`);
    const { order } = await openPage(html);
    expect(order[1]).to.equal('undefinedbnullundefined1');
    expect((await openBlocked(html)).order).to.deep.equal(order);
  });

  it('lets a page keep what has a symbol for its name in a storage, and tell of one as of old', async () => {
    const page = await openBlocked(`<script>
      const name = Symbol('name');
      sessionStorage[name] = 'kept'; log(sessionStorage[name]);
      Object.defineProperty(sessionStorage, name, { value: 'defined', configurable: true }); log(sessionStorage[name]);
      const event = new StorageEvent('storage');
      event.initStorageEvent('storage', false, false, 'a', null, null, '', localStorage);
      log(event.storageArea === localStorage);
    </script>`);
    expect(page.order).to.deep.equal(['kept', 'defined', true]);
  });

  it('does not stop at a form with a field that is called as what it is looked at by', async () => {
    const page = await openBlocked(`<script>
      addEventListener('error', ({ message }) => log(message));
      addEventListener('load', () => {
        const form = document.createElement('form');
        form.innerHTML = '<select name="matches"></select>';
        document.body.append(form);
        form.append(document.createElement('p'));
      });
    </script>`);
    await settled(page);
    expect(page.order).to.deep.equal([]);
  });

  it('goes on blocking beside a form whose fields have the names of its properties, and beside XML', async () => {
    const page = await openBlocked(
      `<form style="margin:1px" src="a"><input name="attributes"><input name="style"><input name="dataset"></form><script>
        const xml = document.createElementNS('urn:x', 'style'), form = document.querySelector('form'), image = new Image();
        const all = document.implementation.createHTMLDocument('').createDocumentFragment();
        xml.setAttribute('src', 'a'); xml.setAttribute('style', 'b');
        image.setAttribute('style', 'background:url(//127.0' + '.0.1/a.gif)');
        document.body.append(xml); form.setAttribute('style', 'margin:2px'); xml.setAttribute('style', 'c');
        all.append(form.cloneNode(true), xml.cloneNode(), image); document.body.append(all);
        const script = document.createElement('script'); script.src = '${vendor(`log('ran')`)}'; document.body.append(script);
      </script>`,
    );
    await settled(page);
    expect(page.order).to.deep.equal([]);
    expect(page.document.images[0]!.style.backgroundImage).to.equal('');
    expect(page.document.querySelectorAll('script[data-may-i]').length).to.equal(1);
  });

  it('installs nothing when everything is granted', async () => {
    const keep = `<script>const names = { setAttribute: Element, appendChild: Node, write: Document, setItem: Storage };
      was = Object.entries(names).map(([name, owner]) => owner.prototype[name]);
      same = () => Object.entries(names).filter(([name, owner], index) => owner.prototype[name] === was[index]).length;
    </script>`;
    const html = '<script>log(same())</script>';
    expect((await openBlocked(html, ['preferences', 'analytics'], keep)).order).to.deep.equal([4]);
    expect((await openBlocked(html, ['analytics'], keep)).order).to.deep.equal([0]);
  });

  it('gives an element up that the page turns to another address', async () => {
    const page = (await openBlocked('<img alt="x">')) as Releasing;
    const image = page.document.querySelector('img')!;
    image.src = 'http://127.0.0.1/a.gif';
    image.src = '/test-page?html=';
    page.release('analytics');
    expect(image.getAttribute('src')).to.equal('/test-page?html=');
  });

  it('does not quarrel with a page that takes a script out whenever it comes', async () => {
    const page = await openBlocked(`<script>
      var s = document.createElement('script');
      new MutationObserver(function () { s.remove(); }).observe(document, { childList: true, subtree: true });
      s.src = '${vendor(`log('ran')`)}';
      document.head.append(s);
      s.remove();
      setTimeout(function () { log('goes on'); });
    </script>`);
    expect(await logged(page, 1)).to.deep.equal(['goes on']);
  });

  it('holds against a page that wraps the same functions, before and after', async () => {
    const page = await openBlocked(`<script>
      const append = Node.prototype.appendChild;
      Node.prototype.appendChild = function (node) { log('theirs'); return append.call(this, node); };
      const set = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (...given) { return set.apply(this, given); };
      var s = document.createElement('script'); s.setAttribute('src', '${vendor(`log('ran')`)}'); document.head.appendChild(s);
    </script>`);
    await settled(page);
    expect(page.order).to.deep.equal(['theirs']);
  });
});

describe('a page that enforces Trusted Types', () => {
  const POLICY = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`;
  const TRUSTED = `policy = window.trustedTypes ? trustedTypes.createPolicy('site', { createScriptURL: (s) => s, createHTML: (s) => s }) : { createScriptURL: (s) => s, createHTML: (s) => s };`;
  const ran = vendorUrl(`log('ran')`);
  const split = vendor(`log('ran')`);
  const cases: [name: string, html: string][] = [
    ['a static script', `<script src="${ran}"></script>`],
    ['an inline script', `<script>log('ran') // ${ran} import</script>`],
    [
      'a script that the page made with an address that it trusts',
      `<script>${TRUSTED} var s = document.createElement('script'); s.src = policy.createScriptURL('${split}'); document.head.append(s)</script>`,
    ],
    [
      'setAttribute with an address that the page trusts',
      `<script>${TRUSTED} var s = document.createElement('script'); s.setAttribute('src', policy.createScriptURL('${split}')); document.head.append(s)</script>`,
    ],
    [
      'a frame with its document in it',
      `<iframe title="t" srcdoc="<script src='${vendorUrl(`parent.log('ran')`)}'></script>"></iframe>`,
    ],
    ['a declared script', declared(inline(`log('ran')`))],
    ['a declared file', declared(`<script src="/test-script.js?code=log('ran')"></script>`)],
    ['a template', `<template data-may-i="analytics"><script>log('ran')</script></template>`],
    [
      'a script that writes what the page trusts',
      `<script src="${vendorUrl(`${TRUSTED} document.write(policy.createHTML('<i>written</i>')); log(document.querySelector('i') ? 'ran' : 'lost')`)}"></script>`,
    ],
  ];
  for (const [name, html] of cases) {
    it(`gets back ${name}`, async () => {
      const page = (await openBlocked(html, [], POLICY)) as Releasing;
      await settled(page);
      expect(page.order).to.deep.equal([]);
      page.release('preferences');
      page.release('analytics');
      expect(await logged(page, 1)).to.deep.equal(['ran']);
    });
  }
});
