/**
 * Loaded before anybody is asked, where something comes before: an answer that was given to another consent tool, the
 * visit of a page that is prepared in the background, and what
 * the law of the profile lets run unasked.
 */
import type { PriorAnswers } from '../config/config.ts';
import { takeOver } from '../manager/take-over.ts';
import { deleteCookie, readOther } from '../store/other-tools.ts';
import type { Act } from '../ui/page.ts';
import type { LoadingGate } from './chunks.ts';
import { draft, run as follow } from './follow.ts';
import { choose, mayAsk } from './notice.ts';

const ACT: Act = { method: 'import', layer: 'none', decisionMs: undefined };

/**
 * Takes over what was said to another tool, once: it is written as a decision of ours and recorded as imported; then the
 * other's record is deleted.
 */
async function move(gate: LoadingGate, prior: PriorAnswers): Promise<void> {
  const { config } = gate;
  const now = Date.now();
  const found = readOther(prior, now);
  const answers = found ? takeOver(found, prior, config, now) : {};
  // What was not said to the other tool is no refusal.
  const purposes = config.purposes.filter(({ id }) => answers[id]);
  if (!found || !purposes.length) return;
  // As if the page had known the answers, so that they keep their dates; what follows is done below.
  const page: LoadingGate = {
    ...gate,
    config: { ...config, purposes },
    decision: { answers },
    isGranted: () => false,
    run: () => Promise.resolve(),
  };
  if (choose(page, {}, ACT)) found.cookies.forEach(deleteCookie);
  const decision = (gate.decision = page.decision ?? { answers });
  const decided = { decision, before: undefined, wasOpen: true, grantedBefore: [], act: ACT };
  void gate.run('record', draft(page, decided, now));
  gate.signal(ACT.method);
  await follow(gate);
}

/** Lets what counts before count, then asks for what is open, once the page is visited. */
export async function run(gate: LoadingGate, ask: () => void): Promise<void> {
  // A page that is prepared in the background has not been visited (LB-12).
  if (document.prerendering) {
    await new Promise((resolve) => {
      document.addEventListener('prerenderingchange', resolve);
    });
  }
  const { answers, unasked } = gate.config.prior ?? {};
  if (answers && !gate.decision && mayAsk(gate)) await move(gate, answers);
  if (unasked && mayAsk(gate)) await gate.run('unasked');
  // Meanwhile another page may have been answered.
  if (gate.config.purposes.some(gate.isOpen)) ask();
  else if (gate.config.button) void gate.run('button');
}
