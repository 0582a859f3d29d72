/** What a visitor does in an audit, and what was seen of it. */

/** What an authority does with a site (PR-10), each in a browser that knows nothing of another. */
export const SCENARIOS = ['arrive', 'accept', 'reject', 'one', 'withdraw'] as const;
/** One of them: `one` grants the first purpose alone. */
export type Scenario = (typeof SCENARIOS)[number];

/** Something in the browser. */
export interface Stored {
  readonly type: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cache';
  readonly name: string;
  /** Host of a cookie that is another site's. */
  readonly host?: string;
}

/** What was seen between one thing that the visitor did and the next. */
export interface Step {
  readonly scenario: Scenario;
  /** What the visitor had done, for people. */
  readonly after: string;
  /** Ids of the purposes that are granted meanwhile. */
  readonly granted: readonly string[];
  /** Addresses that were asked for, without their query. */
  readonly asked: readonly string[];
  /** What was there at its end. */
  readonly stored: readonly Stored[];
}
