/**
 * Takes a visitor's choice: the one place where the decision changes. Everything else is told about it, in this order:
 * store, signals, gate, outbox. A script that has just been released may ask `mayI('analytics')` in its first line.
 */
import { nextDecision, type Grants } from '../consent/decide.ts';
import type { Decision, Question } from '../consent/decision.ts';

/** A decision with what it replaces and how it came about. */
export interface DecisionChange<Act> {
  readonly before: Decision | undefined;
  readonly decision: Decision;
  /** Whether a purpose had no answer that counted. */
  readonly wasOpen: boolean;
  /** What was granted, in force, until now: ids of purposes, and `purpose:service` for services with an own answer. */
  readonly grantedBefore: readonly string[];
  /** Those that are not any more. */
  readonly withdrawn: readonly string[];
  readonly act: Act;
}

/** Where the decision in force is kept: the gate. */
export interface State {
  decision: Decision | undefined;
  readonly isGranted: (purpose: string) => boolean;
  readonly isOpen: (question: Question) => boolean;
}

/** A random id of 128 bits, 32 hexadecimal digits. */
function randomId(): string {
  // crypto.randomUUID exists in secure contexts only.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return bytes.reduce((text, byte) => text + (byte + 256).toString(16).slice(1), '');
}

/** Takes a choice and puts it in force; the caller lets everything follow. */
export function choose<Act>(
  state: State,
  questions: readonly Question[],
  grants: Grants,
  act: Act,
): DecisionChange<Act> {
  const before = state.decision;
  const wasOpen = questions.some(state.isOpen);
  // What was granted has an answer, or goes with the answer of its purpose and is answered for itself now.
  const grantedBefore = Object.keys({ ...before?.answers, ...grants }).filter(state.isGranted);
  const decision = nextDecision(before, questions, grants, Date.now(), randomId);
  state.decision = decision;
  const withdrawn = grantedBefore.filter((id) => !state.isGranted(id));
  return { before, decision, wasOpen, grantedBefore, withdrawn, act };
}
