/** Reads the choice where it is at hand: the cookie `may-i`, and its copy in localStorage. */
import { attempt } from '../consent/attempt.ts';

/** Name of the cookie and of the copy. */
export const NAME = 'may-i';

/** Every stored copy of the choice, as pairs of name and value. A name may stand twice, for two domains or paths. */
export function storedCopies(): string {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- a text, or nothing
  return `${attempt(() => document.cookie)}; ${NAME}=${attempt<string>(() => localStorage[NAME])}`;
}
