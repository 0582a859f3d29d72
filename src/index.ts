/**
 * The package's door for bundlers and its types. The gate still comes first in the page; this asks it.
 */

/** The page's API, as the gate installs it in `window.mayI`. */
export interface MayI {
  /** True only when the purpose is granted, now. `necessary` always is; an unknown purpose never. */
  (purpose: string): boolean;
  /** Calls the listener at once and after each decision. */
  on(purpose: string, listener: (isGranted: boolean) => void): void;
  /** Opens the preferences; the focus goes back to `opener` when they close. */
  open(opener?: EventTarget): void;
  /** Withdraws every consent at once. */
  withdraw(): void;
}

/** Detail of the event `may-i-decided`, sent to `document` after each decision. Not cancelable. */
export interface DecidedDetail {
  /** Whether each purpose is granted, by id. */
  readonly purposes: Readonly<Record<string, boolean>>;
  /** The act, as in the consent event: `accept_all`, `reject_all`, `save`, `withdraw_all`. */
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

export type { Config, Localized, Purpose, Service, StoredItem } from './config/config.ts';
