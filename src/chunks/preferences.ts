/** Loaded when the visitor opens the preferences, or is about to. */
import type { PreferencesMessages } from '../locales/messages.ts';
import { keepEvents } from '../ui/keep-events.ts';
import { MayIPreferences } from '../ui/may-i-preferences.ts';
import type { LoadingGate } from './chunks.ts';
// What it shares with the message, which follows a choice, stays in the file of that.
import './confirm.ts';
import { choose, importTexts, mayAsk, noticeMessages } from './notice.ts';

const TAG = 'may-i-preferences';

customElements.define(TAG, MayIPreferences);

/** Opens the preferences; a second call while they are open does nothing. */
export async function run(gate: LoadingGate, opener?: EventTarget | null): Promise<void> {
  if (!mayAsk(gate)) {
    // The link leads to the policy, as it does without us (SD-04).
    if (opener instanceof HTMLAnchorElement) location.href = opener.href;
    return;
  }
  const [shared, { messages: own }] = await Promise.all([
    noticeMessages(gate),
    importTexts<PreferencesMessages>(gate, '.preferences'),
  ]);
  if (document.querySelector(TAG)) return;
  const preferences = new MayIPreferences();
  keepEvents(preferences);
  document.documentElement.append(preferences);
  const isKept = await preferences.open(gate, { shared, own }, (grants, act) => choose(gate, grants, act));
  // Safari gives no focus to a button that is clicked, so the dialog could not give it back.
  if (opener instanceof HTMLElement) opener.focus();
  if (isKept !== undefined) await gate.run('confirm', { isKept });
}
