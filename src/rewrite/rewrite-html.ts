/**
 * Marks what needs consent in the HTML of a page, as its author would: `data-may-i`, with the types and addresses kept
 * aside. The browser then finds nothing to fetch before May I runs: no preload scanner, no `preconnect`, and nothing for a
 * visitor without JavaScript.
 *
 * Only the tags of what is marked are touched; every other character of the page stays as it was. A page that was
 * rewritten is left as it is.
 */
import { html as names, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { KNOWN } from '../catalogue/known.ts';
import type { Config } from '../config/config.ts';
import { readConfig } from '../config/read-config.ts';
import { HELD } from '../gate/give-back.ts';
import { knownServices, SNIPPET, type KnownServices } from '../gate/known-services.ts';
import { ADDRESS, DELAYED, LEADS, LOADS, MODULE, RUNS } from '../gate/loads.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** What was marked. */
export interface Marked {
  /** Line of the tag in the page, from 1. */
  readonly line: number;
  /** Name of the element. */
  readonly element: string;
  /** Value of `data-may-i`: what must be granted. */
  readonly need: string;
}

/** A page with its marks. */
export interface Rewritten {
  readonly html: string;
  readonly marked: readonly Marked[];
}

/** Replaces the characters from `start` to `end` of the page. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Links by which a browser fetches or connects; others say something about the page. */
const LOADING_LINK = /\b(stylesheet|icon|manifest|preload|prefetch|modulepreload|preconnect|dns-prefetch)\b/i;

/** What no request of the page goes to: addresses without a host are the site's own. */
const BASE = 'https://page.invalid/';

/**
 * Gives a function that marks pages of one site: for a build, a server or the edge; it needs nothing but JavaScript.
 *
 * @param given The site's configuration, as in `may-i.config.json`. A service of it that is `necessary` is not marked.
 * @throws Where there are no purposes in it: every tag would wait for ever.
 */
export function rewriter(given: Config): (html: string) => Rewritten {
  const config = readConfig({ attributes: {}, json: JSON.stringify(given) });
  if (!config?.purposes.length) {
    throw new Error(
      'may-i: the configuration has no purposes, so nothing that is marked could ever be allowed. Give the one that your pages have. [rewrite-config-wrong]',
    );
  }
  const { needOfText } = knownServices(
    { config, mayRelease: (need = '') => need.startsWith('necessary:') },
    KNOWN,
  );
  return (html) => rewriteHtml(html, needOfText);
}

function rewriteHtml(html: string, needOfText: KnownServices['needOfText']): Rewritten {
  const edits: Edit[] = [];
  const marked: Marked[] = [];
  const look = (node: ChildNode | DefaultTreeAdapterTypes.DocumentFragment) => {
    if ('attrs' in node) {
      // A template that is marked holds whatever it likes.
      if (valueOf(node, 'data-may-i') !== undefined) return;
      const found = editsOf(node, needOfText);
      if (found) {
        edits.push(...found.edits);
        marked.push({ line: found.line, element: node.tagName, need: found.need });
      }
      // A shadow tree is left to the automatic tier: marks in one are not found on a later visit.
      if ('content' in node && valueOf(node, 'shadowrootmode') === undefined) look(node.content);
    }
    if ('childNodes' in node) for (const child of node.childNodes) look(child);
  };
  // What stands in noscript is for those without JavaScript: it is looked at like the rest.
  for (const child of parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }).childNodes) {
    look(child);
  }
  return { html: apply(html, edits), marked };
}

function apply(html: string, edits: readonly Edit[]): string {
  let rewritten = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    rewritten += html.slice(at, start) + text;
    at = end;
  }
  return rewritten + html.slice(at);
}

function valueOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The edits of one element, or `undefined` where it needs nothing. */
function editsOf(element: Element, needOfText: KnownServices['needOfText']) {
  const { tagName } = element;
  const location = element.sourceCodeLocation;
  // An element that the parser made up, as `tbody`, has none.
  if (!location) return undefined;
  const tag = location.startTag ?? location;
  const needOfAddress = (text: string) => {
    if (!URL.canParse(text, BASE)) return undefined;
    const { host, hostname, pathname, protocol } = new URL(text, BASE);
    if (host) return needOfText(`${hostname}/${pathname.split('/')[1] ?? ''}`);
    return protocol === 'data:' ? undefined : needOfText(text.slice(0, SNIPPET));
  };
  const isScript = tagName === 'script';
  const insert = (text: string): Edit => {
    const start = tag.startOffset + 1 + tagName.length;
    return { start, end: start, text };
  };
  /** Gives an attribute another name; a prefix, as of `xlink:href`, goes. */
  const rename = ({ prefix, name }: Element['attrs'][number], text: string): Edit[] => {
    const whole = prefix ? `${prefix}:${name}` : name;
    const start = location.attrs?.[whole]?.startOffset;
    return start === undefined ? [] : [{ start, end: start + whole.length, text }];
  };
  const aside = (attr: Element['attrs'][number]) => rename(attr, `data-${attr.name}`);
  const marks = (need: string, edits: readonly Edit[]) => ({ need, line: tag.startLine, edits });
  if (isScript) {
    const type = element.attrs.find(({ name }) => name === 'type');
    if (type && !RUNS.test(type.value)) {
      const address = element.attrs.find(({ value }) => needOfAddress(value) !== undefined);
      const need = address && DELAYED.test(type.value) ? needOfAddress(address.value) : undefined;
      if (!address || need === undefined) return undefined;
      const kind = MODULE.test(element.attrs.map(({ value }) => value).join()) ? 'module' : '';
      return marks(need, [
        insert(` type="text/plain" data-may-i="${need}" data-type="${kind}"`),
        ...rename(type, 'data-delayed'),
        ...rename(address, 'data-src'),
      ]);
    }
    const src = valueOf(element, 'src') ?? valueOf(element, 'href');
    const text = textOf(element);
    const isSnippet = LOADS.test(text) && text.length < SNIPPET;
    const need = src === undefined ? (isSnippet ? needOfText(text, true) : undefined) : needOfAddress(src);
    if (need === undefined) return undefined;
    return marks(need, [insert(` type="text/plain" data-may-i="${need}"`), ...(type ? aside(type) : [])]);
  }
  if (tagName === 'style') {
    const need = needOfText(textOf(element).slice(0, SNIPPET));
    if (need === undefined || !location.endTag) return undefined;
    const { startOffset, endOffset } = location;
    // Of another type it would still be read for what it imports.
    return marks(need, [
      { start: startOffset, end: startOffset, text: `<template data-may-i="${need}">` },
      { start: endOffset, end: endOffset, text: '</template>' },
    ]);
  }
  if (LEADS.test(tagName) || (tagName === 'link' && !LOADING_LINK.test(valueOf(element, 'rel') ?? ''))) {
    return undefined;
  }
  const held = element.attrs.flatMap((attr) => {
    if (!HELD.includes(attr.name) || (attr.name === 'href' && !mayLoadByHref(element))) return [];
    const need = ADDRESS.test(attr.name) ? needOfAddress(attr.value) : needOfText(attr.value);
    return need === undefined ? [] : [{ need, edits: aside(attr) }];
  });
  if (held.length === 0) return undefined;
  const need = [...new Set(held.map((one) => one.need))].join(' ');
  return marks(need, [insert(` data-may-i="${need}"`), ...held.flatMap(({ edits }) => edits)]);
}

/** Links, and pictures of SVG. */
function mayLoadByHref({ tagName, namespaceURI }: Element): boolean {
  return tagName === 'link' || namespaceURI === names.NS.SVG;
}
