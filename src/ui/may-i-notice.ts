import { html, nothing, type TemplateResult } from 'lit/html.js';
import { list } from '../locales/list.ts';
import type { NoticeMessages } from '../locales/messages.ts';
import { fill, plural } from '../locales/messages.ts';
import { baseStyles } from './base-styles.ts';
import { noticeStyles } from './notice-styles.ts';
import type { Act, Decide, Page } from './page.ts';
import { View } from './view.ts';
import { controllerName, purposeText, recipientCount, siteName } from './words.ts';

/** What the buttons do. */
export interface NoticeActions {
  readonly decide: (...choice: [...Parameters<Decide>, hadFocus: boolean]) => void;
  /** Opens the second layer; the focus comes back to the opener. */
  readonly openPreferences: (opener: EventTarget | null) => void;
}

/** Space between the notice and the edge of the window, on both sides of it, in CSS px. */
const MARGIN_PX = 32;

/**
 * The first question: "Reject all" and "Accept all" of equal weight, and a way to the single purposes.
 *
 * A region, not a dialog: it takes no focus and the page stays in use (LB-10, A-01 to A-03). It says what the visitor
 * pressed and leaves the rest to the page.
 *
 * @tag may-i-notice
 * @summary The first-visit notice.
 *
 * @csspart panel - The box around the question and the buttons.
 * @csspart button - Every button; `reject`, `accept` and `preferences` name one each.
 * @cssprop [--may-i-accent=--may-i-ink] - Colour of both answers. Keep 4.5:1 to its text (WCAG 2.2, 1.4.3).
 * @cssprop [--may-i-on-accent=--may-i-paper] - Text of both answers.
 * @cssprop [--may-i-paper=#fff] - Background; #212429 in the dark.
 * @cssprop [--may-i-ink=#1c1f24] - Text; #eceef1 in the dark. Softer text and borders are mixed from it.
 * @cssprop [--may-i-focus=--may-i-ink] - Focus ring. Keep 3:1 to the background (WCAG 2.2, 1.4.11).
 * @cssprop [--may-i-radius=12px] - Corners.
 * @cssprop [--may-i-font=system-ui] - Font family.
 * @cssprop [--may-i-color-scheme=light dark] - `light` or `dark` for a site that has only one.
 */
export class MayINotice extends View {
  /** It is made to be shown at once. */
  readonly #shownAt = performance.now();
  /** Room at the foot of the page, so that the notice hides nothing for good (A-13). */
  readonly #room = new CSSStyleSheet();
  readonly #resize = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const height = `${target.clientHeight + MARGIN_PX}px!important`;
      this.#room.replaceSync(`html{scroll-padding-bottom:${height}}body{margin-bottom:${height}}`);
    }
  });

  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, noticeStyles];
  }

  /** Asks the open questions of the page. */
  ask(page: Page, messages: NoticeMessages, actions: NoticeActions): void {
    this.draw(this.#question(page, messages, actions));
    this.showInTopLayer();
    for (const panel of this.root.children) this.#resize.observe(panel);
    document.adoptedStyleSheets.push(this.#room);
  }

  /** Gives the room back; the browser calls it when the notice goes. */
  disconnectedCallback(): void {
    this.#resize.disconnect();
    this.#room.disabled = true;
  }

  #question(
    page: Page,
    messages: NoticeMessages,
    { decide, openPreferences }: NoticeActions,
  ): TemplateResult {
    const { config, language } = page;
    const asked = config.purposes.filter(page.isOpen);
    const titles = asked.map((purpose) => purposeText(purpose, purpose.title, messages.purposes, language));
    const answer = (grant: 'granted' | 'denied', method: Act['method']) => (event: Event) => {
      // A grant is a person's act; a refusal may come from a tool of the visitor's (LB-04).
      if (grant === 'granted' && !event.isTrusted) return;
      const hadFocus = this.root.activeElement !== null;
      this.remove();
      decide(
        Object.fromEntries(asked.map(({ id }) => [id, grant])),
        { method, layer: 'notice', decisionMs: Math.round(performance.now() - this.#shownAt) },
        hadFocus,
      );
    };
    return html`<section
      class="panel"
      part="panel"
      aria-labelledby="title"
      lang=${language}
      dir=${messages.dir ?? 'ltr'}
      popover="manual"
    >
      <div>
        <h2 id="title">${fill(messages.title, { site: siteName(config) })}</h2>
        <p>
          ${fill(messages.ask, {
            controller: controllerName(config),
            purposes: list(titles, language),
          })}
          ${plural(messages.recipients, recipientCount(config), language)}
        </p>
        <p>${messages.change}</p>
      </div>
      <div class="buttons">
        <button part="button reject" @click=${answer('denied', 'reject_all')}>${messages.rejectAll}</button>
        <button part="button accept" @click=${answer('granted', 'accept_all')}>${messages.acceptAll}</button>
        <button
          class="quiet"
          part="button preferences"
          aria-haspopup="dialog"
          @click=${(event: Event) => {
            openPreferences(event.target);
          }}
        >
          ${messages.preferences}
        </button>
      </div>
      ${config.policyUrl ? html`<a href=${config.policyUrl}>${messages.policy}</a>` : nothing}
    </section>`;
  }
}
