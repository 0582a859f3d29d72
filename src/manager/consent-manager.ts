/**
 * Takes a visitor's choice: the one place where the decision changes. Everything else is told about it, in this order:
 * store, signals, gate, outbox. A script that has just been released may ask `mayI('analytics')` in its first line.
 */
import { nextDecision, type Grants } from '../consent/decide.ts';
import type { Decision, Question } from '../consent/decision.ts';

/** Why there was something to decide. The same words as in the consent event. */
export type Occasion = 'first' | 'asked-again' | 'changed';

/** A decision with what it replaces and how it came about. */
export interface DecisionChange<Act> {
  readonly decision: Decision;
  /** Ids of the purposes that were granted, in force, until now. */
  readonly grantedBefore: readonly string[];
  /** Ids of those that are not any more. */
  readonly withdrawn: readonly string[];
  readonly occasion: Occasion;
  readonly act: Act;
}

/** Where the decision in force is kept: the gate. */
export interface State {
  decision: Decision | undefined;
  readonly isGranted: (purpose: string) => boolean;
  readonly isOpen: (question: Question) => boolean;
}

/** What follows a decision. None of them throws. */
export interface Effects<Act> {
  /** Writes the decision; says whether the browser kept it. */
  readonly store: (decision: Decision) => boolean;
  /** Signals, gate, outbox: whatever may wait until the notice is seen to be gone. */
  readonly follow: (change: DecisionChange<Act>) => void;
}

/** A random id of 128 bits, 32 hexadecimal digits. */
function randomId(): string {
  // crypto.randomUUID exists in secure contexts only.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return bytes.reduce((text, byte) => text + (byte + 256).toString(16).slice(1), '');
}

/** Runs a task when the browser has painted, or soon, or when the page goes: whichever comes first, and once. */
function afterPaint(task: () => void): void {
  let isDone = false;
  const run = () => {
    if (!isDone) task();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(run));
  setTimeout(run, 200);
  addEventListener('pagehide', run);
}

/**
 * Takes a choice.
 *
 * @returns Whether the browser kept it.
 */
export function choose<Act>(
  state: State,
  questions: readonly Question[],
  grants: Grants,
  act: Act,
  effects: Effects<Act>,
): boolean {
  const before = state.decision;
  const grantedBefore = questions.map(({ id }) => id).filter(state.isGranted);
  const occasion = !before ? 'first' : questions.some(state.isOpen) ? 'asked-again' : 'changed';
  const decision = nextDecision(before, questions, grants, Date.now(), randomId);
  state.decision = decision;
  const isKept = effects.store(decision);
  const withdrawn = grantedBefore.filter((purpose) => !state.isGranted(purpose));
  const follow = () => { effects.follow({ decision, grantedBefore, withdrawn, occasion, act }); };
  // A denial is told at once; what is granted waits for the paint, so that the click stays short.
  if (withdrawn.length) follow();
  else afterPaint(follow);
  return isKept;
}
