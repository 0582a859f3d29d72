/** Takes the choice out of the browser, as if it had never been made (SD-10). */
import { attempt } from '../consent/attempt.ts';
import { NAME } from './read-decision.ts';

/**
 * Deletes the cookie and its copy.
 *
 * @param domain As for `writeDecision`.
 */
export function eraseDecision(domain?: string): void {
  for (const more of ['', `;domain=${domain}`]) {
    attempt(() => {
      document.cookie = `${NAME}=;path=/;max-age=0${more}`;
    });
  }
  attempt(() => {
    localStorage.removeItem(NAME);
  });
}
