/** The sites of the collector, in a part of the page for texts: added, changed, paused; with the tag to paste. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../dashboard/ask.ts';
import { styles } from '../dashboard/styles.ts';
import { findingList } from './finding-list.ts';
import {
  addSite,
  changeSite,
  checkSite,
  fetchHosting,
  startConfig,
  tagOf,
  type HostedSite,
  type SiteFields,
} from './sites-client.ts';
import type { Finding } from './texts-client.ts';
import { textsStyles } from './texts-styles.ts';
import { formatMoment } from './words.ts';

/** What is being written: a new site, or one that is there. */
interface Draft {
  readonly id: string;
  /** Absent for a new one. */
  readonly version?: number;
  readonly isPaused: boolean;
}

/**
 * The sites of the collector.
 *
 * @tag may-i-sites
 * @summary Lists the sites; adds, changes and pauses those that the settings do not name.
 *
 * @attr {boolean} may-change - Whether whoever has signed in may change them.
 * @fires {CustomEvent} may-i-sites-changed - A site was added, changed or paused. Not cancelable.
 */
export class MayISites extends LitElement {
  static override styles = [styles, textsStyles];
  static override properties = {
    mayChange: { type: Boolean, attribute: 'may-change' },
    sites: { state: true },
    draft: { state: true },
    findings: { state: true },
    pausing: { state: true },
    problem: { state: true },
    message: { state: true },
    isBusy: { state: true },
  };

  declare mayChange: boolean;
  declare sites: readonly HostedSite[];
  declare draft: Draft | undefined;
  declare findings: readonly Finding[] | undefined;
  /** The site that is about to be paused, while the question is open. */
  declare pausing: HostedSite | undefined;
  declare problem: string;
  /** What was done last, for the reader. */
  declare message: string;
  declare isBusy: boolean;

  constructor() {
    super();
    this.mayChange = false;
    this.sites = [];
    this.problem = '';
    this.message = '';
    this.isBusy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** Waits for an answer; gives its value, or says why there is none. */
  async #wait<T>(asked: Promise<Answer<T>>): Promise<T | undefined> {
    this.isBusy = true;
    const answer = await asked;
    this.isBusy = false;
    this.problem = answer.ok ? '' : answer.message;
    this.message = '';
    return answer.ok ? answer.value : undefined;
  }

  async #load(): Promise<void> {
    this.sites = (await this.#wait(fetchHosting())) ?? this.sites;
  }

  #field(name: string): HTMLInputElement | HTMLTextAreaElement | null {
    return this.renderRoot.querySelector(`[name=${name}]`);
  }

  #fields(): SiteFields {
    const text = (name: string) => this.#field(name)?.value.trim() ?? '';
    const origins = (name: string) =>
      text(name)
        .split(/[\s,]+/)
        .filter((origin) => origin !== '');
    return {
      name: text('name'),
      origins: origins('origins'),
      testOrigins: origins('test-origins'),
      timeZone: text('time-zone') || 'UTC',
      config: text('config'),
    };
  }

  #id(): string {
    return this.draft?.version === undefined ? (this.#field('site')?.value.trim() ?? '') : this.draft.id;
  }

  async #write(site?: HostedSite): Promise<void> {
    this.draft = site
      ? { id: site.id, isPaused: site.isPaused, ...(site.version !== undefined && { version: site.version }) }
      : { id: '', isPaused: false };
    this.findings = undefined;
    this.problem = '';
    this.message = '';
    await this.updateComplete;
    const set = (name: string, value: string) => {
      const field = this.#field(name);
      if (field) field.value = value;
    };
    set('name', site?.name ?? '');
    set('origins', site?.origins.join('\n') ?? '');
    set('test-origins', site?.testOrigins.join('\n') ?? '');
    set('time-zone', site?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
    set('config', site?.config ?? startConfig('shop', 'Shop'));
    this.renderRoot.querySelector<HTMLElement>('#site-form')?.focus();
  }

  #begin(): void {
    const config = this.#field('config');
    if (config) config.value = startConfig(this.#id() || 'shop', this.#fields().name || 'Shop');
  }

  async #upload(event: Event): Promise<void> {
    const [file] = event.target instanceof HTMLInputElement ? (event.target.files ?? []) : [];
    const config = this.#field('config');
    if (file && config) config.value = await file.text();
  }

  async #check(): Promise<boolean> {
    this.findings = await this.#wait(checkSite(this.#id(), this.#fields().config));
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#site-findings')?.focus();
    return this.findings?.every(({ level }) => level !== 'error') ?? false;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    const id = this.#id();
    if (!draft || !(await this.#check())) return;
    const fields = this.#fields();
    const isDone = await this.#wait(
      draft.version === undefined
        ? addSite(id, fields)
        : changeSite(id, draft.version, { ...fields, isPaused: draft.isPaused }),
    );
    if (!isDone) return;
    await this.#done(
      draft.version === undefined ? `“${id}” is added. Its tag is in the list.` : `“${id}” is changed.`,
    );
  }

  async #done(message: string): Promise<void> {
    this.draft = undefined;
    this.findings = undefined;
    await this.#load();
    this.message = message;
    this.dispatchEvent(new CustomEvent('may-i-sites-changed'));
  }

  async #setPaused(site: HostedSite, isPaused: boolean): Promise<void> {
    const { id, version = 0, name, origins, testOrigins, timeZone, config = '' } = site;
    const fields = { name, origins, testOrigins, timeZone, config, isPaused };
    if (!(await this.#wait(changeSite(id, version, fields)))) return;
    await this.#done(isPaused ? `“${id}” is paused.` : `“${id}” is taken up again.`);
  }

  async #answer(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const site = this.pausing;
    this.pausing = undefined;
    if (site && event.submitter?.getAttribute('value') === 'yes') await this.#setPaused(site, true);
  }

  async #copy(id: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(tagOf(id));
      this.message = 'The tag is copied. Paste it as the first script in the head of every page.';
    } catch {
      this.problem = 'The browser does not let this page copy. Mark the tag and copy it yourself.';
    }
  }

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="sites" aria-busy=${this.isBusy}>
      <div class="head">
        <h2 id="sites">Sites</h2>
        ${
          this.mayChange && !this.draft
            ? html`<button type="button" @click=${() => void this.#write()}>Add a site</button>`
            : nothing
        }
      </div>
      ${this.problem ? html`<p class="notice wrong" role="alert">${this.problem}</p>` : nothing}
      <p class=${this.message ? 'notice' : 'hidden'} role="status">${this.message}</p>
      ${this.draft ? this.#renderForm(this.draft) : nothing}
      <ul class="sites">
        ${this.sites.map((site) => this.#renderSite(site))}
      </ul>
      ${this.pausing ? this.#renderQuestion(this.pausing) : nothing}
    </section>`;
  }

  #renderSite(site: HostedSite): TemplateResult {
    const { id, name, origins, testOrigins, timeZone, isFixed, isPaused, isServed, changedAt, who } = site;
    return html`<li>
      <div class="head">
        <p>
          <strong><bdi>${name}</bdi></strong> <code>${id}</code>
          ${isPaused ? html`<span class="late">paused</span>` : nothing}
        </p>
        ${
          this.mayChange && !isFixed
            ? html`<div class="group">
                <button type="button" ?disabled=${this.isBusy} @click=${() => void this.#write(site)}>
                  Change<span class="hidden"> ${id}</span>
                </button>
                ${
                  isPaused
                    ? html`<button
                        type="button"
                        ?disabled=${this.isBusy}
                        @click=${() => void this.#setPaused(site, false)}
                      >
                        Take up again<span class="hidden"> ${id}</span>
                      </button>`
                    : html`<button
                        type="button"
                        ?disabled=${this.isBusy}
                        @click=${() => (this.pausing = site)}
                      >
                        Pause<span class="hidden"> ${id}</span>
                      </button>`
                }
              </div>`
            : nothing
        }
      </div>
      <p class="small soft">
        ${origins.map((origin) => (testOrigins.includes(origin) ? `${origin} (tests)` : origin)).join(', ')} ·
        days in ${timeZone}
      </p>
      <p class="small soft">
        ${
          isFixed
            ? 'From the settings of this collector: it is changed there.'
            : html`Added here. Last changed ${formatMoment(changedAt ?? 0)}, by <bdi>${who}</bdi>.`
        }
      </p>
      ${
        isServed
          ? html`<div class="tag">
              <code>${tagOf(id)}</code>
              <button type="button" @click=${() => void this.#copy(id)}>
                Copy<span class="hidden"> the tag of ${id}</span>
              </button>
            </div>`
          : nothing
      }
    </li>`;
  }

  #renderForm({ id, version }: Draft): TemplateResult {
    const isNew = version === undefined;
    return html`<form class="site-form" @submit=${this.#send}>
        <h3 id="site-form" tabindex="-1">${isNew ? 'Add a site' : `Change ${id}`}</h3>
        <div class="group choose">
          ${
            isNew
              ? html`<label
                  >Id, as its pages send it
                  <input
                    name="site"
                    pattern="[a-z][a-z0-9-]{0,31}"
                    autocapitalize="none"
                    spellcheck="false"
                    required
                /></label>`
              : nothing
          }
          <label>Name, for people <input name="name" maxlength="100" required /></label>
          <label
            >Time zone of its days <input name="time-zone" maxlength="100" spellcheck="false" required
          /></label>
        </div>
        <label
          >Origins of its pages, one in each line
          <textarea
            name="origins"
            rows="2"
            placeholder="https://www.example.com"
            spellcheck="false"
            required
          ></textarea>
        </label>
        <label
          >Those of them where your own people try it; what comes from there is in no figure
          <textarea
            name="test-origins"
            rows="1"
            placeholder="https://staging.example.com"
            spellcheck="false"
          ></textarea>
        </label>
        <label
          >Configuration, JSON
          <textarea class="code" name="config" rows="12" spellcheck="false" required></textarea>
        </label>
        <div class="group">
          <label
            >From a file <input type="file" accept=".json,application/json" @change=${this.#upload}
          /></label>
          ${
            isNew
              ? html`<button type="button" @click=${() => this.#begin()}>
                  Begin anew with this id and name
                </button>`
              : nothing
          }
        </div>
        <p class="small soft">
          <code>may-i init</code> makes a configuration from the pages of a site. Services are what it needs
          most: ids of the catalogue, as <code>"posthog"</code>.
        </p>
        <div class="group">
          <button class="main" ?disabled=${this.isBusy}>${isNew ? 'Add' : 'Change'}</button>
          <button type="button" ?disabled=${this.isBusy} @click=${() => void this.#check()}>Check</button>
          <button type="button" @click=${() => (this.draft = undefined)}>Cancel</button>
        </div>
      </form>
      ${this.findings ? findingList(this.findings, 'site-findings') : nothing}`;
  }

  #renderQuestion({ id }: HostedSite): TemplateResult {
    return html`<dialog aria-labelledby="pause" @cancel=${() => (this.pausing = undefined)}>
      <form @submit=${this.#answer}>
        <h2 id="pause">Pause ${id}?</h2>
        <p>
          Its script is not served any more: its pages ask nobody, and what waits for consent stays blocked.
          Events of it are refused, those too that browsers have not sent yet.
        </p>
        <p class="small soft">
          Its records stay until they expire, and can be shown, exported and erased; so do its figures, its
          notices and its seals. A site is never deleted: whoever asks for a record must get an answer.
        </p>
        <div class="group">
          <button value="no" autofocus>Cancel</button>
          <button value="yes" class="main">Pause</button>
        </div>
      </form>
    </dialog>`;
  }
}
