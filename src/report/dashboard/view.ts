/** What is looked at, as it stands in the address, so that a link shows a colleague the same thing. */

import { lastDays } from '../periods.ts';

/** Ranges that one press chooses, in days up to today. */
export const PRESETS = [7, 30, 90] as const;
const DEFAULT_DAYS = 30;

/** Pages of the report: the id that stands in the address, and the name. */
export const PAGES = {
  overview: 'Overview',
  purposes: 'Purposes',
  languages: 'Languages',
  breakdowns: 'Breakdowns',
  variants: 'Variants',
  answers: 'Answers',
  definitions: 'Definitions',
  quality: 'Data quality',
} as const;
/** A page of the report. */
export type PageId = keyof typeof PAGES;

/** A first and a last day, `YYYY-MM-DD` in UTC, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A site, a range (a number of days up to today, or a first and a last day), a page and whether it compares. */
export interface View extends Days {
  readonly site: string | undefined;
  /** As the address says it: perhaps no page of the report. */
  readonly page: string;
  /** Whether the figures are compared with those of as many days before. */
  readonly isCompared: boolean;
  readonly days: number | undefined;
}

/** Says whether a text is the id of a page. */
export function isPage(text: string): text is PageId {
  return Object.hasOwn(PAGES, text);
}

/** Reads the view from the query of the address. What it cannot read becomes the last 30 days. */
export function viewOf(search: string, today: string): View {
  const query = new URLSearchParams(search);
  const shown = {
    site: query.get('site') ?? undefined,
    page: query.get('page') ?? 'overview',
    isCompared: query.get('compare') !== 'none',
  };
  const [from, to] = [query.get('from'), query.get('to')];
  if (from !== null && to !== null) return { ...shown, days: undefined, from, to };
  const days = Number(query.get('days'));
  const preset = PRESETS.find((one) => one === days) ?? DEFAULT_DAYS;
  return { ...shown, days: preset, ...lastDays(preset, today) };
}

/** Writes the view as the query of an address. */
export function queryOf({ site, page, isCompared, days, from, to }: View): string {
  const query = new URLSearchParams({
    ...(site === undefined ? {} : { site }),
    ...(page === 'overview' ? {} : { page }),
    ...(days === undefined ? { from, to } : { days: String(days) }),
    ...(isCompared ? {} : { compare: 'none' }),
  });
  return `?${query.toString()}`;
}

/** Today in UTC, as the collector counts days. */
export function utcToday(): string {
  return new Date().toISOString().slice(0, 10);
}
