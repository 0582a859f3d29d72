/** The words of a text, or of one for each language; of anything else none. */
export function wordsOf(text: unknown): string {
  if (typeof text === 'string') return text;
  return typeof text === 'object' && text !== null ? Object.values(text).map(wordsOf).join(' ') : '';
}
