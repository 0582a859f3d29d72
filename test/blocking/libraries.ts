/**
 * Real libraries of vendors, from npm, each on a page of its own where it goes on working after a withdrawal: nothing of
 * it may leave any more, and nothing may be stored, on that page and on the next one.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { EveryHost } from './every-host.ts';
import type { Visitor } from './visitor.ts';

/** One library. */
export interface Library {
  readonly name: string;
  /** Where its file is, or its text. */
  readonly file: { readonly path: string } | { readonly text: string };
  /** Address that stands for the vendor's. */
  readonly url: string;
  /** End of the hosts that it asks. */
  readonly host: string;
  /** Starts it, and has it send something twice a second. */
  readonly start: string;
}

/** Sends and stores as Matomo's tracker does: cookies by `document.cookie`, pixels, beacons, a heartbeat. */
const MATOMO_LIKE = `(() => {
  const id = Math.random().toString(16).slice(2);
  const keep = () => {
    document.cookie = '_pk_id.1.1fff=' + id + '; path=/; max-age=33955200; samesite=lax';
    document.cookie = '_pk_ses.1.1fff=1; path=/; max-age=1800; samesite=lax';
  };
  let sent = 0;
  window.Matomo = { track(url) {
    keep();
    if (sent++ % 2) navigator.sendBeacon(url + '?idsite=1&rec=1');
    else new Image().src = url + '?idsite=1&rec=1&rand=' + Math.random();
  } };
})();`;

/** The libraries. */
export const LIBRARIES: readonly Library[] = [
  {
    name: 'PostHog',
    file: { path: 'node_modules/posthog-js/dist/array.full.no-external.js' },
    url: 'http://eu-assets.i.posthog.com/static/array.js',
    host: 'posthog.com',
    start: `posthog.capture('tick')`,
  },
  {
    name: 'Mixpanel',
    file: { path: 'node_modules/mixpanel-browser/dist/mixpanel.umd.js' },
    url: 'http://cdn.mxpnl.com/libs/mixpanel.js',
    host: 'mixpanel.com',
    start: `window.begun ||= mixpanel.init('bed', { api_host: 'http://api.mixpanel.com', persistence: 'localStorage', track_pageview: true, batch_flush_interval_ms: 400 }) || 1; mixpanel.track('tick')`,
  },
  {
    name: 'Amplitude',
    file: { path: 'node_modules/@amplitude/analytics-browser/lib/scripts/amplitude-min.umd.js' },
    url: 'http://cdn.amplitude.com/libs/analytics.js',
    host: 'amplitude.com',
    start: `window.begun ||= amplitude.init('bed', { serverUrl: 'http://api2.amplitude.com/2/httpapi', flushIntervalMillis: 300, autocapture: true, fetchRemoteConfig: false }); amplitude.track('tick')`,
  },
  {
    name: 'Snowplow',
    file: { path: 'node_modules/@snowplow/browser-tracker/dist/index.umd.min.js' },
    url: 'http://cdn.snowplow.io/sp.js',
    host: 'snplow.com',
    start: `window.begun ||= snowplowBrowserTracking.newTracker('sp', 'http://collector.snplow.com', { appId: 'bed' }); snowplowBrowserTracking.trackPageView()`,
  },
  {
    name: 'a tracker like Matomo',
    file: { text: MATOMO_LIKE },
    url: 'http://cdn.matomo.cloud/matomo.js',
    host: 'matomo.cloud',
    start: `Matomo.track('http://bed.matomo.cloud/matomo.php')`,
  },
];

/** What a page has before the library of PostHog: its snippet's queue. */
const POSTHOG = `<script>window.posthog = Object.assign([], { _i: [['phc_bed', { api_host: 'http://eu.i.posthog.com', autocapture: true }, 'posthog']], __SV: 1 })</script>`;

/** Body of a page with a library. */
export function pageWith({ name, url, start }: Library): string {
  return `${name === 'PostHog' ? POSTHOG : ''}<script src="${url}"></script>
    <script>/* createElement ${new URL(url).hostname} */ setInterval(() => { ${start} }, 500)</script>`;
}

async function stored(visitor: Visitor): Promise<string[]> {
  const names = await visitor.run(async () => [
    ...document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? ''),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
  ]);
  return names.filter((name) => name && !name.startsWith('may-i'));
}

/** What a library did that it should not have, or did not that it should. */
export async function withdrawFrom(
  library: Library,
  address: string,
  visitor: Visitor,
  network: EveryHost,
  runningMs = 10_000,
): Promise<string[]> {
  const wrong: string[] = [];
  let from = 0;
  const asked = () =>
    network.asked
      .slice(from)
      .map(({ host, path }) => `http://${host}${path}`)
      // The file itself may be fetched by the browser before any script: it is not run.
      .filter((url) => new URL(url).hostname.endsWith(library.host) && url !== library.url);
  const holds = async (moment: string) => {
    const left = asked();
    if (left.length) wrong.push(`${moment}: asked ${left.length} times, ${left.slice(0, 3).join(', ')}`);
    const names = await stored(visitor);
    if (names.length) wrong.push(`${moment}: stored ${names.join(', ')}`);
  };
  await visitor.goto(address);
  await delay(1500);
  await holds('before a choice');
  await visitor.press('accept');
  for (let tries = 0; tries < 60 && !(asked().length && (await stored(visitor)).length); tries++) {
    await delay(250);
  }
  if (!asked().length) wrong.push('after consent: asked nothing');
  if (!(await stored(visitor)).length) wrong.push('after consent: stored nothing');
  await visitor.run(() => {
    window.mayI?.withdraw();
  });
  // What is on its way is on its way: what the page still sends from now on counts.
  await delay(250);
  from = network.asked.length;
  await delay(runningMs);
  await holds(`${runningMs / 1000} s after the withdrawal`);
  await visitor.goto(address);
  await delay(3000);
  await holds('on the next page');
  return wrong;
}
