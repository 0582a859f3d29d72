/**
 * Picks the language to speak: the wanted one, else the same without its region (`pt-br`, then `pt`), else the next one,
 * else English (LG-04).
 *
 * @param shipped Tags in lower case.
 */
export function pickLanguage(shipped: readonly string[], ...wanted: (string | undefined)[]): string {
  for (const tag of wanted) {
    for (let part = (tag ?? '').toLowerCase(); part; part = part.replace(/-?[^-]*$/, '')) {
      if (shipped.includes(part)) return part;
    }
  }
  return 'en';
}
