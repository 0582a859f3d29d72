/** From the address of a request to the report that it asks for. */
import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyRequest } from 'fastify';
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import { annotationsOf, type AnnotatedRange } from '../../report/annotations.ts';
import { buildReport, DEFAULT_MINIMUM_CELL, type ReportQuery } from '../../report/build-report.ts';
import { dayOf } from '../../report/counters.ts';
import type { Span } from '../../report/periods.ts';
import type { Report } from '../../report/report-schema.ts';
import { sampleIdOf } from '../../report/sample.ts';
import { DEFAULT_TIME_ZONE } from '../../report/site-day.ts';
import { problem, type Problem } from '../problem.ts';
import { readDailyCounts } from '../read-daily-counts.ts';
import { dayAt, type Site } from '../sites.ts';
import type { Store } from '../store.ts';

/** Longest range: two years and a comparison with the quarter before. */
const MAX_DAYS = 800;
const DEFAULT_DAYS = 30;

/** A site of the report: a real one, or the sample that belongs to it. */
export interface ReportTarget {
  readonly id: string;
  readonly site: Site;
  readonly isSample: boolean;
}

/** What the address says: `/api/sites/:site/report?from=&to=`. */
export interface ReportAddress {
  readonly site: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What an address may say. */
const PARAMETERS: readonly string[] = ['from', 'to'];

/** Longest name of a parameter that an answer repeats, in characters. */
const NAME_LIMIT = 40;

/**
 * Refuses what an address says beyond the range, and what it says twice: `?country=NL` without a word would be taken for
 * the figures of the Netherlands. Runs before the schema is held against the address, which would pass over it.
 *
 * @throws {Problem} `parameter-unknown` or `range-invalid`
 */
export async function refuseOtherParameters({ url }: FastifyRequest): Promise<void> {
  const query = new URLSearchParams(url.split('?', 2)[1]);
  for (const name of new Set(query.keys())) {
    if (!PARAMETERS.includes(name)) {
      const title = `The report has no parameter "${name.slice(0, NAME_LIMIT)}".`;
      const detail =
        'It takes "from" and "to", and nothing else: every breakdown is in the answer, and nothing can be filtered, so that no group gets small.';
      throw problem(400, 'parameter-unknown', title, detail);
    }
    if (query.getAll(name).length > 1) throw rangeInvalid(`"${name}" is named more than once. Name it once.`);
  }
}

/**
 * Reads the report that an address asks for.
 *
 * @throws {Problem} `site-unknown` or `range-invalid`
 */
export async function readReport(
  deps: { readonly store: Store; readonly sites: readonly Site[]; readonly now: () => number },
  address: ReportAddress,
): Promise<Report> {
  const target = targetOf(deps.sites, address.site);
  const today = dayAt(target.site, deps.now());
  const { minimumCell = DEFAULT_MINIMUM_CELL, timeZone = DEFAULT_TIME_ZONE } = target.site;
  const { from, to } = rangeOf(address, { today, timeZone });
  const counts = await readDailyCounts(deps.store, { site: target.id, from, to });
  const published = await publishedFor(deps.store, target.id, { from, to, timeZone });

  return buildReport(counts, {
    site: target.id,
    isSample: target.isSample,
    minimumCell,
    timeZone,
    ...published,
    from,
    to,
    today,
  });
}

/** What of the published configurations belongs in the report: the variants of the one in force, and what changed. */
async function publishedFor(
  store: Store,
  site: string,
  range: AnnotatedRange,
): Promise<Pick<ReportQuery, 'variants' | 'annotations'>> {
  const [kept, versions] = await Promise.all([
    store.read('configs.of-site', { site }),
    store.read('notices.builds', { site }),
  ]);
  const configs = kept.map(({ valid_from: from, content }) => ({
    from: Number(from),
    config: Value.Parse(Config, JSON.parse(String(content))),
  }));
  const builds = versions.map((row) => ({ build: String(row['build']), from: Number(row['published_at']) }));
  const current = configs.at(-1)?.config;
  return {
    variants: Value.Check(WithVariants, current) ? current.variants : undefined,
    annotations: annotationsOf(configs, builds, range),
  };
}

/** A configuration as it was kept: whatever the site wrote. */
const Config = Type.Record(Type.String(), Type.Unknown());

/** Variants of the notice, with what each may be. */
const WithVariants = Type.Object({
  variants: Type.Array(Type.Object({ id: Type.String(), share: Type.Number({ exclusiveMinimum: 0 }) })),
});

/**
 * Finds the site, or the sample of a site, of an id.
 *
 * @throws {Problem} `site-unknown`
 */
export function targetOf(sites: readonly Site[], id: string): ReportTarget {
  const real = sites.find((site) => site.id === id);
  if (real) return { id, site: real, isSample: false };
  const origin = sites.find((site) => sampleIdOf(site.id) === id);
  if (origin) return { id, site: origin, isSample: true };
  throw problem(
    404,
    'site-unknown',
    'This collector has no such site.',
    `It has: ${sites.map((site) => site.id).join(', ')}.`,
  );
}

/** Lists `count` days up to `last`, `YYYY-MM-DD`, oldest first. */
export function daysUpTo(last: string, count: number): string[] {
  const end = Date.parse(last);
  return Array.from({ length: count }, (_day, index) => dayOf(end - (count - 1 - index) * MS_PER_DAY));
}

/** Which day it is at a site. */
interface Now {
  readonly today: string;
  readonly timeZone: string;
}

/**
 * Reads the range of an address; the last 30 days where it says none.
 *
 * @throws {Problem} `range-invalid`
 */
function rangeOf({ from, to }: ReportAddress, { today, timeZone }: Now): Span {
  const last = to ?? today;
  const span = checkedSpan({
    from: from ?? daysUpTo(checkedDay('to', last), DEFAULT_DAYS)[0] ?? last,
    to: last,
  });
  const days = (Date.parse(span.to) - Date.parse(span.from)) / MS_PER_DAY + 1;
  if (span.from > today) {
    throw rangeInvalid(
      `"from" (${span.from}) is after today (${today}, ${timeZone}): nothing is counted yet.`,
    );
  }
  if (days > MAX_DAYS) throw rangeInvalid(`The range has ${days} days. Ask for ${MAX_DAYS} at most.`);
  return span;
}

/**
 * Takes a span of any length whose days are days of the calendar.
 *
 * @throws {Problem} `range-invalid`
 */
export function checkedSpan({ from, to }: Span): Span {
  const [first, last] = [checkedDay('from', from), checkedDay('to', to)];
  if (first > last) throw rangeInvalid(`"to" (${last}) is before "from" (${first}). Swap them.`);
  return { from: first, to: last };
}

function checkedDay(name: string, text: string): string {
  const isDay =
    /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    dayOf(Date.parse(text)) === text;
  if (isDay) return text;
  throw rangeInvalid(`"${name}" is no day of the calendar. Write it as 2026-01-31.`);
}

function rangeInvalid(detail: string): Problem {
  return problem(400, 'range-invalid', 'The range of days is impossible.', detail);
}
