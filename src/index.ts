/**
 * The package's door for bundlers and its types. The gate still comes first in the page; this asks it.
 */

import type { Explained } from './explain/explain.ts';

/** The page's API, as the gate installs it in `window.mayI`. */
export interface MayI {
  /** True only when the purpose is granted, now. `necessary` always is; an unknown purpose never. */
  (purpose: string): boolean;
  /** Calls the listener at once and after each decision. */
  on(purpose: string, listener: (isGranted: boolean) => void): void;
  /**
   * Opens the preferences; the focus goes back to `opener` when they close.
   *
   * An element of ours that stands in the page, `<may-i-preferences inline>` or `<may-i-declaration>`, is filled instead, as
   * `may-i-elements.js` does.
   */
  open(opener?: EventTarget): void;
  /**
   * Asks for one purpose, in context, and resolves when the visitor has answered: a press on "Show the map" asks for `maps`.
   *
   * The preferences open at the switch of the purpose, where refusing is as easy as allowing. Nothing is asked where it is
   * granted already, where the site does not ask for such a purpose, and where the visitor has pressed nothing just before;
   * a second call while the preferences are open waits for the same answer.
   *
   * @returns Whether it is granted now; closing without an answer leaves what was. Nothing where the parts could not be
   * fetched, of which the console tells.
   */
  ask(purpose: string): Promise<boolean | undefined>;
  /** Withdraws every consent at once. */
  withdraw(): void;
  /**
   * For developers: lists each tag, embed, request and cookie of the page, blocked or released, by which rule and choice,
   * in the console and as the value; changes and sends nothing. Its parts are fetched when it is called.
   *
   * @param isShown Shows the overlay instead, as the query `?may-i-debug` does.
   * @returns The lines; nothing where the parts could not be fetched, of which the console tells.
   */
  explain(isShown?: boolean): Promise<readonly Explained[] | undefined>;
}

/** Detail of the event `may-i-decided`, sent to `document` after each decision. Not cancelable. */
export interface DecidedDetail {
  /** Whether each purpose is granted, by id. */
  readonly purposes: Readonly<Record<string, boolean>>;
  /**
   * The act, as in the consent event: `accept_all`, `reject_all`, `save`, `withdraw_all`, `embed_always`, `opt_out`, `gpc`,
   * `api` after `mayI.withdraw()`, `import`; `unasked` at the start of a page where the law lets something run without an answer.
   */
  readonly method: string;
}

declare global {
  interface Window {
    mayI?: MayI;
  }
  interface Document {
    /** Speculation rules; absent in browsers without them. */
    readonly prerendering?: boolean;
  }
  interface DocumentEventMap {
    'may-i-decided': CustomEvent<DecidedDetail>;
  }
}

/** Says whether a purpose is granted. False on a server and where the gate is missing: when in doubt, no. */
export function mayI(purpose: string): boolean {
  return typeof window !== 'undefined' && (window.mayI?.(purpose) ?? false);
}

/**
 * Runs code with the API of the page: at once where the gate is there, else when it comes. Code that is to run on a consent
 * asks for it: `whenMayI((mayI) => mayI.on('analytics', (isGranted) => …))`.
 *
 * The gate comes first in the page, so it is mostly there. On a server nothing is run.
 */
export function whenMayI(run: (api: MayI) => void): void {
  if (typeof window === 'undefined') return;
  if (window.mayI) {
    run(window.mayI);
    return;
  }
  // A property that reads as absent: the gate leaves a page alone that has the API already. A second one calls the first.
  const earlier = Object.getOwnPropertyDescriptor(window, 'mayI');
  Object.defineProperty(window, 'mayI', {
    configurable: true,
    get: () => undefined,
    set(api: MayI) {
      Object.defineProperty(window, 'mayI', { value: api, writable: true, configurable: true });
      earlier?.set?.(api);
      run(api);
    },
  });
}

export { segmentConsent } from './signals/segment.ts';
export type { Explained };
export type { Config, Localized, Purpose, Service, StoredItem } from './config/config.ts';
