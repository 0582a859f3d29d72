/**
 * What runs without being asked for until the visitor refuses it, where the law of the profile allows that: the opt-out
 * model (LB-44), and exemptions (LB-07, LB-54).
 */
import { isRefusedByBrowser, isShared, optsOut } from '../config/browser-signal.ts';
import type { Purpose } from '../config/config.ts';
import { profileOf, PROFILES } from '../config/profiles.ts';
import type { ReadConfig } from '../config/read-config.ts';
import type { Grants } from '../consent/decide.ts';
import { answerTo, type Answer, type Decision } from '../consent/decision.ts';

/** A purpose as it was read. */
type Asked = ReadConfig['purposes'][number];

/** Says whether the law lets purposes run until they are refused. Where a visit is sensitive, or of a child, it asks first. */
export function isOptOut(config: ReadConfig): boolean {
  return (
    PROFILES[profileOf(config)].model === 'opt-out' && !config.sensitive && config.audience !== 'children'
  );
}

/** Says whether the profile exempts a purpose, and the site declares every condition of it. */
function isExempt({ access, conditions = [] }: Purpose, config: ReadConfig): boolean {
  const asked = PROFILES[profileOf(config)].exemption;
  return (
    access === 'exempt' && asked.length > 0 && asked.every((condition) => conditions.includes(condition))
  );
}

/** The purposes that are not asked for: they run until they are refused. */
export function unaskedPurposes(config: ReadConfig): readonly Asked[] {
  if (isOptOut(config)) return config.purposes;
  return config.purposes.filter(
    (purpose) => isExempt(purpose, config) && !isRefusedByBrowser(config, purpose),
  );
}

/** Says whether nothing in a decision refuses a purpose, or one of its services, however old the refusal is. */
export function isUnrefused(need: string, decision: Decision | undefined): boolean {
  const [purpose = ''] = need.split(':');
  return [need, purpose].every((one) => decision?.answers[one]?.grant !== 'denied');
}

/**
 * What Global Privacy Control refuses now: what is shared and not refused yet. An answer of the visitor that is in force
 * and says otherwise was given in sight of the signal: it stands (LB-44).
 */
export function refusedBySignal(config: ReadConfig, decision: Decision | undefined, now: number): Grants {
  if (!optsOut(config)) return {};
  const refused = config.purposes.filter(
    (purpose) =>
      isShared(purpose) &&
      isUnrefused(purpose.id, decision) &&
      !answerTo(decision, purpose.id, purpose.revision, now),
  );
  return Object.fromEntries(refused.map(({ id }) => [id, 'denied'] as const));
}

/** The one revision that no question has: an answer under it is no answer, and the purpose is open. */
const NO_REVISION = 0;

/**
 * A decision as it is kept where the law is opt-out. A grant that says what holds without it is kept as no answer: should
 * the browser send Global Privacy Control later, nothing stands against it. So is a refusal by the signal, which is shown
 * on the page until the visitor has seen it.
 *
 * @param bySignal What the signal refused, and no visitor.
 */
export function keptDecision(decision: Decision, config: ReadConfig, bySignal: Grants): Decision {
  const shared = optsOut(config) ? config.purposes.filter(isShared).map(({ id }) => id) : [];
  const keep = ([need, answer]: [string, Answer]): [string, Answer] => {
    const [purpose = ''] = need.split(':');
    const isNothingNew =
      answer.grant === 'denied'
        ? need in bySignal
        : decision.answers[purpose]?.grant !== 'denied' && !shared.includes(purpose);
    return [need, isNothingNew ? { ...answer, revision: NO_REVISION } : answer];
  };
  return { ...decision, answers: Object.fromEntries(Object.entries(decision.answers).map(keep)) };
}

/** A decision when what told of it was closed: what ran goes on as no answer, what the signal refused is refused. */
export function closedDecision(decision: Decision | undefined, config: ReadConfig, now: number): Decision {
  // Whole seconds, as they are stored.
  const decidedAt = Math.floor(now / 1000) * 1000;
  const answers = config.purposes.map(({ id, revision }): [string, Answer] => {
    const grant = isUnrefused(id, decision) ? 'granted' : 'denied';
    const answer = decision?.answers[id];
    if (answer && grant === 'granted') return [id, answer];
    return [id, { decidedAt, ...answer, grant, revision: grant === 'granted' ? NO_REVISION : revision }];
  });
  return { ...decision, answers: { ...decision?.answers, ...Object.fromEntries(answers) } };
}

/** Says whether the visitor has answered for everything, or closed what told of it: then nothing is said again. */
export function isSeen(config: ReadConfig, decision: Decision | undefined): boolean {
  return config.purposes.every(({ id }) => {
    const answer = decision?.answers[id];
    return answer && !(answer.grant === 'denied' && answer.revision === NO_REVISION);
  });
}

/** What one press refuses in the notice at collection: what is shared or sold, and what uses sensitive data. */
export function optOutGrants({ purposes }: ReadConfig): Grants {
  const refused = purposes.filter((purpose) => isShared(purpose) || purpose.sensitive);
  return Object.fromEntries(refused.map(({ id }) => [id, 'denied'] as const));
}
