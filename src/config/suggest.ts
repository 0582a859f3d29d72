/** Guesses what was meant by a word that is not known. */

/** Longest word that is looked at: one that is longer is no slip of the fingers. Keeps a damaged file from costing time. */
const LONGEST = 64;

/** Number of single-letter changes between two words (Levenshtein distance). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The word that was probably meant: the nearest one, unless a third of its letters differ. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const [nearest] = known
    .filter((candidate) => Math.abs(candidate.length - word.length) <= Math.max(2, candidate.length / 3))
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(2, candidate.length / 3))
    .sort((a, b) => a.far - b.far);
  return nearest?.candidate;
}
