/** What the operator changed in the days of a chart. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Report } from '../report-schema.ts';
import { formatSpan } from './format.ts';

/** Lists it by day; nothing where nothing was published. */
export function annotations({ annotations: list }: Report): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<h3>Changed by you</h3>
    <ul class="small">
      ${list.map(({ day, text }) => html`<li>${formatSpan({ from: day, to: day })}: ${text}</li>`)}
    </ul>`;
}
