import { isRefusedByBrowser } from '../config/browser-signal.ts';
import { list } from '../locales/intl.ts';
import { purposeText } from '../locales/localize.ts';
import type { NoticeMessages } from '../locales/messages.ts';
import { fill, plural } from '../locales/messages.ts';
import { baseStyles } from './base-styles.ts';
import { make, type Attributes } from './make.ts';
import { noticeStyles } from './notice-styles.ts';
import type { Act, Decide, Page } from './page.ts';
import { keepRoom, roomAtFoot, type RoomFor } from './room.ts';
import { View } from './view.ts';
import { controllerName, recipients, siteName } from './words.ts';

/** What the buttons do. */
export interface NoticeActions {
  readonly decide: (...choice: [...Parameters<Decide>, hadFocus: boolean]) => void;
  /** Opens the second layer; the focus comes back to the opener. */
  readonly openPreferences: (opener: EventTarget | null) => void;
}

/**
 * Changes the notice between being drawn and being shown; `refuse` answers as a control that closes it does.
 *
 * @returns The room that it takes where it stands.
 */
export type Arrangement = (root: ShadowRoot, panel: HTMLElement, refuse: (event: Event) => void) => RoomFor;

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
 * @cssprop [--may-i-accent=--may-i-ink] - Colour of both answers. What would let the paper show through is left out of it.
 * @cssprop [--may-i-on-accent] - Text of both answers; black or white, whichever is easier to read on the accent.
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
  #show?: () => void;
  #giveRoomBack?: () => void;

  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, noticeStyles];
  }

  /** Asks the open questions of the page. */
  ask(
    page: Page,
    messages: NoticeMessages,
    { decide, openPreferences }: NoticeActions,
    arrangement?: Arrangement,
  ): void {
    const { config, language } = page;
    const open = config.purposes.filter(page.isOpen);
    const asked = open.filter((purpose) => !isRefusedByBrowser(config, purpose));
    const titles = asked.map((purpose) => purposeText(purpose, purpose.title, messages.purposes, language));
    const answer = (grant: 'granted' | 'denied', method: Act['method']) => (event: Event) => {
      // A grant is a person's act; a refusal may come from a tool of the visitor's (LB-04).
      if (grant === 'granted' && !event.isTrusted) return;
      const hadFocus = this.root.activeElement !== null;
      this.remove();
      decide(
        Object.fromEntries(
          open.map((purpose) => [purpose.id, asked.includes(purpose) ? grant : 'denied'] as const),
        ),
        { method, layer: 'notice', decisionMs: (performance.now() - this.#shownAt) | 0 },
        hadFocus,
      );
    };
    const button = (name: string, text: string, click: (event: Event) => void, more?: Attributes) =>
      make('button', { part: `button ${name}`, click, ...more }, text);
    const panel = make(
      'section',
      {
        class: 'panel',
        part: 'panel',
        'aria-labelledby': 'title',
        lang: language,
        dir: messages.dir ?? 'ltr',
        popover: 'manual',
      },
      make(
        'div',
        { class: 'text' },
        make('h2', { id: 'title' }, fill(messages.title, { site: siteName(config) })),
        make(
          'p',
          {},
          [
            fill(messages.ask, {
              controller: controllerName(config),
              purposes: list(titles, language),
            }),
            plural(messages.recipients, recipients(config).size - 1, language),
            messages.change,
          ]
            .join(' ')
            // Where there is no space between words there is none between sentences.
            .replace(/。 /g, '。'),
        ),
      ),
      make(
        'div',
        { class: 'buttons' },
        button('reject', messages.rejectAll, answer('denied', 'reject_all')),
        button('accept', messages.acceptAll, answer('granted', 'accept_all')),
        button('preferences', messages.preferences, ({ target }) => openPreferences(target), {
          class: 'link',
          'aria-haspopup': 'dialog',
        }),
        config.policyUrl && make('a', { class: 'link', href: config.policyUrl }, messages.policy),
      ),
    );
    this.root.append(panel);
    const room = arrangement?.(this.root, panel, answer('denied', 'close')) ?? roomAtFoot;
    this.#show = () => {
      this.showInTopLayer();
      this.#giveRoomBack = keepRoom(panel, room);
    };
    this.#show();
  }

  /** Shows it again where it comes back; the browser calls it, the first time before there is anything to show. */
  connectedCallback(): void {
    this.#show?.();
  }

  /** Gives the room back; the browser calls it when the notice goes. */
  disconnectedCallback(): void {
    this.#giveRoomBack?.();
  }
}
