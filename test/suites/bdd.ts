/** Mocha's functions with types: Web Test Runner puts them into the page, and has none. */

type Body = (this: { timeout(ms: number): void; skip(): never }) => unknown;
type Define = ((name: string, body: Body) => void) & { readonly skip: (name: string, body: Body) => void };
type Hook = (body: Body) => void;

interface Mocha {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: Define;
  readonly before: Hook;
  readonly after: Hook;
  readonly beforeEach: Hook;
  readonly afterEach: Hook;
}

/** `describe`, `it` and the hooks of the runner. */
export const { describe, it, before, after, beforeEach, afterEach } = globalThis as unknown as Mocha;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where chai declares it
  namespace Chai {
    // The types of @open-wc/testing give it a promise that it does not return.
    interface Equal {
      (value: unknown, message?: string): Assertion;
    }
  }
}
