import type { Answer, Decision, Grant, Question } from './decision.ts';

/** What a visitor said: a grant for each purpose that was answered, and for single services: `analytics:posthog`. */
export type Grants = Readonly<Record<string, Grant>>;

/**
 * Makes the next decision; what is not in `grants` keeps its answer. A purpose that is answered anew answers for all its
 * services, but for those that are named with it.
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
  for (const need of Object.keys({ ...before?.answers, ...grants })) {
    const [purpose = ''] = need.split(':');
    const question = questions.find(({ id }) => id === purpose);
    const grant = grants[need];
    const kept = before?.answers[need];
    if (!question) continue;
    if (grant) answers[need] = { grant, revision: question.revision, decidedAt };
    else if (kept && !grants[purpose]) answers[need] = kept;
  }
  const hasGrant = Object.values(answers).some(({ grant }) => grant === 'granted');
  return { consentId: before?.consentId ?? (hasGrant ? newId() : undefined), answers };
}
