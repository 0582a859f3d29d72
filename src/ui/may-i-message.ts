import { baseStyles } from './base-styles.ts';
import { make } from './make.ts';
import { messageStyles } from './message-styles.ts';
import { keepRoom, roomAtFoot } from './room.ts';
import { View } from './view.ts';

/** What is said, and how. */
export interface Said {
  readonly text: string;
  /** Name of the button that closes it. */
  readonly close: string;
  readonly language: string;
  readonly dir?: string | undefined;
  readonly takesFocus: boolean;
}

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
  #giveRoomBack?: () => void;

  constructor() {
    super();
    this.root.adoptedStyleSheets = [baseStyles, messageStyles];
  }

  /** Says a text; it stays until it is closed or the page goes. */
  say({ text, close, language, dir, takesFocus }: Said): void {
    const status = make('div', {
      class: 'panel status',
      part: 'status',
      role: 'status',
      tabindex: -1,
      lang: language,
      dir: dir ?? 'ltr',
      popover: 'manual',
    });
    this.root.replaceChildren(status);
    this.showInTopLayer();
    this.#giveRoomBack = keepRoom(status, roomAtFoot);
    // The status is there, empty, before it is filled: only then it is spoken.
    requestAnimationFrame(() => {
      const click = () => {
        this.remove();
      };
      status.append(make('p', {}, text), make('button', { class: 'quiet', part: 'button', click }, close));
      if (takesFocus) status.focus();
    });
  }

  /** Gives the room back; the browser calls it when the message goes. */
  disconnectedCallback(): void {
    this.#giveRoomBack?.();
  }
}
