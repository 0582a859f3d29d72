import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isConfig } from '../../src/config/check-config.ts';
import { proposeConfig } from '../../src/init/propose-config.ts';
import { parsePage } from '../../src/lint/crawl-page.ts';

const page = (html: string, address = 'https://www.my-shop.example/') => parsePage(html, new URL(address));

const GOOGLE = '<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABCDEF1"></script>';
const META =
  "<script>!function(f,b,e,v,n,t,s){t=b.createElement(e);t.src=v}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');</script>";

describe('proposeConfig', () => {
  it('finds the services of a page as pasted, in it and in snippets, with their purposes', () => {
    const { config, found } = proposeConfig(
      [
        page(
          `<title>My Shop | Shoes</title>${GOOGLE}${META}<iframe src="https://player.vimeo.com/video/1"></iframe>`,
        ),
      ],
      {},
    );
    assert.deepEqual(config, {
      site: 'my-shop',
      name: 'My Shop',
      purposes: ['preferences', 'analytics', 'marketing'],
      services: ['google-analytics', 'meta-pixel', 'vimeo'],
    });
    assert.deepEqual(found, ['Google Analytics', 'Meta Pixel', 'Vimeo']);
    assert.ok(isConfig(config));
  });

  it('tells a tag manager from a tag of Google, and names both where both are there', () => {
    const manager =
      "<script>(function(w,d,s,l,i){j=d.createElement(s);j.src='https://www.googletagmanager.com/gtm.js?id='+i})(window,document,'script','dataLayer','GTM-ABC123');</script>";
    const ids = (html: string) => proposeConfig([page(html)], {}).config.services;
    assert.deepEqual(ids(manager), ['google-tag-manager']);
    assert.deepEqual(ids(manager + GOOGLE), ['google-analytics', 'google-tag-manager']);
    assert.deepEqual(ids(GOOGLE.replace('G-ABCDEF1', 'AW-123456')), ['google-ads']);
  });

  it('finds the name and the policy on whichever page has them', () => {
    const { config } = proposeConfig(
      [
        page('<title>Über uns – Muster GmbH</title>', 'https://muster.example/ueber-uns'),
        page('<footer><a href="/datenschutz">Datenschutz</a></footer>', 'https://muster.example/'),
      ],
      {},
    );
    assert.equal(config.name, 'Muster GmbH');
    assert.equal(config.policyUrl, '/datenschutz');
  });

  it('prefers what a person said', () => {
    const { config } = proposeConfig([page('<title>Shop</title>')], {
      site: 'shop',
      name: 'The Shop',
      controller: 'Shop Ltd',
      contact: 'privacy@shop.example',
      policyUrl: '/p',
      purposes: ['statistics'],
    });
    assert.deepEqual(config, {
      site: 'shop',
      name: 'The Shop',
      controller: { name: 'Shop Ltd', contact: 'privacy@shop.example' },
      policyUrl: '/p',
      purposes: ['statistics'],
    });
  });

  it('names hosts that nobody knows, and not the site’s own', () => {
    const { unknownHosts } = proposeConfig(
      [
        page(
          `${GOOGLE}<script src="https://widget.nobody.example/a.js"></script><img src="https://img.my-shop.example/a.png"><script src="/own.js"></script><link rel="stylesheet" href="//fonts.nobody.example/a.css">`,
        ),
      ],
      {},
    );
    assert.deepEqual(unknownHosts, ['fonts.nobody.example', 'widget.nobody.example']);
  });

  const others: [tool: string, html: string, services: string[], needs: string[], prior: object][] = [
    [
      'Cookiebot',
      `<script id="Cookiebot" src="https://consent.cookiebot.com/uc.js"></script>
       <script type="text/plain" data-cookieconsent="statistics" src="https://static.hotjar.com/c/a.js"></script>
       <script type="text/plain" data-cookieconsent="marketing">x()</script>
       <iframe data-cookieblock-src="https://www.youtube.com/embed/1" data-cookieconsent="marketing"></iframe>`,
      ['hotjar', 'youtube'],
      ['analytics:hotjar', 'marketing', 'marketing:youtube'],
      {
        tool: 'cookiebot',
        purposes: { preferences: 'preferences', analytics: 'statistics', marketing: 'marketing' },
      },
    ],
    [
      'Klaro',
      `<script defer src="/klaro.js"></script>
       <script type="text/plain" data-type="application/javascript" data-src="https://static.hotjar.com/c/a.js" data-name="hotjar"></script>
       <script type="text/plain" data-type="application/javascript" data-name="matomo">g=document.createElement('script');g.src='https://a.matomo.cloud/matomo.js'</script>
       <iframe data-name="film" data-src="https://player.vimeo.com/video/1"></iframe>`,
      ['hotjar', 'matomo', 'vimeo'],
      ['analytics:hotjar', 'analytics:matomo', 'preferences:vimeo'],
      { tool: 'klaro', purposes: { preferences: 'film', analytics: ['hotjar', 'matomo'] }, days: 120 },
    ],
    [
      'vanilla-cookieconsent',
      `<script src="/cookieconsent.umd.js"></script>
       <script type="text/plain" data-category="analytics" data-src="https://static.hotjar.com/c/a.js"></script>
       <script type="text/plain" data-category="necessary">y()</script>`,
      ['hotjar'],
      ['analytics:hotjar', 'necessary'],
      { tool: 'vanilla-cookieconsent', purposes: { analytics: 'analytics' } },
    ],
    [
      'OneTrust',
      `<script src="https://cdn.cookielaw.org/scripttemplates/otSDKStub.js"></script>
       <script type="text/plain" class="optanon-category-C0002" src="https://static.hotjar.com/c/a.js"></script>
       <script type="text/plain" class="optanon-category-C0002" src="https://www.googletagmanager.com/gtag/js?id=G-ABC123DEF4"></script>
       <script type="text/plain" class="optanon-category-C0004">x()</script>`,
      ['google-analytics', 'hotjar'],
      ['analytics:hotjar', 'analytics:google-analytics', 'marketing'],
      { tool: 'onetrust', purposes: { analytics: 'C0002', marketing: 'C0004' } },
    ],
    [
      'Orejime',
      `<script src="/orejime.js"></script>
       <template data-purpose="analytics"><script src="https://cdn.amplitude.com/libs/a.js"></script></template>
       <script type="opt-in" data-type="application/javascript" data-name="hotjar" data-src="https://static.hotjar.com/a.js"></script>`,
      ['amplitude', 'hotjar'],
      ['analytics', 'analytics:hotjar'],
      { tool: 'orejime', purposes: { analytics: ['analytics', 'hotjar'] }, days: 120 },
    ],
    [
      'tarteaucitron',
      `<script src="/tarteaucitron/tarteaucitron.js"></script>
       <script>tarteaucitron.user.gtagUa = 'G-1'; (tarteaucitron.job = tarteaucitron.job || []).push('gtag');</script>
       <script>(tarteaucitron.job = tarteaucitron.job || []).push('youtube');</script>`,
      ['google-analytics', 'youtube'],
      [],
      { tool: 'tarteaucitron', purposes: { preferences: 'youtube', analytics: 'gtag' } },
    ],
  ];
  for (const [tool, html, services, needs, prior] of others) {
    it(`recognises the markup of ${tool}, what it blocks, and what stands for it`, () => {
      const { config, tools, marks, unknownHosts } = proposeConfig([page(html)], {});
      assert.deepEqual(tools, [tool]);
      assert.deepEqual(config.services, services);
      assert.deepEqual(config.prior, { answers: prior });
      assert.ok(isConfig(config));
      assert.deepEqual(
        marks.map(({ need }) => need),
        needs,
      );
      assert.ok(marks.every((mark) => mark.tool === tool));
      assert.deepEqual(unknownHosts, []);
    });
  }

  it('proposes to take nothing over where no purpose could be the same', () => {
    const { config, tools } = proposeConfig([page('<script src="/klaro.js"></script>')], {});
    assert.deepEqual(tools, ['Klaro']);
    assert.equal(config.prior, undefined);
  });

  it('makes something of pages of any kind', () => {
    for (const html of [
      '',
      '<',
      '\u0000',
      '<title></title>',
      '<a href="http://[">privacy</a><script src="http://"></script>',
    ]) {
      const { config } = proposeConfig([page(html, 'https://123.example/')], {});
      assert.ok(isConfig(config), JSON.stringify(config));
    }
  });
});
