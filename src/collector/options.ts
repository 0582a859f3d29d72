/** Refuses to start a collector that would be open to everybody, or would not do what it was told to. */
import { ID_PATTERN } from '../protocol/consent-event.ts';
import { isTimeZone } from '../report/site-day.ts';
import { openIdProblem, type OpenIdOptions } from './access/open-id.ts';
import { isDomainOf, isOrigin, type Site } from './sites.ts';
import { summaryProblem, type Summary } from './summaries/summary.ts';
import { webhookProblem, type Webhook } from './webhooks/webhook.ts';

/** Shortest token; 16 characters of a random one are out of reach of guessing. */
const TOKEN_MIN_LENGTH = 16;

/** Throws a message with a code when the collector must not start like this. */
export function checkOptions({
  token,
  sites,
  signOnHeader,
  trustProxy,
  globalPrivacyControl,
  openId,
}: {
  readonly token: string;
  readonly sites: readonly Site[];
  readonly signOnHeader?: string;
  readonly trustProxy?: boolean | string | string[];
  readonly globalPrivacyControl?: string;
  readonly openId?: OpenIdOptions;
}): void {
  if (!token || token.length < TOKEN_MIN_LENGTH) {
    throw new Error(
      `may-i: the collector has no token of ${TOKEN_MIN_LENGTH} characters or more. Set MAY_I_TOKEN, for example to the output of "openssl rand -hex 32". [collector-token-missing]`,
    );
  }
  if (signOnHeader !== undefined && (typeof trustProxy === 'boolean' || !trustProxy?.length)) {
    throw new Error(
      `may-i: the header "${signOnHeader}" is to say who asks, and no proxy is named whose word counts. Name its addresses: --trust-proxy <address>. [collector-sign-on-open]`,
    );
  }
  if (globalPrivacyControl !== undefined && !isDay(globalPrivacyControl)) {
    throw new Error(
      `may-i: "${globalPrivacyControl}" is no day. Write the day of the statement on Global Privacy Control as YYYY-MM-DD. [collector-day-wrong]`,
    );
  }
  const provider = openId && openIdProblem(openId);
  if (provider !== undefined) {
    throw new Error(
      `may-i: nobody can sign in with "openId" of the settings: ${provider}. The collector does not start. [collector-open-id-wrong]`,
    );
  }
  for (const [index, site] of sites.entries()) checkSite(site, sites.slice(0, index));
}

/**
 * Throws a message with a code when somebody is to be told of a site that is neither in the settings nor was added in a
 * page, or cannot be told.
 */
export function checkRecipients(
  {
    webhooks = [],
    summaries = [],
  }: { readonly webhooks?: readonly Webhook[]; readonly summaries?: readonly Summary[] },
  sites: readonly Site[],
): void {
  const problem = webhookProblem(webhooks, sites);
  if (problem !== undefined)
    throw new Error(`may-i: ${problem}. The collector does not start. [collector-webhook-wrong]`);
  const unsent = summaryProblem(summaries, sites);
  if (unsent !== undefined)
    throw new Error(`may-i: ${unsent}. The collector does not start. [collector-summary-wrong]`);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(+date) && date.toISOString().startsWith(text) && text.length === 10;
}

function checkSite(
  { id, origins, testOrigins = [], cookieDomain, timeZone }: Site,
  before: readonly Site[],
): void {
  const wrong = origins.find((origin) => !isOrigin(origin));
  const untold = testOrigins.find((origin) => !origins.includes(origin));
  const foreign =
    cookieDomain === undefined || wrong !== undefined
      ? undefined
      : origins.find((origin) => !isDomainOf(cookieDomain, origin));
  const problem = !new RegExp(ID_PATTERN).test(id)
    ? `"${id}" is no site id: a lower-case letter, then letters, digits and hyphens, 32 characters at most`
    : wrong !== undefined
      ? `"${wrong}" of site "${id}" is no origin: write "https://host" without a path`
      : before.some((site) => site.id === id)
        ? `the site "${id}" is named twice: name it once, with all its origins`
        : untold !== undefined
          ? `"${untold}" of "testOrigins" of site "${id}" is none of its origins: name it in "origins", too`
          : foreign !== undefined
            ? `"${String(cookieDomain)}" of site "${id}" is no domain of "${foreign}": name the part that its hosts share, as "example.com"`
            : timeZone !== undefined && !isTimeZone(timeZone)
              ? `"${timeZone}" of site "${id}" is no time zone: write a name of the IANA database, as "Europe/Amsterdam"`
              : undefined;
  if (problem !== undefined)
    throw new Error(`may-i: ${problem}. The collector does not start. [collector-site-wrong]`);
}
