/** What is looked at, as it stands in the address, so that a link shows a colleague the same thing. */

import { dayOf } from '../counters.ts';
import { lastDays } from '../periods.ts';

/** Ranges that one press chooses, in days up to today. */
export const PRESETS = [7, 30, 90] as const;
const DEFAULT_DAYS = 30;

/** Longest range that the collector reports. */
export const LONGEST_DAYS = 800;

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

/** A first and a last day, `YYYY-MM-DD`, both included. */
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

/** Says whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(moment) && dayOf(moment) === text;
}

/** Reads a number of days; `undefined` where it is none. */
export function daysIn(text: string): number | undefined {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= LONGEST_DAYS ? days : undefined;
}

/** Reads the view from the query of the address. What it cannot read becomes the last 30 days: see `addressProblems`. */
export function viewOf(search: string, today: string): View {
  const query = new URLSearchParams(search);
  const shown = {
    site: query.get('site') ?? undefined,
    page: query.get('page') ?? 'overview',
    isCompared: query.get('compare') !== 'none',
  };
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  if (isDay(from) && isDay(to)) return { ...shown, days: undefined, from, to };
  const days = daysIn(query.get('days') ?? '') ?? DEFAULT_DAYS;
  return { ...shown, days, ...lastDays(days, today) };
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
