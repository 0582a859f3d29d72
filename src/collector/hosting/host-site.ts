/** Adds a site in a page, changes and pauses it. */
import { soundSite } from '../../build/sound-site.ts';
import { CATALOGUE } from '../../catalogue/catalogue.ts';
import { isConfig } from '../../config/check-config.ts';
import type { Config } from '../../config/config.ts';
import { lintConfig, type Line } from '../../lint/lint-config.ts';
import { isTimeZone } from '../../report/site-day.ts';
import { auditStatement } from '../access/audit.ts';
import { problem } from '../problem.ts';
import { noticesByScript } from '../proof/make-notices.ts';
import { isInForce, publicationStatements } from '../proof/notices.ts';
import type { SiteScripts } from '../site-scripts.ts';
import { isDomainOf, isOrigin } from '../sites.ts';
import type { Queries } from '../store.ts';
import { latestEdition } from '../texts/editions.ts';
import { withEdits } from '../texts/edits.ts';
import { loadShipped } from '../texts/shipped.ts';
import { hostedSites, hostedStatement, type HostedSite } from './hosted-site.ts';
import type { SiteList } from './site-list.ts';

/** What is needed. */
export interface HostingDeps {
  readonly store: Queries;
  readonly siteList: SiteList;
  readonly scripts: Pick<SiteScripts, 'refresh'>;
  /** `dist/` of the package. */
  readonly distDir: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A site as somebody writes it. */
export interface SiteDraft {
  readonly id: string;
  readonly name: string;
  readonly origins: readonly string[];
  /** Those of them where the site's own people try it. */
  readonly testOrigins: readonly string[];
  readonly timeZone: string;
  readonly isPaused: boolean;
  /** As it was read, unchecked. */
  readonly config: unknown;
}

/** What the linter says of a configuration, and that it is of this site. */
export async function lintSite(id: string, config: unknown, distDir: string): Promise<readonly Line[]> {
  const { lines } = lintConfig(config, {
    catalogue: CATALOGUE,
    shipped: await loadShipped(distDir),
    pages: [],
    rendered: [],
  });
  const own: Line[] = [];
  const say = (path: string, message: string, fix: string) =>
    own.push({ code: 'site-refused', level: 'error', path, message, fix, rule: '' });
  const site: unknown = Reflect.get(Object(config), 'site');
  if (site !== id) say('site', `It is of the site "${String(site)}", and this is "${id}".`, `Write "${id}".`);
  if (Reflect.get(Object(config), 'variants') !== undefined)
    say(
      'variants',
      'The collector has no browser to measure variants.',
      'Build the script with "may-i build".',
    );
  return [...own, ...lines];
}

/** The configuration of a draft. */
async function soundConfig({ id, config }: SiteDraft, distDir: string): Promise<Config> {
  const findings = (await lintSite(id, config, distDir)).filter(({ level }) => level === 'error');
  if (!findings.length && isConfig(config)) {
    soundSite(config, distDir);
    return config;
  }
  throw problem(
    422,
    'site-refused',
    'The linter refuses this configuration: nothing is changed.',
    findings.map(({ code, path, message, fix }) => `${code} ${path}: ${message} ${fix}`).join(' '),
    { findings },
  );
}

function checkDraft({ id, origins, testOrigins, timeZone }: SiteDraft): void {
  const wrong = origins.find((origin) => !isOrigin(origin));
  if (wrong !== undefined) {
    throw problem(
      400,
      'site-malformed',
      `"${wrong}" is no origin.`,
      'Write "https://host" without a path and without a slash at its end.',
    );
  }
  const untold = testOrigins.find((origin) => !origins.includes(origin));
  if (untold !== undefined) {
    throw problem(
      400,
      'site-malformed',
      `"${untold}" is to be for tests, and is none of the origins.`,
      'Name it among the origins of its pages, too.',
    );
  }
  if (!isTimeZone(timeZone)) {
    throw problem(
      400,
      'site-malformed',
      `"${timeZone}" is no time zone of the site "${id}".`,
      'Write a name of the IANA database, as "Europe/Amsterdam".',
    );
  }
}

/** A cookie of another domain than the page's would be refused by every browser. */
function checkCookieDomain({ cookieDomain }: Config, origins: readonly string[]): void {
  const foreign = cookieDomain && origins.find((origin) => !isDomainOf(cookieDomain, origin));
  if (!foreign) return;
  throw problem(
    400,
    'site-malformed',
    `"cookieDomain" of the configuration is "${cookieDomain}", which is no domain of "${foreign}".`,
    'Name the part that all hosts of the site share, as "example.com".',
  );
}

/**
 * Keeps a site as a version of its own, with the notices and the configuration that is then in force, all of it or nothing, and
 * serves it.
 *
 * @param over Version that the draft was written over; 0 for a new site.
 * @throws {Problem} `site-malformed`, `site-fixed`, `site-taken`, `site-unknown`, `site-changed`, `site-refused`
 */
export async function hostSite(
  { store, siteList, scripts, distDir, now }: HostingDeps,
  draft: SiteDraft,
  over: number,
  who: string,
): Promise<HostedSite> {
  const { id } = draft;
  if (siteList.isFixed(id)) {
    throw problem(
      409,
      'site-fixed',
      `The site "${id}" is one of the settings of this collector.`,
      'Change it there, and restart.',
    );
  }
  checkDraft(draft);
  const versionOf = async () => (await hostedSites(store)).find((site) => site.id === id)?.version ?? 0;
  const current = await versionOf();
  if (current !== over) throw changed(id, current, over);
  const config = await soundConfig(draft, distDir);
  checkCookieDomain(config, draft.origins);
  const at = now();
  const site: HostedSite = { ...draft, config, version: over + 1, changedAt: at, who };
  const { edits } = await latestEdition(store, id);
  const inForce = withEdits(config, edits, await loadShipped(distDir));
  const isNew = !(await isInForce(store, { site: id, config: inForce }));
  const notices = isNew ? await noticesByScript(inForce, distDir) : [];
  try {
    await store.write([
      hostedStatement(site),
      auditStatement({ at, who, action: 'site-change' }),
      ...publicationStatements({ site: id, config: inForce, notices }, isNew, at, who),
    ]);
  } catch (error) {
    // The version is the key: of two at the same moment one comes too late.
    const later = await versionOf();
    if (later === over) throw error;
    throw changed(id, later, over);
  }
  await scripts.refresh();
  return site;
}

function changed(id: string, current: number, over: number): Error {
  if (over === 0)
    return problem(
      409,
      'site-taken',
      `There is a site "${id}" already.`,
      'Take another id, or change that one.',
    );
  if (current === 0)
    return problem(
      404,
      'site-unknown',
      `There is no site "${id}" here.`,
      'Load the page again: it lists them.',
    );
  return problem(
    412,
    'site-changed',
    `Somebody else has changed the site "${id}" since you opened it.`,
    'Load the page again: it shows what counts now. Nothing of yours is kept.',
  );
}
