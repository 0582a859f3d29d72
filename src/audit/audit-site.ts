/**
 * Visits a site as an authority does, and writes down what leaves the browser and what is kept in it (PR-10, LB-50): a HAR
 * file for each scenario, and a picture of its first page.
 */
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { SCENARIOS, type Scenario, type Step, type Stored } from './scenario.ts';

/** What is audited. */
export interface Audit {
  /** Its first page. */
  readonly url: URL;
  /** Ids of the purposes that it asks for, in the order of its preferences. */
  readonly purposes: readonly string[];
  /** Says whether a host is the site's own. */
  readonly isOwn: (host: string) => boolean;
  /** Where HAR files and pictures go. */
  readonly folder: string;
  /** How long what a page starts is waited for after each step, in milliseconds. */
  readonly restMs: number;
}

/** No notice of May I was shown, or what it leads to did not come. */
export class NoNotice extends Error {}

/** Walks every scenario. */
export async function auditSite(browser: Browser, audit: Audit): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const scenario of SCENARIOS) steps.push(...(await walk(browser, audit, scenario)));
  return steps;
}

async function walk(browser: Browser, audit: Audit, scenario: Scenario): Promise<Step[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    recordHar: { path: join(audit.folder, `${scenario}.har`), content: 'omit' },
  });
  const steps: Step[] = [];
  try {
    await context.route('**/events', keepToItself);
    const page = await context.newPage();
    let asked = new Set<string>();
    // Without the query: what a visitor is does not belong into a report.
    context.on('request', (request) => asked.add(request.url().replace(/[?#].*/s, '')));
    const look = async (after: string, granted: readonly string[]) => {
      await page.waitForTimeout(audit.restMs);
      steps.push({ scenario, after, granted, asked: [...asked], stored: await storedIn(page, audit) });
      asked = new Set();
    };
    await page.goto(audit.url.href, { waitUntil: 'load' });
    const notice = page.locator('may-i-notice [part~=panel]');
    await there(notice, 'no notice of May I is on the page');
    await page.screenshot({ path: join(audit.folder, `${scenario}.png`), animations: 'disabled' });
    if (scenario === 'arrive') {
      await page.mouse.wheel(0, 100_000);
      await look('the first page', []);
    } else {
      const { purposes } = audit;
      if (scenario === 'one') await grantFirst(page);
      else await page.locator(`may-i-notice [part~=${scenario === 'reject' ? 'reject' : 'accept'}]`).click();
      const granted = scenario === 'reject' ? [] : scenario === 'one' ? purposes.slice(0, 1) : purposes;
      await look('the choice', granted);
      if (scenario === 'withdraw') {
        await follow(page, audit);
        await look('the choice and another page', granted);
        // Not every page of a site need have the tag.
        if (!(await page.evaluate(() => 'mayI' in window))) await page.goto(audit.url.href);
        await openPreferences(page);
        await page.locator('may-i-preferences [part~=reject]').click();
        await look('the withdrawal', []);
        await page.reload({ waitUntil: 'load' });
        await look('the withdrawal and a reload', []);
        return steps;
      }
      await follow(page, audit);
      await look('the choice and another page', granted);
      return steps;
    }
    await follow(page, audit);
    await look('another page', []);
    return steps;
  } finally {
    await context.close();
  }
}

/**
 * Answers for the collector where a choice would be sent to it: an audit is nobody's choice, and must not be in a figure. A
 * display is not counted either, because the browser says that it is a bot.
 */
async function keepToItself(route: Route): Promise<void> {
  const isChoice = route.request().postData()?.includes('"may-i/consent-batch/');
  if (isChoice) await route.fulfill({ contentType: 'application/json', body: '{"refused":[]}' });
  else await route.continue();
}

async function there(locator: ReturnType<Page['locator']>, otherwise: string): Promise<void> {
  await locator
    .first()
    .waitFor({ timeout: 15_000 })
    .catch(() => {
      throw new NoNotice(otherwise);
    });
}

async function openPreferences(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.mayI?.open();
  });
  await there(page.locator('may-i-preferences [part~=save]'), 'the preferences did not open');
}

async function grantFirst(page: Page): Promise<void> {
  await openPreferences(page);
  await page.locator('may-i-preferences [part~=switch]').first().click();
  await page.locator('may-i-preferences [part~=save]').click();
}

/** Follows a link of the site to another page; where there is none the page is loaded once more. */
async function follow(page: Page, { url }: Audit): Promise<void> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const addresses = hrefs.flatMap((href) => URL.parse(href, page.url())?.href ?? []);
  const next = addresses.find((address) => {
    const to = URL.parse(address);
    return (
      to?.origin === url.origin && to.pathname !== url.pathname && !/\.\w{2,5}$|logout/.test(to.pathname)
    );
  });
  await page.goto(next ?? page.url(), { waitUntil: 'load' });
}

async function storedIn(page: Page, { isOwn }: Audit): Promise<Stored[]> {
  const cookies = (await page.context().cookies()).map(({ name, domain }): Stored => {
    const host = domain.replace(/^\./, '');
    return { type: 'cookie', name, ...(!isOwn(host) && { host }) };
  });
  const kept = await page.evaluate(async () => {
    // What is off holds nothing.
    const namesOf = async (type: Stored['type'], read: () => unknown): Promise<Stored[]> => {
      try {
        return [await read()].flat().map((name) => ({ type, name: String(name) }));
      } catch {
        return [];
      }
    };
    const all = [
      namesOf('localStorage', () => Object.keys(localStorage)),
      namesOf('sessionStorage', () => Object.keys(sessionStorage)),
      namesOf('indexedDB', async () => (await indexedDB.databases()).map(({ name }) => name)),
      namesOf('cache', () => caches.keys()),
    ];
    return (await Promise.all(all)).flat();
  });
  return [...cookies, ...kept];
}
