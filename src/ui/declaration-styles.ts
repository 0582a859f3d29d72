/**
 * How the declaration looks where the page says nothing else: `:where` gives no weight, so that any rule of the page wins. It
 * is a part of the page's text, with its type and colours.
 */
import { css, sheet } from './view.ts';

/** Styles of the declaration. */
export const declarationStyles = sheet(css`
  :where(may-i-declaration) {
    display: block;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 12;
    --mi-line: color-mix(in srgb, currentColor 18%, transparent);
  }
  :where(may-i-declaration .purpose) {
    margin-block: 1.75em;
  }
  :where(may-i-declaration .service) {
    margin-block: 1em;
    padding: 1em 1.25em;
    border: 1px solid var(--mi-line);
    border-radius: var(--may-i-radius, 12px);
    font-size: 0.9375em;
  }
  :where(may-i-declaration :is(h4, dl, dd)) {
    margin: 0;
  }
  :where(may-i-declaration dl) {
    margin-block: 0.5em;
    display: grid;
    grid-template-columns: minmax(0, 9em) 1fr;
    gap: 0.25em 1em;
  }
  :where(may-i-declaration table) {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }
  :where(may-i-declaration :is(caption, th, td)) {
    padding-block: 0.4em;
    padding-inline: 0 1em;
    text-align: start;
    vertical-align: top;
    font-weight: inherit;
  }
  :where(may-i-declaration :is(th, td)) {
    border-top: 1px solid var(--mi-line);
  }
  :where(may-i-declaration thead th) {
    font-weight: 600;
  }
  :where(may-i-declaration thead th:first-child) {
    width: 45%;
  }
  :where(may-i-declaration small) {
    display: block;
    font-size: 0.875em;
  }
  @media (max-width: 640px) {
    :where(may-i-declaration dl) {
      display: block;
    }
    :where(may-i-declaration dd) {
      margin-bottom: 0.4em;
    }
    :where(may-i-declaration .service) {
      padding: 0.75em;
    }
    /* The columns are as wide as their words; names of cookies, which are none of a language, give way. */
    :where(may-i-declaration table) {
      table-layout: auto;
      font-size: 0.875em;
    }
    :where(may-i-declaration thead th:first-child) {
      width: auto;
    }
    :where(may-i-declaration :is(thead th, td)) {
      padding-inline-end: 0.5em;
      overflow-wrap: break-word;
    }
    :where(may-i-declaration td:last-child) {
      padding-inline-end: 0;
    }
  }
  @media print {
    :where(may-i-declaration .service) {
      break-inside: avoid;
    }
  }
`);
