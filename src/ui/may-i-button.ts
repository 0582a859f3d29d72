import { baseStyles } from './base-styles.ts';
import { buttonStyles } from './button-styles.ts';
import { giveWay } from './give-way.ts';
import { make } from './make.ts';
import { View } from './view.ts';

/** What the button says, and where it stands. */
export interface Floating {
  readonly name: string;
  readonly corner?: 'start' | 'end' | undefined;
  /** Room below it, in CSS px. */
  readonly offsetPx?: number | undefined;
  readonly language: string;
  readonly dir?: string | undefined;
}

/** What asks at the foot of the page, where the button would stand. */
const ASKING = 'may-i-notice,may-i-collection';

/**
 * A small button at the foot of the window that opens the preferences, for a site without a footer (LB-36, A-33).
 *
 * It stands last in the document, as the link in a footer would; is out of the way while there is a question or the
 * preferences are open; and moves off what of the page can be used.
 *
 * @tag may-i-button
 * @summary The button that opens the preferences at any time.
 *
 * @csspart button - The button.
 */
export class MayIButton extends View {
  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, buttonStyles];
  }

  /** Puts it at the end of the document, for as long as the document is. */
  show({ name, corner, offsetPx = 0, language, dir = 'ltr' }: Floating): void {
    const panel = make(
      'section',
      {
        class: corner === 'start' ? 'panel start' : 'panel',
        'aria-label': name,
        lang: language,
        dir,
        popover: 'manual',
      },
      // The gate opens what is asked for by such an element.
      make('button', { part: 'button', 'data-may-i-open': '', 'aria-haspopup': 'dialog' }, name),
    );
    panel.style.setProperty('--mi-offset', `${offsetPx}px`);
    this.root.append(panel);
    const look = () => {
      const page = document.documentElement;
      panel.hidden = page.querySelector(ASKING) !== null;
      // It keeps its place, so that the focus can come back to it.
      panel.classList.toggle('behind', page.querySelector('may-i-preferences:not([inline])') !== null);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    look();
    document.documentElement.append(this);
    giveWay(panel, this);
  }

  /** Shows it again where it comes back; the browser calls it. */
  connectedCallback(): void {
    this.showInTopLayer();
  }
}
