/**
 * The standard is the blocked page's own log against that of the same page without us: order, place, and each once.
 * Seen in Chromium, Firefox and WebKitGTK.
 */
import { expect, waitUntil } from '@open-wc/testing';
import { afterEach, describe, it } from '../suites/bdd.ts';
import {
  closePages,
  declared,
  logged,
  openArmed,
  openPage,
  release,
  scriptUrl,
  settled,
} from '../suites/page.ts';

afterEach(closePages);

const external = (entry: string, more?: Readonly<Record<string, string>>, attributes = '') =>
  `<script ${attributes} src="${scriptUrl(`log('${entry}')`, more)}"></script>`;
const inline = (code: string, attributes = '') => `<script ${attributes}>${code}</script>`;
const MODULE = 'type="module"';

const READY = `<p id="end"></p><script>
  document.addEventListener('DOMContentLoaded', () => log('ready'));
  addEventListener('load', () => log('loaded'));
</script>`;

describe('a declared script, while the page is parsed', () => {
  const cases: [name: string, html: string][] = [
    ['runs where it stands, inline', inline(`log(document.getElementById('end') ? 'late' : 'in place')`)],
    ['holds up what follows while it is fetched', external('slow', { ms: '150' }) + inline(`log('after')`)],
    [
      'runs in turn with others',
      external('1', { ms: '100' }) + external('2') + inline(`log('3')`) + external('4'),
    ],
    [
      'writes into its place',
      `<p>a</p>${inline(`document.write('<p>b</p>')`)}<p>c</p>${inline(`log([...document.querySelectorAll('p')].map((p) => p.textContent).join(''))`)}`,
    ],
    [
      'writes a script into its place',
      inline(`document.write('<script>log("written")<\\/script>')`) + inline(`log('after')`),
    ],
    [
      'of another file writes into its place',
      `<p>a</p><script src="${scriptUrl(`document.write('<p>b</p>')`)}"></script><p>c</p>${inline(`log([...document.querySelectorAll('p')].map((p) => p.textContent).join(''))`)}`,
    ],
    [
      'waits for the end of parsing when it is deferred',
      external('deferred', {}, 'defer') + inline(`log('inline')`),
    ],
    [
      'keeps the order of deferred scripts',
      external('1', { ms: '100' }, 'defer') + external('2', {}, 'defer'),
    ],
    [
      'runs as a module after parsing',
      `<script ${MODULE} src="${scriptUrl(`log('module')`)}"></script>` + inline(`log('inline')`),
    ],
    [
      'runs as an inline module after parsing',
      `<script ${MODULE}>log('module ' + (this === undefined))</script>${inline(`log('inline')`)}`,
    ],
    [
      'goes on after a file that is missing',
      `<script src="/missing.js" onerror="log('missing')"></script>${inline(`log('after')`)}`,
    ],
    ['calls its onload once', `<script src="${scriptUrl(`log('run')`)}" onload="log('onload')"></script>`],
    [
      'is the current script',
      `<script id="it">log(document.currentScript?.id)</script><script id="that" src="${scriptUrl('log(document.currentScript?.id)')}"></script>`,
    ],
    ['goes on after one that throws', inline(`log('before'); null.x`) + inline(`log('after')`)],
    [
      'runs in a table and in a list',
      `<table>${inline(`log('table')`)}</table><ul>${inline(`log('list')`)}</ul>`,
    ],
    [
      'runs whole and at its place where it comes in pieces',
      `<p>a</p><script>var n = 1;\f log(n);\f document.write('<p>b</p>')</script><p>c</p>${inline(`log([...document.querySelectorAll('p')].map((p) => p.textContent).join(''))`)}`,
    ],
    [
      'keeps its turn where its file and what follows come in pieces',
      `${external('1', { ms: '50' })}\f<p>a\f</p>${external('2')}\f${inline(`log('3')`)}`,
    ],
    ['keeps nomodule', inline(`log('old')`, 'nomodule') + inline(`log('new')`)],
  ];
  for (const [name, html] of cases) {
    it(name, async () => {
      const free = await openPage(`</head><body>${html}${READY}`);
      const blocked = await openArmed(declared(html) + READY);
      await logged(blocked, free.order.length);
      await settled(blocked);
      // Firefox would run a declared module as a classic script: it is released a moment later, when parsing has ended.
      const isCompared = (entry: unknown) =>
        entry !== 'ready' || !name.includes('module') || !('mozInnerScreenX' in window);
      expect(blocked.order.filter(isCompared)).to.deep.equal(free.order.filter(isCompared));
    });
  }

  it('runs when it is async, whenever it comes', async () => {
    const page = await openArmed(
      declared(external('async', { ms: '100' }, 'async') + external('2', {}, 'async')) + READY,
    );
    await settled(page);
    expect(page.order).to.have.members(['async', '2', 'ready', 'loaded']);
  });

  // Firefox settles what a script is when its start tag is read: one without an address would never run.
  it('runs once when its address waits in data-src', async () => {
    const address = scriptUrl(`log('waited')`);
    const page = await openArmed(
      `<script type="text/plain" data-may-i="analytics" data-src="${address}"></script>${READY}`,
    );
    await settled(page);
    expect(page.order).to.have.members(['waited', 'ready', 'loaded']);
  });

  it('runs in the head', async () => {
    const page = await openPage(
      `<script>gateUnderTest.arm(mayRelease, () => {})</script>${declared(inline(`log(document.body === null)`))}</head><body>`,
    );
    expect(page.order).to.deep.equal([true]);
  });

  it('runs in the head, each of several of other files', async () => {
    const page = await openPage(
      `<script>gateUnderTest.arm(mayRelease, () => {})</script>${declared(external('1') + external('2') + external('3', {}, 'async') + inline(`log('4')`))}</head><body>`,
    );
    await logged(page, 4);
    expect(page.order).to.have.members(['1', '2', '3', '4']);
  });

  it('stays blocked when its purpose is not granted', async () => {
    const page = await openArmed(declared(external('x') + inline(`log('y')`), 'marketing') + READY);
    await settled(page);
    expect(page.order).to.deep.equal(['ready', 'loaded']);
  });

  it('runs when it is put in by script', async () => {
    const page = await openArmed('');
    const script = page.document.createElement('script');
    script.type = 'text/plain';
    script.dataset['mayI'] = 'analytics';
    script.textContent = `log('dynamic')`;
    page.document.body.append(script);
    expect(await logged(page, 1)).to.deep.equal(['dynamic']);
  });

  it('is not made to run by innerHTML where it would not run without us', async () => {
    const page = await openArmed('<div id="box"></div>');
    const box = page.document.getElementById('box')!;
    box.innerHTML = inline(`log('free')`) + declared(inline(`log('declared')`));
    await settled(page);
    expect(page.order).to.deep.equal([]);
  });
});

describe('declared scripts, after a click', () => {
  const cases: [name: string, html: string][] = [
    ['run in document order', external('1', { ms: '100' }) + external('2') + external('3')],
    [
      'run inline ones after the external ones before them',
      external('1', { ms: '150' }) + inline(`log('2')`) + external('3'),
    ],
    [
      'go on after a file that is missing',
      `<script src="/missing.js"></script>${inline(`log('2')`)}${external('3')}`,
    ],
    [
      'go on after one that throws',
      `<script src="${scriptUrl(`log('1'); null.x`)}"></script>${inline(`log('2')`)}`,
    ],
    [
      'run deferred ones and modules last, in their order',
      external('4', { ms: '100' }, 'defer') + external('1') + inline(`log('2')`) + external('3'),
    ],
    [
      'run modules last',
      `<script ${MODULE} src="${scriptUrl(`log('module')`)}"></script>${external('1', { ms: '100' })}${inline(`log('2')`)}`,
    ],
    [
      'know their own element',
      `<script id="it">log(document.currentScript?.id)</script><script id="that" src="${scriptUrl('log(document.currentScript?.id)')}"></script>`,
    ],
    ['call onload once', `<script src="${scriptUrl(`log('run')`)}" onload="log('onload')"></script>`],
    [
      'alternate',
      external('1', { ms: '60' }) + inline(`log('2')`) + external('3', { ms: '30' }) + inline(`log('4')`),
    ],
  ];
  for (const [name, html] of cases) {
    it(name, async () => {
      const free = await openPage(`</head><body>${html}`);
      const blocked = await openPage(`</head><body>${declared(html)}`);
      expect(blocked.order).to.deep.equal([]);
      void release(blocked);
      await logged(blocked, free.order.length);
      await settled(blocked);
      expect(blocked.order).to.deep.equal(free.order);
    });
  }

  it('are fetched side by side: each request is answered only when all are there', async () => {
    const run = `${performance.now()}`;
    const scripts = ['1', '2', '3'].map((entry) => external(entry, { run, of: '3' }));
    const page = await openPage(`</head><body>${declared(scripts.join(''))}`);
    void release(page);
    expect(await logged(page, 3)).to.deep.equal(['1', '2', '3']);
  });

  it('let an async one run without waiting for those before it', async () => {
    const run = `${performance.now()}`;
    // The first is answered when the second one has run and asked for a third.
    const asking = `log('async'); fetch('/test-script.js?run=${run}&of=2&code=')`;
    const html = external('slow', { run, of: '2' }) + `<script async src="${scriptUrl(asking)}"></script>`;
    const page = await openPage(`</head><body>${declared(html)}`);
    void release(page);
    expect(await logged(page, 2)).to.deep.equal(['async', 'slow']);
  });

  it('run once, however often they are released', async () => {
    const page = await openPage(`</head><body>${declared(external('1') + inline(`log('2')`))}`);
    for (let n = 0; n < 3; n++) void release(page);
    await logged(page, 2);
    await settled(page);
    expect(page.order).to.deep.equal(['1', '2']);
  });

  it('run in a task of their own each, after input that waits', async () => {
    const input = `window.scheduler ? scheduler.postTask(() => log('input'), { priority: 'user-blocking' }) : setTimeout(() => log('input'))`;
    const html = inline(`log('1'); ${input}`) + inline(`log('2'); ${input}`) + inline(`log('3')`);
    for (const first of ['', external('0')]) {
      const page = await openPage(`</head><body>${declared(first + html)}`);
      void release(page);
      await logged(page, first ? 6 : 5);
      expect(page.order.filter((entry) => entry !== '0')).to.deep.equal(['1', 'input', '2', 'input', '3']);
    }
  });

  it('go on after one that cannot be given back', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types settled">`;
    const html = `<iframe title="x" data-srcdoc="<p>" data-may-i="analytics"></iframe>${declared(inline(`log('after')`))}`;
    const page = await openPage(`${policy}</head><body>${html}`);
    const errors: unknown[] = [];
    page.addEventListener('error', (event) => {
      errors.push(event.error);
      event.preventDefault();
    });
    void release(page);
    expect(await logged(page, 1)).to.deep.equal(['after']);
    if ('trustedTypes' in page) expect(errors).to.have.lengthOf(1);
  });

  it('are not run when the consent is withdrawn while they wait for others', async () => {
    const page = await openPage(
      `</head><body>${declared(external('1', { ms: '100' }) + inline(`log('2')`))}`,
    );
    void release(page);
    page.granted = [];
    await logged(page, 1);
    await settled(page);
    expect(page.order).to.deep.equal(['1']);
  });

  it('are not run by a declared script that moves itself', async () => {
    const page = await openPage(
      `</head><body>${declared(inline(`log('1'); document.head.append(document.currentScript)`))}`,
    );
    void release(page);
    await settled(page);
    expect(page.order).to.deep.equal(['1']);
  });

  it('keep nonce, integrity, crossorigin and every other attribute of the same element', async () => {
    const attributes = 'nonce="n1" integrity="sha256-x" crossorigin="anonymous" data-own="1" class="c"';
    const page = await openPage(
      `</head><body>${declared(`<script ${attributes} src="/missing.js"></script>`)}`,
    );
    const script = page.document.querySelector('body script') as HTMLScriptElement;
    void release(page);
    expect(page.document.querySelector('body script')).to.equal(script);
    expect(script.nonce).to.equal('n1');
    expect(script.integrity).to.equal('sha256-x');
    expect(script.crossOrigin).to.equal('anonymous');
    expect(script.dataset['own']).to.equal('1');
    expect(script.className).to.equal('c');
    expect(script.hasAttribute('data-may-i')).to.be.false;
  });

  it('are not run where the integrity does not fit', async () => {
    const html = `<script integrity="sha256-${'A'.repeat(43)}=" crossorigin src="${scriptUrl(`log('forged')`)}"></script>${inline(`log('after')`)}`;
    const page = await openPage(`</head><body>${declared(html)}`);
    void release(page);
    await logged(page, 1);
    await settled(page);
    expect(page.order).to.deep.equal(['after']);
  });

  it('that are put in later are released as they come', async () => {
    const page = await openPage('</head><body>');
    void release(page);
    const script = page.document.createElement('script');
    script.type = 'text/plain';
    script.dataset['mayI'] = 'analytics';
    script.textContent = `log('later')`;
    page.document.body.append(script);
    expect(await logged(page, 1)).to.deep.equal(['later']);
  });
});

describe('purposes of a declared element', () => {
  const cases: [name: string, purposes: string, granted: string[], isReleased: boolean][] = [
    ['are granted', 'analytics', ['analytics'], true],
    ['are granted, all of them', 'analytics marketing', ['analytics', 'marketing'], true],
    ['are denied', 'marketing', ['analytics'], false],
    ['are denied, one of two', 'analytics marketing', ['analytics'], false],
    ['are denied, one of three', 'analytics marketing statistics', ['analytics', 'statistics'], false],
    ['are empty', '', ['analytics'], false],
    ['are unknown', 'analytic', ['analytics'], false],
  ];
  for (const [name, purposes, granted, isReleased] of cases) {
    it(`${name}: it ${isReleased ? 'goes' : 'stays'}, armed and after a click`, async () => {
      const html = declared(inline(`log('ran')`), purposes);
      const expected = isReleased ? ['ran'] : [];
      const armed = await openPage(
        `<script>granted = ${JSON.stringify(granted)}; gateUnderTest.arm(mayRelease, () => {})</script></head><body>${html}`,
      );
      const late = await openPage(`</head><body>${html}`);
      late.granted = granted;
      void release(late);
      for (const page of [armed, late]) {
        await settled(page);
        expect(page.order).to.deep.equal(expected);
      }
    });
  }
});

describe('a declared element', () => {
  const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  const cases: [attribute: string, html: string, value: string][] = [
    ['src', `<img alt="" data-src="${PIXEL}" data-may-i="analytics">`, PIXEL],
    ['srcset', `<img alt="" data-srcset="${PIXEL} 1x" data-may-i="analytics">`, `${PIXEL} 1x`],
    ['src', '<iframe title="x" data-src="about:blank?x" data-may-i="analytics"></iframe>', 'about:blank?x'],
    ['srcdoc', '<iframe title="x" data-srcdoc="<p>hello" data-may-i="analytics"></iframe>', '<p>hello'],
    ['href', '<link rel="preload" as="image" data-href="data:," data-may-i="analytics">', 'data:,'],
    ['data', '<object data-data="data:text/plain,x" data-may-i="analytics"></object>', 'data:text/plain,x'],
    ['poster', `<video data-poster="${PIXEL}" data-may-i="analytics"></video>`, PIXEL],
    ['href', '<svg><image data-href="data:," data-may-i="analytics"/></svg>', 'data:,'],
  ];
  for (const [attribute, html, value] of cases) {
    const tag = /<(?!svg)(\w+)/.exec(html)![1]!;
    it(`gets its ${attribute} back: ${tag}`, async () => {
      const armed = await openArmed(html);
      const late = await openPage(`</head><body>${html}`);
      const element = () => late.document.querySelector(`body ${tag}`)!;
      expect(element().hasAttribute(attribute)).to.be.false;
      void release(late);
      for (const page of [armed, late]) {
        const released = page.document.querySelector(`body ${tag}`)!;
        expect(released.getAttribute(attribute)).to.equal(value);
        expect(released.hasAttribute('data-may-i')).to.be.false;
      }
    });
  }

  it('gets its style back', async () => {
    const page = await openArmed(
      '<div data-style="background-color: rgb(1, 2, 3)" data-may-i="analytics">x</div>',
    );
    expect(page.document.querySelector('div')!.style.backgroundColor).to.equal('rgb(1, 2, 3)');
  });

  it('gets none of them back while its purpose is denied', async () => {
    const held = ['src', 'srcset', 'href', 'data', 'poster', 'srcdoc', 'style'];
    const attributes = held.map((name) => `data-${name}="x"`).join(' ');
    const html = `<span ${attributes} data-may-i="marketing">x</span>`;
    const late = await openPage(`</head><body>${html}`);
    void release(late);
    for (const page of [await openArmed(html), late]) {
      const names = page.document.querySelector('span')!.getAttributeNames();
      expect(names).to.have.members([...held.map((name) => `data-${name}`), 'data-may-i']);
    }
  });

  it('that is not declared is left alone', async () => {
    const page = await openArmed('<img alt="" data-src="x"><script type="text/plain">log(1)</script>');
    void release(page);
    await settled(page);
    expect(page.document.querySelector('img')!.hasAttribute('src')).to.be.false;
    expect(page.order).to.deep.equal([]);
  });
});

describe('a declared template', () => {
  const content = `<p id="in">shown</p>${inline(`log('1')`)}${external('2', { ms: '60' })}${external('3')}`;
  const template = `<template data-may-i="analytics">${content}</template>`;

  it('is put in its place with its scripts in order, after a click', async () => {
    const page = await openPage(`</head><body><i></i>${template}<b></b>`);
    void release(page);
    expect(await logged(page, 3)).to.deep.equal(['1', '2', '3']);
    expect(page.document.querySelector('i + #in')).to.be.ok;
    expect(page.document.querySelector('template')).to.be.null;
  });

  it('is put in its place with its scripts in order, while the page is parsed', async () => {
    const page = await openArmed(`<i></i>${template}<b></b>`);
    expect(await logged(page, 3)).to.deep.equal(['1', '2', '3']);
    expect(page.document.querySelector('i + #in')).to.be.ok;
  });

  it('is put in whole when it is the last thing in the page', async () => {
    const page = await openArmed(template);
    expect(await logged(page, 3)).to.deep.equal(['1', '2', '3']);
  });

  it('waits for the external scripts before it, after a click', async () => {
    const page = await openPage(`</head><body>${declared(external('0', { ms: '100' }))}${template}`);
    void release(page);
    expect(await logged(page, 4)).to.deep.equal(['0', '1', '2', '3']);
  });

  it('stays inert while its purpose is denied', async () => {
    const html = template.replace('analytics', 'marketing');
    const late = await openPage(`</head><body>${html}`);
    void release(late);
    for (const page of [await openArmed(html), late]) {
      await settled(page);
      expect(page.order).to.deep.equal([]);
      expect(page.document.getElementById('in')).to.be.null;
    }
  });
});

describe('scripts that are released when the page has loaded', () => {
  it('leaves functions that a page calls on something else what they are', async () => {
    const page = await openPage(`</head><body>${declared(inline(`log('released')`))}`);
    await release(page);
    page.document.defaultView!.eval(`
      const button = document.createElement('button'), hear = () => log('heard');
      window.addEventListener.call(button, 'click', hear);
      document.addEventListener.call(button, 'click', { handleEvent: () => log('object') });
      button.click();
      window.removeEventListener.call(button, 'click', hear);
      button.click();
      for (const call of [() => addEventListener(), () => addEventListener('a'), () => document.addEventListener('a', 1)])
        try { call(); log('nothing'); } catch ({ name }) { log(name); }
      log(addEventListener.length + document.removeEventListener.name + document.addEventListener('a', null));
    `);
    expect(page.order).to.deep.equal([
      'released',
      'heard',
      'object',
      'object',
      'TypeError',
      'TypeError',
      'TypeError',
      '2removeEventListenerundefined',
    ]);
  });

  it('hear what has been once, and the page hears nothing twice', async () => {
    const page = await openPage(`</head><body>
      <script>for (const type of ['DOMContentLoaded', 'load']) addEventListener(type, () => log('own ' + type));</script>
      ${declared(
        inline(`
        document.addEventListener('DOMContentLoaded', () => log('ready'));
        addEventListener('load', { handleEvent: ({ type }) => log(type) });
        document.addEventListener('readystatechange', () => log('state'));
        addEventListener('resize', () => log('never'));`) + external('external'),
      )}`);
    expect(page.order).to.deep.equal(['own DOMContentLoaded', 'own load']);
    void release(page);
    await logged(page, 6);
    await settled(page);
    expect([...page.order].map(String).sort()).to.deep.equal(
      ['external', 'load', 'own DOMContentLoaded', 'own load', 'ready', 'state'].sort(),
    );
  });

  it('hear what they assign a handler for, the last one alone', async () => {
    const page = await openPage(
      `</head><body>${declared(
        inline(`
        document.onreadystatechange = () => log('replaced');
        document.onreadystatechange = ({ type }) => log(type);
        onload = () => log('load');`),
      )}`,
    );
    void release(page);
    await logged(page, 2);
    await settled(page);
    expect(page.order).to.deep.equal(['readystatechange', 'load']);
  });

  it('write into their place in a page that has frozen what documents have', async () => {
    const page = await openPage(`</head><body><p>a</p><script>Object.freeze(Document.prototype)</script>
      ${declared(inline(`document.write('<p>b</p>'); log('written')`))}<p>c</p>`);
    void release(page);
    await logged(page, 1);
    const text = [...page.document.querySelectorAll('p')].map((one) => one.textContent).join('');
    expect(text).to.equal('abc');
  });

  it('go on after one that hangs', async () => {
    const page = await openPage(
      `</head><body>${declared(`<script src="/test-script.js?code=0&of=2&run=hangs"></script>${inline(`log('after')`)}`)}`,
    );
    void release(page);
    await waitUntil(() => page.order.length > 0, 'what follows runs', { timeout: 20_000 });
    expect(page.order).to.deep.equal(['after']);
    // Lets the server answer, so that it is done with it.
    await fetch('/test-script.js?code=1&of=2&run=hangs');
  });

  it('go past one that hangs, in order and each once, though it answers at last', async () => {
    const hanging = `<script src="/test-script.js?code=log('late')&of=2&run=queue"></script>`;
    const page = await openPage(
      `</head><body>${declared(`${hanging}${external('1', {}, 'onload="log(\'loaded\')"')}${external('2')}`)}`,
    );
    const script = page.document.querySelectorAll('script[data-may-i]')[2];
    script?.addEventListener('load', () => page.order.push('heard'));
    void release(page);
    await waitUntil(() => page.order.length > 3, 'those behind it run', { timeout: 25_000 });
    expect(page.order).to.deep.equal(['1', 'loaded', '2', 'heard']);
    await fetch('/test-script.js?code=0&of=2&run=queue');
    await waitUntil(() => page.order.length > 4, 'it runs when it answers', { timeout: 10_000 });
    await settled(page);
    expect(page.order).to.deep.equal(['1', 'loaded', '2', 'heard', 'late']);
  });

  it('write into their place, in turn, and the page stays', async () => {
    const page = await openPage(`</head><body><p>a</p>
      ${declared(inline(`document.write('<p>b</p>'); document.writeln('<p>c</p><scr' + 'ipt>log("written")</scr' + 'ipt>')`))}
      ${declared(`<script src="${scriptUrl(`document.write('<p>d</p>'); log('external')`)}"></script>`)}
      <p>e</p>`);
    void release(page);
    await logged(page, 2);
    const text = [...page.document.querySelectorAll('p')].map((one) => one.textContent).join('');
    expect(text).to.equal('abcde');
  });
});
