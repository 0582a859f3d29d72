/** Finds how a page puts our tag, its configuration and its marks where or in a form that they do not work. */

/** What is wrong with a page. */
export interface PageMistake {
  readonly code:
    | 'tag-missing'
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
const LEADS = ['a', 'area', 'base', 'form'];

/** An element of a page: of one that is shown, or of one that was only parsed. */
export interface PageElement {
  /** In small letters. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isInHead: boolean;
  /** Whether a script put this script in. */
  readonly isByScript: boolean;
}

/** Whether an address, as it is written, is that of our tag: by the names of the files that are shipped. */
export function isShippedTag(address: string): boolean {
  return /(^|\/)may-i(-declared)?\.js([?#]|$)/.test(address);
}

const nameOf = ({ name, attributes }: PageElement): string => {
  const address = attributes.get('src') ?? attributes.get('href');
  const file = address?.split(/[?#]/)[0];
  return `<${name}${file ? ` ${file}` : ''}>`;
};

const typeOf = ({ attributes }: PageElement): string => attributes.get('type') ?? '';

/** A script of the site's own that it does not wait for: frameworks (Next.js) put theirs before everything. */
const isOfTheSite = ({ attributes }: PageElement): boolean =>
  attributes.has('async') && /^\.{0,2}\/(?!\/)/.test(attributes.get('src') ?? '');

function problemsOfTags(
  elements: readonly PageElement[],
  isTag: (element: PageElement) => boolean,
): PageMistake[] {
  const scripts = elements.filter(({ name }) => name === 'script');
  const [tag, ...more] = scripts.filter(isTag);
  if (!tag) return [];
  const problems: PageMistake[] =
    more.length > 0 ? [{ code: 'tag-twice', value: [tag, ...more].map(nameOf).join(', ') }] : [];
  const [earlier] = scripts
    .slice(0, scripts.indexOf(tag))
    .filter(
      (script) =>
        RUNS.test(typeOf(script)) && !script.attributes.has('data-may-i-released') && !isOfTheSite(script),
    );
  const isDeferred = tag.attributes.has('async') || tag.attributes.has('defer') || typeOf(tag) === 'module';
  if (tag.isByScript) problems.push({ code: 'tag-by-script', value: nameOf(tag) });
  else if (isDeferred || earlier || !tag.isInHead) {
    const why = isDeferred
      ? 'async, defer or type="module"'
      : earlier
        ? `after ${nameOf(earlier)}`
        : 'outside the head';
    problems.push({ code: 'tag-late', value: why });
  }
  return problems;
}

function problemsOfConfig(
  elements: readonly PageElement[],
  isTag: (element: PageElement) => boolean,
): PageMistake[] {
  const [config, ...more] = elements.filter(({ attributes }) => attributes.has('data-may-i-config'));
  if (!config) return [];
  if (more.length > 0) return [{ code: 'config-twice', value: String(more.length + 1) }];
  const tag = elements.findIndex(isTag);
  return tag >= 0 && elements.indexOf(config) > tag ? [{ code: 'config-late', value: '' }] : [];
}

function problemsOfMark(element: PageElement): PageMistake[] {
  const { name, attributes } = element;
  const misspelt = [...attributes.keys()].find((key) => ALMOST.test(key) && !OURS.test(key));
  if (misspelt !== undefined) {
    return [{ code: 'mark-misspelt', value: `${misspelt} of ${nameOf(element)}`, suggestion: 'data-may-i' }];
  }
  if (!attributes.has('data-may-i')) return [];
  if (name === 'script') {
    // One that the page has made keeps its type: its address is held.
    const isRunning = RUNS.test(typeOf(element)) && !attributes.has('data-src');
    return isRunning ? [{ code: 'mark-running', value: nameOf(element) }] : [];
  }
  const address = ['src', 'srcset', 'href', 'data', 'poster'].find((key) => attributes.has(key));
  return address === undefined || LEADS.includes(name)
    ? []
    : [{ code: 'mark-fetched', value: `${address} of ${nameOf(element)}`, suggestion: `data-${address}` }];
}

/**
 * Finds what is wrong with a page. That it has no tag at all is no mistake here: who asks knows whether there must be one.
 *
 * @param elements In the order of the page.
 * @param isTag Says of a script whether it is our tag.
 */
export function pageMistakes(
  elements: readonly PageElement[],
  isTag: (script: PageElement) => boolean,
): PageMistake[] {
  return [
    ...problemsOfTags(elements, isTag),
    ...problemsOfConfig(elements, isTag),
    ...elements.flatMap(problemsOfMark),
  ];
}
