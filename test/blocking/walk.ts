/** Walks one way of loading through every phase of a visitor's choice, and says what got through. */
import type { EveryHost } from './every-host.ts';
import type { Visitor } from './visitor.ts';
import type { Way } from './ways.ts';

/** What the service needs that the tests take for all. */
export const NEED = 'analytics:hotjar';

/** What the pages of the tests ask for. */
export const PURPOSES = ['preferences', 'personalisation', 'analytics', 'statistics', 'marketing'];

/** What the site does about its tags: docs/blocking.md. */
export type Tier = 'declared' | 'rewritten' | 'automatic';

/** Every phase of a visitor's choice. */
export const PHASES = ['before', 'accepted', 'return', 'withdrawn', 'next', 'other'] as const;

/** One phase. */
export type Phase = (typeof PHASES)[number];

/** A host of that service. */
export function hostOf(label: string): string {
  return `${label}.hotjar.com`;
}

/** What happened in a phase that should not have, or did not that should have; empty when all is well. */
export type Findings = Partial<Record<Phase, string>>;

/** What a walk found out. */
export interface Walked {
  readonly findings: Findings;
  /** Something was fetched before any script could stop it, and not run: {@link Way.mayBeFetched}. */
  readonly wasFetched: boolean;
}

/**
 * A whole page of the site.
 *
 * @param label Tells its host of the service from that of other pages, which may be walked at the same time.
 */
export function pageOf(html: string, tier: Tier | 'none', label: string): string {
  const gate = {
    automatic: 'may-i.js',
    rewritten: 'may-i.js',
    declared: 'may-i-declared.js',
    none: '',
  }[tier];
  const tag = gate
    ? `<script src="/dist/${gate}" data-site="bed" data-purposes="${PURPOSES.join(' ')}"></script>`
    : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bed</title>${tag}
    <script>order = []; log = (entry) => order.push(entry)</script></head><body><h1>Bed</h1>
    ${html.replaceAll('HOST', hostOf(label)).replaceAll('PARTS', `['${label}', 'hot' + 'jar', 'com'].join('.')`)}
    <a href="/policy" data-may-i-open>Cookie preferences</a></body></html>`;
}

/** Lets what is on its way arrive: two requests of the page's own, one after the other, when it is at rest. */
async function atRest(visitor: Visitor): Promise<void> {
  await visitor.run(async () => {
    await new Promise<void>((resolve) => {
      const look = () => {
        if (document.readyState === 'complete') setTimeout(resolve, 120);
        else setTimeout(look, 20);
      };
      look();
    });
    for (let n = 0; n < 2; n++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await fetch(`/rest-${n}`);
    }
  });
}

/**
 * Waits until a withdrawal is through: in a page that was loaded again for it, or in the same page where that is not
 * needed.
 */
async function withdrawn(visitor: Visitor): Promise<void> {
  const deadline = Date.now() + 15_000;
  const isThrough = () =>
    visitor
      .run(() => {
        const mark = sessionStorage.getItem('may-i-forget');
        // In the same page the mark says that the visitor was told here.
        const isDone = 'withdrawing' in window ? mark?.startsWith('*') : mark === null;
        return document.readyState === 'complete' && isDone === true;
      })
      // Its page has gone.
      .catch(() => false);
  while (Date.now() < deadline && !(await isThrough())) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await atRest(visitor);
}

interface Seen {
  readonly asked: number;
  readonly ran: number;
  readonly stored: string;
}

async function look(visitor: Visitor, asked: EveryHost['asked'], hosts: readonly string[]): Promise<Seen> {
  const state = await visitor.run(async () => ({
    ran: (window as unknown as { ran?: number }).ran ?? 0,
    stored: [
      document.cookie.split('; '),
      Object.keys(localStorage),
      Object.keys(sessionStorage),
      (await indexedDB.databases()).map(({ name = '' }) => name),
      'caches' in window ? await caches.keys() : [],
    ]
      .flat()
      .filter((name) => name.startsWith('_hj'))
      .join(' '),
  }));
  return { ...state, asked: asked.filter(({ host }) => hosts.includes(host)).length };
}

/** The cookie of somebody who has granted one purpose alone. */
function cookieOf(granted: string): string {
  const seconds = Math.floor(Date.now() / 1000).toString(36);
  const answers = PURPOSES.map((purpose) => `~${purpose}.${purpose === granted ? 'y' : 'n'}1.${seconds}`);
  return `1~${'a'.repeat(32)}${answers.join('')}`;
}

/** A walk. */
export interface Walk {
  readonly way: Way;
  /** Of its page. */
  readonly address: string;
  /** Hosts that it may ask. */
  readonly hosts: readonly string[];
  readonly tier: Tier;
}

/** Walks; the visitor must be a fresh one. */
export async function walk(
  { way, address, hosts, tier }: Walk,
  visitor: Visitor,
  network: EveryHost,
): Promise<Walked> {
  const findings: Findings = {};
  const { other = 'statistics' } = way;
  const mayBeFetched = tier === 'automatic' && way.mayBeFetched === true;
  let wasFetched = false;
  const blocked = (phase: Phase, { asked, ran, stored }: Seen) => {
    if (ran) findings[phase] = `ran ${ran} times`;
    else if (stored) findings[phase] = `stored ${stored}`;
    else if (asked && !mayBeFetched) findings[phase] = `asked ${asked} times`;
    wasFetched ||= asked > 0;
  };
  const released = (phase: Phase, { asked, ran, stored }: Seen) => {
    if (way.does === 'runs' && ran !== 1) findings[phase] = `ran ${ran} times`;
    // What the preload scanner fetched may be taken from there.
    if (way.does === 'asks' && !asked && !wasFetched) findings[phase] = 'did not ask';
    if (way.does === 'stores' && !stored) findings[phase] = 'did not store';
  };
  let from = 0;
  const seen = () => look(visitor, network.asked.slice(from), hosts);
  const forgetNetwork = () => {
    from = network.asked.length;
  };

  forgetNetwork();
  await visitor.goto(address);
  await atRest(visitor);
  blocked('before', await seen());

  forgetNetwork();
  await visitor.press('accept');
  await atRest(visitor);
  await atRest(visitor);
  if (!way.isDropped) released('accepted', await seen());

  forgetNetwork();
  await visitor.reload();
  await atRest(visitor);
  released('return', await seen());

  forgetNetwork();
  // Without a reload what has run has run; what counts is what runs from now on.
  await visitor.run(() => {
    Object.assign(window, { ran: 0, withdrawing: true });
    window.mayI?.withdraw();
  });
  await withdrawn(visitor);
  blocked('withdrawn', await seen());

  forgetNetwork();
  await visitor.reload();
  await atRest(visitor);
  blocked('next', await seen());

  forgetNetwork();
  await visitor.clearCookies();
  await visitor.run((text) => {
    localStorage.removeItem('may-i');
    document.cookie = `may-i=${text};path=/`;
  }, cookieOf(other));
  await visitor.reload();
  await atRest(visitor);
  blocked('other', await seen());
  return { findings, wasFetched };
}
