/** The page for texts: what visitors of a site read; edited, checked, previewed and published (PR-04). */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../dashboard/ask.ts';
import { pageBar } from '../dashboard/page-bar.ts';
import { currentSession, SESSION_ENDED, signOut, type Session } from '../dashboard/session.ts';
import { MayISignIn } from '../dashboard/sign-in.ts';
import { documentStyles, styles } from '../dashboard/styles.ts';
import { at, changesOf, onto, toSend, without, withText } from './draft.ts';
import { findingList } from './finding-list.ts';
import { changeList, historyCard } from './history-card.ts';
import { MayISites } from './sites-card.ts';
import { staleEdits, textField } from './text-field.ts';
import {
  checkTexts,
  fetchSites,
  fetchTexts,
  previewAddress,
  publishTexts,
  restoreTexts,
  type Editing,
  type Finding,
  type NewEdit,
  type Place,
  type TextSite,
} from './texts-client.ts';
import { textsStyles } from './texts-styles.ts';
import { isLanguage, languageWords } from './words.ts';

/** What is about to be published, while the question is open. */
type Question = { readonly kind: 'publish' } | { readonly kind: 'restore'; readonly version: number };

/** Texts in groups, in the order in which visitors meet them. */
const GROUPS = [
  { prefix: 'notice.', title: 'Notice' },
  { prefix: 'purposes.', title: 'Purposes' },
  { prefix: 'preferences.', title: 'Preferences' },
] as const;

/**
 * The page for texts, for whoever writes what visitors of a site read.
 *
 * @tag may-i-texts-page
 * @summary Edits the texts of the notice, the preferences and the purposes; checks, previews and publishes them; lists every
 *   version.
 */
export class MayITextsPage extends LitElement {
  static override styles = [styles, textsStyles];
  static override properties = {
    session: { state: true },
    isSignedOut: { state: true },
    sites: { state: true },
    site: { state: true },
    editing: { state: true },
    draft: { state: true },
    findings: { state: true },
    view: { state: true },
    isPhone: { state: true },
    problem: { state: true },
    isOutdated: { state: true },
    message: { state: true },
    isBusy: { state: true },
    question: { state: true },
  };

  declare session: Session | undefined;
  declare isSignedOut: boolean;
  declare sites: readonly TextSite[];
  /** Id of the site whose texts are shown. */
  declare site: string;
  declare editing: Editing | undefined;
  /** Every text that is to be another than in the file, of all languages. */
  declare draft: readonly NewEdit[];
  declare findings: readonly Finding[] | undefined;
  /** What the preview shows, where it is open. */
  declare view: 'notice' | 'preferences' | undefined;
  declare isPhone: boolean;
  declare problem: string;
  /** Whether somebody else has published since. */
  declare isOutdated: boolean;
  /** What was done last, for the reader. */
  declare message: string;
  declare isBusy: boolean;
  declare question: Question | undefined;

  constructor() {
    super();
    this.isSignedOut = false;
    this.sites = [];
    this.site = '';
    this.draft = [];
    this.isPhone = false;
    this.problem = '';
    this.isOutdated = false;
    this.message = '';
    this.isBusy = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#warn);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#warn);
  }

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#changes.length > 0) event.preventDefault();
  };

  get #changes(): readonly Place[] {
    return changesOf(this.draft, this.editing?.edits ?? []);
  }

  get #mayPublish(): boolean {
    return this.session?.scopes.includes('publish') ?? false;
  }

  async #begin(): Promise<void> {
    const session = await currentSession();
    this.isBusy = false;
    if (!session.ok) return this.#fail(session);
    this.session = session.value;
    this.isSignedOut = false;
    await this.#load();
  }

  #fail({ isSignedOut, message, code }: Extract<Answer<unknown>, { ok: false }>): void {
    this.problem = isSignedOut && this.session ? SESSION_ENDED : message;
    this.isOutdated = code === 'texts-changed';
    this.message = '';
    if (!isSignedOut) return;
    this.isSignedOut = true;
    this.session = undefined;
  }

  /** Waits for an answer; gives its value, or says why there is none. */
  async #wait<T>(asked: Promise<Answer<T>>): Promise<T | undefined> {
    this.isBusy = true;
    const answer = await asked;
    this.isBusy = false;
    this.problem = '';
    this.isOutdated = false;
    if (answer.ok) return answer.value;
    this.#fail(answer);
    return undefined;
  }

  async #load(): Promise<void> {
    if (!this.session?.scopes.includes('proof')) return;
    this.sites = (await this.#wait(fetchSites())) ?? [];
    const served = this.sites.filter(({ isServed }) => isServed);
    // What is being written stays.
    if (served.some(({ id }) => id === this.site)) return this.#speak(this.editing?.language ?? 'en');
    this.editing = undefined;
    this.site = '';
    if (served[0]) await this.#open(served[0].id);
  }

  /** Shows the texts of a site. */
  async #open(site: string, language = ''): Promise<void> {
    this.site = site;
    this.view = undefined;
    this.findings = undefined;
    const editing = await this.#wait(fetchTexts(site, language || 'en'));
    this.editing = editing;
    this.draft =
      editing?.edits.map(({ language: tag, place, text }) => ({ language: tag, place, text })) ?? [];
    const [own] = editing?.languages.own ?? [];
    if (language === '' && own !== undefined && own !== 'en') await this.#speak(own);
  }

  /** Shows the texts in another language, over what counts by now: what was written stays. */
  async #speak(language: string): Promise<void> {
    const before = this.editing;
    const editing = before && (await this.#wait(fetchTexts(this.site, language)));
    if (!editing) return;
    this.draft = onto(this.draft, before.edits, editing.edits);
    this.editing = editing;
    if (this.view) await this.#preview(this.view);
  }

  #write(edit: NewEdit): void {
    const base = this.editing?.texts.find((text) => at([text], edit))?.base;
    this.draft = withText(this.draft, edit, base);
    this.findings = undefined;
    this.message = '';
  }

  #takeBack(place: Place): void {
    this.draft = without(this.draft, place);
    this.findings = undefined;
  }

  async #check(): Promise<boolean> {
    this.message = '';
    this.findings = await this.#wait(checkTexts(this.site, toSend(this.draft)));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#findings')?.focus();
    return this.findings?.every(({ level }) => level !== 'error') ?? false;
  }

  /** Fills the frame; nothing of it is kept anywhere. */
  async #preview(view: 'notice' | 'preferences'): Promise<void> {
    const isNew = this.view === undefined;
    this.view = view;
    await this.updateComplete;
    const form = this.renderRoot.querySelector<HTMLFormElement>('.preview form');
    const field = form?.querySelector('input');
    if (!form || !field || !this.editing) return;
    const { language } = this.editing;
    field.value = JSON.stringify({ edits: toSend(this.draft), language, isOpen: view === 'preferences' });
    form.submit();
    if (isNew) this.renderRoot.querySelector<HTMLElement>('#preview')?.focus();
  }

  async #ask(question: Question): Promise<void> {
    if (question.kind === 'publish' && !(await this.#check())) return;
    this.question = question;
  }

  async #answer(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { question, editing } = this;
    this.question = undefined;
    if (event.submitter?.getAttribute('value') !== 'yes' || !question || !editing) return;
    const version = await this.#wait(
      question.kind === 'publish'
        ? publishTexts(this.site, editing.etag, toSend(this.draft))
        : restoreTexts(this.site, editing.etag, question.version),
    );
    if (version === undefined) return;
    await this.#open(this.site, editing.language);
    this.message = `Version ${version} is published. Visitors read it from now on.`;
  }

  async #signOut(): Promise<void> {
    const answer = await signOut();
    if (!answer.ok && !answer.isSignedOut) return this.#fail(answer);
    this.session = undefined;
    this.isSignedOut = true;
    this.draft = [];
    this.editing = undefined;
    this.site = '';
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
    const { editing } = this;
    return html`<div class="page">
      <header>
        ${this.session ? pageBar(this.session, 'texts', () => void this.#signOut()) : nothing}
        <div>
          <p class="brand">May I · texts</p>
          <h1>What visitors read</h1>
        </div>
      </header>
      <main aria-busy=${this.isBusy}>
        ${this.session ? this.#renderChoice(this.session) : nothing}
        ${this.problem ? this.#renderProblem() : nothing}
        <p class=${this.message ? 'notice' : 'hidden'} role="status">${this.message}</p>
        ${editing ? this.#renderEditing(editing) : nothing}
        ${
          this.session?.scopes.includes('proof')
            ? html`<may-i-sites
                ?may-change=${this.#mayPublish}
                @may-i-sites-changed=${() => void this.#load()}
              ></may-i-sites>`
            : nothing
        }
      </main>
      ${this.question && editing ? this.#renderQuestion(this.question, editing) : nothing}
    </div>`;
  }

  #renderProblem(): TemplateResult {
    return html`<div class="notice wrong" role="alert">
      <p>${this.problem}</p>
      ${
        this.isOutdated && this.editing
          ? html`<p>
              <button type="button" @click=${() => void this.#speak(this.editing?.language ?? 'en')}>
                Load what counts now, and keep what I wrote
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderChoice({ scopes }: Session): TemplateResult {
    if (!scopes.includes('proof')) {
      return html`<p class="notice">
        Your account sees figures only. An administrator can make it an officer’s, who reads this page:
        <code>may-i account add</code>.
      </p>`;
    }
    if (!this.isBusy && this.sites.length > 0 && !this.sites.some(({ isServed }) => isServed)) {
      return html`<p class="notice">
        This collector serves the script of no site, so it knows no texts. Add a site below, or start it with
        <code>--script</code> and the configuration of a site.
      </p>`;
    }
    const { editing } = this;
    const tag = (language: string) =>
      html`<option value=${language} ?selected=${language === editing?.language}>
        ${languageWords(language)}
      </option>`;
    return html`<div class="card group choose">
      <label
        >Site
        <select
          ?disabled=${this.#changes.length > 0}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLSelectElement) void this.#open(event.target.value);
          }}
        >
          ${this.sites.map(
            ({ id, name, isServed }) =>
              html`<option value=${id} ?selected=${id === this.site} ?disabled=${!isServed}>
                ${name}${isServed ? '' : ' (its script is not served here)'}
              </option>`,
          )}
        </select></label
      >
      <label
        >Language
        <select
          @change=${(event: Event) => {
            if (event.target instanceof HTMLSelectElement) void this.#speak(event.target.value);
          }}
        >
          <optgroup label="Of the site">${editing?.languages.own.map(tag)}</optgroup>
          <optgroup label="Others">${editing?.languages.others.filter(isLanguage).map(tag)}</optgroup>
        </select></label
      >
    </div>`;
  }

  #renderEditing(editing: Editing): TemplateResult {
    const takeBack = this.#mayPublish ? (place: Place) => this.#takeBack(place) : undefined;
    return html`${
        editing.isPublished
          ? nothing
          : html`<p class="notice">
              ${
                editing.history.length === 0
                  ? 'What the file has was never published from here.'
                  : 'The file has changed since its notice was published.'
              }
              Until it is published, records of it are unverified: publish here, or run
              <code>may-i notice publish</code>.
            </p>`
      }
      ${this.#mayPublish ? nothing : html`<p class="notice">You may read this. To change it needs an administrator.</p>`}
      ${staleEdits(editing.edits, takeBack)}
      <div class="editing">
        ${this.#renderActions(editing)} ${this.findings ? this.#renderFindings(this.findings) : nothing}
        ${this.view ? this.#renderPreview(this.view) : nothing}
        ${GROUPS.map((group) => this.#renderGroup(group, editing))}
      </div>
      ${historyCard(
        editing.history,
        this.#mayPublish && this.#changes.length === 0
          ? (version) => void this.#ask({ kind: 'restore', version })
          : undefined,
      )}`;
  }

  #renderActions({ isPublished }: Editing): TemplateResult {
    const { length } = this.#changes;
    const said =
      length === 0
        ? 'Nothing is changed.'
        : length === 1
          ? '1 text is changed.'
          : `${length} texts are changed.`;
    return html`<section class="card actions" aria-label="Draft">
      <p class="small">${said}</p>
      <div class="group">
        <button
          type="button"
          ?disabled=${this.isBusy}
          @click=${() => void this.#preview(this.view ?? 'notice')}
        >
          Preview
        </button>
        ${
          this.#mayPublish
            ? html`<button type="button" ?disabled=${this.isBusy} @click=${() => void this.#check()}>
                  Check
                </button>
                <button
                  type="button"
                  class="main"
                  ?disabled=${this.isBusy || (length === 0 && isPublished)}
                  @click=${() => void this.#ask({ kind: 'publish' })}
                >
                  Publish
                </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  #renderFindings(findings: readonly Finding[]): TemplateResult {
    return html`<section class="card" aria-labelledby="findings">
      ${findingList(findings, 'findings')}
    </section>`;
  }

  #renderPreview(view: 'notice' | 'preferences'): TemplateResult {
    const show = (one: 'notice' | 'preferences', text: string) =>
      html`<button type="button" aria-pressed=${view === one} @click=${() => void this.#preview(one)}>
        ${text}
      </button>`;
    const size = (isPhone: boolean, text: string) =>
      html`<button
        type="button"
        aria-pressed=${this.isPhone === isPhone}
        @click=${() => (this.isPhone = isPhone)}
      >
        ${text}
      </button>`;
    return html`<section class="card preview ${this.isPhone ? 'phone' : ''}" aria-labelledby="preview">
      <div class="head">
        <h2 id="preview" tabindex="-1">Preview</h2>
        <div class="group">
          <div class="segment" role="group" aria-label="Layer">
            ${show('notice', 'Notice')}${show('preferences', 'Preferences')}
          </div>
          <div class="segment" role="group" aria-label="Width">
            ${size(false, 'Desktop')}${size(true, 'Phone')}
          </div>
        </div>
      </div>
      <form hidden method="post" action=${previewAddress(this.site)} target="may-i-preview">
        <input type="hidden" name="draft" />
      </form>
      <iframe name="may-i-preview" title="Preview" sandbox="allow-scripts"></iframe>
      <p class="small soft">
        The real notice, with what you wrote. It stores and sends nothing, and counts as no display.
      </p>
    </section>`;
  }

  #renderGroup({ prefix, title }: (typeof GROUPS)[number], { texts, edits }: Editing): TemplateResult {
    const fields = texts.filter(({ place }) => place.startsWith(prefix));
    const list = html`<ul class="texts">
      ${fields.map((text) =>
        textField({
          text,
          draft: this.draft,
          published: edits,
          isReadOnly: !this.#mayPublish,
          write: (edit) => this.#write(edit),
          takeBack: (place) => this.#takeBack(place),
        }),
      )}
    </ul>`;
    return html`<section class="card" aria-labelledby=${`group-${title}`}>
      <h2 id=${`group-${title}`}>${title}</h2>
      ${
        prefix === 'preferences.'
          ? html`<details>
              <summary>${fields.length} texts</summary>
              ${list}
            </details>`
          : list
      }
    </section>`;
  }

  #renderQuestion(question: Question, editing: Editing): TemplateResult {
    const isReturn = question.kind === 'restore';
    const title = !isReturn
      ? 'Publish these texts?'
      : question.version === 0
        ? 'Bring the texts of the file back?'
        : `Bring version ${question.version} back?`;
    return html`<dialog aria-labelledby="question" @cancel=${() => (this.question = undefined)}>
      <form @submit=${this.#answer}>
        <h2 id="question">${title}</h2>
        ${isReturn ? nothing : changeList(this.#changedTexts(editing))}
        <p>Visitors read them at once. It becomes a version of its own, with your name.</p>
        <p class="small soft">
          Other words ask nobody again. Where what is asked has changed, raise the revision in the file.
        </p>
        <div class="group">
          <button value="no" autofocus>Cancel</button>
          <button value="yes" class="main">${isReturn ? 'Bring back' : 'Publish'}</button>
        </div>
      </form>
    </dialog>`;
  }

  #changedTexts({ edits, texts }: Editing) {
    return this.#changes.map((place) => {
      const before = at(edits, place);
      const base = before?.now ?? before?.base ?? at(texts, place)?.base ?? '';
      return { ...place, from: before?.text ?? base, to: at(this.draft, place)?.text ?? base };
    });
  }
}

if (documentStyles.styleSheet) document.adoptedStyleSheets.push(documentStyles.styleSheet);
// All elements are defined here: package.json says that no other file of the page does anything by being imported.
customElements.define('may-i-sign-in', MayISignIn);
customElements.define('may-i-sites', MayISites);
customElements.define('may-i-texts-page', MayITextsPage);
