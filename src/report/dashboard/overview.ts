import { html, nothing, type TemplateResult } from 'lit';
import type { Report, ReportMeasure } from '../report-schema.ts';
import { changeNote } from './changes.ts';
import { formatCount, formatInterval, formatRate } from './format.ts';
import { key, SLICE_NAMES, strip, type Part, type Slice } from './outcomes.ts';

/** Shows the answer in one look: what became of the displays, and the six figures with what they are made of. */
export function overview(report: Report, earlier: Report | undefined): TemplateResult {
  const byId = new Map(report.measures.map((measure) => [measure.id, measure]));
  const before = new Map(earlier?.measures.map((measure) => [measure.id, measure]));
  return html`<section class="card" aria-labelledby="overview">
      <h2 id="overview">What became of the notice</h2>
      ${outcomeStrip(byId)}
    </section>
    <div class="figures">
      ${countFigure(byId.get('displays'))} ${countFigure(byId.get('choices'))}
      ${rateFigure({ measure: byId.get('interaction'), before: before.get('interaction') })}
      ${(['accept-all', 'partial', 'reject-all'] as const).map((slice) =>
        rateFigure({
          measure: byId.get(`${slice}-of-choices`),
          before: before.get(`${slice}-of-choices`),
          slice,
          ofDisplays: byId.get(`${slice}-of-displays`),
        }),
      )}
    </div>`;
}

/** Lists every figure with its formula, what it is made of and what it does not say. */
export function allFigures(report: Report): TemplateResult {
  return html`<section class="card" aria-labelledby="figures">
    <h2 id="figures">Every figure, and what it does not say</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="figures">
      <table>
        <caption>
          <span
            >Displays and choices are counted, never persons. Intervals are 95% Wilson score intervals.</span
          >
        </caption>
        <thead>
          <tr>
            <th scope="col" class="text">Figure</th>
            <th scope="col" class="text">Formula</th>
            <th scope="col">Count</th>
            <th scope="col">Rate</th>
            <th scope="col">95% interval</th>
            <th scope="col" class="text">What it does not say</th>
          </tr>
        </thead>
        <tbody>
          ${report.measures.map(
            (measure) =>
              html`<tr>
                <th scope="row">${measure.name}</th>
                <td class="text wrap">${measure.formula}</td>
                <td>${fraction(measure)}</td>
                <td>
                  ${measure.denominator === undefined && !isRate(measure) ? '–' : formatRate(measure.rate)}
                </td>
                <td>${formatInterval(measure.interval)}</td>
                <td class="text wrap long">${measure.caveat}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Writes what a figure is made of: `380 of 1,000`. */
export function fraction({ numerator, denominator }: ReportMeasure): string {
  return denominator === undefined
    ? formatCount(numerator)
    : `${formatCount(numerator)} of ${formatCount(denominator)}`;
}

function isRate({ formula }: ReportMeasure): boolean {
  return formula.includes('÷');
}

function outcomeStrip(byId: ReadonlyMap<string, ReportMeasure>): TemplateResult {
  const ignored = byId.get('ignored')?.numerator;
  const slices: Slice[] = ['accept-all', 'partial', 'reject-all'];
  const parts = slices.map((slice): Part => ({ slice, n: byId.get(`${slice}-of-choices`)?.numerator ?? 0 }));
  const all = ignored === undefined ? parts : [...parts, { slice: 'ignored' as const, n: ignored }];
  const total = all.reduce((sum, { n }) => sum + n, 0);
  return html`${strip(all, 30, 'strip')}
    <ul class="keys">
      ${all.map(
        ({ slice, n }) =>
          html`<li>
            ${key(slice)}${SLICE_NAMES[slice]}
            <strong>${formatCount(n)}</strong> ${total > 0 ? formatRate(n / total) : nothing}
          </li>`,
      )}
    </ul>
    <p class="small soft">
      ${
        ignored === undefined
          ? 'Shares of all choices. Displays were not counted, so how many ignored the notice is not known.'
          : 'Shares of all displays.'
      }
    </p>`;
}

function countFigure(measure: ReportMeasure | undefined): TemplateResult | typeof nothing {
  if (!measure) return nothing;
  return html`<div class="figure">
    <h3>${measure.name}</h3>
    ${value(measure.numerator === undefined ? undefined : formatCount(measure.numerator))}
    <p>${measure.formula}</p>
    ${measure.numerator === undefined ? html`<p>${measure.caveat}</p>` : nothing}
  </div>`;
}

interface RateFigure {
  readonly measure: ReportMeasure | undefined;
  readonly before: ReportMeasure | undefined;
  readonly slice?: Slice;
  readonly ofDisplays?: ReportMeasure | undefined;
}

function rateFigure({ measure, before, slice, ofDisplays }: RateFigure): TemplateResult | typeof nothing {
  if (!measure) return nothing;
  return html`<div class="figure">
    <h3>${slice ? key(slice) : nothing}${slice ? SLICE_NAMES[slice] : measure.name}</h3>
    ${value(measure.rate === undefined ? undefined : formatRate(measure.rate))} ${changeNote(measure, before)}
    <p>${measure.formula} · <strong>${fraction(measure)}</strong></p>
    ${
      measure.interval
        ? html`<p>95% interval ${formatInterval(measure.interval)}</p>`
        : html`<p>${measure.denominator === 0 ? 'Nothing to divide by yet.' : measure.caveat}</p>`
    }
    ${
      ofDisplays
        ? html`<p>
            <strong>${formatRate(ofDisplays.rate)}</strong> of
            displays${ofDisplays.interval ? `, ${formatInterval(ofDisplays.interval)}` : nothing}
          </p>`
        : nothing
    }
  </div>`;
}

function value(text: string | undefined): TemplateResult {
  return text === undefined
    ? html`<p class="value unknown">not known</p>`
    : html`<p class="value">${text}</p>`;
}
