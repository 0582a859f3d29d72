/** What the interface may know of the page it is on, and what it may say. */
import type { ReadConfig } from '../config/read-config.ts';
import type { Decision, Grant, Question } from '../consent/decision.ts';

/** How the visitor decided: the fields of the consent event that the interface knows. */
export interface Act {
  readonly method:
    | 'accept_all'
    | 'reject_all'
    | 'close'
    | 'save'
    | 'opt_out'
    | 'withdraw_all'
    | 'embed_always'
    | 'gpc'
    | 'api'
    | 'import';
  readonly layer: 'notice' | 'preferences' | 'embed' | 'none';
  /** Milliseconds from the display of the notice to the choice, where it was made there. */
  readonly decisionMs: number | undefined;
}

/** The state of the page, as the gate keeps it. */
export interface Page {
  readonly config: ReadConfig;
  /** Language of the interface, BCP 47, lower case. */
  readonly language: string;
  readonly decision: Decision | undefined;
  /** True only for a purpose whose grant is in force. */
  readonly isGranted: (purpose: string) => boolean;
  /** Says whether a question has no answer that counts. */
  readonly isOpen: (question: Question) => boolean;
}

/**
 * Takes the visitor's answers, by purpose id.
 *
 * @returns Whether the browser kept them: if not, they hold for this page only.
 */
export type Decide = (grants: Readonly<Record<string, Grant>>, act: Act) => boolean;
