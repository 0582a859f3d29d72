/**
 * What a report of 90 days costs a collector that has counted 10 million events of 3 sites in a year.
 *
 *     node test/bench/read-report.bench.ts [reports]
 *
 * The 90 days are the last of the year: the spans of a report are put together from 1 January on, so nothing is further
 * to read. The counters are written as the events would have left them; no event is stored, because no report reads one.
 * Processor time is that of the whole collector over all requests, after a warm-up; the sender has a process of its own.
 */
import { loadavg } from 'node:os';
import { foldCounters } from '../../src/collector/database/fold-counters.ts';
import { openSqliteStore } from '../../src/collector/database/sqlite/sqlite-store.ts';
import {
  countDisplay,
  countDisplayPlace,
  countEvent,
  dayOf,
  type Counter,
} from '../../src/report/counters.ts';
import { MS_PER_DAY } from '../../src/consent/ms-per-day.ts';
import { processorSeconds } from '../support/processor-time.ts';
import {
  SITE,
  TOKEN,
  cleanUp,
  consentEvent,
  startChild,
  temporaryFolder,
} from '../support/running-collector.ts';

const REPORTS = Number(process.argv[2] ?? 70);
const WARM_UP = 20;
const EVENTS = 10_000_000;
const SITES = [SITE.id, 'second', 'third'];
const LANGUAGES = ['nl', 'en', 'de', 'fr', 'it', 'es', 'pt', 'pl', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'sv', 'da', 'fi', 'et', 'lv', 'lt']; // prettier-ignore

const YEAR = new Date().getUTCFullYear() - 1;
const FIRST = Date.UTC(YEAR, 0, 1);
const DAYS = Math.round((Date.UTC(YEAR + 1, 0, 1) - FIRST) / MS_PER_DAY);
const RANGE = `from=${dayOf(FIRST + (DAYS - 90) * MS_PER_DAY)}&to=${YEAR}-12-31`;

const ALL = { preferences: 'granted', personalisation: 'granted', analytics: 'granted', statistics: 'granted' } as const; // prettier-ignore
const NONE = { preferences: 'refused', personalisation: 'refused', analytics: 'refused', statistics: 'refused' } as const; // prettier-ignore

/** What visitors do, and how many of a hundred events are of the kind. */
const KINDS = [
  [44, { method: 'accept_all', layer: 'notice', states: ALL }],
  [5, { method: 'accept_all', layer: 'preferences', states: ALL, revision: 2 }],
  [36, { method: 'reject_all', layer: 'notice', states: NONE }],
  [7, { method: 'save', layer: 'preferences', states: { ...NONE, analytics: 'granted', 'analytics:matomo': 'granted', 'analytics:posthog': 'refused' } }], // prettier-ignore
  [2, { method: 'embed_always', layer: 'embed', states: { ...NONE, preferences: 'granted' } }],
  [4, { method: 'save', layer: 'preferences', occasion: 'changed', states: { ...ALL, analytics: 'withdrawn', personalisation: 'withdrawn' } }], // prettier-ignore
  [2, { method: 'save', layer: 'preferences', occasion: 'changed', states: { ...NONE, statistics: 'granted', preferences: 'withdrawn' } }], // prettier-ignore
] as const;

/** Where they are, and how many of a hundred are there: what the breakdowns are by, one at a time and two at once. */
const PLACES = [
  [54, { device: 'phone', placement: 'bottom', country: 'NL' }],
  [30, { device: 'desktop', placement: 'bottom', country: 'NL' }],
  [9, { device: 'phone', placement: 'corner', country: 'BE' }],
  [7, { device: 'tablet', placement: 'bottom', country: 'DE' }],
] as const;

/** What a site has counted in a day. */
function countersOf(site: string, day: string): Counter[] {
  const times = (counters: readonly Counter[], n: number) =>
    counters.map((counter) => ({ ...counter, n: counter.n * n }));
  const events = EVENTS / (SITES.length * DAYS);
  return foldCounters(
    LANGUAGES.flatMap((language, rank) => {
      // The first language has a quarter of what there is, each next one three quarters of the one before.
      const share = Math.ceil(events * 0.25 * 0.75 ** rank);
      return [
        ...times(countDisplay(site, language, day, false), share * 2),
        ...times(countDisplay(site, language, day, true), Math.ceil(share / 20)),
        ...PLACES.flatMap(([here, place]) => [
          ...times(
            countDisplayPlace(site, day, { ...place, language, pageGroup: 'shop' }),
            Math.ceil((share * 2 * here) / 100),
          ),
          ...KINDS.flatMap(([hundredth, changes]) =>
            times(
              countEvent(consentEvent({ site, language, pageGroup: 'shop', ...changes }), day, place),
              Math.ceil((share * hundredth * here) / 10_000),
            ),
          ),
        ]),
      ];
    }),
  );
}

const folder = await temporaryFolder();
const store = openSqliteStore(folder);
let rows = 0;
for (let day = 0; day < DAYS; day += 1) {
  const counters = SITES.flatMap((site) => countersOf(site, dayOf(FIRST + day * MS_PER_DAY)));
  rows += counters.length;
  await store.count(counters);
}
await store.close();

const collector = await startChild(folder);
console.log(`${rows.toLocaleString('en-GB')} counters; load ${(loadavg()[0] ?? 0).toFixed(1)} before`);
for (const ending of ['', '.csv', '.ndjson']) await measure(ending);
await collector.stop();
await cleanUp();

async function measure(ending: string): Promise<void> {
  const address = `${collector.url}/api/sites/${SITE.id}/report${ending}?${RANGE}`;
  const read = async () => {
    const response = await fetch(address, { headers: { Authorization: `Bearer ${TOKEN}` } });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text.length;
  };
  for (let warm = 0; warm < WARM_UP; warm += 1) await read();
  const usedBefore = processorSeconds(collector.process.pid);
  const startedAt = performance.now();
  let length = 0;
  for (let report = 0; report < REPORTS; report += 1) length = await read();
  const waited = (performance.now() - startedAt) / REPORTS;
  const used = ((processorSeconds(collector.process.pid) - usedBefore) * 1_000) / REPORTS;
  console.log(
    `report${ending}`.padEnd(16) +
      `${used.toFixed(1)} ms of processor a report of 90 days, ${waited.toFixed(1)} ms waited, ${length} characters`,
  );
}
