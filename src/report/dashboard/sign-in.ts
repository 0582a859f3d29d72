import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { signIn, signOnAddress, signOnHost, signOnProblem, type Credentials } from './session.ts';
import { styles } from './styles.ts';

/**
 * Asks who is there.
 *
 * @tag may-i-sign-in
 * @summary The form in place of a page, where nobody has signed in.
 *
 * @attr {string} problem - Why the last try did not do.
 * @fires {CustomEvent<Session>} may-i-signed-in - Somebody has signed in. Bubbles and leaves the shadow root. Not
 *   cancelable.
 */
export class MayISignIn extends LitElement {
  static override styles = styles;
  static override properties = {
    problem: { type: String },
    usesToken: { state: true },
    isBusy: { state: true },
    provider: { state: true },
  };

  declare problem: string;
  declare usesToken: boolean;
  declare isBusy: boolean;
  declare provider: string | undefined;

  constructor() {
    super();
    this.problem = '';
    this.usesToken = false;
    this.isBusy = false;
  }

  override firstUpdated(): void {
    this.#focus();
    this.problem ||= signOnProblem();
    void signOnHost().then((host) => {
      this.provider = host;
    });
  }

  #focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const [first = '', second = ''] = [...this.renderRoot.querySelectorAll('input')].map(
      ({ value }) => value,
    );
    const credentials: Credentials = this.usesToken
      ? { token: first.trim() }
      : { name: first.trim(), password: second };
    this.isBusy = true;
    const answer = await signIn(credentials);
    this.isBusy = false;
    this.problem = answer.ok ? '' : answer.message;
    if (answer.ok) {
      this.dispatchEvent(
        new CustomEvent('may-i-signed-in', { detail: answer.value, bubbles: true, composed: true }),
      );
    } else this.#focus();
  }

  async #change(): Promise<void> {
    this.usesToken = !this.usesToken;
    this.problem = '';
    await this.updateComplete;
    this.#focus();
  }

  override render(): TemplateResult {
    return html`<main class="page">
      <form class="card empty" @submit=${this.#send}>
        <p class="brand">May I</p>
        <h1>Sign in</h1>
        ${this.problem ? html`<p class="notice wrong" role="alert">${this.problem}</p>` : nothing}
        ${this.usesToken ? this.#renderToken() : this.#renderAccount()}
        <div class="group">
          <button class="main" ?disabled=${this.isBusy}>Sign in</button>
          <button type="button" @click=${this.#change}>
            ${this.usesToken ? 'With an account instead' : 'With a token instead'}
          </button>
        </div>
        ${
          this.provider
            ? html`<p><a class="button" href=${signOnAddress()}>Sign in with ${this.provider}</a></p>`
            : nothing
        }
      </form>
    </main>`;
  }

  #renderAccount(): TemplateResult {
    return html`<p>An account is made with <code>may-i account add</code>.</p>
      <label
        >Name <input name="name" autocomplete="username" autocapitalize="none" maxlength="64" required
      /></label>
      <label
        >Password <input name="password" type="password" autocomplete="current-password" required
      /></label>`;
  }

  #renderToken(): TemplateResult {
    return html`<p>The one that the collector was started with, or one of <code>may-i token add</code>.</p>
      <label
        >Token <input name="token" type="password" autocomplete="off" maxlength="256" required
      /></label>`;
  }
}
