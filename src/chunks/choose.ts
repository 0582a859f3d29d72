/** Takes a choice. Shared by the notice, the preferences and a withdrawal by the page. */
import { attempt } from '../consent/attempt.ts';
import type { Grants } from '../consent/decide.ts';
import { choose as take } from '../manager/consent-manager.ts';
import { writeDecision } from '../store/write-decision.ts';
import type { Act } from '../ui/page.ts';
import type { LoadingGate } from './chunks.ts';

/**
 * Takes a choice: writes it and tells a denial at once, and leaves the rest to follow.
 *
 * @param isSignalled Whether the gate has told the denial already.
 * @returns Whether the browser kept it.
 */
export function choose(gate: LoadingGate, grants: Grants, act: Act, isSignalled = false): boolean {
  const change = take(gate, gate.config.purposes, grants, act);
  const isKept = writeDecision(change.decision, Date.now(), gate.config.cookieDomain);
  if (change.withdrawn.length) {
    // The page may be left before what is stored is deleted: then the next one does it (gate/forget.ts).
    attempt(() => {
      sessionStorage['may-i-forget'] = change.withdrawn.join(' ');
      localStorage['may-i-outbox'] = 1;
    });
    if (!isSignalled) gate.signal(act.method);
  }
  void gate.run('follow', { change, isKept });
  return isKept;
}
