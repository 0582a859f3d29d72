/** What a signal is: a pure mapping from choices to the calls that a vendor documents (SG-06). */

/**
 * One call of a function of the page: its path from the window, then its arguments, as `['fbq', 'consent', 'revoke']`.
 *
 * A path that ends in `.push` names a queue, which is made where it is absent (SG-05). One that ends in `?` is called
 * only where the function is there already, and one that ends in `=` names a variable of the page that is set. Any other
 * waits for the vendor's function.
 */
export type Call = readonly [path: string, ...given: readonly unknown[]];

/** How a site uses a vendor, where there is more than one way. */
export interface SignalOptions {
  /** Of Matomo `cookies`, of Adobe `2.0`; undefined for the usual way. */
  readonly mode?: string;
  /** Has Google leave click ids out of what its tags send without consent (SG-G04). */
  readonly adsDataRedaction?: boolean;
  /** Has Google carry click ids from page to page in links: link decoration (LB-02, SG-G04). */
  readonly urlPassthrough?: boolean;
}

/** The choices that a signal is made of. */
export interface Choices {
  /** Whether the service is granted that the signal is for. */
  readonly isOn: boolean;
  /** Whether a purpose is granted. */
  readonly isGranted: (purpose: string) => boolean;
  readonly options: SignalOptions;
}

/** A vendor's signal. Every member is pure. */
export interface Signal {
  /** Calls at the start of each page, before any tag of the vendor can run (SG-01). */
  readonly start?: (choices: Choices) => readonly Call[];
  /** Calls that tell the choices, complete (SG-03): after each decision, and after `start` where there is one. */
  readonly change: (choices: Choices) => readonly Call[];
  /** Calls when a consent is withdrawn, after `change` and before anything is deleted. */
  readonly withdraw?: (choices: Choices) => readonly Call[];
  /** Whether the vendor remembers what it was told: then a page without a new decision does not tell it again. */
  readonly isRemembered?: boolean;
}
