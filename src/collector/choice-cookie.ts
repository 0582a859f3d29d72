/**
 * The choice cookie, set again by the answer to a choice.
 *
 * Safari deletes what a script wrote after seven days without a visit; what a server of the page's own site sets, it
 * keeps (LB-27). The value is the one that came along, and a refusal of everything: it is looked at and sent back, and ends
 * when it would have ended.
 */
import type { FastifyRequest } from 'fastify';
import { PROFILE_IDS, PROFILES } from '../config/profiles.ts';
import { endOf } from '../consent/decision.ts';
import type { Site } from './sites.ts';

/** Name of the cookie; docs/cookie.md has its grammar. */
const NAME = 'may-i';

/**
 * A whole decision with at least one answer, and no grant in it: only such a value goes into a header. The answer to a grant
 * may arrive after its withdrawal and would put the grant back; a grant that Safari forgets is asked for again.
 */
const REFUSAL = /^1~(?:[\da-f]{32})?(?:~[a-z][a-z\d-]*(?::[a-z][a-z\d-]*)?\.n\d{1,10}\.[\da-z]{1,7})+$/;

/** What is no answer, where the law is opt-out: left out, so that the refusals beside it last. */
const NO_ANSWER = /~[^~.]+\.y0\.[^~]+/g;

/** Longest value that browsers keep (RFC 6265bis, 5.6: 4,096 bytes with the name). */
const VALUE_MAX = 4_000;

/** A refusal that came as a cookie, with the moment of its latest answer. */
interface Choice {
  readonly text: string;
  readonly decidedAt: number;
}

/**
 * Returns the `Set-Cookie` for a request of a page of `site`, or `undefined` where there must be none: no refusal came
 * along, it has ended, or the collector does not stand on the page's own site.
 *
 * @param profiles Of the events that came: where the law of one is opt-out, a refusal is kept for twelve months.
 */
export function choiceCookie(
  { headers, host }: Pick<FastifyRequest, 'headers' | 'host'>,
  site: Pick<Site, 'cookieDomain'>,
  now: number,
  profiles: readonly string[] = [],
): string | undefined {
  const { origin = '', cookie = '' } = headers;
  if (!isOwnSite(headers['sec-fetch-site'], origin, host, site.cookieDomain)) return undefined;
  const latest = choicesIn(cookie).toSorted((a, b) => b.decidedAt - a.decidedAt)[0];
  // A moment in the future is no answer (docs/cookie.md): the page will ask again.
  if (!latest || latest.decidedAt > now) return undefined;
  const isOptOut = PROFILE_IDS.some((id) => profiles.includes(id) && PROFILES[id].model === 'opt-out');
  const end = isOptOut ? endOf(endOf(latest.decidedAt)) : endOf(latest.decidedAt);
  const seconds = Math.floor((end - now) / 1000);
  if (seconds <= 0) return undefined;
  const domain = site.cookieDomain === undefined ? '' : `; Domain=${site.cookieDomain}`;
  // Not HttpOnly: the gate reads it before anything runs.
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${latest.text}; Path=/; Max-Age=${seconds}; SameSite=Lax${domain}${secure}`;
}

function choicesIn(cookies: string): Choice[] {
  return cookies.split('; ').flatMap((pair): Choice[] => {
    const text = pair.startsWith(`${NAME}=`) ? pair.slice(NAME.length + 1).replace(NO_ANSWER, '') : '';
    if (text.length > VALUE_MAX || !REFUSAL.test(text)) return [];
    const times = [...text.matchAll(/\.([\da-z]+)(?=~|$)/g)].map(
      ([, time = '']) => parseInt(time, 36) * 1000,
    );
    return [{ text, decidedAt: Math.max(...times) }];
  });
}

/**
 * Browsers say where a page stands to the address that it asks (Fetch Metadata), and no script can change it. Those that
 * do not, Safari before 16.4, are asked for the host. Under another host of the same site a cookie must name the domain.
 */
function isOwnSite(
  fetchSite: string | string[] | undefined,
  origin: string,
  host: string,
  domain: string | undefined,
): boolean {
  if (fetchSite === 'same-origin') return true;
  if (fetchSite === 'same-site') return domain !== undefined;
  return fetchSite === undefined && URL.canParse(origin) && new URL(origin).host === host;
}
