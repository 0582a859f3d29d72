/**
 * Languages that have several names: what pages, browsers and servers write, and what the files of texts are called.
 *
 * For the build and for Node. In a page the files themselves say which language they are in.
 */

/**
 * Other names of a language's files: macrolanguages, codes that were withdrawn (ISO 639: `iw`, `in`), regions that write
 * another script, and codes of countries that stand in pages as languages and are none.
 */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  nb: ['no'],
  he: ['iw'],
  id: ['in'],
  'zh-hant': ['zh-tw', 'zh-hk'],
  en: ['us', 'gb'],
  cs: ['cz'],
  da: ['dk'],
  el: ['gr'],
  ja: ['jp'],
  uk: ['ua'],
  zh: ['cn'],
};

const NAMED = new Map(
  Object.entries(OTHER_NAMES).flatMap(([tag, names]) => names.map((name) => [name, tag] as const)),
);

/** The language that lies under the name of a file: `nb` for `no`. */
export function languageNamed(name: string): string {
  return NAMED.get(name) ?? name;
}
