/** The page "Breakdowns": displays and choices by what was known of the page and of the request. */
import { html, type TemplateResult } from 'lit';
import type { Report, ReportShown } from '../report-schema.ts';
import { countCells, countHead } from './breakdowns.ts';
import { formatCountry } from './format.ts';

interface Breakdown {
  readonly id: string;
  readonly title: string;
  /** Head of the first column. */
  readonly first: string;
  readonly list: 'byDevice' | 'byPlacement' | 'byPageGroup' | 'byCountry';
  /** What the values are. */
  readonly text: string;
  /** What to do so that there are some. */
  readonly missing: string;
  readonly nameOf?: (value: string) => string;
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

/** Shows displays and choices by device class, place, page group and country. */
export function shownBreakdowns(report: Report): TemplateResult {
  return html`${BREAKDOWNS.map((breakdown) => card(breakdown, report[breakdown.list]))}
    <p class="small soft">
      Shares are of the choices of the row. A display is told apart here when the page has come to rest with
      the notice in it, so who leaves sooner is in “Other”. “Other” holds groups with
      &lt;${report.minimumCell} choices and those that cover them, and days that are not a whole stretch.
    </p>`;
}

function card(breakdown: Breakdown, rows: readonly ReportShown[]): TemplateResult {
  const { id, title, missing } = breakdown;
  const isTold = rows.some(({ value }) => value !== undefined);
  return html`<section class="card" aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    ${isTold ? table(breakdown, rows) : html`<p>Not told apart in these days. ${missing}</p>`}
  </section>`;
}

function table(
  { id, first, text, nameOf = (value) => value }: Breakdown,
  rows: readonly ReportShown[],
): TemplateResult {
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
              ${countCells(row.value === undefined ? 'Other, or not told apart' : nameOf(row.value), row, true)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
