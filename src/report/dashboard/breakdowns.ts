/** The tables of the report: by day, week or month, by purpose, by language. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { shareOf } from '../measures.ts';
import type { Unit } from '../calendar.ts';
import type { CalendarRow, Report, ReportMeasure, ReportPeriod, ReportPurpose } from '../report-schema.ts';
import {
  formatCount,
  formatInterval,
  formatLanguage,
  formatPart,
  formatPurpose,
  formatRate,
  formatRow,
  formatSpan,
} from './format.ts';
import { strip } from './outcomes.ts';
import { fraction } from './overview.ts';

/** Rows of the chart by each unit of time. */
export function rowsBy(report: Report, unit: Unit): readonly (ReportPeriod | CalendarRow)[] {
  return { day: report.byDay, week: report.byWeek, month: report.byMonth }[unit];
}

const WEEKS = ' Weeks are from Monday to Sunday.';

/** Shows the figures of the chart as a table. */
export function timeTable(report: Report, unit: Unit): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Choices by ${unit}">
    <table>
      <caption>
        <span>
          Choices by ${unit} (${report.timeZone}). Shares are of the choices of the
          ${unit}.${unit === 'week' ? WEEKS : nothing}
          ${
            rowsBy(report, unit).some((row) => 'isWhole' in row && !row.isWhole)
              ? `A ${unit} may be cut by the range or by days that are withheld; several days that had to be put together count where they begin.`
              : nothing
          }
        </span>
      </caption>
      ${countHead(unit.charAt(0).toUpperCase() + unit.slice(1))}
      <tbody>
        ${rowsBy(report, unit).map(
          (row) =>
            html`<tr>
              ${countCells(formatRow(row, unit), row, { note: formatPart(row, unit) })}
            </tr>`,
        )}
        ${report.withheld.map(
          (span) =>
            html`<tr>
              <th scope="row">${formatSpan(span)}</th>
              <td>–</td>
              <td>${span.reason === 'under-minimum' ? `<${report.minimumCell}` : 'withheld'}</td>
              <td>–</td>
              <td>–</td>
              <td>–</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Shows how often each purpose was granted, taken back and granted later. */
export function purposes({ purposes }: Report): TemplateResult {
  return html`<section class="card" aria-labelledby="purposes">
    <h2 id="purposes">By purpose</h2>
    ${answerTable('purposes', 'Purpose', purposes)}
    <p class="small soft">
      Withdrawals are set against the grants of the same days, not of the same visitors: a grant of an earlier
      day may be withdrawn in these. Later changes are not taken off what was granted.
    </p>
  </section>`;
}

/** Shows the same of the services that visitors switched by themselves. */
export function services({ services }: Report): TemplateResult {
  return html`<section class="card" aria-labelledby="services">
    <h2 id="services">By service</h2>
    ${answerTable('services', 'Service', services)}
    <p class="small soft">
      Only choices that answered for the service by itself. Every other choice gave it the answer of its
      purpose.
    </p>
  </section>`;
}

function answerTable(labelId: string, first: string, rows: readonly ReportPurpose[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby=${labelId}>
    <table>
      <caption>
        <span
          >Granted ÷ choices that were asked for it; withdrawn ÷ choices that granted it. The line on a bar is
          the 95% interval.</span
        >
      </caption>
      <thead>
        <tr>
          <th scope="col" class="text">${first}</th>
          <th scope="col">Granted</th>
          <th scope="col">95% interval</th>
          <th scope="col">Withdrawn</th>
          <th scope="col">Granted later</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ id, granted, withdrawn, regranted }) =>
            html`<tr>
              <th scope="row" class="bars">${formatPurpose(id)} ${rateBar(granted)}</th>
              <td>${formatRate(granted.rate)}<small>${fraction(granted)}</small></td>
              <td>${formatInterval(granted.interval)}</td>
              <td>${formatRate(withdrawn.rate)}<small>${fraction(withdrawn)}</small></td>
              <td>${formatCount(regranted.numerator)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Shows how long after the grant something was taken back. */
export function withdrawalTimes({ withdrawalTimes: rows }: Report): TemplateResult {
  return html`<section class="card" aria-labelledby="withdrawal-times">
    <h2 id="withdrawal-times">By time to withdrawal</h2>
    ${
      rows.length === 0
        ? html`<p>Nothing was taken back in these days.</p>`
        : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="withdrawal-times">
            <table>
              <caption>
                <span
                  >From the latest choice that granted what was taken back to the choice that took it back, by
                  the clock of the browser. The line on a bar is the 95% interval.</span
                >
              </caption>
              <thead>
                <tr>
                  <th scope="col" class="text">Time</th>
                  <th scope="col">Share of withdrawals</th>
                  <th scope="col">95% interval</th>
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  (row) =>
                    html`<tr>
                      <th scope="row" class="bars">${row.name} ${rateBar(row)}</th>
                      <td>${formatRate(row.rate)}<small>${fraction(row)}</small></td>
                      <td>${formatInterval(row.interval)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    <p class="small soft">
      A choice that takes several purposes back is one withdrawal. Who never took anything back is not in it.
      “Not known”: the choice before is not stored, as after an erasure, or a clock was wrong.
    </p>
  </section>`;
}

/** Shows the choices by the language of the notice. */
export function languages(report: Report): TemplateResult {
  const hasRest = report.byLanguage.some(({ language }) => language === undefined);
  return html`<section class="card" aria-labelledby="languages">
    <h2 id="languages">By language of the notice</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="languages">
      <table>
        <caption>
          <span
            >The language the notice was shown in, which need not be the visitor's own. Shares are of the
            choices in it.</span
          >
        </caption>
        ${countHead('Language')}
        <tbody>
          ${report.byLanguage.map(
            (row) =>
              html`<tr>
                ${countCells(row.language === undefined ? 'Other' : formatLanguage(row.language), row, { hasBars: true })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      hasRest
        ? html`<p class="small soft">
            “Other” holds languages with &lt;${report.minimumCell} choices in a stretch of days, as many more
            as are needed so that none can be worked out from the total, and days that are not a whole
            stretch. Ask for a longer range to tell more languages apart.
          </p>`
        : nothing
    }
  </section>`;
}

/** Breakdowns of the page "How it was answered": heading, first column, list in the report, what it says. */
const GROUPS = [
  [
    'layers',
    'By where it was answered',
    'Place',
    'byLayer',
    'The notice, the preferences, or a placeholder in the place of an embed.',
  ],
  ['methods', 'By the act', 'Act', 'byMethod', 'The button that was pressed, or a call of the page.'],
  [
    'revisions',
    'By revision of the notice',
    'Revision',
    'byRevision',
    'A material change raises the revision and asks again.',
  ],
  [
    'decision-times',
    'By time to decision',
    'Time',
    'byDecisionTime',
    'From the moment at which the notice was drawn to the press on its button. Says nothing of who was reading, or away.',
  ],
] as const;

const VALUES: Readonly<Record<string, string>> = {
  notice: 'Notice',
  preferences: 'Preferences',
  embed: 'Placeholder of an embed',
  none: 'Call of the page',
  accept_all: 'Accept all',
  reject_all: 'Reject all',
  save: 'Save my choices',
  close: 'Close, which refuses',
  withdraw_all: 'Reject all, to withdraw',
  embed_always: 'Always allow, at an embed',
  opt_out: 'Do not sell or share',
  gpc: 'Global Privacy Control',
  dnt: 'Do Not Track',
  api: 'Call of the page',
  agent: 'Consent agent of the visitor',
  'under-1s': 'Under 1 second',
  '1s-2s': '1 to 2 seconds',
  '2s-5s': '2 to 5 seconds',
  '5s-10s': '5 to 10 seconds',
  '10s-30s': '10 to 30 seconds',
  '30s-60s': '30 to 60 seconds',
  'from-60s': '1 minute or more',
  'not-timed': 'Not timed: answered elsewhere',
};

/** Shows where, how, under which revision and how soon the choices were made. */
export function answerings(report: Report): TemplateResult {
  return html`${GROUPS.map(
      ([id, title, first, list, text]) =>
        html`<section class="card" aria-labelledby=${id}>
          <h2 id=${id}>${title}</h2>
          <div class="scroll" tabindex="0" role="group" aria-labelledby=${id}>
            <table>
              <caption>
                <span>${text} Shares are of the choices of the row.</span>
              </caption>
              ${countHead(first, false)}
              <tbody>
                ${report[list].map(
                  (row) =>
                    html`<tr>
                      ${countCells(row.value === undefined ? 'Other, or not told apart' : (VALUES[row.value] ?? row.value), row, { hasBars: true })}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </section>`,
    )}
    <p class="small soft">
      Changes of an earlier choice are not in it. “Other” holds groups with &lt;${report.minimumCell} choices
      and those that cover them, days that are not a whole stretch, and choices that were counted before this
      was told apart.
    </p>`;
}

interface Counts {
  readonly displays?: number;
  readonly choices: number;
  readonly acceptAll: number;
  readonly partial: number;
  readonly rejectAll: number;
}

/** The head of a table of counts. */
export function countHead(first: string, hasDisplays = true): TemplateResult {
  return html`<thead>
    <tr>
      <th scope="col" class="text">${first}</th>
      ${hasDisplays ? html`<th scope="col">Displays</th>` : nothing}
      <th scope="col">Choices</th>
      <th scope="col">Accept all</th>
      <th scope="col">Partial</th>
      <th scope="col">Reject all</th>
    </tr>
  </thead>`;
}

/** How a row of counts is shown, besides its counts. */
interface RowLook {
  readonly hasBars?: boolean;
  /** What is said of the row below its name. */
  readonly note?: string;
}

/** The cells of a row of counts, its name among them. */
export function countCells(
  name: string,
  row: Counts,
  { hasBars = false, note = '' }: RowLook = {},
): TemplateResult {
  const cell = (n: number): TemplateResult => {
    const share = shareOf(n, row.choices);
    return html`<td>${share === undefined ? '–' : formatRate(share)}<small>${formatCount(n)}</small></td>`;
  };
  return html`<th scope="row" class=${hasBars ? 'bars' : nothing}>
      ${name} ${note ? html`<small>${note}</small>` : nothing} ${hasBars ? outcomeBar(row) : nothing}
    </th>
    ${row.displays === undefined ? nothing : html`<td>${formatCount(row.displays)}</td>`}
    <td>${formatCount(row.choices)}</td>
    ${cell(row.acceptAll)}${cell(row.partial)}${cell(row.rejectAll)}`;
}

function outcomeBar(row: Counts): TemplateResult {
  const parts = [
    { slice: 'accept-all', n: row.acceptAll },
    { slice: 'partial', n: row.partial },
    { slice: 'reject-all', n: row.rejectAll },
  ] as const;
  return strip(parts, 10, 'bar');
}

function rateBar({ rate = 0, interval }: ReportMeasure): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="fill-accept-all" width=${rate * 100} height="10"></rect>
    ${
      interval
        ? svg`<line class="whisker" x1=${interval.low * 100} x2=${interval.high * 100} y1="5" y2="5"></line>`
        : nothing
    }
  </svg>`;
}
