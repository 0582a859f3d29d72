import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rewriter } from '../../src/rewrite/rewrite-html.ts';

const rewrite = rewriter({
  site: 'shop',
  purposes: ['personalisation', 'analytics', 'marketing'],
  services: [
    {
      id: 'meter',
      purpose: 'analytics',
      name: 'Meter',
      provider: 'Meter Ltd',
      country: 'IE',
      policyUrl: 'https://meter.example/privacy',
      hosts: ['meter.example'],
    },
    { id: 'sentry', purpose: 'necessary' },
  ],
});

describe('rewriter', () => {
  const cases: [what: string, html: string, expected: string][] = [
    [
      'an external script',
      '<script async src="https://static.hotjar.com/c/a.js"></script>',
      '<script type="text/plain" data-may-i="analytics:hotjar" async src="https://static.hotjar.com/c/a.js"></script>',
    ],
    [
      'a module, whose type is kept',
      '<script type=module src=//cdn.meter.example/a.js></script>',
      '<script type="text/plain" data-may-i="analytics:meter" data-type=module src=//cdn.meter.example/a.js></script>',
    ],
    [
      'letters of any size',
      "<SCRIPT SRC='https://STATIC.hotjar.com/a.js' TYPE='text/javascript'></SCRIPT>",
      '<SCRIPT type="text/plain" data-may-i="analytics:hotjar" SRC=\'https://STATIC.hotjar.com/a.js\' data-type=\'text/javascript\'></SCRIPT>',
    ],
    [
      'one that a plugin delays (WP Rocket)',
      '<script type="rocketlazyloadscript" async data-rocket-src="https://static.hotjar.com/a.js"></script>',
      '<script type="text/plain" data-may-i="analytics:hotjar" data-type="" data-delayed="rocketlazyloadscript" async data-src="https://static.hotjar.com/a.js"></script>',
    ],
    [
      'a module that one delays (Rocket Loader)',
      '<script type="1a2b3c-module" src="https://static.hotjar.com/a.js"></script>',
      '<script type="text/plain" data-may-i="analytics:hotjar" data-type="module" data-delayed="1a2b3c-module" data-src="https://static.hotjar.com/a.js"></script>',
    ],
    [
      'one for Partytown',
      '<script type="text/partytown" src="https://static.hotjar.com/a.js"></script>',
      '<script type="text/plain" data-may-i="analytics:hotjar" data-type="text/partytown" src="https://static.hotjar.com/a.js"></script>',
    ],
    [
      'a snippet',
      "<script>s=document.createElement('script');s.src='https://connect.facebook.net/en_US/fbevents.js'</script>",
      '<script type="text/plain" data-may-i="marketing:meta-pixel">s=document.createElement(\'script\');s.src=\'https://connect.facebook.net/en_US/fbevents.js\'</script>',
    ],
    [
      'a frame, in its place and size',
      '<p>A<iframe width="560" src="https://www.youtube.com/embed/1" title="t"></iframe>B',
      '<p>A<iframe data-may-i="personalisation:youtube" width="560" data-src="https://www.youtube.com/embed/1" title="t"></iframe>B',
    ],
    [
      'a picture with both addresses',
      '<img src="https://meter.example/p.gif" srcset="https://meter.example/q.gif 2x" alt="">',
      '<img data-may-i="analytics:meter" data-src="https://meter.example/p.gif" data-srcset="https://meter.example/q.gif 2x" alt="">',
    ],
    [
      'what is for visitors without JavaScript',
      '<noscript><img src="https://www.facebook.com/tr?id=1&noscript=1"/></noscript>',
      '<noscript><img data-may-i="marketing:meta-pixel" data-src="https://www.facebook.com/tr?id=1&noscript=1"/></noscript>',
    ],
    [
      'a connection that is opened early',
      '<link rel="preconnect" href="https://static.hotjar.com" crossorigin>',
      '<link data-may-i="analytics:hotjar" rel="preconnect" data-href="https://static.hotjar.com" crossorigin>',
    ],
    [
      'a style that fetches',
      '<div style="background:url(//meter.example/p.gif)"></div>',
      '<div data-may-i="analytics:meter" data-style="background:url(//meter.example/p.gif)"></div>',
    ],
    [
      'a style sheet in the page, whole: of another type it would be read ahead',
      '<style media="print">@import "https://meter.example/a.css";</style>',
      '<template data-may-i="analytics:meter"><style media="print">@import "https://meter.example/a.css";</style></template>',
    ],
    [
      'a picture of SVG',
      '<svg><image xlink:href="https://meter.example/p.gif"/></svg>',
      '<svg><image data-may-i="analytics:meter" data-href="https://meter.example/p.gif"/></svg>',
    ],
    [
      'the content of a template',
      '<template><img src="//meter.example/p.gif"></template>',
      '<template><img data-may-i="analytics:meter" data-src="//meter.example/p.gif"></template>',
    ],
    [
      'a frame whose text loads',
      `<iframe srcdoc="<script src='https://meter.example/a.js'></script>"></iframe>`,
      `<iframe data-may-i="analytics:meter" data-srcdoc="<script src='https://meter.example/a.js'></script>"></iframe>`,
    ],
    [
      'an element of two services',
      '<video src="https://meter.example/a.mp4" poster="https://i.ytimg.com/a.jpg"></video>',
      '<video data-may-i="analytics:meter personalisation:youtube" data-src="https://meter.example/a.mp4" data-poster="https://i.ytimg.com/a.jpg"></video>',
    ],
  ];
  for (const [what, html, expected] of cases) {
    it(`marks ${what}, once`, () => {
      assert.equal(rewrite(html).html, expected);
      assert.equal(rewrite(expected).html, expected);
    });
  }

  const left: [what: string, html: string][] = [
    [
      'the site’s own files',
      '<script src="/hotjar.com/a.js"></script><img src="img/static.hotjar.com.png" alt="">',
    ],
    ['a link that leads there', '<a href="https://www.youtube.com/watch?v=1">Film</a>'],
    ['what says something about the page', '<link rel="canonical" href="https://www.youtube.com/@us">'],
    [
      'data that names a host',
      '<script type="application/json">{"u":"https://static.hotjar.com/a.js"}</script>',
    ],
    [
      'data with the address of one',
      '<script type="application/json" data-url="https://static.hotjar.com/a.js">{}</script>',
    ],
    ['state that names a host', '<script>window.state={"u":"https://static.hotjar.com/a.js"}</script>'],
    ['an address that only mentions one', '<img src="/p.gif?from=https://static.hotjar.com/" alt="">'],
    ['a comment', '<!-- <script src="https://static.hotjar.com/a.js"></script> -->'],
    [
      'what is marked',
      '<script type="text/plain" data-may-i="marketing" src="https://static.hotjar.com/a.js"></script>',
    ],
    [
      'what a marked template holds',
      '<template data-may-i="analytics"><img src="//meter.example/p.gif"></template>',
    ],
    ['a service that is necessary', '<script src="https://browser.sentry-cdn.com/7/bundle.js"></script>'],
    [
      'a shadow tree that is written in the page',
      '<x-a><template shadowrootmode="open"><script src="//meter.example/a.js"></script></template></x-a>',
    ],
    ['an address that is none', '<img src="https://[meter.example/" alt=""><script src="http://"></script>'],
    [
      'a picture in the page itself',
      '<img src="data:image/svg+xml,<svg xmlns=\'//meter.example/\'/>" alt="">',
    ],
  ];
  for (const [what, html] of left) {
    it(`leaves ${what} as it is`, () => {
      assert.deepEqual(rewrite(html), { html, marked: [] });
    });
  }

  it('touches nothing else of a page, however it is written', () => {
    const page = (tag: string) =>
      `\uFEFF<!DOCTYPE html>\r\n<title>A &amp; b</title><TABLE><tr><td>&nbsp;é𝒳</table>\r\n<p>un<b>closed</i>${tag}<br/>\t</body>\n<div>after</div>`;
    assert.equal(
      rewrite(page('<script defer src="https://static.hotjar.com/a.js"></script>')).html,
      page(
        '<script type="text/plain" data-may-i="analytics:hotjar" defer src="https://static.hotjar.com/a.js"></script>',
      ),
    );
  });

  it('says what it marked, and on which line', () => {
    const { marked } = rewrite(
      '<p>\n<img src="//meter.example/p.gif">\n\n<script src="//meter.example/a.js"></script>',
    );
    assert.deepEqual(marked, [
      { line: 2, element: 'img', need: 'analytics:meter' },
      { line: 4, element: 'script', need: 'analytics:meter' },
    ]);
  });

  it('refuses a configuration that asks for nothing', () => {
    assert.throws(() => rewriter({ site: 'shop', purposes: [] }), /rewrite-config-wrong/);
  });
});
