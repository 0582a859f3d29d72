/** Writes the choice into the cookie and its copy. Nothing is written before a choice (LB-08). */
import { attempt } from '../consent/attempt.ts';
import type { Decision } from '../consent/decision.ts';
import { endOf } from '../consent/decision.ts';
import { formatDecision } from '../protocol/parse-decision.ts';
import { NAME, storedCopies } from './read-decision.ts';

/**
 * Writes the decision and reads it back.
 *
 * @param domain Domain of the cookie, for one decision on several hosts. Where the browser refuses it, as it does for a
 * public suffix, the cookie is the host's own.
 * @param end Moment at which the cookie ends. Default: when the answer does.
 * @returns Whether the browser kept it.
 */
export function writeDecision(
  decision: Decision,
  now: number,
  domain?: string,
  end: number = endOf(now),
): boolean {
  const text = formatDecision(decision);
  const secure = location.protocol === 'https:' ? ';secure' : '';
  const write = (value: string, more: string) => {
    attempt(() => {
      document.cookie = `${NAME}=${value};path=/;samesite=lax${secure};${more}`;
    });
  };
  const isIn = (copies: string | undefined) => `; ${copies}; `.includes(`; ${NAME}=${text}; `);
  const expires = `expires=${new Date(end).toUTCString()}`;
  if (domain !== undefined) {
    // One of the host's own stood beside it: two copies that may disagree.
    write('', 'max-age=0');
    write(text, `${expires};domain=${domain}`);
  }
  if (!isIn(attempt(() => document.cookie))) write(text, expires);
  attempt(() => {
    localStorage.setItem(NAME, text);
  });
  return isIn(storedCopies());
}
