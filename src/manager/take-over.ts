/** Makes answers of ours from a decision that was given to another consent tool. */
import { isRefusedByBrowser } from '../config/browser-signal.ts';
import type { PriorAnswers } from '../config/config.ts';
import type { ReadConfig } from '../config/read-config.ts';
import { MS_PER_DAY } from '../consent/ms-per-day.ts';
import type { Answer, Decision, Grant } from '../consent/decision.ts';

/** A decision as it was read from the other's record. */
interface OtherDecision {
  /** What was said to a category or service, by its name there; `undefined` where that is not plain. */
  readonly grantOf: (name: string) => Grant | undefined;
  /** Milliseconds since the epoch; absent where the record has no date. */
  readonly decidedAt?: number;
}

/** Longest age, in days, of an answer that is taken over: six calendar months are never shorter (LB-23). */
const MOST_DAYS = 180;

/**
 * The answers to take over, by purpose; empty where there is none.
 *
 * An answer keeps its date, so that it ends when it would have. Where the record has none, the visitor has the benefit of
 * the doubt: a grant is as old as it can be, a refusal is of today. A grant is left out where the browser refuses for the
 * visitor (LB-44), and on a sensitive site, which must ask in words of its own (LB-35).
 */
export function takeOver(
  { grantOf, decidedAt }: OtherDecision,
  { purposes: mapped, days = MOST_DAYS }: PriorAnswers,
  config: ReadConfig,
  now: number,
): Decision['answers'] {
  const oldest = now - days * MS_PER_DAY;
  const answers: Record<string, Answer> = {};
  // Not a number where the date is damaged.
  const isInTime = decidedAt === undefined || (decidedAt >= oldest && decidedAt <= now);
  for (const purpose of isInTime ? config.purposes : []) {
    const said = [mapped[purpose.id] ?? []].flat().map(grantOf);
    const isGranted = said.length > 0 && said.every((grant) => grant === 'granted');
    const grant = said.includes('denied') ? 'denied' : isGranted ? 'granted' : undefined;
    if (!grant || (isGranted && (config.sensitive || isRefusedByBrowser(config, purpose)))) continue;
    const at = decidedAt ?? (isGranted ? oldest : now);
    answers[purpose.id] = { grant, revision: purpose.revision, decidedAt: Math.floor(at / 1000) * 1000 };
  }
  return answers;
}
