import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Explained } from '../explain/explain.ts';
import type { Explanation } from '../explain/explanation.ts';
import { baseStyles } from './base-styles.ts';
import { overlayStyles } from './overlay-styles.ts';
import { View } from './view.ts';

type State = Explained['state'];

/** States in the order in which they are counted, with what each means. */
const STATES: readonly (readonly [state: State, meaning: string])[] = [
  ['blocked', 'kept back'],
  ['waiting', 'may go, and waits for its turn'],
  ['released', 'was kept back, and let go'],
  ['allowed', 'of a known service, and nothing kept it back'],
  ['stored', 'a cookie or key that is there'],
  ['unknown', 'of no service that we know'],
];

/** Space that stays between the overlay and the notice, and the least height of the overlay, in CSS px. */
const GAP_PX = 12;
const LEAST_PX = 180;

/** Date and time as everybody reads them, in the developer's zone. */
function timeOf(at: Date): string {
  return at.toLocaleString('sv');
}

/**
 * Why something is blocked or released: for developers, in English.
 *
 * Stands at the top of the window, so that the notice at its foot can be used, and takes no focus. It only shows what it
 * is given, and says that it was closed with a `close` event.
 *
 * @tag may-i-overlay
 * @summary The developer's overlay.
 *
 * @fires close - The developer closed it.
 *
 * @csspart panel - The box.
 */
export class MayIOverlay extends View {
  #shown: Explanation = { problems: [], lines: [], functions: [] };
  #state: State | undefined;
  #text = '';
  #isFolded = false;
  #said = '';

  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, overlayStyles];
  }

  /** Listens to the keyboard; the browser calls it when the overlay comes. */
  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
    addEventListener('resize', this.#fit);
  }

  /** Stops to listen; the browser calls it when the overlay goes. */
  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    removeEventListener('resize', this.#fit);
  }

  /** Shows an explanation in place of the one before; filter, focus and place in the list stay. */
  show(explanation: Explanation): void {
    const isFirst = !this.root.firstElementChild;
    this.#shown = explanation;
    this.#update();
    if (isFirst) this.showInTopLayer();
  }

  readonly #close = () => {
    this.remove();
    this.dispatchEvent(new Event('close'));
  };

  /** Escape closes it, unless the focus is in something of the page that may have a use for the key. */
  readonly #onKey = (event: KeyboardEvent) => {
    const isFree = [this, document.body, null].some((place) => place === document.activeElement);
    if (event.key === 'Escape' && isFree && !event.defaultPrevented) this.#close();
  };

  /** Leaves the notice's place free. */
  readonly #fit = () => {
    const notice = document.querySelector('may-i-notice')?.shadowRoot?.firstElementChild;
    const top = notice?.getBoundingClientRect().top ?? innerHeight;
    const room = Math.max(top - 2 * GAP_PX, LEAST_PX);
    this.root.querySelector<HTMLElement>('.panel')?.style.setProperty('--room', `${room}px`);
  };

  #update(): void {
    render(this.#panel(), this.root);
    this.#fit();
  }

  readonly #copy = async () => {
    const text = JSON.stringify(this.#shown, undefined, 2);
    try {
      await navigator.clipboard.writeText(text);
      this.#said = 'Copied.';
    } catch {
      // Not over plain HTTP, or not allowed.
      console.info(text);
      this.#said = 'The clipboard is closed: it is in the console.';
    }
    this.#update();
  };

  #matches(line: Explained): boolean {
    const { kind, what, need, rule, choice, tier, state } = line;
    const text = [kind, what, need, rule, choice, tier, state].join(' ').toLowerCase();
    return (!this.#state || state === this.#state) && text.includes(this.#text);
  }

  #panel(): TemplateResult {
    const { problems, lines } = this.#shown;
    const matching = lines.filter((line) => this.#matches(line));
    return html`<section
      class="panel"
      part="panel"
      aria-labelledby="title"
      lang="en"
      dir="ltr"
      popover="manual"
    >
      <header>
        <h2 id="title">May I: what and why</h2>
        <div class="tools">
          <span role="status">${this.#said}</span>
          <button class="quiet" @click=${this.#copy}>Copy as JSON</button>
          <button
            class="quiet"
            aria-expanded=${String(!this.#isFolded)}
            @click=${() => {
              this.#isFolded = !this.#isFolded;
              this.#update();
            }}
          >
            Details
          </button>
          <button class="quiet" @click=${this.#close}>Close</button>
        </div>
        <div class="filters" role="group" aria-label="Filter by state">
          ${this.#filter(undefined, lines.length, 'everything')}
          ${STATES.map(([state, meaning]) => {
            const count = lines.filter((line) => line.state === state).length;
            return count || state === this.#state ? this.#filter(state, count, meaning) : nothing;
          })}
        </div>
        <input
          type="search"
          aria-label="Filter by text"
          placeholder="Filter by text"
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.#text = event.target.value.toLowerCase();
            this.#update();
          }}
        />
      </header>
      <div class="body" role="region" tabindex="0" aria-label="Problems and list" ?hidden=${this.#isFolded}>
        ${
          problems.length
            ? html`<h3>${problems.length === 1 ? '1 problem' : `${problems.length} problems`}</h3>
                <ul>
                  ${problems.map(({ code, what, text }) => html`<li data-code=${code}><b>${what}</b> ${text}</li>`)}
                </ul>`
            : html`<p class="fine">No problems found.</p>`
        }
        ${
          matching.length
            ? html`<table>
                <caption>
                  ${matching.length} of ${lines.length}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">State</th>
                    <th scope="col">What</th>
                    <th scope="col">Needs</th>
                    <th scope="col">Rule</th>
                    <th scope="col">Choice</th>
                  </tr>
                </thead>
                <tbody>
                  ${matching.map((line) => this.#row(line))}
                </tbody>
              </table>`
            : html`<p class="fine">${lines.length ? 'Nothing matches the filter.' : 'Nothing to list.'}</p>`
        }
      </div>
    </section>`;
  }

  #filter(state: State | undefined, count: number, meaning: string): TemplateResult {
    return html`<button
      class="chip ${state ?? 'all'}"
      title=${meaning}
      aria-pressed=${String(this.#state === state)}
      @click=${() => {
        this.#state = state;
        this.#update();
      }}
    >
      ${state ?? 'all'} <b>${count}</b>
    </button>`;
  }

  #row({ state, kind, what, need, tier, rule, choice, at, count }: Explained): TemplateResult {
    return html`<tr class=${state}>
      <td><span class="state">${state}</span></td>
      <td>
        <span class="kind">${kind}</span> <code>${what}</code>${count ? html` <b>× ${count}</b>` : nothing}
      </td>
      <td>${need ? html`<code>${need}</code>` : '–'}</td>
      <td>${rule} ${state === 'unknown' ? nothing : html`<span class="soft">${tier}</span>`}</td>
      <td>
        ${choice} ${at ? html`<time class="soft" datetime=${at.toISOString()}>${timeOf(at)}</time>` : nothing}
      </td>
    </tr>`;
  }
}
