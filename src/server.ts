/**
 * `import { readChoice } from 'may-i/server'`: the choice as a server or an edge sees it, by docs/cookie.md. Nothing of
 * Node or of a browser is needed.
 */
import { answerTo, type Decision } from './consent/decision.ts';
import { formatDecision, parseDecision } from './protocol/parse-decision.ts';

/** Revision in which each purpose is asked, by id: 1 where a configuration says nothing. */
export type Revisions = Readonly<Record<string, number>>;

/** The header `Cookie`, or what has it: a `Request`, or anything with `Headers`. */
export type Cookies =
  string | null | undefined | { readonly headers: { readonly get: (name: string) => string | null } };

/** What a visitor has answered. */
export interface Choice {
  /** True only for a purpose, or a service as in `analytics:posthog`, that is granted now. `necessary` always is. */
  readonly mayI: (need: string) => boolean;
  /** Purposes without an answer that counts: they will be asked. */
  readonly open: readonly string[];
  /** Id of the records of this browser; absent where nothing was ever granted. */
  readonly consentId: string | undefined;
}

/**
 * Says whether a request has the header `Sec-GPC` with the value `1` (SG-S02): for `data-sec-gpc="1"` of the tag, where a
 * browser tells servers alone. Of several values one counts; any other value is none.
 *
 * @param header The header as text or as a list of values, or what has it: a `Request`, or anything with `Headers`.
 */
export function secGpc(header: Cookies | readonly string[]): boolean {
  const given =
    typeof header === 'object' && header !== null && 'headers' in header
      ? header.headers.get('sec-gpc')
      : header;
  return [given ?? []].flat().some((value) => value.split(',').some((one) => one.trim() === '1'));
}

function decisionIn(cookies: Cookies, revisions: Revisions, now: number): Decision | undefined {
  const text = typeof cookies === 'object' ? cookies?.headers.get('cookie') : cookies;
  const questions = Object.entries(revisions).map(([id, revision]) => ({ id, revision }));
  // A header may part its cookies without a space.
  return parseDecision((text ?? '').replace(/;\s*/g, '; '), questions, now);
}

/**
 * Reads the choice. What is damaged, of another version, of another revision or too old counts for nothing.
 *
 * A page that differs by it needs `Vary: Cookie`, or no shared cache.
 */
export function readChoice(cookies: Cookies, revisions: Revisions, now = Date.now()): Choice {
  const decision = decisionIn(cookies, revisions, now);
  const answer = (need: string) => {
    const [purpose = ''] = need.split(':');
    return answerTo(decision, need, revisions[purpose] ?? NaN, now);
  };
  return {
    mayI(need) {
      const [purpose = ''] = need.split(':');
      const whole = answer(purpose);
      const own = answer(need);
      // A service goes with its purpose, unless it was answered for itself since.
      const last = own && whole && own.decidedAt < whole.decidedAt ? whole : (own ?? whole);
      return purpose === 'necessary' || last?.grant === 'granted';
    },
    open: Object.keys(revisions).filter((id) => !answer(id)),
    consentId: decision?.consentId,
  };
}

/**
 * The choice as a cookie for a web view, which has cookies of its own: for `CookieManager.setCookie` (Android), or as
 * the header `Set-Cookie` of its first page.
 *
 * It hands on what a person answered, with its moments; it makes no answer.
 *
 * @returns Nothing where nothing was answered: then the web view asks.
 */
export function handOver(cookies: Cookies, revisions: Revisions, now = Date.now()): string | undefined {
  const decision = decisionIn(cookies, revisions, now);
  return (
    decision && `may-i=${formatDecision(decision)}; Path=/; SameSite=Lax; Secure; Max-Age=${MEMORY_SECONDS}`
  );
}

/** Six months, as long as an answer counts; each answer in it ends at its own time. */
const MEMORY_SECONDS = 184 * 24 * 60 * 60;
