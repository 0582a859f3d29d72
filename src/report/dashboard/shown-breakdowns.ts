/** The page "Breakdowns": displays and choices by what was known of the page and of the request. */
import { html, type TemplateResult } from 'lit';
import type { Report, ReportPair, ReportShown } from '../report-schema.ts';
import { countCells, countHead } from './breakdowns.ts';
import { formatCountry, formatLanguage } from './format.ts';

interface Card {
  readonly id: string;
  readonly title: string;
  /** Head of the first column. */
  readonly first: string;
  /** What the values are. */
  readonly text: string;
  /** What to do so that there are some. */
  readonly missing: string;
}

interface Breakdown extends Card {
  readonly list: 'byDevice' | 'byPlacement' | 'byPageGroup' | 'byCountry';
  readonly nameOf?: (value: string) => string;
}

interface PairBreakdown extends Card {
  readonly list: 'byLanguageAndDevice' | 'byPlacementAndDevice';
  /** Of a group of the first breakdown. */
  readonly nameOf: (value: string) => string;
}

const NAMES: Readonly<Record<string, string>> = {
  phone: 'Phone',
  tablet: 'Tablet',
  desktop: 'Desktop',
  bottom: 'At the foot',
  top: 'At the top',
  corner: 'In a corner',
  inflow: 'In the page',
  modal: 'Dialog above the page',
};

const named = (value: string): string => NAMES[value] ?? value;

const BREAKDOWNS: readonly Breakdown[] = [
  {
    id: 'devices',
    title: 'By device class',
    first: 'Class',
    list: 'byDevice',
    text: 'By the width of the page: phone below 600 CSS pixels, tablet below 1,024, else desktop.',
    missing: 'Pages with an up-to-date script say it by themselves.',
    nameOf: named,
  },
  {
    id: 'placements',
    title: 'By place of the notice',
    first: 'Place',
    list: 'byPlacement',
    text: 'Where the notice stood on the page.',
    missing: 'Pages with an up-to-date script say it by themselves.',
    nameOf: named,
  },
  {
    id: 'page-groups',
    title: 'By page group',
    first: 'Group',
    list: 'byPageGroup',
    text: 'The group that the site gives the page. Never an address.',
    missing: 'Name the group of a page: "pageGroup" in its configuration, or data-page-group at the tag.',
  },
  {
    id: 'countries',
    title: 'By country',
    first: 'Country',
    list: 'byCountry',
    text: 'As the edge of the operator says. Never computed from an address, and kept with no event.',
    missing: 'Start the collector with --country-header, if your edge names the country in a header.',
    nameOf: formatCountry,
  },
];

const PAIRS: readonly PairBreakdown[] = [
  {
    id: 'languages-devices',
    title: 'By language and device class',
    first: 'Language, class',
    list: 'byLanguageAndDevice',
    text: 'Each language by the width of the page.',
    missing: 'A language is split where each class of it has enough choices.',
    nameOf: formatLanguage,
  },
  {
    id: 'placements-devices',
    title: 'By place and device class',
    first: 'Place, class',
    list: 'byPlacementAndDevice',
    text: 'Each place of the notice by the width of the page.',
    missing: 'A place is split where each class of it has enough choices.',
    nameOf: named,
  },
];

/** Shows displays and choices by device class, place, page group and country, and by two of them at once. */
export function shownBreakdowns(report: Report): TemplateResult {
  return html`${BREAKDOWNS.map((breakdown) => card(breakdown, namedRows(breakdown, report[breakdown.list])))}
    ${PAIRS.map((pair) => card(pair, pairRows(pair, report[pair.list])))}
    <p class="small soft">
      Shares are of the choices of the row. A display is told apart here when the page has come to rest with
      the notice in it, so who leaves sooner is in “Other”. “Other” holds groups with
      &lt;${report.minimumCell} choices and those that cover them, and days that are not a whole stretch.
    </p>`;
}

/** A row with the name that is shown; the rest has none. */
type NamedRow = Parameters<typeof countCells>[1] & { readonly name: string | undefined };

function namedRows({ nameOf = (value) => value }: Breakdown, rows: readonly ReportShown[]): NamedRow[] {
  return rows.map((row) => ({ ...row, name: row.value === undefined ? undefined : nameOf(row.value) }));
}

function pairRows({ nameOf }: PairBreakdown, rows: readonly ReportPair[]): NamedRow[] {
  return rows.map((row) => ({
    ...row,
    name: row.first === undefined ? undefined : `${nameOf(row.first)}, ${named(row.second ?? '')}`,
  }));
}

function card(one: Card, rows: readonly NamedRow[]): TemplateResult {
  const { id, title, missing } = one;
  const isTold = rows.some(({ name }) => name !== undefined);
  return html`<section class="card" aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    ${isTold ? table(one, rows) : html`<p>Not told apart in these days. ${missing}</p>`}
  </section>`;
}

function table({ id, first, text }: Card, rows: readonly NamedRow[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby=${id}>
    <table>
      <caption>
        <span>${text}</span>
      </caption>
      ${countHead(first)}
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${countCells(row.name ?? 'Other, or not told apart', row, { hasBars: true })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
