/** Names that run in another direction than the sentence they are put into. */

/** A letter that runs from right to left: the blocks from Hebrew to Arabic Extended-A. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/**
 * A text as it stands among others, in its own direction: "Meter (DE) GmbH" keeps its brackets in an Arabic sentence, and an
 * Arabic name leaves the order of an English one alone.
 *
 * Where everything runs from left to right it is left as it is. FSI and PDI of the Unicode Bidirectional Algorithm, UAX 9.
 */
export function isolate(text: string, around: string): string {
  return RIGHT_TO_LEFT.test(around + text) ? `\u2068${text}\u2069` : text;
}
