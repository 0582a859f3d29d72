/** Loaded when the page itself withdraws: the gate has written and told it, the rest follows here. */
import type { Decision } from '../consent/decision.ts';
import type { LoadingGate } from './chunks.ts';
import { choose } from './notice.ts';

/**
 * Records the withdrawal of everything and deletes what was stored.
 *
 * @param before The decision that was in force.
 */
export function run(gate: LoadingGate, before?: Decision): Promise<unknown> {
  gate.decision = before;
  const refusals = Object.fromEntries(gate.config.purposes.map(({ id }) => [id, 'denied'] as const));
  const isKept = choose(
    gate,
    refusals,
    { method: 'withdraw_all', layer: 'none', decisionMs: undefined },
    true,
  );
  return gate.run('confirm', { isKept });
}
