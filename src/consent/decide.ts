import type { Answer, Decision, Grant, Question } from './decision.ts';

/** What a visitor said: a grant for each purpose that was answered. */
export type Grants = Readonly<Record<string, Grant>>;

/**
 * Makes the next decision; purposes that are not in `grants` keep their answer.
 *
 * @param newId Makes a consent id. Called only at the first grant: a visitor who only refuses gets none (LB-08).
 */
export function nextDecision(
  before: Decision | undefined,
  questions: readonly Question[],
  grants: Grants,
  now: number,
  newId: () => string,
): Decision {
  // Whole seconds, as they are stored.
  const decidedAt = Math.floor(now / 1000) * 1000;
  const answers: Record<string, Answer> = {};
  for (const { id, revision } of questions) {
    const grant = grants[id];
    const kept = before?.answers[id];
    if (grant) answers[id] = { grant, revision, decidedAt };
    else if (kept) answers[id] = kept;
  }
  const hasGrant = Object.values(answers).some(({ grant }) => grant === 'granted');
  return { consentId: before?.consentId ?? (hasGrant ? newId() : undefined), answers };
}
