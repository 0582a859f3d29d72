/**
 * What a collector has counted after 10 million events of 3 sites in a year: the counters as the events would have left them. No event
 * is stored, because no report reads one.
 */
import { foldCounters } from '../../src/collector/database/fold-counters.ts';
import { openSqliteStore } from '../../src/collector/database/sqlite/sqlite-store.ts';
import { MS_PER_DAY } from '../../src/consent/ms-per-day.ts';
import {
  countDisplay,
  countDisplayPlace,
  countEvent,
  dayOf,
  type Counter,
} from '../../src/report/counters.ts';
import { SITE, consentEvent } from './running-collector.ts';

const EVENTS = 10_000_000;
const SITES = [SITE.id, 'second', 'third'];
const LANGUAGES = ['nl', 'en', 'de', 'fr', 'it', 'es', 'pt', 'pl', 'cs', 'sk', 'hu', 'ro', 'bg', 'el', 'sv', 'da', 'fi', 'et', 'lv', 'lt']; // prettier-ignore

const YEAR = new Date().getUTCFullYear() - 1;
const FIRST = Date.UTC(YEAR, 0, 1);
const DAYS = Math.round((Date.UTC(YEAR + 1, 0, 1) - FIRST) / MS_PER_DAY);
/** The last 90 days of the year, as an address says it: spans are put together from 1 January on, so nothing is further to read. */
export const RANGE = `from=${dayOf(FIRST + (DAYS - 90) * MS_PER_DAY)}&to=${YEAR}-12-31`;

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

/** Writes the counters of the year into a database. Returns how many there are. */
export async function fillYear(folder: string): Promise<number> {
  const store = openSqliteStore(folder);
  let rows = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const counters = SITES.flatMap((site) => countersOf(site, dayOf(FIRST + day * MS_PER_DAY)));
    rows += counters.length;
    await store.count(counters);
  }
  await store.close();
  return rows;
}
