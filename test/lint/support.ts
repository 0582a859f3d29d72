/** A configuration that lints clean, and one change of it for each code. */
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { parsePage, type CrawledPage } from '../../src/lint/crawl-page.ts';
import { lintConfig, type LintResult } from '../../src/lint/lint-config.ts';
import { shippedTexts } from '../../src/lint/shipped-texts.ts';
import { packageRoot } from '../../src/package-root.ts';

/** The built files, with the shipped texts among them. */
export const DIST = new URL('dist/', packageRoot());

const shipped = await shippedTexts(DIST);

/** Lints clean. */
export const SOUND = {
  site: 'shop',
  name: 'Shop',
  controller: { name: 'Shop Ltd', contact: 'privacy@shop.example' },
  policyUrl: '/privacy',
  authority: { name: 'Data Protection Commission', url: 'https://www.dataprotection.ie/' },
  purposes: ['analytics', 'marketing'],
  services: [
    { id: 'posthog', country: 'DE' },
    { id: 'meta-pixel', safeguard: 'standard contractual clauses' },
    {
      id: 'meter',
      purpose: 'analytics',
      name: 'Meter',
      provider: 'Meter GmbH',
      country: 'DE',
      policyUrl: 'https://meter.example/privacy',
      goal: 'Counts visits',
      stores: [{ name: 'meter', duration: 'P1Y' }],
    },
  ],
};

/** A service that needs no consent, as {@link SOUND} may have it. */
export const NECESSARY = {
  id: 'login',
  purpose: 'necessary',
  name: 'Sign-in',
  provider: 'Shop Ltd',
  country: 'IE',
  policyUrl: '/privacy',
  why: 'Keeps you signed in, as you asked.',
  stores: [{ name: 'session', duration: 'session' }],
};

/** A page with the way back in its footer. */
export const PAGE_HTML =
  '<html><head><script src="/may-i/may-i.js"></script></head><body><main></main><footer><a href="/privacy#cookie-preferences">Cookie preferences</a></footer></body></html>';

/** A page of the site. */
export function page(html = PAGE_HTML): CrawledPage {
  return parsePage(html, new URL('https://www.shop.example/'));
}

/** Lints. */
export function lint(value: unknown, pages: readonly CrawledPage[] = []): LintResult {
  return lintConfig(value, { catalogue: CATALOGUE, shipped, pages, rendered: [] });
}

/** Codes that are found. */
export function codesOf(value: unknown, pages: readonly CrawledPage[] = []): string[] {
  return lint(value, pages).lines.map(({ code }) => code);
}
