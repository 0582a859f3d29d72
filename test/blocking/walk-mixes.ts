/** Compares what the scripts of a mix log when they are released late, and on the next visit, with a page without us. */
import { comparable, declaredMix, mixOf } from './mixes.ts';
import type { Visitor } from './visitor.ts';
import { NEED, pageOf } from './walk.ts';

/** What a mix logged otherwise than it should; empty when all is well. */
export interface MixFinding {
  readonly seed: number;
  readonly tier: 'automatic' | 'declared';
  readonly phase: 'before' | 'accepted' | 'return';
  readonly logged: readonly string[];
  readonly expected: readonly string[];
}

/** Longest wait for the log that is expected, in milliseconds: on a busy machine a module may take seconds to run. */
const PATIENCE_MS = 20_000;

/**
 * Waits until a page has logged as much as it should, and then logs nothing any more.
 *
 * @param expected Length of the log; what comes beyond it is waited for as well.
 */
async function settled(visitor: Visitor, expected: number): Promise<string[]> {
  const log = await visitor.run(
    async ({ expected, patience }) => {
      const { order } = window as unknown as { order: string[] };
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      while (document.readyState !== 'complete') await pause(20);
      const deadline = performance.now() + patience;
      while (order.length < expected && performance.now() < deadline) await pause(20);
      for (let quiet = 0, seen = -1; quiet < 5; quiet++) {
        if (order.length !== seen) quiet = 0;
        seen = order.length;
        await pause(80);
      }
      return order;
    },
    { expected, patience: PATIENCE_MS },
  );
  return comparable(log);
}

/** Walks one mix in one tier. */
export async function walkMix(
  seed: number,
  tier: MixFinding['tier'],
  visitor: Visitor,
  pages: Map<string, string>,
): Promise<MixFinding[]> {
  const html = mixOf(seed);
  const label = `m${seed}`;
  const path = (name: string) => `/mix-${seed}-${tier}-${name}`;
  const address = (name: string) => `http://site.test${path(name)}`;
  pages.set(path('free'), pageOf(html, 'none', label));
  pages.set(path('blocked'), pageOf(tier === 'declared' ? declaredMix(html, NEED) : html, tier, label));
  const findings: MixFinding[] = [];
  const compare = (phase: MixFinding['phase'], logged: readonly string[], expected: readonly string[]) => {
    if (logged.join('\n') !== expected.join('\n')) findings.push({ seed, tier, phase, logged, expected });
  };
  await visitor.goto(address('free'));
  const free = await settled(visitor, 0);
  await visitor.goto(address('blocked'));
  compare('before', await settled(visitor, 0), []);
  await visitor.press('accept');
  compare('accepted', await settled(visitor, free.length), free);
  await visitor.reload();
  compare('return', await settled(visitor, free.length), free);
  return findings;
}

/** In words, for a log. */
export function describeMix({ seed, tier, phase, logged, expected }: MixFinding): string {
  return `seed ${seed}, ${tier}, ${phase}:\n    logged   ${logged.join(', ')}\n    expected ${expected.join(', ')}`;
}
