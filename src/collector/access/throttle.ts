/** Failures that somebody may have before waiting. */
const FREE_FAILURES = 5;

const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Names kept in mind. Above this the oldest is forgotten: a guesser could bring ever new ones. */
const NAME_LIMIT = 10_000;

/**
 * Slows down who guesses a password: after five failures of a name each next try has to wait twice as long, up to a
 * quarter of an hour. In memory, by name, whatever address the tries come from.
 */
export class Throttle {
  readonly #failures = new Map<string, { readonly count: number; readonly until: number }>();

  /** Milliseconds that a name has to wait; 0 when it may try. */
  wait(name: string, now: number): number {
    return Math.max(0, (this.#failures.get(name)?.until ?? 0) - now);
  }

  /** Notes how a try ended. */
  note(name: string, isRight: boolean, now: number): void {
    const count = (this.#failures.get(name)?.count ?? 0) + 1;
    this.#failures.delete(name);
    if (isRight) return;
    const wait =
      count < FREE_FAILURES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (count - FREE_FAILURES), LONGEST_WAIT_MS);
    const [oldest] = this.#failures.keys();
    if (this.#failures.size >= NAME_LIMIT && oldest !== undefined) this.#failures.delete(oldest);
    this.#failures.set(name, { count, until: now + wait });
  }
}
