import { html, nothing } from 'lit/html.js';
import type { PreferencesMessages } from '../locales/messages.ts';
import { baseStyles } from './base-styles.ts';
import { messageStyles } from './message-styles.ts';
import { View } from './view.ts';

/**
 * The message after a choice: what holds, and where to change it. Said once, without asking again (LB-41, A-19).
 *
 * @tag may-i-message
 * @summary The status message after a choice.
 *
 * @csspart status - The message.
 * @csspart button - The button that closes it.
 */
export class MayIMessage extends View {
  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, messageStyles];
  }

  /** Says a text; it stays until it is closed or the page goes. */
  say(
    text: string,
    { close, dir }: Pick<PreferencesMessages, 'close' | 'dir'>,
    language: string,
    takesFocus: boolean,
  ): void {
    const show = (content: unknown) => {
      this.draw(
        html`<div
          class="panel status"
          part="status"
          role="status"
          tabindex="-1"
          lang=${language}
          dir=${dir ?? 'ltr'}
          popover="manual"
        >
          ${content}
        </div>`,
      );
    };
    show(nothing);
    this.showInTopLayer();
    // The status is there, empty, before it is filled: only then it is spoken.
    requestAnimationFrame(() => {
      const remove = () => {
        this.remove();
      };
      show(
        html`<p>${text}</p>
          <button class="quiet" part="button" @click=${remove}>${close}</button>`,
      );
      if (takesFocus) this.root.querySelector<HTMLElement>('.status')?.focus();
    });
  }
}
