/** What a page situation is. */

/** What is looked at in each situation, in the order of the table's columns. */
export const CHECKS = [
  'shown',
  'in view',
  'readable',
  'isolated',
  'reject',
  'accept',
  'preferences',
  'remembered',
  'opener',
  'scrolls',
  'console',
] as const;

/** A column of the table. */
export type Check = (typeof CHECKS)[number];

/** A page that visitors meet May I on, and what can go wrong there. */
export interface Situation {
  readonly id: string;
  /** What it is, for people. */
  readonly title: string;
  /** Package that the page or its library comes from, unmodified; absent where the page is our own. */
  readonly from?: string;
  /** Path of the page on the server of the situations. */
  readonly path: string;
  /** For a library: what is put into the head of the page `pages/elements.html`. */
  readonly head?: string;
  /** For a library: what is put at the end of its body. */
  readonly foot?: string;
  /** Headers that the page is sent with. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Media type of the page. Default: HTML. */
  readonly type?: string;
  /** A gesture without which the page keeps everything else away: the selector of what is pressed first. */
  readonly first?: string;
  /** Why WebKitGTK cannot be led through this page. */
  readonly notInWebKit?: string;
  /** What cannot be so here, and why; the reason stands in the table. */
  readonly except?: Readonly<Partial<Record<Check, string>>>;
}
