/** Takes the choice out of the browser, as if it had never been made (SD-10). */
import { NAME, attempt } from './read-decision.ts';

/** Deletes the cookie and its copy. */
export function eraseDecision(): void {
  attempt(() => {
    document.cookie = `${NAME}=;path=/;max-age=0`;
  });
  attempt(() => {
    localStorage.removeItem(NAME);
  });
}
