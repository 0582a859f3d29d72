/** What is held of one person. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentRecord } from '../../protocol/consent-record.ts';
import { formatPurpose } from '../dashboard/format.ts';
import type { Held } from './records-client.ts';
import { facts, formatMoment, isGranted, sentence, stateWords } from './words.ts';

/** The states after the last record: what is in force. */
export function inForce({ records }: Held): TemplateResult {
  // What was loaded once was never in force beyond its page view.
  const last = records.filter(({ method }) => method !== 'embed_once').at(-1);
  return html`<section class="card" aria-labelledby="now">
    <h2 id="now">In force now</h2>
    ${last ? states(last) : nothing}
    <p class="small soft">
      After the last record, of ${last ? formatMoment(last.receivedAt) : ''}. A consent counts for six months.
    </p>
  </section>`;
}

/** Every record, the newest first. */
export function timeline({ records, notices: shown }: Held): TemplateResult {
  const published = new Map(shown.map(({ digest, publishedAt }) => [digest, publishedAt]));
  return html`<section class="card" aria-labelledby="history">
    <h2 id="history">
      ${records.length === 1 ? 'One record' : `${records.length} records`}, the newest first
    </h2>
    <ol class="timeline">
      ${[...records].reverse().map(
        (record) =>
          html`<li>
            <p class="when">
              <time datetime=${new Date(record.receivedAt).toISOString()}
                >${formatMoment(record.receivedAt)}</time
              >
            </p>
            <p class="what">${sentence(record)}</p>
            ${states(record)}
            <details>
              <summary>All of it</summary>
              <dl class="facts">
                ${facts(record, published).map(
                  ([name, value]) =>
                    html`<div>
                      <dt>${name}</dt>
                      <dd>${value}</dd>
                    </div>`,
                )}
              </dl>
            </details>
          </li>`,
      )}
    </ol>
  </section>`;
}

/** The notes. */
export function notes({ annotations }: Held): TemplateResult | typeof nothing {
  if (annotations.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="notes">
    <h2 id="notes">Notes</h2>
    <ul class="notes">
      ${annotations.map(
        ({ at, who, text }) =>
          html`<li>
            <p>${text}</p>
            <p class="small soft">${who}, ${formatMoment(at)}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}

function states({ states: all }: ConsentRecord): TemplateResult {
  return html`<ul class="states">
    ${Object.entries(all).map(
      ([purpose, state]) =>
        html`<li class=${isGranted(state) ? 'on' : ''}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d=${isGranted(state) ? 'M2 6.5 5 9.5 10 3' : 'M3 3 9 9M9 3 3 9'} />
          </svg>
          ${formatPurpose(purpose)} <span>${stateWords(state)}</span>
        </li>`,
    )}
  </ul>`;
}
