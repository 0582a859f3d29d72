/** The page for records: what is held of a person who asks, and the list of who has asked (SD-10 to SD-13, SD-25). */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../dashboard/ask.ts';
import { pageBar } from '../dashboard/page-bar.ts';
import { currentSession, SESSION_ENDED, signOut, type Session } from '../dashboard/session.ts';
import { MayISignIn } from '../dashboard/sign-in.ts';
import { documentStyles, styles } from '../dashboard/styles.ts';
import {
  annotate,
  enterRequest,
  erase,
  exportRecords,
  fetchRequests,
  fetchUnpublished,
  findRecords,
  finishRequest,
  type Held,
  type Requests,
  type UnpublishedNotice,
} from './records-client.ts';
import { recordsStyles } from './records-styles.ts';
import { requestsCard } from './requests-card.ts';
import { inForce, notes, timeline } from './subject.ts';
import { unpublishedNotices } from './unpublished.ts';
import { idIn } from './words.ts';

/**
 * The page for records, for the officer of a site.
 *
 * @tag may-i-records-page
 * @summary Finds what is held of a consent id; exports, erases, annotates it; keeps the list of requests.
 */
export class MayIRecordsPage extends LitElement {
  static override styles = [styles, recordsStyles];
  static override properties = {
    session: { state: true },
    isSignedOut: { state: true },
    consentId: { state: true },
    held: { state: true },
    requests: { state: true },
    unpublished: { state: true },
    problem: { state: true },
    message: { state: true },
    isBusy: { state: true },
    leaving: { state: true },
  };

  declare session: Session | undefined;
  declare isSignedOut: boolean;
  /** The id that is shown, 32 hexadecimal digits. */
  declare consentId: string;
  declare held: Held | undefined;
  declare requests: Requests | undefined;
  declare unpublished: readonly UnpublishedNotice[];
  declare problem: string;
  /** What was done last, for the reader. */
  declare message: string;
  declare isBusy: boolean;
  /** What is about to be done for good, while the question is open. */
  declare leaving: 'erase' | 'object' | undefined;

  constructor() {
    super();
    this.session = undefined;
    this.isSignedOut = false;
    this.consentId = '';
    this.held = undefined;
    this.requests = undefined;
    this.unpublished = [];
    this.problem = '';
    this.message = '';
    this.isBusy = true;
    this.leaving = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  async #begin(): Promise<void> {
    const session = await currentSession();
    this.isBusy = false;
    if (!session.ok) {
      this.session = undefined;
      return this.#fail(session);
    }
    this.session = session.value;
    this.isSignedOut = false;
    await this.#load();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.search input')?.focus();
  }

  #may(scope: string): boolean {
    return this.session?.scopes.includes(scope) ?? false;
  }

  #fail({ isSignedOut, message }: { readonly isSignedOut: boolean; readonly message: string }): void {
    this.problem = isSignedOut && this.session ? SESSION_ENDED : message;
    this.message = '';
    if (!isSignedOut) return;
    this.isSignedOut = true;
    this.session = undefined;
    this.#clear();
  }

  #clear(): void {
    this.consentId = '';
    this.held = undefined;
  }

  /** Waits for an answer; gives its value, or says why there is none. */
  async #wait<T>(asked: Promise<Answer<T>>): Promise<T | undefined> {
    this.isBusy = true;
    const answer = await asked;
    this.isBusy = false;
    this.problem = '';
    if (answer.ok) return answer.value;
    this.#fail(answer);
    return undefined;
  }

  async #load(): Promise<void> {
    await this.#loadRequests();
    if (this.#may('proof')) this.unpublished = (await this.#wait(fetchUnpublished())) ?? [];
  }

  async #loadRequests(): Promise<void> {
    if (this.#may('rights')) this.requests = (await this.#wait(fetchRequests())) ?? this.requests;
  }

  #search(event: SubmitEvent): void {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('.search input');
    const consentId = idIn(field?.value ?? '');
    if (consentId !== undefined) return void this.#find(consentId);
    this.#clear();
    this.message = '';
    this.problem =
      'That is no consent id. It has 32 digits from 0 to 9 and a to f; the value of the cookie will do, too.';
  }

  async #find(consentId: string): Promise<void> {
    this.#clear();
    this.message = '';
    const held = await this.#wait(findRecords(consentId));
    if (!held) return;
    this.held = held;
    this.consentId = consentId;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#subject')?.focus();
  }

  async #export(): Promise<void> {
    const file = await this.#wait(exportRecords(this.consentId));
    if (!file) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'may-i-records.json';
    link.click();
    URL.revokeObjectURL(link.href);
    this.message = 'The file is in your downloads. Send it by a safe way and delete it then.';
  }

  async #leave(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const reason = this.leaving;
    this.leaving = undefined;
    if (event.submitter?.getAttribute('value') !== 'yes' || !reason) return;
    const erased = await this.#wait(erase(this.consentId, reason));
    if (erased === undefined) return;
    this.#clear();
    await this.#loadRequests();
    this.message =
      erased === 1
        ? 'The record is erased. It is in no file of the database any more.'
        : `The ${erased} records are erased. They are in no file of the database any more.`;
  }

  async #annotate(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = this.renderRoot.querySelector('textarea');
    const text = field?.value.trim() ?? '';
    if (text === '' || !(await this.#wait(annotate(this.consentId, text)))) return;
    if (field) field.value = '';
    await this.#find(this.consentId);
    this.message = 'The note is kept.';
  }

  async #enter(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const form = event.target;
    const fields = new FormData(form);
    const text = (name: string) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : '';
    };
    const given = text('id').trim();
    const consentId = idIn(given);
    if (given !== '' && consentId === undefined) {
      this.problem = 'That is no consent id. Leave the field empty where the person gave none.';
      return;
    }
    const entered = await this.#wait(enterRequest(text('kind'), Date.parse(text('day')), consentId));
    if (!entered) return;
    form.reset();
    await this.#loadRequests();
    this.message = 'The request is in the list.';
  }

  async #finish(id: string): Promise<void> {
    if (!(await this.#wait(finishRequest(id)))) return;
    await this.#loadRequests();
    this.message = 'The request is answered.';
  }

  async #signOut(): Promise<void> {
    const answer = await signOut();
    if (!answer.ok && !answer.isSignedOut) return this.#fail(answer);
    this.session = undefined;
    this.isSignedOut = true;
    this.#clear();
  }

  #signIn({ detail }: CustomEvent<Session>): void {
    this.session = detail;
    this.isSignedOut = false;
    this.problem = '';
    void this.#load();
  }

  override render(): TemplateResult {
    if (this.isSignedOut) {
      return html`<may-i-sign-in .problem=${this.problem} @may-i-signed-in=${this.#signIn}></may-i-sign-in>`;
    }
    return html`<div class="page">
      <header>
        ${this.session ? pageBar(this.session, 'records', () => void this.#signOut()) : nothing}
        <div>
          <p class="brand">May I · records</p>
          <h1>What is held of a person</h1>
        </div>
      </header>
      <main aria-busy=${this.isBusy}>
        ${unpublishedNotices(this.unpublished)}
        ${this.session && !this.#may('records') ? this.#renderNoAccess() : this.#renderSearch()}
        ${this.problem ? html`<p class="notice wrong" role="alert">${this.problem}</p>` : nothing}
        <p class=${this.message ? 'notice' : 'hidden'} role="status">${this.message}</p>
        ${this.held ? this.#renderSubject(this.held) : nothing}
        ${this.requests ? this.#renderRequests(this.requests) : nothing}
      </main>
      ${this.leaving ? this.#renderQuestion(this.leaving) : nothing}
    </div>`;
  }

  #renderNoAccess(): TemplateResult {
    return html`<p class="notice">
      Your account sees figures only. An administrator can make it an officer's:
      <code>may-i account add</code>.
    </p>`;
  }

  #renderSearch(): TemplateResult {
    return html`<form class="card group search" @submit=${this.#search}>
      <label class="grow"
        >Consent id that the person quotes
        <input
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          placeholder="32 digits, or the cookie"
          .value=${this.consentId}
          required
      /></label>
      <button class="main" ?disabled=${this.isBusy}>Find</button>
    </form>`;
  }

  #renderSubject(held: Held): TemplateResult {
    return html`<section class="card subject" aria-labelledby="subject">
        <h2 id="subject" tabindex="-1">Consent id</h2>
        <p class="id">${this.consentId}</p>
        <div class="group">
          <button type="button" ?disabled=${this.isBusy} @click=${this.#export}>Download as a file</button>
          ${
            this.#may('rights')
              ? html`<button type="button" @click=${() => (this.leaving = 'object')}>
                    Enter an objection
                  </button>
                  <button type="button" class="danger" @click=${() => (this.leaving = 'erase')}>
                    Erase
                  </button>`
              : nothing
          }
        </div>
        <p class="small soft">That you looked is written down.</p>
      </section>
      ${inForce(held)} ${timeline(held)} ${notes(held)}
      ${this.#may('rights') ? this.#renderNoteForm() : nothing}`;
  }

  #renderNoteForm(): TemplateResult {
    return html`<section class="card" aria-labelledby="note">
      <h2 id="note">Add a note</h2>
      <p class="small soft">
        A record is never rewritten. What is wrong in it, and what the person says of it, is noted here and
        goes with the records.
      </p>
      <form class="group" @submit=${this.#annotate}>
        <textarea maxlength="2000" aria-labelledby="note" required></textarea>
        <button>Keep the note</button>
      </form>
    </section>`;
  }

  #renderRequests(requests: Requests): TemplateResult {
    return requestsCard(requests, Date.now(), new Date().toISOString().slice(0, 10), {
      enter: (event) => void this.#enter(event),
      finish: (id) => void this.#finish(id),
      find: (consentId) => void this.#find(consentId),
    });
  }

  #renderQuestion(leaving: 'erase' | 'object'): TemplateResult {
    const count = this.held?.records.length ?? 0;
    const what = count === 1 ? 'The one record' : `The ${count} records`;
    return html`<dialog aria-labelledby="question" @cancel=${() => (this.leaving = undefined)}>
      <form @submit=${this.#leave}>
        <h2 id="question">${leaving === 'erase' ? 'Erase this person?' : 'Enter an objection and erase?'}</h2>
        <p>
          ${what} of this consent id and the notes on it will be deleted. This cannot be undone: the proof of
          the consents goes with them.
        </p>
        <p class="small soft">
          The figures of the report stay; they are about nobody.
          ${leaving === 'object' ? 'That it was an objection is remembered without the id.' : ''}
        </p>
        <div class="group">
          <button value="no" autofocus>Cancel</button>
          <button value="yes" class="main danger">
            ${leaving === 'erase' ? 'Erase' : 'Object and erase'}
          </button>
        </div>
      </form>
    </dialog>`;
  }
}

if (documentStyles.styleSheet) document.adoptedStyleSheets.push(documentStyles.styleSheet);
// All elements are defined here: package.json says that no other file of the page does anything by being imported.
customElements.define('may-i-sign-in', MayISignIn);
customElements.define('may-i-records-page', MayIRecordsPage);
