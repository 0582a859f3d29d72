/** Loaded when the page itself withdraws: the gate has written and told it, the rest follows here. */
import type { Decision } from '../consent/decision.ts';
import { parseDecision } from '../protocol/parse-decision.ts';
import { begunWithdrawal } from '../outbox/begun-withdrawal.ts';
import type { LoadingGate } from './chunks.ts';
import { choose } from './notice.ts';

/** What was in force. */
export interface Withdrawn {
  readonly before: Decision | undefined;
  /** Whether each purpose and service that was answered was granted. */
  readonly was: Readonly<Record<string, boolean>>;
}

/**
 * Records the withdrawal of everything and deletes what was stored.
 *
 * @param withdrawn Absent at the start of a page: then it goes on with what an earlier one began, where there is something.
 */
export async function run(gate: LoadingGate, withdrawn?: Withdrawn): Promise<unknown> {
  const begun = withdrawn ? '' : begunWithdrawal();
  if (begun === undefined) return undefined;
  const before = withdrawn ? withdrawn.before : parseDecision(begun, gate.config.purposes, Date.now());
  gate.decision = before;
  const refusals = Object.fromEntries(gate.config.purposes.map(({ id }) => [id, 'denied'] as const));
  const isKept = choose(gate, refusals, { method: 'api', layer: 'none', decisionMs: undefined }, true);
  return gate.run('confirm', { isKept });
}
