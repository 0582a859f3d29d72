import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { styles } from './styles.ts';

/**
 * Asks for the token of the report.
 *
 * @tag may-i-report-sign-in
 * @summary The form in place of the report, where no token is known or the known one is wrong.
 *
 * @attr {string} problem - Why the token before did not do.
 * @fires {CustomEvent<string>} may-i-token-given - The token was sent. Bubbles and leaves the shadow root. Not
 *   cancelable.
 */
export class MayIReportSignIn extends LitElement {
  static override styles = styles;
  static override properties = { problem: { type: String } };

  declare problem: string;

  constructor() {
    super();
    this.problem = '';
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  #send(event: SubmitEvent): void {
    event.preventDefault();
    const token = this.renderRoot.querySelector('input')?.value.trim();
    if (token)
      this.dispatchEvent(
        new CustomEvent('may-i-token-given', { detail: token, bubbles: true, composed: true }),
      );
  }

  override render(): TemplateResult {
    return html`<main class="page">
      <form class="card empty" @submit=${this.#send}>
        <p class="brand">May I</p>
        <h1>The report needs its token</h1>
        <p>It is the one that the collector was started with. It is kept until you close this tab.</p>
        ${this.problem ? html`<p class="notice wrong" role="alert">${this.problem}</p>` : nothing}
        <div class="group">
          <label>Token <input type="password" autocomplete="current-password" required /></label>
          <button class="main">Open the report</button>
        </div>
      </form>
    </main>`;
  }
}
