/** Finds how a page puts our tag, its configuration and its marks where or in a form that they do not work. */

/** What is wrong with a page. */
export interface PageMistake {
  readonly code:
    | 'tag-twice'
    | 'tag-late'
    | 'tag-by-script'
    | 'config-twice'
    | 'config-late'
    | 'mark-misspelt'
    | 'mark-running'
    | 'mark-fetched';
  /** What it is about, for a person. */
  readonly value: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** Attributes of ours that begin like a mark. */
const OURS = /^data-may-i(-(config|open|type|released))?$/;

/** How a mark is misspelt: another case, a hyphen more or less, a word more. */
const ALMOST = /^data[-_]?may[-_]?i?([-_](purposes?|services?|category|needs?))?$/i;

/** Types of scripts that a browser runs. */
const RUNS = /^$|^module$|(java|ecma)script/i;

/** Elements that lead somewhere: their address fetches nothing. */
const LEADS = 'a,area,base,form';

const nameOf = (element: Element): string => {
  const address = element.getAttribute('src') ?? element.getAttribute('href');
  const file = address?.split(/[?#]/)[0];
  return `<${element.localName}${file ? ` ${file}` : ''}>`;
};

/** Our tags in a page: by the address of the gate's own file, or the names of the files that are shipped. */
function tagsOf(page: Document, base: URL): HTMLScriptElement[] {
  return [...page.querySelectorAll<HTMLScriptElement>('script[src]')].filter(
    ({ src }) => /\/may-i(-declared)?\.js([?#]|$)/.test(src) || src === base.href,
  );
}

function problemsOfTags([tag, ...more]: readonly HTMLScriptElement[], page: Document): PageMistake[] {
  if (!tag) return [];
  const problems: PageMistake[] =
    more.length > 0 ? [{ code: 'tag-twice', value: [tag, ...more].map(nameOf).join(', ') }] : [];
  const scripts = [...page.scripts];
  const earlier = scripts
    .slice(0, scripts.indexOf(tag))
    .filter(({ type, dataset }) => RUNS.test(type) && dataset['mayIReleased'] === undefined);
  if (tag.async && !tag.hasAttribute('async')) problems.push({ code: 'tag-by-script', value: nameOf(tag) });
  else if (
    tag.async ||
    tag.defer ||
    tag.type === 'module' ||
    !page.head.contains(tag) ||
    earlier.length > 0
  ) {
    const why =
      tag.async || tag.defer || tag.type === 'module'
        ? 'async, defer or type="module"'
        : earlier[0]
          ? `after ${nameOf(earlier[0])}`
          : 'outside the head';
    problems.push({ code: 'tag-late', value: why });
  }
  return problems;
}

function problemsOfConfig(page: Document, isConfigured: boolean): PageMistake[] {
  const { length } = page.querySelectorAll('[data-may-i-config]');
  if (length > 1) return [{ code: 'config-twice', value: String(length) }];
  return length > 0 && !isConfigured ? [{ code: 'config-late', value: '' }] : [];
}

function problemsOfMarks(page: Document): PageMistake[] {
  return [...page.querySelectorAll('*')].flatMap((element): PageMistake[] => {
    const misspelt = element.getAttributeNames().find((name) => ALMOST.test(name) && !OURS.test(name));
    if (misspelt !== undefined) {
      return [
        { code: 'mark-misspelt', value: `${misspelt} of ${nameOf(element)}`, suggestion: 'data-may-i' },
      ];
    }
    if (!element.hasAttribute('data-may-i')) return [];
    if (element instanceof HTMLScriptElement) {
      return RUNS.test(element.type) ? [{ code: 'mark-running', value: nameOf(element) }] : [];
    }
    const address = ['src', 'srcset', 'href', 'data', 'poster'].find((name) => element.hasAttribute(name));
    const isFetched = address !== undefined && !element.matches(LEADS);
    return isFetched
      ? [{ code: 'mark-fetched', value: `${address} of ${nameOf(element)}`, suggestion: `data-${address}` }]
      : [];
  });
}

/**
 * Finds what is wrong with a page.
 *
 * @param base Address of the gate's own file.
 * @param isConfigured Whether the gate found a configuration; one that stands after its tag was not there yet.
 */
export function pageMistakes(page: Document, base: URL, isConfigured: boolean): PageMistake[] {
  const tags = tagsOf(page, base);
  return [...problemsOfTags(tags, page), ...problemsOfConfig(page, isConfigured), ...problemsOfMarks(page)];
}
