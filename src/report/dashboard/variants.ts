/** The page "Variants": how each variant of the notice was answered, and what may be said. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Report, VariantRow, VariantTest } from '../report-schema.ts';
import { formatCount, formatInterval, formatPoints, formatRate } from './format.ts';

/** Shows the test of the variants; what to do where there is none. */
export function variantTest({ variantTest: test, minimumCell }: Report): TemplateResult {
  if (!test) {
    return html`<section class="card empty">
      <h2>No test in these days</h2>
      <p>
        Fewer than two variants of the notice can be shown. A site names them in its configuration
        (“variants”), and a variant is shown once it has ${minimumCell} choices in a stretch of days.
      </p>
    </section>`;
  }
  return html`<section class="card" aria-labelledby="verdict">
      <h2 id="verdict">What may be said</h2>
      <p role=${test.sampleRatio?.isAlarm ? 'alert' : nothing}>${test.verdict}</p>
    </section>
    <section class="card" aria-labelledby="variants">
      <h2 id="variants">By variant</h2>
      ${table(test)}
      <p class="small soft">
        The intervals are 95% confidence sequences: they hold on every day at once, so look as often as you
        like, always from the same first day. ${ratioNote(test)}
      </p>
    </section>`;
}

function table({ rows, differences }: VariantTest): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="variants">
    <table>
      <caption>
        <span
          >Which variant a page shows is drawn for each page load. The line on a bar is the interval.</span
        >
      </caption>
      <thead>
        <tr>
          <th scope="col" class="text">Variant</th>
          <th scope="col">Displays</th>
          <th scope="col">Choices ÷ displays</th>
          <th scope="col">Accept all ÷ choices</th>
          <th scope="col">Points against the first</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, index) => {
          const difference = differences.find(({ variant }) => variant === row.variant);
          return html`<tr>
            <th scope="row" class="bars">${row.variant} ${bar(row)}</th>
            <td>${formatCount(row.displays)}</td>
            ${rateCell(row.interaction, row.choices, row.displays)}
            ${rateCell(row.acceptAllOfChoices, row.acceptAll, row.choices)}
            <td>${index === 0 ? '–' : differenceText(difference)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function rateCell(
  { rate, interval }: VariantRow['interaction'],
  part: number,
  whole: number,
): TemplateResult {
  return html`<td>
    ${formatRate(rate)}<small
      >${formatInterval(interval)}, ${formatCount(part)} of ${formatCount(whole)}</small
    >
  </td>`;
}

function differenceText(difference: VariantTest['differences'][number] | undefined): TemplateResult | string {
  const { by, low, high } = difference ?? {};
  if (by === undefined || low === undefined || high === undefined) return 'too early';
  return html`${formatPoints(by)}<small>${formatPoints(low)} to ${formatPoints(high)}</small>`;
}

function ratioNote({ sampleRatio }: VariantTest): string {
  if (!sampleRatio) {
    return 'Whether displays are divided as configured is not known: publish the configuration (may-i notice publish).';
  }
  const { chiSquare, degrees, p } = sampleRatio;
  return `Displays against the shares of the configuration: χ² ${chiSquare.toFixed(2)} with ${degrees} degrees of freedom, sequential p ${p.toFixed(3)}; below 0.01 is an alarm.`;
}

function bar({ acceptAllOfChoices: { rate = 0, interval } }: VariantRow): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="fill-accept-all" width=${rate * 100} height="10"></rect>
    ${
      interval
        ? svg`<line class="whisker" x1=${interval.low * 100} x2=${interval.high * 100} y1="5" y2="5"></line>`
        : nothing
    }
  </svg>`;
}
