/** Takes a choice and lets everything follow that must. Shared by the notice and the preferences. */
import type { Grants } from '../consent/decide.ts';
import { choose as take } from '../manager/consent-manager.ts';
import { writeDecision } from '../store/write-decision.ts';
import type { Act } from '../ui/page.ts';
import type { LoadingGate } from './chunks.ts';

/**
 * Takes a choice.
 *
 * @param isSignalled Whether the denial was told before, by the gate.
 * @returns Whether the browser kept it.
 */
export function choose(gate: LoadingGate, grants: Grants, act: Act, isSignalled = false): boolean {
  return take(gate, gate.config.purposes, grants, act, {
    store(decision) {
      const isKept = writeDecision(decision, Date.now());
      if (!isKept) void gate.run('problems', { isKept });
      return isKept;
    },
    follow(change) {
      if (!isSignalled) gate.signal(act.method);
      void gate.run('release', undefined);
      const recorded = gate.run('record', change);
      if (change.withdrawn.length) void gate.run('forget', { purposes: change.withdrawn, recorded });
    },
  });
}
