/** Writes the choice into the cookie and its copy. Nothing is written before a choice (LB-08). */
import type { Decision } from '../consent/decision.ts';
import { endOf } from '../consent/decision.ts';
import { formatDecision } from '../protocol/parse-decision.ts';
import { NAME, attempt, storedCopies } from './read-decision.ts';

/**
 * Writes the decision and reads it back.
 *
 * @returns Whether the browser kept it.
 */
export function writeDecision(decision: Decision, now: number): boolean {
  const text = formatDecision(decision);
  const end = new Date(endOf(now)).toUTCString();
  const secure = location.protocol === 'https:' ? ';secure' : '';
  attempt(() => {
    document.cookie = `${NAME}=${text};path=/;samesite=lax;expires=${end}${secure}`;
  });
  attempt(() => {
    localStorage.setItem(NAME, text);
  });
  return `${storedCopies()}; `.includes(`${NAME}=${text}; `);
}
