import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { NoticeMessages } from '../locales/messages.ts';
import { fill, plural } from '../locales/messages.ts';
import { baseStyles } from './base-styles.ts';
import { noticeStyles } from './notice-styles.ts';
import type { Act, Page } from './page.ts';
import { View } from './view.ts';
import { controllerName, purposeText, recipients, siteName } from './words.ts';

/** Space between the notice and the edge of the window, on both sides of it, in CSS px. */
const MARGIN_PX = 32;

/**
 * The first question: "Reject all" and "Accept all" of equal weight, and a way to the single purposes.
 *
 * A region, not a dialog: it takes no focus and the page stays in use (LB-10, A-01 to A-03). It says what the visitor
 * pressed and leaves the rest to the page.
 *
 * @tag may-i-notice
 * @summary The first-visit notice, and the message after a choice.
 *
 * @csspart panel - The box around the question and the buttons.
 * @csspart button - Every button; `reject`, `accept` and `preferences` name one each.
 * @csspart status - The message after a choice.
 * @cssprop [--may-i-accent=#24292f] - Colour of both answers. Keep 4.5:1 to its text (WCAG 2.2, 1.4.3).
 * @cssprop [--may-i-on-accent=#fff] - Text of both answers.
 * @cssprop [--may-i-paper=#fff] - Background.
 * @cssprop [--may-i-ink=#1c1f24] - Text.
 * @cssprop [--may-i-soft=#565d68] - Explanations. Keep 4.5:1 to the background.
 * @cssprop [--may-i-line=#dfe3e8] - Lines that only divide.
 * @cssprop [--may-i-edge=#808894] - Borders of controls. Keep 3:1 to the background (WCAG 2.2, 1.4.11).
 * @cssprop [--may-i-focus=#0b6bcb] - Focus ring.
 * @cssprop [--may-i-radius=12px] - Corners.
 * @cssprop [--may-i-font=system-ui] - Font family.
 * @cssprop [--may-i-color-scheme=light dark] - `light` or `dark` for a site that has only one.
 */
export class MayINotice extends View {
  #shownAt = 0;
  /** Room at the foot of the page, so that the notice hides nothing for good (A-13). */
  readonly #room = new CSSStyleSheet();
  readonly #resize = new ResizeObserver(([entry]) => {
    const height = `${Math.ceil((entry?.target.clientHeight ?? 0) + MARGIN_PX)}px!important`;
    this.#room.replaceSync(`html{scroll-padding-bottom:${height}}body{margin-bottom:${height}}`);
  });

  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, noticeStyles];
  }

  /** Asks the open questions of the page. */
  ask(page: Page, messages: NoticeMessages): void {
    this.#shownAt = performance.now();
    this.#draw(page, this.#question(page, messages));
    const panel = this.root.querySelector('.ask');
    if (panel) this.#resize.observe(panel);
    document.adoptedStyleSheets.push(this.#room);
  }

  /** Says, once, that the choice is saved, and where to change it (A-19). */
  confirm(page: Page, messages: NoticeMessages, isKept: boolean): void {
    const hadFocus = this.root.activeElement !== null;
    this.#resize.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#room);
    this.#draw(page, nothing);
    const text = isKept ? messages.saved : messages.notKept;
    const close = () => { this.remove(); };
    // The status is there, empty, before it is filled: only then it is spoken.
    requestAnimationFrame(() => {
      this.#draw(
        page,
        nothing,
        html`<p>${text}</p>
          <button class="quiet" part="button" @click=${close}>${messages.close}</button>`,
      );
      if (hadFocus) this.root.querySelector<HTMLElement>('.status')?.focus();
    });
  }

  #draw(page: Page, question: TemplateResult | typeof nothing, status: TemplateResult | typeof nothing = nothing): void {
    this.draw(
      html`<div class="layer" popover="manual" lang=${page.language}>
        ${question}
        <div class="panel status" part="status" role="status" tabindex="-1">${status}</div>
      </div>`,
    );
    const layer = this.root.querySelector<HTMLElement>('.layer');
    // Shown as a popover it is above every z-index of the page; where there are none, z-index has to do.
    if (!layer?.matches(':popover-open')) layer?.showPopover();
  }

  #question(page: Page, messages: NoticeMessages): TemplateResult {
    const { config, language } = page;
    const open = page.open();
    const asked = config.purposes.filter((purpose) => open.includes(purpose));
    const isNew = asked.length < config.purposes.length;
    const titles = asked.map((purpose) => purposeText(purpose, purpose.title, messages.purposes, language));
    const answer = (grant: 'granted' | 'denied', method: Act['method']) => (event: Event) => {
      // A grant is a person's act; a refusal may come from a tool of the visitor's (LB-04).
      if (grant === 'granted' && !event.isTrusted) return;
      const isKept = page.decide(Object.fromEntries(asked.map(({ id }) => [id, grant])), {
        method,
        layer: 'notice',
        decisionMs: Math.round(performance.now() - this.#shownAt),
      });
      this.confirm(page, messages, isKept);
    };
    const openPreferences = (event: Event) => { page.openPreferences(event.target ?? undefined); };
    return html`<section class="panel ask" part="panel" role="region" aria-labelledby="title">
      <div>
        <h2 id="title">${fill(isNew ? messages.titleNew : messages.title, { site: siteName(config) })}</h2>
        <p>
          ${fill(messages.ask, {
            controller: controllerName(config),
            purposes: new Intl.ListFormat(language).format(titles),
          })}
          ${plural(messages.recipients, recipients(config).length, language)}
        </p>
        <p>
          ${messages.change}
          ${config.policyUrl ? html`<a href=${config.policyUrl}>${messages.policy}</a>` : nothing}
        </p>
      </div>
      <div class="buttons">
        <button part="button reject" @click=${answer('denied', 'reject_all')}>${messages.rejectAll}</button>
        <button part="button accept" @click=${answer('granted', 'accept_all')}>${messages.acceptAll}</button>
        <button class="quiet" part="button preferences" aria-haspopup="dialog" @click=${openPreferences}>
          ${messages.preferences}
        </button>
      </div>
    </section>`;
  }
}
