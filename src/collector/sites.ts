/** The sites that a collector takes events for. */
import { ID_PATTERN } from '../protocol/consent-event.ts';
import { dayIn, DEFAULT_TIME_ZONE } from '../report/site-day.ts';

/** A site, as the operator names it when the collector starts. */
export interface Site {
  /** Id that the pages send, a lower-case letter, then letters, digits and hyphens. */
  readonly id: string;
  /** Name for people. Default: the id. */
  readonly name?: string;
  /** Origins whose pages may send events, as `https://www.example.com`. */
  readonly origins: readonly string[];
  /**
   * Those of the origins where the site's own people try it, as `https://staging.example.com`: what comes from there is kept,
   * and counted apart. Default: none.
   */
  readonly testOrigins?: readonly string[];
  /**
   * Domain of the choice cookie, as `example.com`, where the collector stands under another host of the same site
   * (LB-27). The pages must name the same one. Default: the page's own host.
   */
  readonly cookieDomain?: string;
  /** Fewest choices of a group that the report shows (SD-20). Default: 10; 1 turns suppression off. */
  readonly minimumCell?: number;
  /** Time zone of its days in the report, a name of the IANA database. Default: UTC. */
  readonly timeZone?: string;
  /** Whether its script is not served and no event of it is taken, while its records stay. Default: false. */
  readonly isPaused?: boolean;
}

/** What `parseSite` found: a site, or what is wrong with the text. */
export type ParsedSite =
  { readonly ok: true; readonly site: Site } | { readonly ok: false; readonly problem: string };

/** Reads `clearwater=https://www.example.com,http://localhost:4000`. */
export function parseSite(text: string): ParsedSite {
  const [id = '', ...rest] = text.split('=');
  if (!new RegExp(ID_PATTERN).test(id)) {
    return {
      ok: false,
      problem: `"${id}" is no site id: a lower-case letter, then letters, digits and hyphens, 32 characters at most`,
    };
  }
  const origins = rest
    .join('=')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  if (origins.length === 0)
    return { ok: false, problem: `site "${id}" has no origin: write "${id}=https://…"` };
  const wrong = origins.find((origin) => !isOrigin(origin));
  if (wrong !== undefined) {
    return {
      ok: false,
      problem: `"${wrong}" of site "${id}" is no origin: write "https://host" without a path`,
    };
  }
  return { ok: true, site: { id, origins } };
}

/** Gives the day at a site, `YYYY-MM-DD`, of a moment in milliseconds since the epoch. */
export function dayAt({ timeZone = DEFAULT_TIME_ZONE }: Pick<Site, 'timeZone'>, moment: number): string {
  return dayIn(timeZone, moment);
}

/** Says whether a text is an origin as browsers send it: scheme, host and port, nothing after them. */
export function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** Answers `@fastify/cors` whether an origin is one of the sites', as they are when it asks: sites are added at any time. */
export function originOf(sites: readonly Site[]) {
  return (origin: string | undefined, answer: (error: null, isKnown: boolean) => void): void => {
    answer(null, isOriginOf(sites, origin));
  };
}

/** Says whether an origin is one of a site. */
export function isOriginOf(sites: readonly Site[], origin: string | undefined): boolean {
  return origin !== undefined && sites.some(({ origins }) => origins.includes(origin));
}

/** Says whether what comes from a page of an origin is a test of the site's own people. */
export function isTestOf(
  { testOrigins = [] }: Pick<Site, 'testOrigins'>,
  origin: string | undefined,
): boolean {
  return origin !== undefined && testOrigins.includes(origin);
}

/** Says whether a page of an origin may set a cookie of a domain. */
export function isDomainOf(domain: string, origin: string): boolean {
  const { hostname } = new URL(origin);
  return domain.includes('.') && (hostname === domain || hostname.endsWith(`.${domain}`));
}
