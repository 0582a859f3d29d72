/** What is looked at, as it stands in the address, so that a link shows a colleague the same thing. */

const MS_PER_DAY = 86_400_000;

/** Ranges that one press chooses, in days up to today. */
export const PRESETS = [7, 30, 90] as const;
const DEFAULT_DAYS = 30;

/** A site and a range: a number of days up to today, or a first and a last day. */
export interface View {
  readonly site: string | undefined;
  readonly days: number | undefined;
  readonly from: string;
  readonly to: string;
}

/** Reads the view from the query of the address. What it cannot read becomes the last 30 days. */
export function viewOf(search: string, today: string): View {
  const query = new URLSearchParams(search);
  const site = query.get('site') ?? undefined;
  const [from, to] = [query.get('from'), query.get('to')];
  if (from !== null && to !== null) return { site, days: undefined, from, to };
  const days = Number(query.get('days'));
  return { site, ...lastDays(PRESETS.find((preset) => preset === days) ?? DEFAULT_DAYS, today) };
}

/** Gives the range of the last `days` days, today included. */
export function lastDays(days: number, today: string): Omit<View, 'site'> {
  const from = new Date(Date.parse(today) - (days - 1) * MS_PER_DAY).toISOString().slice(0, 10);
  return { days, from, to: today };
}

/** Writes the view as the query of an address. */
export function queryOf({ site, days, from, to }: View): string {
  const range = days === undefined ? { from, to } : { days: String(days) };
  return `?${new URLSearchParams({ ...(site === undefined ? {} : { site }), ...range }).toString()}`;
}

/** Today in UTC, as the collector counts days. */
export function utcToday(): string {
  return new Date().toISOString().slice(0, 10);
}
