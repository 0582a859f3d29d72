/** Loaded after a choice: says that it is saved. */
import type { PreferencesMessages } from '../locales/messages.ts';
import { keepEvents } from '../ui/keep-events.ts';
import { MayIMessage } from '../ui/may-i-message.ts';
import type { LoadingGate } from './chunks.ts';
import { importTexts } from './notice.ts';

const TAG = 'may-i-message';

customElements.define(TAG, MayIMessage);

/** What to say. */
export interface Confirmed {
  /** Whether the browser kept the choice. */
  readonly isKept: boolean;
  /** Whether the focus was in what has gone: then it moves to the message. */
  readonly hadFocus?: boolean;
}

/** Takes the question away where it is still there, and says that the choice is saved. */
export async function run(gate: LoadingGate, { isKept, hadFocus = false }: Confirmed): Promise<void> {
  document.querySelector('may-i-notice')?.remove();
  document.querySelector(TAG)?.remove();
  const { messages } = await importTexts<PreferencesMessages>(gate, '.preferences');
  const message = new MayIMessage();
  keepEvents(message);
  document.documentElement.insertBefore(message, document.body);
  message.say({
    text: isKept ? messages.saved : messages.notKept,
    close: messages.close,
    language: gate.language,
    dir: messages.dir,
    takesFocus: hadFocus,
  });
}
