/** What the interface may know of the page it is on, and what it may say. `embed.ts` provides it. */
import type { ReadConfig } from '../config/read-config.ts';
import type { Decision, Grant, Question } from '../consent/decision.ts';

/** How the visitor decided: the fields of the consent event that the interface knows. */
export interface Act {
  readonly method: 'accept_all' | 'reject_all' | 'save' | 'withdraw_all' | 'api';
  readonly layer: 'notice' | 'preferences' | 'none';
  /** Milliseconds from the display of the notice to the choice. */
  readonly decisionMs?: number | undefined;
}

/** The page's side of the interface. */
export interface Page {
  readonly config: ReadConfig;
  /** Language of the interface, BCP 47, lower case. */
  readonly language: string;
  readonly decision: () => Decision | undefined;
  /** True only for a purpose whose grant is in force. */
  readonly isGranted: (purpose: string) => boolean;
  /** Purposes that have no answer that counts. */
  readonly open: () => readonly Question[];
  /**
   * Takes the visitor's answers.
   *
   * @returns Whether the browser kept them: if not, they hold for this page only.
   */
  readonly decide: (grants: Readonly<Record<string, Grant>>, act: Act) => boolean;
  /** Opens the preferences; the focus goes back to `opener` when they close. */
  readonly openPreferences: (opener?: EventTarget) => void;
}
