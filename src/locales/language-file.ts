/**
 * Names the files of texts for the language of a page: its language without script and region, but for the few regions
 * that have files of their own (LG-04). Whether there are such files shows when they are asked for, so that a site can add
 * a language by adding its files.
 *
 * @param tag BCP 47, as in `<html lang>`.
 * @returns In lower case; empty for a page that names no language.
 */
export function languageFile(tag: string): string {
  // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- there is always a match, perhaps an empty one
  return tag.toLowerCase().match(/^[a-z]*(-(br|ca|us|419|h(ant|k)|tw)\b)?/)![0];
}
