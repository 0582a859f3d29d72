/** The requests of visitors, with the day by which each must be answered. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Requests, SubjectRequest } from './records-client.ts';
import { formatDay, KIND_IDS, kindWords, untilDue } from './words.ts';

/** What the list of requests can make the page do. */
export interface RequestActions {
  readonly enter: (event: SubmitEvent) => void;
  readonly finish: (id: string) => void;
  readonly find: (consentId: string) => void;
}

/** Shows what is open, the most urgent first, and what was answered last. */
export function requestsCard(
  { open, done }: Requests,
  now: number,
  today: string,
  actions: RequestActions,
): TemplateResult {
  const late = open.filter(({ dueAt }) => dueAt < now).length;
  return html`<section class="card" aria-labelledby="requests">
    <div class="head">
      <h2 id="requests">Requests</h2>
      ${late > 0 ? html`<p class="late">${late === 1 ? '1 is late' : `${late} are late`}</p>` : nothing}
    </div>
    ${
      open.length === 0
        ? html`<p class="soft">
            None is open. A request is to be answered within one month of the day it came.
          </p>`
        : html`<ul class="requests">
            ${open.map((request) => openRequest(request, now, actions))}
          </ul>`
    }
    ${form(today, actions)}
    ${
      done.length === 0
        ? nothing
        : html`<details>
            <summary>Answered last</summary>
            <ul class="requests">
              ${done.map(
                ({ kind, receivedAt, doneAt = 0, doneBy }) =>
                  html`<li>
                    <strong>${kindWords(kind)}</strong>
                    <span class="soft"
                      >came ${formatDay(receivedAt)}, answered ${formatDay(doneAt)} by ${doneBy}</span
                    >
                  </li>`,
              )}
            </ul>
          </details>`
    }
  </section>`;
}

function openRequest(
  { id, kind, receivedAt, dueAt, consentId }: SubjectRequest,
  now: number,
  { finish, find }: RequestActions,
): TemplateResult {
  const isLate = dueAt < now;
  return html`<li class=${isLate ? 'is-late' : ''}>
    <div>
      <strong>${kindWords(kind)}</strong>
      <span class="soft">came ${formatDay(receivedAt)}</span>
      ${
        consentId === undefined
          ? html`<span class="soft">without a consent id</span>`
          : html`<button type="button" class="id" @click=${() => find(consentId)}>${consentId}</button>`
      }
    </div>
    <div class="group">
      <span class="due">due ${formatDay(dueAt)}, ${untilDue(dueAt, now)}</span>
      <button type="button" @click=${() => finish(id)}>Answered</button>
    </div>
  </li>`;
}

function form(today: string, { enter }: RequestActions): TemplateResult {
  return html`<details>
    <summary>Enter a request</summary>
    <form class="group" @submit=${enter}>
      <label
        >Kind
        <select name="kind">
          ${KIND_IDS.map((kind) => html`<option value=${kind}>${kindWords(kind)}</option>`)}
        </select></label
      >
      <label>Came on <input type="date" name="day" max=${today} .value=${today} required /></label>
      <label class="grow"
        >Consent id, if it was given <input name="id" autocomplete="off" spellcheck="false"
      /></label>
      <button>Enter</button>
    </form>
  </details>`;
}
