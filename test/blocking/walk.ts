/** Walks one way of loading through every phase of a visitor's choice, and says what got through. */
import type { BrowserContext, Page } from 'playwright';
import type { EveryHost } from './every-host.ts';
import type { Way } from './ways.ts';

/** Host of a service of the catalogue that the tests take for all. */
export const HOST = 'static.hotjar.com';
/** What it needs there. */
export const NEED = 'analytics:hotjar';

const PARTS = `['static', 'hot' + 'jar', 'com'].join('.')`;

/** Every phase of a visitor's choice. */
export const PHASES = ['before', 'accepted', 'return', 'withdrawn', 'next', 'other'] as const;

/** One phase. */
export type Phase = (typeof PHASES)[number];

/** What happened in a phase that should not have, or did not that should have; empty when all is well. */
export type Findings = Partial<Record<Phase, string>>;

/** A whole page of the site. */
export function pageOf(html: string, tier: 'automatic' | 'declared' | 'none'): string {
  const gate = {
    automatic: 'may-i.js',
    declared: 'may-i-declared.js',
    none: '',
  }[tier];
  const tag = gate
    ? `<script src="/dist/${gate}" data-site="bed" data-purposes="preferences personalisation analytics statistics marketing"></script>`
    : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bed</title>${tag}
    <script>order = []; log = (entry) => order.push(entry)</script></head><body><h1>Bed</h1>
    ${html.replaceAll('HOST', HOST).replaceAll('PARTS', PARTS)}
    <a href="/policy" data-may-i-open>Cookie preferences</a></body></html>`;
}

/** Lets what is on its way arrive: two requests of the page's own, one after the other, when it is at rest. */
async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 120));
    for (let n = 0; n < 2; n++) {
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
      await fetch(`/rest-${n}`);
    }
  });
}

interface Seen {
  readonly asked: number;
  readonly ran: number;
  readonly stored: string;
}

async function look(page: Page, network: EveryHost): Promise<Seen> {
  const state = await page.evaluate(() => ({
    ran: (window as unknown as { ran?: number }).ran ?? 0,
    stored: [document.cookie.split('; '), Object.keys(localStorage), Object.keys(sessionStorage)]
      .flat()
      .filter((name) => name.startsWith('_hj'))
      .join(' '),
  }));
  return { ...state, asked: network.asked.filter(({ host }) => host === HOST).length };
}

/** Walks; the context must be fresh and go through the network. */
export async function walk(
  way: Way,
  address: string,
  tier: 'automatic' | 'declared',
  context: BrowserContext,
  network: EveryHost,
): Promise<Findings> {
  const findings: Findings = {};
  const page = await context.newPage();
  const mayBeFetched = tier === 'automatic' && way.mayBeFetched === true;
  const blocked = (phase: Phase, { asked, ran, stored }: Seen) => {
    if (ran) findings[phase] = `ran ${ran} times`;
    else if (stored) findings[phase] = `stored ${stored}`;
    else if (asked && !mayBeFetched) findings[phase] = `asked ${asked} times`;
  };
  let wasFetched = false;
  const released = (phase: Phase, { asked, ran, stored }: Seen) => {
    if (way.does === 'runs' && ran !== 1) findings[phase] = `ran ${ran} times`;
    // What the preload scanner fetched may be taken from there.
    if (way.does === 'asks' && !asked && !wasFetched) findings[phase] = 'did not ask';
    if (way.does === 'stores' && !stored) findings[phase] = 'did not store';
  };
  const forgetNetwork = () => {
    network.asked.length = 0;
  };

  forgetNetwork();
  await page.goto(address);
  await page.getByRole('button', { name: 'Accept all' }).waitFor();
  await atRest(page);
  const before = await look(page, network);
  wasFetched = before.asked > 0;
  blocked('before', before);

  forgetNetwork();
  await page.getByRole('button', { name: 'Accept all' }).click();
  await page.getByRole('button', { name: 'Accept all' }).waitFor({ state: 'detached' });
  await atRest(page);
  await atRest(page);
  if (!way.isDropped) released('accepted', await look(page, network));

  forgetNetwork();
  await page.reload();
  await atRest(page);
  released('return', await look(page, network));

  forgetNetwork();
  const reloaded = page.waitForEvent('load');
  await page.evaluate(() => {
    window.mayI?.withdraw();
  });
  await reloaded;
  await atRest(page);
  blocked('withdrawn', await look(page, network));

  forgetNetwork();
  await page.reload();
  await atRest(page);
  blocked('next', await look(page, network));

  forgetNetwork();
  const seconds = Math.floor(Date.now() / 1000).toString(36);
  await context.clearCookies();
  await page.evaluate(
    (text) => {
      localStorage.removeItem('may-i');
      document.cookie = `may-i=${text};path=/`;
    },
    `1~${'a'.repeat(32)}~preferences.n1.${seconds}~personalisation.n1.${seconds}~analytics.n1.${seconds}~statistics.y1.${seconds}~marketing.n1.${seconds}`,
  );
  await page.reload();
  await atRest(page);
  blocked('other', await look(page, network));
  await page.close();
  return findings;
}
