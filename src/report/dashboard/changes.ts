/** What changed since the days before: in words, with the interval of each difference. */
import { html, nothing, type TemplateResult } from 'lit';
import { differenceOf, type Difference } from '../difference.ts';
import type { Report, ReportMeasure } from '../report-schema.ts';
import { formatPoints, formatPurpose, formatRate, formatSize, formatSpan } from './format.ts';

const HEADLINES = [
  ['interaction', 'Interaction rate'],
  ['accept-all-of-choices', 'Accept all, of choices'],
  ['partial-of-choices', 'Partial, of choices'],
  ['reject-all-of-choices', 'Reject all, of choices'],
] as const;

interface Change {
  readonly name: string;
  readonly now: ReportMeasure;
  readonly before: ReportMeasure;
  readonly difference: Difference;
}

/** Says in one look what is different from the days before, the clear changes first. */
export function changes(report: Report, earlier: Report): TemplateResult {
  const all = changesOf(report, earlier);
  const clear = all
    .filter(({ difference }) => difference.isClear)
    .sort((a, b) => Math.abs(b.difference.by) - Math.abs(a.difference.by));
  const rest = all.filter(({ difference }) => !difference.isClear);
  return html`<section class="card" aria-labelledby="changes">
    <div class="head">
      <h2 id="changes">What changed</h2>
      <p class="small soft">compared with ${formatSpan(earlier)}</p>
    </div>
    ${
      all.length === 0
        ? html`<p class="soft">
            No rate can be compared: the days before hold too little, or nothing that may be shown.
          </p>`
        : html`${
              clear.length > 0
                ? html`<ul class="changes">
                    ${clear.map(changeLine)}
                  </ul>`
                : html`<p>Nothing that chance alone could not explain.</p>`
            }
            ${
              rest.length > 0 && clear.length > 0
                ? html`<p class="small soft">No clear change: ${rest.map(({ name }) => name).join(' · ')}</p>`
                : nothing
            }
            <details>
              <summary>Every rate that was compared</summary>
              ${changeTable(all)}
            </details>`
    }
  </section>`;
}

/** Says beside a figure how it differs from the days before. */
export function changeNote(
  now: ReportMeasure,
  before: ReportMeasure | undefined,
): TemplateResult | typeof nothing {
  const difference = differenceOf(now, before);
  if (!difference) return nothing;
  return difference.isClear
    ? html`<p class="change">
        <span class="sign" aria-hidden="true">${arrow(difference)}</span>
        ${formatPoints(difference.by)} points from ${formatRate(before?.rate)}
      </p>`
    : html`<p class="change">no clear change from ${formatRate(before?.rate)}</p>`;
}

function changesOf(report: Report, earlier: Report): Change[] {
  const headlines = HEADLINES.map(([id, name]) =>
    changeOf(
      name,
      report.measures.find((measure) => measure.id === id),
      earlier.measures.find((measure) => measure.id === id),
    ),
  );
  const purposes = report.purposes.map(({ id, granted }) =>
    changeOf(
      `${formatPurpose(id)} granted`,
      granted,
      earlier.purposes.find((purpose) => purpose.id === id)?.granted,
    ),
  );
  return [...headlines, ...purposes].filter((change) => change !== undefined);
}

function changeOf(
  name: string,
  now: ReportMeasure | undefined,
  before: ReportMeasure | undefined,
): Change | undefined {
  const difference = differenceOf(now, before);
  return now && before && difference ? { name, now, before, difference } : undefined;
}

function changeLine({ name, now, before, difference }: Change): TemplateResult {
  return html`<li>
    <span class="sign" aria-hidden="true">${arrow(difference)}</span>
    <span
      ><strong>${name}</strong> ${difference.by > 0 ? 'rose' : 'fell'} by
      <strong>${formatSize(difference.by)} points</strong>, from ${formatRate(before.rate)} to
      ${formatRate(now.rate)}.</span
    >
  </li>`;
}

function changeTable(all: readonly Change[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Every rate that was compared">
    <table>
      <caption>
        <span
          >Differences in percentage points with Newcombe's 95% interval. Every display and choice counts as
          independent, which several by one visitor are not. Of twenty rates that did not change, one looks
          changed by chance. What caused a change is not said.</span
        >
      </caption>
      <thead>
        <tr>
          <th scope="col" class="text">Rate</th>
          <th scope="col">Before</th>
          <th scope="col">Now</th>
          <th scope="col">Difference</th>
          <th scope="col">95% interval</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ name, now, before, difference }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${formatRate(before.rate)}</td>
              <td>${formatRate(now.rate)}</td>
              <td>${formatPoints(difference.by)}</td>
              <td>${formatPoints(difference.low)} to ${formatPoints(difference.high)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function arrow({ by }: Difference): string {
  return by > 0 ? '▲' : '▼';
}
