/** Loaded after a choice: says that it is saved. */
import type { PreferencesMessages } from '../locales/messages.ts';
import { keepEvents } from '../ui/keep-events.ts';
import { MayIMessage } from '../ui/may-i-message.ts';
import { elements } from '../ui/view.ts';
import type { LoadingGate } from './chunks.ts';
import { importTexts, type Texts } from './notice.ts';

// Shared by the preferences and the rights, which load this file: the notice's, where it would be else, has no dates.
export { dateInWords } from '../locales/date-in-words.ts';

const TAG = 'may-i-message';

elements.define(TAG, MayIMessage);

/** What to say. */
export interface Confirmed {
  /** Whether the browser kept the choice. */
  readonly isKept: boolean;
  /** Whether the focus was in what has gone: then it moves to the message. */
  readonly hadFocus?: boolean;
}

let loaded: Promise<Texts<PreferencesMessages>> | undefined;

/**
 * Texts of the preferences, asked for once.
 *
 * @param query By it the collector breaks a display down; without one the request counts as nothing.
 */
export function preferencesTexts(gate: LoadingGate, query?: string): Promise<Texts<PreferencesMessages>> {
  return (loaded ??= importTexts<PreferencesMessages>(gate, '.preferences', query).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
}

/** Takes the question away where it is still there, and says that the choice is saved. */
export async function run(gate: LoadingGate, { isKept, hadFocus = false }: Confirmed): Promise<void> {
  document.querySelector('may-i-notice')?.remove();
  if (gate.config.button) void gate.run('button');
  document.querySelector(TAG)?.remove();
  const { messages } = await preferencesTexts(gate);
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
