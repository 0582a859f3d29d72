/** What is looked at, as it stands in the address, so that a link shows a colleague the same thing. */
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import { UNITS, type Unit } from '../calendar.ts';
import { dayOf } from '../counters.ts';
import { lastDays } from '../periods.ts';

/** Ranges that one press chooses, in days up to today. */
export const PRESETS = [7, 30, 90] as const;
const DEFAULT_DAYS = 30;

/** Longest range that is shown by day where the address says nothing: a quarter of a year. A longer one is shown by week. */
const LONGEST_BY_DAY = 92;

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

/** A site, a range (a number of days up to today, or a first and a last day), a page, whether it compares, and by what. */
export interface View extends Days {
  readonly site: string | undefined;
  /** As the address says it: perhaps no page of the report. */
  readonly page: string;
  /** Whether the figures are compared with those of as many days before. */
  readonly isCompared: boolean;
  readonly days: number | undefined;
  /** By what the choices are put together over time; absent where the length of the range decides. */
  readonly by: Unit | undefined;
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

/** Says whether a text is a unit of time by which the report puts choices together. */
export function isUnit(text: string): text is Unit {
  return UNITS.some((unit) => unit === text);
}

/** Says by what the choices of a view are put together over time. */
export function unitOf(view: View): Unit {
  return view.by ?? defaultUnit(view);
}

/** Changes that, so that it stands in the address only where it is not the default. */
export function putTogether(view: View, by: Unit): View {
  return { ...view, by: by === defaultUnit(view) ? undefined : by };
}

function defaultUnit({ from, to }: Days): Unit {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY < LONGEST_BY_DAY ? 'day' : 'week';
}

/** Reads the view from the query of the address. What it cannot read becomes the last 30 days: see `addressProblems`. */
export function viewOf(search: string, today: string): View {
  const query = new URLSearchParams(search);
  const shown = {
    site: query.get('site') ?? undefined,
    page: query.get('page') ?? 'overview',
    isCompared: query.get('compare') !== 'none',
    by: UNITS.find((unit) => unit === query.get('by')),
  };
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  if (isDay(from) && isDay(to)) return { ...shown, days: undefined, from, to };
  const days = daysIn(query.get('days') ?? '') ?? DEFAULT_DAYS;
  return { ...shown, days, ...lastDays(days, today) };
}

/** Writes the view as the query of an address. */
export function queryOf({ site, page, isCompared, days, from, to, by }: View): string {
  const query = new URLSearchParams({
    ...(site === undefined ? {} : { site }),
    ...(page === 'overview' ? {} : { page }),
    ...(days === undefined ? { from, to } : { days: String(days) }),
    ...(isCompared ? {} : { compare: 'none' }),
    ...(by === undefined ? {} : { by }),
  });
  return `?${query.toString()}`;
}
