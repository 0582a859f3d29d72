/** All page situations: sites, templates and libraries of others, unmodified, and hostile pages of our own. */
import type { Situation } from './situation.ts';

const css = (...paths: string[]) =>
  paths.map((path) => `<link rel="stylesheet" href="/npm/${path}">`).join('');
const js = (...paths: string[]) => paths.map((path) => `<script src="/npm/${path}"></script>`).join('');

/** A page as its package ships it. */
function site(
  id: string,
  title: string,
  from: string,
  file: string,
  more: Partial<Situation> = {},
): Situation {
  return { id, title, from, path: `/npm/${from}/${file}`, ...more };
}

/** A library on a page with every common element. */
function library(
  id: string,
  title: string,
  from: string,
  head: string,
  more: Partial<Situation> = {},
): Situation {
  return { id, title, from, path: `/with/${id}`, head, ...more };
}

/** A page of ours that does one thing which breaks notices. */
function hostile(id: string, title: string, more: Partial<Situation> = {}): Situation {
  return { id, title, path: `/pages/${id}.html`, ...more };
}

const SITES: readonly Situation[] = [
  site('html5-boilerplate', 'HTML5 Boilerplate', 'html5-boilerplate', 'dist/index.html'),
  site('agency', 'Start Bootstrap Agency', 'startbootstrap-agency', 'dist/index.html'),
  site('clean-blog', 'Start Bootstrap Clean Blog', 'startbootstrap-clean-blog', 'dist/index.html'),
  site('grayscale', 'Start Bootstrap Grayscale', 'startbootstrap-grayscale', 'dist/index.html'),
  site('sb-admin-2', 'SB Admin 2, a dashboard', 'startbootstrap-sb-admin-2', 'index.html'),
  site('jquery-ui', 'jQuery UI, its own page', 'jquery-ui-dist', 'index.html'),
  site('impress', 'impress.js deck: takes keys and clicks', 'impress.js', 'index.html'),
  site('reveal', 'reveal.js deck: takes keys and wheel', 'reveal.js', 'demo.html'),
  site('uikit-modal', 'UIkit, its page of modals', 'uikit', 'tests/modal.html'),
];

const LIBRARIES: readonly Situation[] = [
  library('bootstrap', 'Bootstrap', 'bootstrap', css('bootstrap/dist/css/bootstrap.css'), {
    foot: js('bootstrap/dist/js/bootstrap.bundle.js'),
  }),
  library('bulma', 'Bulma', 'bulma', css('bulma/css/bulma.css')),
  library('pico', 'Pico', '@picocss/pico', css('@picocss/pico/css/pico.css')),
  library('uikit', 'UIkit', 'uikit', css('uikit/dist/css/uikit.css'), { foot: js('uikit/dist/js/uikit.js') }),
  library('materialize', 'Materialize', 'materialize-css', css('materialize-css/dist/css/materialize.css'), {
    foot: js('materialize-css/dist/js/materialize.js'),
  }),
  library(
    'milligram',
    'Milligram: html at 62.5%, letter-spacing on body',
    'milligram',
    css('milligram/dist/milligram.css'),
  ),
  library('spectre', 'Spectre', 'spectre.css', css('spectre.css/dist/spectre.css')),
  library('pure', 'Pure', 'purecss', css('purecss/build/pure.css')),
  library('water', 'Water.css', 'water.css', css('water.css/out/water.css')),
  library('tailwind-preflight', 'Tailwind preflight', 'tailwindcss', css('tailwindcss/preflight.css')),
  library(
    'modern-normalize',
    'modern-normalize',
    'modern-normalize',
    css('modern-normalize/modern-normalize.css'),
  ),
  library('normalize', 'normalize.css', 'normalize.css', css('normalize.css/normalize.css')),
  library('reset', 'Meyer reset', 'reset-css', css('reset-css/reset.css')),
  library(
    'sanitize',
    'sanitize.css with its forms and typography',
    'sanitize.css',
    css('sanitize.css/sanitize.css', 'sanitize.css/forms.css', 'sanitize.css/typography.css'),
  ),
  library('requirejs', 'RequireJS: define.amd', 'requirejs', js('requirejs/require.js')),
  library(
    'systemjs',
    'SystemJS with AMD',
    'systemjs',
    js('systemjs/dist/system.js', 'systemjs/dist/extras/amd.js'),
  ),
  library(
    'mootools',
    'MooTools 1.5: replaces built-ins',
    'mootools',
    js('mootools/lib/mootools-core-1.5.2-server.js'),
  ),
  library(
    'prototype',
    'Prototype, a port of it: replaces built-ins',
    'prototype',
    `<script>var exports = window;</script>${js(
      ...[
        'Prototype',
        'Class',
        'Object',
        'Function',
        'Enumerable',
        'Array',
        'String',
        'Number',
        'Hash',
        'Range',
      ].map((file) => `prototype/lib/${file}.js`),
    )}`,
  ),
  library('jquery', 'jQuery 3', 'jquery', js('jquery/dist/jquery.js')),
  library('alpine', 'Alpine', 'alpinejs', '', {
    foot: `<div x-data="{ n: 1 }"><button @click="n++" x-text="n"></button></div>${js('alpinejs/dist/cdn.js')}`,
  }),
  library('leaflet', 'Leaflet: a map that takes the wheel', 'leaflet', css('leaflet/dist/leaflet.css'), {
    foot: `<div id="map" style="height:100vh"></div>${js('leaflet/dist/leaflet.js')}<script>L.map('map').setView([51.5, 0], 13)</script>`,
  }),
  library('video', 'video.js', 'video.js', css('video.js/dist/video-js.css'), {
    foot: `<video class="video-js" controls data-setup="{}" width="300"></video>${js('video.js/dist/video.js')}`,
  }),
  library('fullpage', 'fullPage.js: takes the wheel', 'fullpage.js', css('fullpage.js/dist/fullpage.css'), {
    foot: `<div id="fullpage"><div class="section">One</div><div class="section">Two</div></div>${js('fullpage.js/dist/fullpage.js')}<script>document.querySelector('main').remove(); new fullpage('#fullpage', { licenseKey: 'gplv3-license', credits: { enabled: false } })</script>`,
  }),
];

/** Why a sandboxed document keeps nothing. */
const NOWHERE = 'it has neither cookies nor storage; the choice holds for the page';

const HOSTILE: readonly Situation[] = [
  hostile('important', '`!important` on bare elements and on `*`'),
  hostile('inherited', 'Inherited letter and word spacing, capitals, small type'),
  hostile('root-font-size', '`html{font-size:62.5%}`, and 40px on body'),
  hostile('transformed', 'Transform, filter and `contain` on body'),
  hostile('top-bars', 'Bars at z-index 2147483647'),
  hostile('root-grid', '`html` as a grid, `body` in its middle'),
  hostile('built-ins', 'Prototype.js 1.7 and MooTools 1.4 behaviours: built-ins replaced', {
    notInWebKit: 'its driver answers with the built-ins of the page, and stumbles over them',
  }),
  hostile('base', '`<base href>` to another folder and target'),
  hostile('quirks', 'Quirks mode, tables and fonts', { headers: {} }),
  hostile('xhtml', 'XHTML as application/xhtml+xml', {
    type: 'application/xhtml+xml',
    path: '/pages/xhtml.xhtml',
  }),
  hostile('modal', 'A modal dialog that is open at the start', { first: 'dialog button' }),
  hostile('fullscreen', 'Back from fullscreen', { first: '#leave' }),
  hostile('news', 'A news page with ads that move and come late'),
  hostile('shadow-app', 'Everything in shadow trees'),
  hostile('no-body', 'No body in the source'),
  hostile('registry', 'Another registry of elements, as Onsen UI puts it in place of the browser’s'),
  hostile('late-body', '`document.body` replaced after a while'),
  hostile('rtl', 'Right to left, vertical body'),
  hostile('keys', 'A page that takes every key, click and touch'),
  hostile('policy', 'Strict policy: nonces, no inline style, Trusted Types', {
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'nonce-n1' 'strict-dynamic'; style-src 'nonce-n1'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types may-i",
    },
  }),
  hostile('isolated-origin', 'COOP, COEP and a Permissions-Policy that denies all', {
    path: '/pages/rtl.html?isolated',
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'storage-access=(), fullscreen=(), clipboard-write=(), geolocation=()',
    },
  }),
  hostile('sandbox', 'A document without an origin', {
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
    except: {
      reject: NOWHERE,
      accept: NOWHERE,
      remembered: NOWHERE,
      console: 'says, once, that the choice holds for this page only (storage-unavailable)',
    },
  }),
];

/** All situations. */
export const SITUATIONS: readonly Situation[] = [...SITES, ...LIBRARIES, ...HOSTILE];
