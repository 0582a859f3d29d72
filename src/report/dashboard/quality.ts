/** What the figures rest on: the days that are in them, and what is not. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../report-schema.ts';
import { formatCount, formatInterval, formatRate, formatSpan } from './format.ts';
import { fraction } from './overview.ts';
import { MS_PER_DAY } from '../../consent/ms-per-day.ts';
import type { Days } from './view.ts';

/** Says why days are withheld. */
export function withheldReason(report: Report, reason: Report['withheld'][number]['reason']): string {
  return {
    'under-minimum': `fewer than ${report.minimumCell} choices; they appear together with the days that follow`,
    'cut-by-range': 'merged with days before this range; ask for an earlier first day to see them',
    'not-over':
      'still being counted; a day appears when it is over, so that nobody’s choice can be watched arriving',
  }[reason];
}

/** Shows how much of the range is in the figures, what was left out, and how things are counted. */
export function quality(report: Report): TemplateResult {
  const asked = daysIn(report);
  const shown = report.byDay.reduce((sum, span) => sum + daysIn(span), 0);
  const withheld = report.withheld.reduce((sum, span) => sum + daysIn(span), 0);
  const merged = report.byDay.filter((span) => span.from !== span.to).length;
  return html`<h2>What is in the figures, and what is not</h2>
    <div class="figures">
      ${fact('Days in the figures', `${formatCount(shown)} of ${formatCount(asked)}`, mergedNote(merged))}
      ${fact('Days withheld', formatCount(withheld), 'so that no visitor can be made out; listed below')}
      ${fact(
        'Days with nothing counted',
        formatCount(Math.max(0, asked - shown - withheld)),
        'no display and no choice arrived',
      )}
      ${EXCLUDED.map((id) => counted(report, id))} ${counted(report, 'changes')} ${counted(report, 'imports')}
      ${DELIVERIES.map((id) => delivered(report, id))}
      ${fact(
        'Smallest group shown',
        report.minimumCell <= 1 ? 'any' : formatCount(report.minimumCell),
        report.minimumCell <= 1
          ? 'suppression is off on this site: single visitors are shown'
          : 'choices; smaller groups are put together',
      )}
    </div>
    ${report.withheld.length > 0 ? withheldTable(report) : nothing} ${counting(report)}`;
}

function fact(name: string, value: string, note: string): TemplateResult {
  return html`<div class="figure">
    <h3>${name}</h3>
    <p class="value">${value}</p>
    <p>${note}</p>
  </div>`;
}

function mergedNote(merged: number): string {
  return merged === 0
    ? 'each by itself'
    : `${formatCount(merged)} points of the chart are several days put together`;
}

function counted(report: Report, id: string): TemplateResult | typeof nothing {
  const measure = report.measures.find((one) => one.id === id);
  return measure ? fact(measure.name, formatCount(measure.numerator), measure.caveat) : nothing;
}

/** Figures of what is in no other figure, and why. */
const EXCLUDED = ['bots', 'test-displays', 'test-events'] as const;

/** Figures of how events came, and of what nothing tells. */
const DELIVERIES = ['late', 'wrong-clock', 'sent-again', 'coverage'] as const;

function delivered(report: Report, id: (typeof DELIVERIES)[number]): TemplateResult | typeof nothing {
  const measure = report.measures.find((one) => one.id === id);
  if (!measure) return nothing;
  const { name, formula, caveat, rate, interval } = measure;
  const share = measure.denominator === undefined ? '' : ` · ${fraction(measure)}`;
  const within = interval ? ` · 95% interval ${formatInterval(interval)}` : '';
  return fact(name, formatRate(rate), `${formula}${share}${within}. ${caveat}`);
}

function withheldTable(report: Report): TemplateResult {
  return html`<section class="card" aria-labelledby="withheld">
    <h2 id="withheld">Days that are not in the figures</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="withheld">
      <table>
        <thead>
          <tr>
            <th scope="col" class="text">Days</th>
            <th scope="col" class="text">Why</th>
          </tr>
        </thead>
        <tbody>
          ${report.withheld.map(
            (span) =>
              html`<tr>
                <th scope="row">${formatSpan(span)}</th>
                <td class="text wrap">${withheldReason(report, span.reason)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function counting({ timeZone }: Report): TemplateResult {
  return html`<section class="card" aria-labelledby="counting">
    <h2 id="counting">How it is counted</h2>
    <ul class="plain">
      <li>
        A choice is counted once, however often its browser sends it, on the day it arrives (${timeZone}).
      </li>
      <li>
        A display is counted each time the notice is about to be shown, for clients that do not say they are
        bots.
      </li>
      <li>Who blocks the notice or its collector is in no figure, and nothing tells how many they are.</li>
      <li>Somebody with two browsers is counted twice. No figure claims persons.</li>
    </ul>
  </section>`;
}

function daysIn({ from, to }: Days): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY) + 1;
}
