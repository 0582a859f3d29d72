/** What a visitor said about one purpose. The words of Google Consent Mode. */
export type Grant = 'granted' | 'denied';

/** A visitor's answer for one purpose. */
export interface Answer {
  readonly grant: Grant;
  /** Revision of the purpose that was answered, a whole number from 1. */
  readonly revision: number;
  /** Milliseconds since the epoch, whole seconds. */
  readonly decidedAt: number;
}

/** The answers of one browser that are in force or were. */
export interface Decision {
  /**
   * Random, 32 hexadecimal digits (128 bits); links the records of one browser and nothing else.
   * Absent until something was granted and stored (LB-08).
   */
  readonly consentId?: string | undefined;
  /**
   * By purpose id, and by `purpose:service` where a service was answered for itself. A purpose without an entry was
   * never answered; a service without one goes with its purpose.
   */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** What is asked: a purpose and the revision of its question. */
export interface Question {
  readonly id: string;
  /** Grows when the purpose asks for something new; then only this purpose is asked again (SD-22). */
  readonly revision: number;
}

/** The one duration that every profile allows for a yes and for a no: six calendar months (LB-23, LB-25, LB-26). */
const MEMORY_MONTHS = 6;

/**
 * Moment at which an answer given at `decidedAt` ends: the same day six calendar months later, or the last day of
 * that month when it has no such day. Milliseconds since the epoch, as all moments here.
 */
export function endOf(decidedAt: number): number {
  const date = new Date(decidedAt);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + MEMORY_MONTHS);
  // 31 August plus six months is "31 February", which Date takes for a day in March.
  if (date.getUTCDate() < day) date.setUTCDate(0);
  return +date;
}

/**
 * The answer of a decision for a purpose or a service in a revision, or `undefined` when there is none, it was asked in
 * another revision, or the answer has expired.
 *
 * An answer from the future (the clock was set back) counts as expired: when in doubt we ask, we never assume.
 */
export function answerTo(
  decision: Decision | undefined,
  need: string,
  revision: number,
  now: number,
): Answer | undefined {
  const answer = decision?.answers[need];
  return answer?.revision === revision && answer.decidedAt <= now && now < endOf(answer.decidedAt)
    ? answer
    : undefined;
}
