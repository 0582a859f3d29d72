/** Loaded when the page itself withdraws: the gate has written and told it, the rest follows here. */
import { attempt } from '../consent/attempt.ts';
import type { Decision } from '../consent/decision.ts';
import { parseDecision } from '../protocol/parse-decision.ts';
import { NAME, storedCopies } from '../store/read-decision.ts';
import type { LoadingGate } from './chunks.ts';
import { choose } from './notice.ts';

/** What was in force. */
export interface Withdrawn {
  readonly before: Decision | undefined;
  /** Whether each purpose and service that was answered was granted. */
  readonly was: Readonly<Record<string, boolean>>;
}

const REFUSAL = `${NAME}=reject`;

/** What was in force before a withdrawal that an earlier page began and did not end: the copies but its short form. */
function begun({ config }: LoadingGate): Decision | undefined {
  if (!attempt(() => document.cookie.split('; ').includes(REFUSAL))) return undefined;
  const copies = storedCopies().split('; ');
  const before = parseDecision(
    copies.filter((copy) => copy !== REFUSAL).join('; '),
    config.purposes,
    Date.now(),
  );
  return Object.values(before?.answers ?? {}).some(({ grant }) => grant === 'granted') ? before : undefined;
}

/**
 * Records the withdrawal of everything and deletes what was stored.
 *
 * @param withdrawn Absent at the start of a page: then it goes on with what an earlier one began, where there is something.
 */
export async function run(gate: LoadingGate, withdrawn?: Withdrawn): Promise<unknown> {
  const before = withdrawn ? withdrawn.before : begun(gate);
  if (!withdrawn && !before) return undefined;
  gate.decision = before;
  const refusals = Object.fromEntries(gate.config.purposes.map(({ id }) => [id, 'denied'] as const));
  const isKept = choose(gate, refusals, { method: 'api', layer: 'none', decisionMs: undefined }, true);
  return gate.run('confirm', { isKept });
}
