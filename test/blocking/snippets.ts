/**
 * What the vendors of the catalogue give to paste, in the form that their documentation shows and in our own words: the
 * loader, without the library. `http:` where theirs says `https:`, for the network of the bed.
 */
import type { Way } from './ways.ts';

/** A tag of a vendor: its way, and whose it is. */
export interface Snippet extends Way {
  /** Id in the catalogue. */
  readonly service: string;
}

/** Loaders that put an async script before the first one of the page, with a queue in the meantime. */
const before = (queue: string, url: string) => `<script>
  ${queue}
  (function (d, t) {
    var s = d.createElement(t), f = d.getElementsByTagName(t)[0];
    s.async = true; s.src = '${url}';
    f.parentNode.insertBefore(s, f);
  })(document, 'script');
</script>`;

const runs = (service: string, name: string, hosts: string[], html: string): Snippet => ({
  service,
  name,
  hosts,
  does: 'runs',
  html,
  ...(/<script[^>]* src=/.test(html) && { mayBeFetched: true }),
});

const asks = (service: string, name: string, hosts: string[], html: string): Snippet => ({
  service,
  name,
  hosts,
  does: 'asks',
  mayBeFetched: true,
  html,
});

/** Every snippet. */
export const SNIPPETS: readonly Snippet[] = [
  runs(
    'google-tag-manager',
    'Google tag (GA4)',
    ['www.googletagmanager.com'],
    `<script async src="http://www.googletagmanager.com/gtag/js?id=G-BED"></script>
     <script>window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }
     gtag('js', new Date()); gtag('config', 'G-BED');</script>`,
  ),
  runs(
    'google-tag-manager',
    'Google Tag Manager',
    ['www.googletagmanager.com'],
    `<script>(function (w, d, s, l, i) { w[l] = w[l] || []; w[l].push({ 'gtm.start': new Date().getTime(), event: 'gtm.js' });
       var f = d.getElementsByTagName(s)[0], j = d.createElement(s), dl = l != 'dataLayer' ? '&l=' + l : '';
       j.async = true; j.src = 'http://www.googletagmanager.com/gtm.js?id=' + i + dl; f.parentNode.insertBefore(j, f);
     })(window, document, 'script', 'dataLayer', 'GTM-BED');</script>
     <noscript><iframe src="http://www.googletagmanager.com/ns.html?id=GTM-BED" height="0" width="0"></iframe></noscript>`,
  ),
  runs(
    'meta-pixel',
    'Meta Pixel',
    ['connect.facebook.net', 'www.facebook.com'],
    `<script>!function (f, b, e, v, n, t, s) { if (f.fbq) return; n = f.fbq = function () { n.callMethod ? n.callMethod.apply(n, arguments) : n.queue.push(arguments) };
       if (!f._fbq) f._fbq = n; n.push = n; n.loaded = !0; n.version = '2.0'; n.queue = []; t = b.createElement(e); t.async = !0; t.src = v;
       s = b.getElementsByTagName(e)[0]; s.parentNode.insertBefore(t, s)
     }(window, document, 'script', 'http://connect.facebook.net/en_US/fbevents.js'); fbq('init', '1'); fbq('track', 'PageView');</script>
     <noscript><img height="1" width="1" style="display:none" src="http://www.facebook.com/tr?id=1&ev=PageView&noscript=1" alt=""></noscript>`,
  ),
  runs(
    'hubspot',
    'HubSpot',
    ['js.hs-scripts.com'],
    `<script type="text/javascript" id="hs-script-loader" async defer src="//js.hs-scripts.com/123.js"></script>`,
  ),
  runs(
    'hubspot',
    'HubSpot form',
    ['js.hsforms.net'],
    `<script charset="utf-8" type="text/javascript" src="//js.hsforms.net/forms/embed/v2.js"></script>
     <script>window.hbspt && hbspt.forms.create({ portalId: '1', formId: '2' });</script>`,
  ),
  runs(
    'activecampaign',
    'ActiveCampaign',
    ['diffuser-cdn.app-us1.com'],
    `<script type="text/javascript">(function (e, t, o, n, p, r, i) { e.visitorGlobalObjectAlias = n; e[e.visitorGlobalObjectAlias] = e[e.visitorGlobalObjectAlias] || function () { (e[e.visitorGlobalObjectAlias].q = e[e.visitorGlobalObjectAlias].q || []).push(arguments) };
       e[e.visitorGlobalObjectAlias].l = (new Date).getTime(); r = t.createElement('script'); r.src = o; r.async = true; i = t.getElementsByTagName('script')[0]; i.parentNode.insertBefore(r, i)
     })(window, document, 'http://diffuser-cdn.app-us1.com/diffuser/diffuser.js', 'vgo'); vgo('setAccount', '1'); vgo('setTrackByDefault', true); vgo('process');</script>`,
  ),
  asks(
    'livestorm',
    'Livestorm',
    ['app.livestorm.co'],
    `<iframe width="100%" height="360" frameborder="0" src="http://app.livestorm.co/bed/a-webinar/form" title="A webinar"></iframe>`,
  ),
  runs(
    'hotjar',
    'Hotjar',
    ['static.hotjar.com'],
    `<script>(function (h, o, t, j, a, r) { h.hj = h.hj || function () { (h.hj.q = h.hj.q || []).push(arguments) }; h._hjSettings = { hjid: 1, hjsv: 6 };
       a = o.getElementsByTagName('head')[0]; r = o.createElement('script'); r.async = 1; r.src = t + h._hjSettings.hjid + j + h._hjSettings.hjsv; a.appendChild(r);
     })(window, document, 'http://static.hotjar.com/c/hotjar-', '.js?sv=');</script>`,
  ),
  runs(
    'microsoft-clarity',
    'Microsoft Clarity',
    ['www.clarity.ms'],
    `<script type="text/javascript">(function (c, l, a, r, i, t, y) { c[a] = c[a] || function () { (c[a].q = c[a].q || []).push(arguments) };
       t = l.createElement(r); t.async = 1; t.src = 'http://www.clarity.ms/tag/' + i; y = l.getElementsByTagName(r)[0]; y.parentNode.insertBefore(t, y);
     })(window, document, 'clarity', 'script', 'bed.js');</script>`,
  ),
  runs(
    'linkedin-insight',
    'LinkedIn Insight Tag',
    ['snap.licdn.com', 'px.ads.linkedin.com'],
    `<script type="text/javascript">_linkedin_partner_id = '1'; window._linkedin_data_partner_ids = window._linkedin_data_partner_ids || []; window._linkedin_data_partner_ids.push(_linkedin_partner_id);</script>
     <script type="text/javascript">(function (l) { if (!l) { window.lintrk = function (a, b) { window.lintrk.q.push([a, b]) }; window.lintrk.q = [] }
       var s = document.getElementsByTagName('script')[0]; var b = document.createElement('script'); b.type = 'text/javascript'; b.async = true;
       b.src = 'http://snap.licdn.com/li.lms-analytics/insight.min.js'; s.parentNode.insertBefore(b, s); })(window.lintrk);</script>
     <noscript><img height="1" width="1" style="display:none;" alt="" src="http://px.ads.linkedin.com/collect/?pid=1&fmt=gif"></noscript>`,
  ),
  runs(
    'tiktok-pixel',
    'TikTok Pixel',
    ['analytics.tiktok.com'],
    `<script>!function (w, d, t) { w.TiktokAnalyticsObject = t; var ttq = w[t] = w[t] || []; ttq.methods = ['page', 'track', 'identify', 'ready'];
       ttq.setAndDefer = function (t, e) { t[e] = function () { t.push([e].concat(Array.prototype.slice.call(arguments, 0))) } }; for (var i = 0; i < ttq.methods.length; i++) ttq.setAndDefer(ttq, ttq.methods[i]);
       ttq.load = function (e, n) { var r = 'http://analytics.tiktok.com/i18n/pixel/events.js'; n = d.createElement('script'); n.type = 'text/javascript'; n.async = !0; n.src = r + '?sdkid=' + e + '&lib=' + t; e = d.getElementsByTagName('script')[0]; e.parentNode.insertBefore(n, e) };
       ttq.load('BED'); ttq.page() }(window, document, 'ttq');</script>`,
  ),
  runs(
    'matomo',
    'Matomo Cloud',
    ['cdn.matomo.cloud', 'bed.matomo.cloud'],
    `<script>var _paq = window._paq = window._paq || []; _paq.push(['trackPageView']); _paq.push(['enableLinkTracking']);
     (function () { var u = 'http://bed.matomo.cloud/'; _paq.push(['setTrackerUrl', u + 'matomo.php']); _paq.push(['setSiteId', '1']);
       var d = document, g = d.createElement('script'), s = d.getElementsByTagName('script')[0]; g.async = true; g.src = '//cdn.matomo.cloud/bed.matomo.cloud/matomo.js'; s.parentNode.insertBefore(g, s); })();</script>`,
  ),
  runs(
    'plausible',
    'Plausible',
    ['plausible.io'],
    `<script defer data-domain="site.test" src="http://plausible.io/js/script.js"></script>
     <script>window.plausible = window.plausible || function () { (window.plausible.q = window.plausible.q || []).push(arguments) }</script>`,
  ),
  runs(
    'posthog',
    'PostHog',
    ['eu-assets.i.posthog.com', 'eu.i.posthog.com'],
    `<script>!function (t, e) { var o, n, p, r; e.__SV || (window.posthog = e, e._i = [], e.init = function (i, s, a) { function g(t, e) { t[e] = function () { t.push([e].concat(Array.prototype.slice.call(arguments, 0))) } }
       (p = t.createElement('script')).type = 'text/javascript', p.crossOrigin = 'anonymous', p.async = !0, p.src = s.api_host.replace('.i.posthog.com', '-assets.i.posthog.com') + '/static/array.js', (r = t.getElementsByTagName('script')[0]).parentNode.insertBefore(p, r);
       var u = e; for (o = 'capture identify reset opt_out_capturing'.split(' '), n = 0; n < o.length; n++) g(u, o[n]); e._i.push([i, s, a]) }, e.__SV = 1) }(document, window.posthog || []);
       posthog.init('phc_bed', { api_host: 'http://eu.i.posthog.com' })</script>`,
  ),
  runs(
    'mixpanel',
    'Mixpanel',
    ['cdn.mxpnl.com'],
    `<script type="text/javascript">(function (f, b) { if (!b.__SV) { var e, g, i; window.mixpanel = b; b._i = []; b.init = function (e, f, c) { b._i.push([e, f, c]) }; b.__SV = 1.2;
       e = f.createElement('script'); e.type = 'text/javascript'; e.async = !0;
       e.src = 'undefined' !== typeof MIXPANEL_CUSTOM_LIB_URL ? MIXPANEL_CUSTOM_LIB_URL : 'file:' === f.location.protocol && '//cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'.match(/^\\/\\//) ? 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js' : '//cdn.mxpnl.com/libs/mixpanel-2-latest.min.js';
       g = f.getElementsByTagName('script')[0]; g.parentNode.insertBefore(e, g) } })(document, window.mixpanel || []); mixpanel.init('bed', { track_pageview: true });</script>`,
  ),
  runs(
    'amplitude',
    'Amplitude',
    ['cdn.amplitude.com'],
    `<script src="http://cdn.amplitude.com/script/bed.js"></script><script>window.amplitude && window.amplitude.init('bed', { autocapture: true });</script>`,
  ),
  runs(
    'segment',
    'Segment',
    ['cdn.segment.com'],
    `<script>!function () { var i = 'analytics', analytics = window[i] = window[i] || []; if (!analytics.initialize) { analytics.invoked = !0; analytics.methods = ['page', 'track', 'identify'];
       analytics.factory = function (e) { return function () { analytics.push([e].concat(Array.prototype.slice.call(arguments))); return analytics } }; for (var n = 0; n < analytics.methods.length; n++) { var key = analytics.methods[n]; analytics[key] = analytics.factory(key) }
       analytics.load = function (key, n) { var t = document.createElement('script'); t.type = 'text/javascript'; t.async = !0; t.setAttribute('data-global-segment-analytics-key', i); t.src = 'http://cdn.segment.com/analytics.js/v1/' + key + '/analytics.min.js'; var r = document.getElementsByTagName('script')[0]; r.parentNode.insertBefore(t, r); analytics._loadOptions = n };
       analytics.load('BED'); analytics.page() } }();</script>`,
  ),
  runs(
    'intercom',
    'Intercom',
    ['widget.intercom.io'],
    `<script>window.intercomSettings = { app_id: 'bed' };</script>
     <script>(function () { var w = window, ic = w.Intercom; if (typeof ic === 'function') { ic('update', w.intercomSettings) } else { var d = document, i = function () { i.c(arguments) }; i.q = []; i.c = function (args) { i.q.push(args) }; w.Intercom = i;
       var l = function () { var s = d.createElement('script'); s.type = 'text/javascript'; s.async = true; s.src = 'http://widget.intercom.io/widget/bed.js'; var x = d.getElementsByTagName('script')[0]; x.parentNode.insertBefore(s, x) };
       if (document.readyState === 'complete') { l() } else if (w.attachEvent) { w.attachEvent('onload', l) } else { w.addEventListener('load', l, false) } } })();</script>`,
  ),
  runs(
    'crisp',
    'Crisp',
    ['client.crisp.chat'],
    `<script type="text/javascript">window.$crisp = []; window.CRISP_WEBSITE_ID = 'bed'; (function () { d = document; s = d.createElement('script'); s.src = 'http://client.crisp.chat/l.js'; s.async = 1; d.getElementsByTagName('head')[0].appendChild(s) })();</script>`,
  ),
  runs(
    'drift',
    'Drift',
    ['js.driftt.com'],
    `<script>'use strict'; !function () { var t = window.driftt = window.drift = window.driftt || []; if (!t.init) { t.invoked = !0; t.methods = ['identify', 'page', 'track', 'config'];
       t.factory = function (e) { return function () { var n = Array.prototype.slice.call(arguments); return n.unshift(e), t.push(n), t } }; t.methods.forEach(function (e) { t[e] = t.factory(e) });
       t.load = function (t) { var e = 3e5, n = Math.ceil(new Date() / e) * e, o = document.createElement('script'); o.type = 'text/javascript'; o.async = !0; o.crossorigin = 'anonymous'; o.src = 'http://js.driftt.com/include/' + n + '/' + t + '.js'; var i = document.getElementsByTagName('script')[0]; i.parentNode.insertBefore(o, i) } } }();
       drift.SNIPPET_VERSION = '0.3.1'; drift.load('bed');</script>`,
  ),
  runs(
    'zendesk',
    'Zendesk',
    ['static.zdassets.com'],
    `<script id="ze-snippet" src="http://static.zdassets.com/ekr/snippet.js?key=bed"></script>`,
  ),
  asks(
    'youtube',
    'YouTube',
    ['www.youtube.com'],
    `<iframe width="560" height="315" src="http://www.youtube.com/embed/bed" title="Film" frameborder="0" allow="accelerometer; autoplay; encrypted-media" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>`,
  ),
  asks(
    'youtube',
    'YouTube, without cookies',
    ['www.youtube-nocookie.com'],
    `<iframe width="560" height="315" src="http://www.youtube-nocookie.com/embed/bed" title="Film" allowfullscreen></iframe>`,
  ),
  runs(
    'youtube',
    'YouTube player by script',
    ['www.youtube.com'],
    `<div id="player"></div><script>var tag = document.createElement('script'); tag.src = 'http://www.youtube.com/iframe_api?a=.js'; var first = document.getElementsByTagName('script')[0]; first.parentNode.insertBefore(tag, first); function onYouTubeIframeAPIReady() {}</script>`,
  ),
  asks(
    'vimeo',
    'Vimeo',
    ['player.vimeo.com'],
    `<div style="padding:56.25% 0 0 0;position:relative"><iframe src="http://player.vimeo.com/video/1?h=bed" style="position:absolute;top:0;left:0;width:100%;height:100%" frameborder="0" allow="autoplay; fullscreen" title="Film"></iframe></div><script src="http://player.vimeo.com/api/player.js"></script>`,
  ),
  asks(
    'google-maps',
    'Google Maps',
    ['www.google.com'],
    `<iframe src="http://www.google.com/maps/embed?pb=!1m18" width="600" height="450" style="border:0;" allowfullscreen="" loading="eager" title="Map"></iframe>`,
  ),
  runs(
    'google-maps',
    'Google Maps by script',
    ['maps.googleapis.com'],
    `<div id="map"></div><script>((g) => { var h, a, k, p = 'The Google Maps JavaScript API', c = 'google', l = 'importLibrary', q = '__ib__', m = document, b = window; b = b[c] || (b[c] = {}); var d = b.maps || (b.maps = {}), e = new URLSearchParams(), u = () => h || (h = new Promise(async (f, n) => { a = m.createElement('script'); e.set('key', g.key); e.set('callback', c + '.maps.' + q); a.src = 'http://maps.' + c + 'apis.com/maps/api/js?' + e; d[q] = f; a.onerror = () => n(Error(p + ' could not load.')); m.head.append(a) })); d[l] = (f) => u().then(() => d[l](f)) })({ key: 'bed' }); google.maps.importLibrary('maps');</script>`,
  ),
  runs(
    'typeform',
    'Typeform',
    ['embed.typeform.com'],
    `<div data-tf-live="bed"></div><script src="//embed.typeform.com/next/embed.js"></script>`,
  ),
  runs(
    'calendly',
    'Calendly',
    ['assets.calendly.com', 'calendly.com'],
    `<div class="calendly-inline-widget" data-url="https://calendly.com/bed/30min" style="min-width:320px;height:700px;"></div>
     <script type="text/javascript" src="http://assets.calendly.com/assets/external/widget.js" async></script>`,
  ),
  runs(
    'sentry',
    'Sentry',
    ['js.sentry-cdn.com'],
    `<script src="http://js.sentry-cdn.com/bed.min.js" crossorigin="anonymous"></script>`,
  ),
  runs(
    'bugsnag',
    'Bugsnag',
    ['d2wy8f7a9ursnm.cloudfront.net'],
    `<script src="//d2wy8f7a9ursnm.cloudfront.net/v8/bugsnag.min.js"></script><script>window.Bugsnag && Bugsnag.start({ apiKey: 'bed' })</script>`,
  ),
  runs(
    'optimizely',
    'Optimizely',
    ['cdn.optimizely.com'],
    `<script src="http://cdn.optimizely.com/js/1.js"></script>`,
  ),
  runs(
    'vwo',
    'VWO SmartCode',
    ['dev.visualwebsiteoptimizer.com'],
    `<link rel="preconnect" href="http://dev.visualwebsiteoptimizer.com">
     <script type="text/javascript" id="vwoCode">window._vwo_code || (function () { var account_id = 1, version = 2.1, hide_element = 'body', d = document, code = { nonce: d.querySelector('#vwoCode') && d.querySelector('#vwoCode').nonce, library_tolerance: function () { return 2500 }, finish: function () {}, finished: function () { return false },
       addScript: function (e) { var t = d.createElement('script'); t.type = 'text/javascript'; if (e.src) t.src = e.src; else t.text = e.text; d.getElementsByTagName('head')[0].appendChild(t) },
       load: function (e) { code.addScript({ src: e }) }, init: function () { window._vwo_settings_timer = setTimeout(function () { code.finish() }, this.library_tolerance()); this.load('http://dev.visualwebsiteoptimizer.com/j.php?a=' + account_id + '&u=' + encodeURIComponent(d.URL) + '&vn=' + version + '&f=.js') } }; window._vwo_code = code; code.init(); })();</script>`,
  ),
  runs(
    'mailchimp',
    'Mailchimp connected site',
    ['chimpstatic.com'],
    `<script id="mcjs">!function (c, h, i, m, p) { m = c.createElement(h), p = c.getElementsByTagName(h)[0], m.async = 1, m.src = i, p.parentNode.insertBefore(m, p) }(document, 'script', 'http://chimpstatic.com/mcjs-connected/js/users/1/bed.js');</script>`,
  ),
  runs(
    'pinterest-tag',
    'Pinterest Tag',
    ['s.pinimg.com', 'ct.pinterest.com'],
    `<script>!function (e) { if (!window.pintrk) { window.pintrk = function () { window.pintrk.queue.push(Array.prototype.slice.call(arguments)) }; var n = window.pintrk; n.queue = [], n.version = '3.0'; var t = document.createElement('script'); t.async = !0, t.src = e; var r = document.getElementsByTagName('script')[0]; r.parentNode.insertBefore(t, r) } }('http://s.pinimg.com/ct/core.js'); pintrk('load', '1'); pintrk('page');</script>
     <noscript><img height="1" width="1" style="display:none;" alt="" src="http://ct.pinterest.com/v3/?event=init&tid=1&noscript=1"></noscript>`,
  ),
  runs(
    'snapchat-pixel',
    'Snap Pixel',
    ['sc-static.net'],
    `<script type="text/javascript">(function (e, t, n) { if (e.snaptr) return; var a = e.snaptr = function () { a.handleRequest ? a.handleRequest.apply(a, arguments) : a.queue.push(arguments) }; a.queue = []; var s = 'script'; r = t.createElement(s); r.async = !0; r.src = n; var u = t.getElementsByTagName(s)[0]; u.parentNode.insertBefore(r, u) })(window, document, 'http://sc-static.net/scevent.min.js'); snaptr('init', '1', {}); snaptr('track', 'PAGE_VIEW');</script>`,
  ),
  runs(
    'reddit-pixel',
    'Reddit Pixel',
    ['www.redditstatic.com'],
    `<script>!function (w, d) { if (!w.rdt) { var p = w.rdt = function () { p.sendEvent ? p.sendEvent.apply(p, arguments) : p.callQueue.push(arguments) }; p.callQueue = []; var t = d.createElement('script'); t.src = 'http://www.redditstatic.com/ads/pixel.js?pixel_id=a', t.async = !0; var s = d.getElementsByTagName('script')[0]; s.parentNode.insertBefore(t, s) } }(window, document); rdt('init', 'a'); rdt('track', 'PageVisit');</script>`,
  ),
  runs(
    'x-pixel',
    'X Pixel',
    ['static.ads-twitter.com'],
    `<script>!function (e, t, n, s, u, a) { e.twq || (s = e.twq = function () { s.exe ? s.exe.apply(s, arguments) : s.queue.push(arguments) }, s.version = '1.1', s.queue = [], u = t.createElement(n), u.async = !0, u.src = 'http://static.ads-twitter.com/uwt.js', a = t.getElementsByTagName(n)[0], a.parentNode.insertBefore(u, a)) }(window, document, 'script'); twq('config', 'a');</script>`,
  ),
  runs(
    'microsoft-advertising',
    'Microsoft Advertising UET',
    ['bat.bing.com'],
    `<script>(function (w, d, t, r, u) { var f, n, i; w[u] = w[u] || [], f = function () { var o = { ti: '1', enableAutoSpaTracking: true }; o.q = w[u] }, n = d.createElement(t), n.src = r, n.async = 1, n.onload = n.onreadystatechange = function () { var s = this.readyState; s && s !== 'loaded' && s !== 'complete' || (f(), n.onload = n.onreadystatechange = null) }, i = d.getElementsByTagName(t)[0], i.parentNode.insertBefore(n, i) })(window, document, 'script', '//bat.bing.com/bat.js', 'uetq');</script>`,
  ),
  runs(
    'criteo',
    'Criteo OneTag',
    ['dynamic.criteo.com'],
    `<script type="text/javascript" src="//dynamic.criteo.com/js/ld/ld.js?a=1" async="true"></script>
     <script type="text/javascript">window.criteo_q = window.criteo_q || []; window.criteo_q.push({ event: 'setAccount', account: 1 }, { event: 'viewHome' });</script>`,
  ),
  runs(
    'fullstory',
    'FullStory',
    ['edge.fullstory.com'],
    `<script>window['_fs_host'] = 'fullstory.com'; window['_fs_script'] = 'edge.fullstory.com/s/fs.js'; window['_fs_org'] = 'bed'; window['_fs_namespace'] = 'FS'; !function (m, n, e, t, l, o, g) { g = m[e] = function () { g.q.push(arguments) }; g.q = []; o = n.createElement(t); o.async = 1; o.crossOrigin = 'anonymous'; o.src = 'http://' + _fs_script; var y = n.getElementsByTagName(t)[0]; y.parentNode.insertBefore(o, y) }(window, document, window._fs_namespace, 'script');</script>`,
  ),
  runs(
    'heap',
    'Heap',
    ['cdn.heapanalytics.com'],
    `<script type="text/javascript">window.heap = window.heap || [], heap.load = function (e, t) { window.heap.appid = e, window.heap.config = t = t || {}; var r = document.createElement('script'); r.type = 'text/javascript', r.async = !0, r.src = 'http://cdn.heapanalytics.com/js/heap-' + e + '.js'; var a = document.getElementsByTagName('script')[0]; a.parentNode.insertBefore(r, a) }; heap.load('1');</script>`,
  ),
  runs(
    'yandex-metrica',
    'Yandex Metrica',
    ['mc.yandex.ru'],
    `<script type="text/javascript">(function (m, e, t, r, i, k, a) { m[i] = m[i] || function () { (m[i].a = m[i].a || []).push(arguments) }; m[i].l = 1 * new Date(); for (var j = 0; j < document.scripts.length; j++) { if (document.scripts[j].src === r) return } k = e.createElement(t), a = e.getElementsByTagName(t)[0], k.async = 1, k.src = r, a.parentNode.insertBefore(k, a) })(window, document, 'script', 'http://mc.yandex.ru/metrika/tag.js', 'ym'); ym(1, 'init', { webvisor: true });</script>
     <noscript><div><img src="http://mc.yandex.ru/watch/1" style="position:absolute;left:-9999px" alt=""></div></noscript>`,
  ),
  runs(
    'klaviyo',
    'Klaviyo',
    ['static.klaviyo.com'],
    `<script async type="text/javascript" src="http://static.klaviyo.com/onsite/js/bed/klaviyo.js"></script>`,
  ),
  runs(
    'taboola',
    'Taboola Pixel',
    ['cdn.taboola.com'],
    `<script type="text/javascript">window._tfa = window._tfa || []; window._tfa.push({ notify: 'event', name: 'page_view', id: 1 }); !function (t, f, a, x) { if (!document.getElementById(x)) { t.async = 1; t.src = a; t.id = x; f.parentNode.insertBefore(t, f) } }(document.createElement('script'), document.getElementsByTagName('script')[0], '//cdn.taboola.com/libtrc/unip/1/tfa.js', 'tb_tfa_script');</script>`,
  ),
  runs(
    'outbrain',
    'Outbrain Pixel',
    ['amplify.outbrain.com'],
    before('window.obApi = window.obApi || { queue: [] };', '//amplify.outbrain.com/cp/obtp.js'),
  ),
  runs(
    'quora-pixel',
    'Quora Pixel',
    ['a.quora.com'],
    before(
      'window.qp = window.qp || function () { (qp.q = qp.q || []).push(arguments) };',
      'http://a.quora.com/qevents.js',
    ),
  ),
  runs(
    'cloudflare-web-analytics',
    'Cloudflare Web Analytics',
    ['static.cloudflareinsights.com'],
    `<script defer src="http://static.cloudflareinsights.com/beacon.min.js" data-cf-beacon='{"token": "bed"}'></script>`,
  ),
  runs(
    'tawk-to',
    'tawk.to',
    ['embed.tawk.to'],
    before(
      'var Tawk_API = Tawk_API || {}, Tawk_LoadStart = new Date();',
      'http://embed.tawk.to/1/default.js',
    ),
  ),
  runs(
    'recaptcha',
    'reCAPTCHA',
    ['www.google.com'],
    `<script src="http://www.google.com/recaptcha/api.js" async defer></script><div class="g-recaptcha" data-sitekey="bed"></div>`,
  ),
  asks(
    'spotify',
    'Spotify',
    ['open.spotify.com'],
    `<iframe style="border-radius:12px" src="http://open.spotify.com/embed/track/1" width="100%" height="152" allow="autoplay; encrypted-media" title="Song"></iframe>`,
  ),
  runs(
    'trustpilot',
    'Trustpilot',
    ['widget.trustpilot.com'],
    `<script type="text/javascript" src="//widget.trustpilot.com/bootstrap/v5/tp.widget.bootstrap.min.js" async></script><div class="trustpilot-widget" data-businessunit-id="bed"></div>`,
  ),
  runs(
    'instagram',
    'Instagram post',
    ['www.instagram.com'],
    `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/bed/"><a href="https://www.instagram.com/p/bed/">A post</a></blockquote><script async src="//www.instagram.com/embed.js"></script>`,
  ),
  runs(
    'x-embed',
    'X post',
    ['platform.twitter.com'],
    `<blockquote class="twitter-tweet"><a href="https://twitter.com/bed/status/1">A post</a></blockquote><script async src="http://platform.twitter.com/widgets.js" charset="utf-8"></script>`,
  ),
  runs(
    'facebook-embed',
    'Facebook SDK',
    ['connect.facebook.net'],
    `<div id="fb-root"></div><script async defer crossorigin="anonymous" src="http://connect.facebook.net/en_US/sdk.js#xfbml=1&version=v22.0"></script><div class="fb-post" data-href="https://www.facebook.com/bed/posts/1"></div>`,
  ),
  // Shapes of their own: what starts the library stands beside it, in a script that names no host.
  runs(
    'marketo',
    'Marketo Munchkin',
    ['munchkin.marketo.net'],
    `<script type="text/javascript">(function () { var started = false; function start() { if (started === false) { started = true; window.Munchkin && Munchkin.init('1') } }
       var s = document.createElement('script'); s.type = 'text/javascript'; s.async = true; s.src = '//munchkin.marketo.net/munchkin.js';
       s.onreadystatechange = function () { if (this.readyState == 'complete' || this.readyState == 'loaded') start() }; s.onload = start;
       document.getElementsByTagName('head')[0].appendChild(s) })();</script>`,
  ),
  runs(
    'marketo',
    'Marketo Munchkin, simple',
    ['munchkin.marketo.net'],
    `<script src="//munchkin.marketo.net/munchkin.js" type="text/javascript"></script><script>Munchkin.init('1', { wsInfo: 'a' });</script>`,
  ),
  runs(
    'pardot',
    'Account Engagement (Pardot)',
    ['pi.pardot.com', 'cdn.pardot.com'],
    `<script type="text/javascript">piAId = '1'; piCId = '2'; piHostname = 'pi.pardot.com'; (function () { function load() { var s = document.createElement('script'); s.type = 'text/javascript';
       s.src = ('https:' == document.location.protocol ? 'https://pi' : 'http://cdn') + '.pardot.com/pd.js'; var c = document.getElementsByTagName('script')[0]; c.parentNode.insertBefore(s, c) }
       if (window.attachEvent) { window.attachEvent('onload', load) } else { window.addEventListener('load', load, false) } })();</script>`,
  ),
  runs(
    'snowplow',
    'Snowplow',
    ['cdn.snowplow.io'],
    `<script type="text/javascript" async="1">;(function (p, l, o, w, i, n, g) { if (!p[i]) { (p.GlobalSnowplowNamespace = p.GlobalSnowplowNamespace || []).push(i); p[i] = function () { (p[i].q = p[i].q || []).push(arguments) }; p[i].q = [];
       n = l.createElement(o); g = l.getElementsByTagName(o)[0]; n.async = 1; n.src = w; g.parentNode.insertBefore(n, g) } }(window, document, 'script', 'http://cdn.snowplow.io/sp.js', 'snowplow'));</script>
     <script>window.snowplow('newTracker', 'sp', 'bed', { appId: 'bed' });</script>`,
  ),
  runs(
    'pendo',
    'Pendo',
    ['cdn.pendo.io'],
    `<script>(function (key) { (function (p, e, n, d, o) { o = p[d] = p[d] || {}; o._q = o._q || []; ['initialize', 'identify', 'track'].forEach(function (m) { o[m] = o[m] || function () { o._q[m === 'initialize' ? 'unshift' : 'push']([m].concat([].slice.call(arguments, 0))) } });
       var y = e.createElement(n), z = e.getElementsByTagName(n)[0]; y.async = !0; y.src = 'http://cdn.pendo.io/agent/static/' + key + '/pendo.js'; z.parentNode.insertBefore(y, z) })(window, document, 'script', 'pendo') })('bed'); pendo.initialize({});</script>`,
  ),
  runs(
    'adobe-launch',
    'Adobe tags, synchronous',
    ['assets.adobedtm.com'],
    `<script src="//assets.adobedtm.com/launch-bed.min.js"></script><script type="text/javascript">_satellite.pageBottom();</script>`,
  ),
  runs(
    'adobe-analytics',
    'Adobe Web SDK',
    ['cdn1.adoberesources.net'],
    `<script>!function (n, o) { o.forEach(function (o) { n[o] || ((n.__alloyNS = n.__alloyNS || []).push(o), n[o] = function () { var u = arguments; return new Promise(function (i, l) { n.setTimeout(function () { n[o].q.push([i, l, u]) }) }) }, n[o].q = []) }) }(window, ['alloy']);</script>
     <script src="http://cdn1.adoberesources.net/alloy/2.19.1/alloy.min.js" async></script>`,
  ),
  runs(
    'kameleoon',
    'Kameleoon, with the page hidden meanwhile',
    ['bed.kameleoon.io'],
    `<script type="text/javascript">var kameleoonLoadingTimeout = 300; window.kameleoonQueue = window.kameleoonQueue || []; if (!document.getElementById('kameleoonLoadingStyleSheet')) {
       var first = document.getElementsByTagName('script')[0], sheet = document.createElement('style'); sheet.id = 'kameleoonLoadingStyleSheet'; sheet.appendChild(document.createTextNode('* { visibility: hidden !important; }')); first.parentNode.insertBefore(sheet, first);
       window.kameleoonDisplayPage = function () { sheet.parentNode && sheet.parentNode.removeChild(sheet) }; window.setTimeout(window.kameleoonDisplayPage, kameleoonLoadingTimeout) }</script>
     <script type="text/javascript" src="//bed.kameleoon.io/kameleoon.js" async="true"></script>`,
  ),
  runs(
    'rudderstack',
    'RudderStack',
    ['cdn.rudderlabs.com'],
    `<script type="text/javascript">!function () { var e = 'rudderanalytics', r = window[e] = window[e] || []; if (Array.isArray(r) && !r.snippetExecuted) { r.snippetExecuted = true; ['load', 'page', 'track'].forEach(function (m) { r[m] = function () { r.push([m].concat(Array.prototype.slice.call(arguments))) } });
       try { new Function('class Test { field = () => {}; test({ prop = [] } = {}) { return prop?.property ?? [...prop] } }'); window.rudderAnalyticsBuildType = 'modern' } catch (o) {}
       window.rudderAnalyticsAddScript = function (u, k, v) { var d = document.head, t = document.createElement('script'); t.src = u; t.setAttribute('data-loader', 'RS_JS_SDK'); t.setAttribute(k, v); t.async = true; d.insertBefore(t, d.firstChild) };
       window.rudderAnalyticsAddScript('http://cdn.rudderlabs.com/v3/' + window.rudderAnalyticsBuildType + '/rsa.min.js', 'data-rsa-write-key', 'bed'); r.load('bed', 'bed', {}); r.page() } }();</script>`,
  ),
  runs(
    'datadog-rum',
    'Datadog RUM',
    ['www.datadoghq-browser-agent.com'],
    `<script>(function (h, o, u, n, d) { h = h[d] = h[d] || { q: [], onReady: function (c) { h.q.push(c) } }; d = o.createElement(u); d.async = 1; d.src = n; n = o.getElementsByTagName(u)[0]; n.parentNode.insertBefore(d, n) })(window, document, 'script', 'http://www.datadoghq-browser-agent.com/eu1/v6/datadog-rum.js', 'DD_RUM');
       window.DD_RUM.onReady(function () { window.DD_RUM.init({}) })</script>`,
  ),
  runs(
    'logrocket',
    'LogRocket',
    ['cdn.logr-in.com'],
    `<script src="http://cdn.logr-in.com/LogRocket.min.js" crossorigin="anonymous"></script><script>window.LogRocket && window.LogRocket.init('bed/bed');</script>`,
  ),
  runs(
    'rollbar',
    'Rollbar',
    ['cdn.rollbar.com'],
    `<script>var _rollbarConfig = { accessToken: 'bed', captureUncaught: true }; _rollbarConfig.rollbarJsUrl = _rollbarConfig.rollbarJsUrl || 'http://cdn.rollbar.com/rollbar.min.js';
       (function (w, d) { var t = d.createElement('script'), a = d.getElementsByTagName('script')[0], i = a.parentNode; t.crossOrigin = ''; t.src = _rollbarConfig.rollbarJsUrl; t.async = !0; t.onload = function () { t.onload = null; i.removeChild(t) }; i.insertBefore(t, a) })(window, document);</script>`,
  ),
  runs(
    'raygun',
    'Raygun',
    ['cdn.raygun.io'],
    `<script type="text/javascript">!function (a, b, c, d, e, f, g, h) { a.RaygunObject = e, a[e] = a[e] || function () { (a[e].o = a[e].o || []).push(arguments) }, f = b.createElement(c), g = b.getElementsByTagName(c)[0], f.async = 1, f.src = d, g.parentNode.insertBefore(f, g), h = a.onerror, a.onerror = function () { h && h.apply(a, arguments) } }(window, document, 'script', '//cdn.raygun.io/raygun4js/raygun.min.js', 'rg4js');</script>
     <script>rg4js('apiKey', 'bed'); rg4js('enableCrashReporting', true);</script>`,
  ),
  runs(
    'customer-io',
    'Customer.io',
    ['assets.customer.io'],
    `<script type="text/javascript">var _cio = _cio || []; (function () { ['identify', 'track', 'page'].forEach(function (m) { _cio[m] = function () { _cio.push([m].concat(Array.prototype.slice.call(arguments, 0))) } });
       var t = document.createElement('script'), s = document.getElementsByTagName('script')[0]; t.async = true; t.id = 'cio-tracker'; t.setAttribute('data-site-id', 'bed'); t.src = 'http://assets.customer.io/assets/track.js'; s.parentNode.insertBefore(t, s) })();</script>`,
  ),
  runs(
    'tealium',
    'Tealium iQ',
    ['tags.tiqcdn.com'],
    `<script type="text/javascript">var utag_data = { page_type: 'bed' };</script><script type="text/javascript">(function (a, b, c, d) { a = '//tags.tiqcdn.com/utag/bed/main/prod/utag.js'; b = document; c = 'script'; d = b.createElement(c); d.src = a; d.type = 'text/java' + c; d.async = true; a = b.getElementsByTagName(c)[0]; a.parentNode.insertBefore(d, a) })();</script>`,
  ),
  runs(
    'olark',
    'Olark',
    ['static.olark.com'],
    `<script type="text/javascript" async>;(function (o, l, a, r, k, y) { if (o.olark) return; r = 'script'; y = l.createElement(r); r = l.getElementsByTagName(r)[0]; y.async = 1; y.src = '//' + a; r.parentNode.insertBefore(y, r); y = o.olark = function () { k.s.push(arguments) }; y.identify = function (i) { y('identify', k.i = i) }; k = y._ = { s: [], l: a } })(window, document, 'static.olark.com/jsclient/loader.js'); olark.identify('1');</script>`,
  ),
  runs(
    'freshchat',
    'Freshchat',
    ['wchat.freshchat.com'],
    `<script>function startChat() { window.fcWidget && window.fcWidget.init({ host: 'http://wchat.freshchat.com' }) } function loadChat() { var i = document, e; i.getElementById('fc') ? startChat() : ((e = i.createElement('script')).id = 'fc', e.async = !0, e.src = 'http://wchat.freshchat.com/js/widget.js', e.onload = startChat, i.head.appendChild(e)) } window.addEventListener('load', loadChat, !1);</script>`,
  ),
  runs(
    'statcounter',
    'StatCounter, by document.write',
    ['statcounter.com'],
    `<script type="text/javascript">var sc_project = 1, sc_security = 'a', scJsHost = 'http://'; document.write('<sc' + "ript type='text/javascript' src='" + scJsHost + "statcounter.com/counter/counter.js'></" + 'script>');</script>`,
  ),
  runs(
    'eloqua',
    'Oracle Eloqua',
    ['img.en25.com'],
    `<script type="text/javascript">var _elqQ = _elqQ || []; _elqQ.push(['elqSetSiteId', '1']); (function () { function load() { var s = document.createElement('script'); s.type = 'text/javascript'; s.async = true; s.src = '//img.en25.com/i/elqCfg.min.js'; var x = document.getElementsByTagName('script')[0]; x.parentNode.insertBefore(s, x) } window.addEventListener('DOMContentLoaded', load, false) })();</script>`,
  ),
  runs(
    'inspectlet',
    'Inspectlet',
    ['cdn.inspectlet.com'],
    `<script type="text/javascript">(function () { window.__insp = window.__insp || []; __insp.push(['wid', 1]); var load = function () { if (typeof window.__inspld != 'undefined') return; window.__inspld = 1; var s = document.createElement('script'), x = document.getElementsByTagName('script')[0]; s.async = true; s.id = 'inspsync'; s.src = 'http://cdn.inspectlet.com/inspectlet.js?wid=1'; x.parentNode.insertBefore(s, x) }; setTimeout(load, 0) })();</script>`,
  ),
  runs(
    'google-ads',
    'Google Publisher Tag',
    ['securepubads.g.doubleclick.net'],
    `<script async src="http://securepubads.g.doubleclick.net/tag/js/gpt.js" crossorigin="anonymous"></script><script>window.googletag = window.googletag || { cmd: [] }; googletag.cmd.push(function () {});</script><div id="gpt"><script>googletag.cmd.push(function () {});</script></div>`,
  ),
  runs(
    'bing-maps',
    'Bing Maps by script',
    ['www.bing.com'],
    `<div id="bing"></div><script>function GetMap() {}</script><script src="http://www.bing.com/api/maps/mapcontrol?callback=GetMap&key=bed&f=.js" async defer></script>`,
  ),
  asks(
    'awin',
    'Awin conversion pixel',
    ['www.awin1.com'],
    `<img src="http://www.awin1.com/sread.gif?tt=ns&tv=2&merchant=1" border="0" width="0" height="0" alt="">`,
  ),
  asks(
    'soundcloud',
    'SoundCloud',
    ['w.soundcloud.com'],
    `<iframe width="100%" height="300" scrolling="no" frameborder="no" allow="autoplay" src="http://w.soundcloud.com/player/?url=http%3A//api.soundcloud.com/tracks/1" title="Song"></iframe>`,
  ),
];
