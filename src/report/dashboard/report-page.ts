/** The page of the report: what is looked at, what the collector answered, and everything that shows it. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { UNITS, type Unit } from '../calendar.ts';
import { daysBefore, lastDays } from '../periods.ts';
import type { Report, ReportSite } from '../report-schema.ts';
import { dayIn, DEFAULT_TIME_ZONE } from '../site-day.ts';
import { addressProblems } from './address-problems.ts';
import { annotations } from './annotations.ts';
import {
  answerings,
  languages,
  purposes,
  rowsBy,
  services,
  timeTable,
  withdrawalTimes,
} from './breakdowns.ts';
import { shownBreakdowns } from './shown-breakdowns.ts';
import { variantTest } from './variants.ts';
import { changes } from './changes.ts';
import { formatRange, formatSpan } from './format.ts';
import { key, SLICE_NAMES } from './outcomes.ts';
import { allFigures, overview } from './overview.ts';
import { otherDashboards } from './other-dashboards.ts';
import { pageBar } from './page-bar.ts';
import { quality, withheldReason } from './quality.ts';
import { MayIReportChart, type ChartMode } from './report-chart.ts';
import {
  EXPORT_FORMS,
  fetchExport,
  fetchReport,
  fetchSites,
  fillSample,
  type ExportForm,
} from './report-client.ts';
import { currentSession, SESSION_ENDED, signOut, type Session } from './session.ts';
import { MayISignIn } from './sign-in.ts';
import { documentStyles, styles } from './styles.ts';
import {
  isPage,
  PAGES,
  PRESETS,
  putTogether,
  queryOf,
  unitOf,
  viewOf,
  type PageId,
  type View,
} from './view.ts';

/**
 * The report of consent figures, for an analyst.
 *
 * @tag may-i-report-page
 * @summary The whole report page.
 */
export class MayIReportPage extends LitElement {
  static override styles = styles;
  static override properties = {
    session: { state: true },
    isSignedOut: { state: true },
    sites: { state: true },
    view: { state: true },
    report: { state: true },
    earlier: { state: true },
    problem: { state: true },
    isBusy: { state: true },
    isCustom: { state: true },
    mode: { state: true },
  };

  declare session: Session | undefined;
  declare isSignedOut: boolean;
  declare sites: readonly ReportSite[];
  declare view: View;
  declare report: Report | undefined;
  /** The report of as many days before, where it was asked for and could be read. */
  declare earlier: Report | undefined;
  declare problem: string;
  declare isBusy: boolean;
  declare isCustom: boolean;
  declare mode: ChartMode;

  /** Counts the questions asked, so that a late answer to an earlier one is dropped. */
  #asked = 0;
  readonly #refresh = (): void => {
    if (this.session) void this.#load();
    // The collector could not be reached when the page came.
    else if (!this.isSignedOut) void this.#begin();
  };
  readonly #onPopState = (): void => {
    this.#read();
    void this.#load();
  };

  constructor() {
    super();
    this.session = undefined;
    this.isSignedOut = false;
    this.sites = [];
    this.view = viewOf(location.search, this.#today());
    this.report = undefined;
    this.earlier = undefined;
    this.problem = '';
    this.isBusy = false;
    this.isCustom = this.view.days === undefined;
    this.mode = 'share';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('focus', this.#refresh);
    addEventListener('popstate', this.#onPopState);
    addEventListener('hashchange', this.#onHashChange);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('focus', this.#refresh);
    removeEventListener('popstate', this.#onPopState);
    removeEventListener('hashchange', this.#onHashChange);
  }

  // The collector's link opened again in the same tab changes the fragment only.
  readonly #onHashChange = (): void => void this.#begin();

  async #begin(): Promise<void> {
    const session = await currentSession();
    if (!session.ok) {
      this.session = undefined;
      return this.#fail(session);
    }
    this.session = session.value;
    this.isSignedOut = false;
    await this.#load();
  }

  #read(): void {
    this.view = viewOf(location.search, this.#today());
    this.isCustom = this.view.days === undefined;
  }

  #show(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    history.pushState(null, '', queryOf(this.view));
    void this.#load();
  }

  async #load(): Promise<void> {
    if (!this.session) return;
    this.#asked += 1;
    const asked = this.#asked;
    this.isBusy = true;
    const sites = await fetchSites();
    if (asked !== this.#asked) return;
    if (!sites.ok) return this.#fail(sites);
    this.sites = sites.value;
    const wrong = addressProblems(location.search);
    if (wrong.length > 0)
      return this.#fail({ isSignedOut: false, message: `This address cannot be read. ${wrong.join(' ')}` });
    const site = this.view.site ?? sites.value[0]?.id;
    if (site === undefined)
      return this.#fail({ isSignedOut: false, message: 'This collector has no site yet.' });
    this.view = { ...this.view, site };
    // Only now the zone is known; and a page left open overnight moves on to the new day.
    if (this.view.days !== undefined)
      this.view = { ...this.view, ...lastDays(this.view.days, this.#today()) };
    const before = this.view.isCompared ? daysBefore(this.view) : undefined;
    const [report, earlier] = await Promise.all([
      fetchReport(site, this.view),
      before && fetchReport(site, before),
    ]);
    if (asked !== this.#asked) return;
    if (!report.ok) return this.#fail(report);
    this.report = report.value;
    this.earlier = earlier?.ok ? earlier.value : undefined;
    this.problem = '';
    this.isBusy = false;
  }

  #fail({ isSignedOut, message }: { readonly isSignedOut: boolean; readonly message: string }): void {
    this.problem = isSignedOut && this.session ? SESSION_ENDED : message;
    if (isSignedOut) {
      this.isSignedOut = true;
      this.session = undefined;
    }
    this.report = undefined;
    this.earlier = undefined;
    this.isBusy = false;
  }

  #signIn({ detail }: CustomEvent<Session>): void {
    this.session = detail;
    this.isSignedOut = false;
    this.problem = '';
    void this.#load();
  }

  async #signOut(): Promise<void> {
    const answer = await signOut();
    if (!answer.ok && !answer.isSignedOut) return this.#fail(answer);
    this.session = undefined;
    this.report = undefined;
    this.isSignedOut = true;
  }

  async #fill(): Promise<void> {
    this.isBusy = true;
    const filled = await fillSample(this.view.site ?? '');
    if (filled.ok) this.#show({ site: filled.value });
    else this.#fail(filled);
  }

  async #download(form: ExportForm): Promise<void> {
    const file = await fetchExport(this.view, form);
    if (!file.ok) return this.#fail(file);
    const { site = '', from, to } = this.view;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file.value);
    link.download = `may-i-${site}-${from}-${to}.${form}`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  #pickSite(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.#show({ site: event.target.value });
  }

  #pickRange(event: SubmitEvent): void {
    event.preventDefault();
    const [from, to] = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input[type=date]')];
    if (from?.value && to?.value) this.#show({ days: undefined, from: from.value, to: to.value });
  }

  override render(): TemplateResult {
    if (this.isSignedOut) {
      return html`<may-i-sign-in .problem=${this.problem} @may-i-signed-in=${this.#signIn}></may-i-sign-in>`;
    }
    return html`<div class="page">
      <header>
        ${this.session ? pageBar(this.session, 'report', () => void this.#signOut()) : nothing}
        <div class="top">
          <div>
            <p class="brand">May I · consent report</p>
            <h1>${this.#siteName()}</h1>
            <p class="soft">${this.#rangeName()}</p>
          </div>
          ${this.#renderSitePicker()}
        </div>
        ${this.#renderTools()} ${this.#renderPages()}
      </header>
      <main aria-busy=${this.isBusy}>${this.#renderMain()}</main>
      <p class="hidden" role="status">${this.#status()}</p>
      ${this.#renderFooter()}
    </div>`;
  }

  /** Time zone of the site that is shown; before it is known, the one that a site has by default. */
  #timeZone(): string {
    return this.sites.find(({ id }) => id === this.view.site)?.timeZone ?? DEFAULT_TIME_ZONE;
  }

  #today(): string {
    return dayIn(this.#timeZone(), Date.now());
  }

  #siteName(): string {
    const site = this.sites.find(({ id }) => id === this.view.site);
    // Whatever else the address says is not shown as a name: a link could put words into the page's mouth.
    return site?.name ?? site?.id ?? 'Report';
  }

  #rangeName(): string {
    const { from, to } = this.view;
    return Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to))
      ? ''
      : `${formatRange(this.view)}, ${this.#timeZone()}`;
  }

  #status(): string {
    if (this.isBusy) return 'Loading the report.';
    return this.report ? `The report of ${this.#siteName()} is shown.` : this.problem;
  }

  #renderSitePicker(): TemplateResult {
    return html`<label class="no-print">
      Site
      <select @change=${this.#pickSite}>
        ${this.sites.map(
          ({ id, name = id }) =>
            html`<option value=${id} ?selected=${id === this.view.site}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  #renderTools(): TemplateResult {
    return html`<div class="tools" role="group" aria-label="What is shown">
      <form class="group" @submit=${this.#pickRange}>
        <div class="segment" role="group" aria-label="Range of days">
          ${PRESETS.map(
            (days) =>
              html`<button
                type="button"
                aria-pressed=${!this.isCustom && days === this.view.days}
                @click=${() => this.#preset(days)}
              >
                ${days} days
              </button>`,
          )}
          <button
            type="button"
            aria-pressed=${this.isCustom}
            aria-expanded=${this.isCustom}
            @click=${() => (this.isCustom = true)}
          >
            Custom
          </button>
        </div>
        <label class="check">
          <input
            type="checkbox"
            .checked=${this.view.isCompared}
            @change=${() => this.#show({ isCompared: !this.view.isCompared })}
          />
          Compare with the days before
        </label>
        ${this.isCustom ? this.#renderDates() : nothing}
      </form>
      <div class="group">
        <button type="button" @click=${this.#refresh}>Refresh</button>
        ${(['csv', 'json', 'ndjson', 'parquet'] as const).map(
          (form) =>
            html`<button type="button" ?disabled=${!this.report} @click=${() => void this.#download(form)}>
              Download ${EXPORT_FORMS[form]}
            </button>`,
        )}
      </div>
    </div>`;
  }

  #renderPages(): TemplateResult {
    return html`<nav class="pages" aria-label="Pages of the report">
      ${Object.entries(PAGES).map(
        ([page, name]) =>
          html`<a
            href=${queryOf({ ...this.view, page })}
            aria-current=${page === this.view.page ? 'page' : nothing}
            @click=${(event: MouseEvent) => this.#turnTo(event, page)}
            >${name}</a
          >`,
      )}
    </nav>`;
  }

  /** Follows a link within the page; a new tab is the browser's. The figures are there already, as a rule. */
  #turnTo(event: MouseEvent, page: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.view = { ...this.view, page };
    history.pushState(null, '', queryOf(this.view));
    if (!this.report) void this.#load();
  }

  /** Puts days together, or takes them apart: the figures are there already. */
  #showBy(unit: Unit): void {
    this.view = putTogether(this.view, unit);
    history.pushState(null, '', queryOf(this.view));
  }

  #preset(days: number): void {
    this.isCustom = false;
    this.#show({ days, ...lastDays(days, this.#today()) });
  }

  #renderDates(): TemplateResult {
    return html`<label>From <input type="date" required .value=${this.view.from} /></label>
      <label>To <input type="date" required .value=${this.view.to} /></label>
      <button class="main">Show</button>`;
  }

  #renderMain(): TemplateResult {
    const { report } = this;
    if (!report) {
      return this.problem
        ? html`<p class="notice wrong" role="alert">${this.problem}</p>
            ${this.#renderWayOn()}`
        : html`<p class="card empty">Loading the figures…</p>`;
    }
    const { page } = this.view;
    if (!isPage(page)) return this.#renderUnknownPage();
    const isEmpty = report.byDay.length === 0 && page !== 'quality';
    return html`${report.isSample ? this.#renderSampleBanner() : nothing}
    ${page === 'quality' ? nothing : this.#renderSuppression(report)}
    ${isEmpty ? this.#renderEmpty(report) : this.#renderPage(report, page)}`;
  }

  /** Leads from an address that shows nothing to one that does. */
  #renderWayOn(): TemplateResult | typeof nothing {
    const site = this.sites.find(({ id }) => id === this.view.site) ?? this.sites[0];
    if (!site) return nothing;
    const view = viewOf('', this.#today());
    const query = queryOf({ ...view, site: site.id });
    const follow = (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.isCustom = false;
      this.#show({ ...view, site: site.id });
    };
    return html`<p>
      <a href=${query} @click=${follow}>Show the last ${view.days} days of ${site.name ?? site.id}</a>
    </p>`;
  }

  #renderPage(report: Report, page: PageId): TemplateResult {
    switch (page) {
      case 'overview':
        return html`${overview(report, this.earlier)}
        ${this.earlier ? changes(report, this.earlier) : nothing} ${this.#renderDays(report)}`;
      case 'purposes':
        return report.purposes.length === 0
          ? html`<p class="card empty">No purpose was answered often enough in these days to be shown.</p>`
          : html`${purposes(report)} ${report.services.length > 0 ? services(report) : nothing}
            ${withdrawalTimes(report)}`;
      case 'languages':
        return languages(report);
      case 'breakdowns':
        return shownBreakdowns(report);
      case 'variants':
        return variantTest(report);
      case 'answers':
        return answerings(report);
      case 'definitions':
        return html`${allFigures(report)} ${otherDashboards(report)}`;
      case 'quality':
        return quality(report);
    }
  }

  #renderUnknownPage(): TemplateResult {
    return html`<section class="card empty" role="alert">
      <h2>The report has no such page</h2>
      <p>The address may have been cut or changed. It has: ${Object.values(PAGES).join(', ')}.</p>
    </section>`;
  }

  #renderDays(report: Report): TemplateResult {
    const unit = unitOf(this.view);
    return html`<section class="card" aria-labelledby="days">
      <div class="head">
        <h2 id="days">${unit.charAt(0).toUpperCase() + unit.slice(1)} by ${unit}</h2>
        <div class="segment" role="group" aria-label="What a point is">
          ${UNITS.map(
            (one) =>
              html`<button type="button" aria-pressed=${one === unit} @click=${() => this.#showBy(one)}>
                By ${one}
              </button>`,
          )}
        </div>
        <div class="segment" role="group" aria-label="What the lines show">
          ${(['share', 'count'] as const).map(
            (mode) =>
              html`<button
                type="button"
                aria-pressed=${mode === this.mode}
                @click=${() => (this.mode = mode)}
              >
                ${mode === 'share' ? 'Share of choices' : 'Choices a day'}
              </button>`,
          )}
        </div>
      </div>
      <ul class="keys">
        ${(['accept-all', 'partial', 'reject-all'] as const).map(
          (slice) => html`<li>${key(slice)}${SLICE_NAMES[slice]}</li>`,
        )}
      </ul>
      <may-i-report-chart
        .unit=${unit}
        .periods=${rowsBy(report, unit)}
        .marks=${report.annotations.map(({ day }) => day)}
        .mode=${this.mode}
      ></may-i-report-chart>
      ${annotations(report)}
      <details>
        <summary>The same figures as a table</summary>
        ${timeTable(report, unit)}
      </details>
    </section>`;
  }

  #renderSampleBanner(): TemplateResult {
    return html`<p class="notice sample">
      <strong>SAMPLE.</strong> These figures are made up so that the report can be seen filled. They are kept
      apart from every real figure.
    </p>`;
  }

  #renderSuppression(report: Report): TemplateResult | typeof nothing {
    if (report.minimumCell <= 1) {
      return html`<p class="notice">
        Suppression is off on this site (demo): groups of any size are shown, single visitors too.
      </p>`;
    }
    if (report.withheld.length === 0) return nothing;
    return html`<div class="notice">
      <p>Not in these figures, so that no visitor can be made out:</p>
      <ul>
        ${report.withheld.map((span) => html`<li>${formatSpan(span)}: ${withheldReason(report, span.reason)}.</li>`)}
      </ul>
    </div>`;
  }

  #renderEmpty(report: Report): TemplateResult {
    const isWaiting = report.withheld.length > 0;
    return html`<section class="card empty">
      <h2>${isWaiting ? 'Too few choices to show yet' : 'Nothing was counted in these days'}</h2>
      <p>
        ${
          isWaiting
            ? 'The collector receives and counts them. They appear as soon as there are enough, on days that are over.'
            : 'Figures appear with the first display of the notice. Look at a longer range, or visit the site and answer its notice.'
        }
      </p>
      ${report.isSample ? nothing : this.#renderFillButton()}
    </section>`;
  }

  #renderFillButton(): TemplateResult {
    return html`<button type="button" ?disabled=${this.isBusy} @click=${() => void this.#fill()}>
      Fill with sample data
    </button>`;
  }

  #renderFooter(): TemplateResult {
    const isSample = this.report?.isSample ?? true;
    return html`<footer class="tools">
      <p class="small soft">The report is made of counters; there is no identifier in it.</p>
      ${
        isSample || this.report?.byDay.length === 0
          ? nothing
          : html`<div class="group">${this.#renderFillButton()}</div>`
      }
    </footer>`;
  }
}

if (documentStyles.styleSheet) document.adoptedStyleSheets.push(documentStyles.styleSheet);
// All elements are defined here: package.json says that no other file of the page does anything by being imported.
customElements.define('may-i-sign-in', MayISignIn);
customElements.define('may-i-report-chart', MayIReportChart);
customElements.define('may-i-report-page', MayIReportPage);
