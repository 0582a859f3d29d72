/** Loaded after a choice, or when the gate came late into a page: what follows a decision, in its order. */
import { releaseLate } from '../gate/release-late.ts';
import type { DecisionChange } from '../manager/consent-manager.ts';
import { consentEvent } from '../outbox/draft.ts';
import type { Act } from '../ui/page.ts';
import type { LoadingGate } from './chunks.ts';

/** For what is recorded and not chosen: the load of one embed. */
export { consentEvent as draft };

/** A choice that was taken and written. */
export interface Chosen {
  readonly change: DecisionChange<Act>;
  /** Whether the browser kept the choice. */
  readonly isKept: boolean;
}

/** Waits until the browser has painted, or a little, or until the page goes: whichever comes first. */
function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
    addEventListener('pagehide', resolve);
  });
}

/**
 * Lets signals, gate and outbox follow.
 *
 * @param chosen Absent at the start of a page: then only what is granted is released.
 */
export async function run(gate: LoadingGate, chosen?: Chosen): Promise<void> {
  // Before a tag of theirs is released (SG-01).
  if (gate.config.signals) await gate.run('signals');
  if (chosen) {
    const { change, isKept } = chosen;
    if (!isKept) void gate.run('problems', { isKept });
    const recorded = gate.run('record', consentEvent(gate, change, Date.now()));
    // What was withdrawn has been told already.
    if (change.withdrawn.length) void gate.run('forget', { purposes: change.withdrawn, recorded });
    else {
      // What is granted waits until the notice is seen to be gone, so that the click stays short.
      await painted();
      gate.signal(change.act.method);
    }
  }
  const queue = await releaseLate(gate);
  if (queue.size > 1) await gate.run('unstick', queue);
}
