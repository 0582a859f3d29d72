/**
 * Picks the language to speak: the first wanted one that is shipped, if need be without its region (`de-at`, then
 * `de`), else English (LG-04).
 *
 * @param shipped As in `LANGUAGES`.
 */
export function pickLanguage(shipped: string, wanted: readonly (string | undefined)[]): string {
  return new RegExp(`(?<![^,])(${shipped})\\b`).exec(wanted.join().toLowerCase())?.[0] ?? 'en';
}
