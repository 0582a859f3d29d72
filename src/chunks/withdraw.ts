/** Loaded when the page itself withdraws: the gate has written and told it, the rest follows here. */
import type { Decision } from '../consent/decision.ts';
import type { LoadingGate } from './chunks.ts';
import { choose } from './notice.ts';

/** What was in force. */
export interface Withdrawn {
  readonly before: Decision | undefined;
  /** Whether each purpose and service that was answered was granted. */
  readonly was: Readonly<Record<string, boolean>>;
}

/** Records the withdrawal of everything and deletes what was stored. */
export function run(gate: LoadingGate, { before }: Withdrawn): Promise<unknown> {
  gate.decision = before;
  const refusals = Object.fromEntries(gate.config.purposes.map(({ id }) => [id, 'denied'] as const));
  const isKept = choose(gate, refusals, { method: 'api', layer: 'none', decisionMs: undefined }, true);
  return gate.run('confirm', { isKept });
}
