/** Finds a withdrawal that a page began by itself (`mayI.withdraw()`) and was left before its chunk was there. */

const NAME = 'may-i';

/**
 * The choice that was in force before it, as the mirror has it still: the gate writes the short form, into the cookie alone.
 *
 * @returns As `may-i=…`; `undefined` where no withdrawal is to be ended.
 */
export function begunWithdrawal(): string | undefined {
  try {
    const mirror = localStorage.getItem(NAME) ?? '';
    const isRefused = document.cookie.split('; ').includes(`${NAME}=reject`);
    return isRefused && /\.y/.test(mirror) ? `${NAME}=${mirror}` : undefined;
  } catch {
    // Nothing that can be read was left.
    return undefined;
  }
}
