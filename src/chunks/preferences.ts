/** Loaded when the visitor opens the preferences, or is about to; and where a page has them in it. */
import { keepEvents } from '../ui/keep-events.ts';
import { MayIPreferences, type PreferencesActions } from '../ui/may-i-preferences.ts';
import type { AllMessages } from '../ui/purpose-rows.ts';
import { elements } from '../ui/view.ts';
import type { LoadingGate } from './chunks.ts';
// What it shares with the message, which follows a choice, stays in the file of that.
import { preferencesTexts } from './confirm.ts';
import { choose, mayAsk, noticeMessages } from './notice.ts';

const TAG = 'may-i-preferences';

elements.define(TAG, MayIPreferences);

/** Texts of both layers. */
export async function allMessages(gate: LoadingGate): Promise<AllMessages> {
  const [shared, { messages: own }] = await Promise.all([noticeMessages(gate), preferencesTexts(gate)]);
  return { shared, own };
}

/** What the panel may do. */
export const actionsOf = (gate: LoadingGate): PreferencesActions => ({
  take: (grants, act) => choose(gate, grants, act),
  showRights: (place) => void gate.run('rights', place),
  showFacts: (list) => void gate.run('facts', list),
  offerSearch: (list) => void gate.run('find', list),
});

/** Resolves when the panel that is open, or on its way, has closed and what was chosen in it is told. */
let shown: Promise<void> | undefined;

/**
 * Opens the preferences; a second call while they are open waits for the same.
 *
 * @param opener What gets the focus back.
 * @param purpose The one that is asked for: its switch gets the focus.
 */
export function showPreferences(
  gate: LoadingGate,
  opener?: EventTarget | null,
  purpose?: string,
): Promise<void> {
  return (shown ??= show(gate, opener, purpose).finally(() => {
    shown = undefined;
  }));
}

async function show(gate: LoadingGate, opener?: EventTarget | null, purpose?: string): Promise<void> {
  await complete(gate);
  const messages = await allMessages(gate);
  const preferences = new MayIPreferences();
  keepEvents(preferences);
  document.documentElement.append(preferences);
  // It runs when the panel is drawn.
  if (gate.config.policyLanguages) void gate.run('policy', preferences.root);
  const isKept = await preferences.open(gate, messages, actionsOf(gate), purpose);
  // Safari gives no focus to a button that is clicked, so the dialog could not give it back.
  if (opener instanceof HTMLElement) opener.focus();
  if (isKept !== undefined) await gate.run('confirm', { isKept });
}

/** What is given by its id alone is in the catalogue; where to complain, with the authority of the profile (SD-26). */
async function complete(gate: LoadingGate): Promise<void> {
  const { services, profile, authority } = gate.config;
  // Who receives data is not left out.
  if (services?.some(({ provider }) => !provider) && !(await gate.run('services'))) throw new Error();
  if (profile && !authority) await gate.run('authority');
}

/**
 * Shows the preferences.
 *
 * @param opener What gets the focus back; where it is an element of ours, in a page, it is filled with what it shows.
 */
export async function run(gate: LoadingGate, opener?: EventTarget | null): Promise<void> {
  if (!mayAsk(gate)) {
    // The link leads to the policy, as it does without us (SD-04).
    if (opener instanceof HTMLAnchorElement) location.href = opener.href;
    return;
  }
  if (opener instanceof Element && /^may-i-/.test(opener.localName)) {
    await complete(gate);
    await gate.run('fill', opener);
    return;
  }
  await showPreferences(gate, opener);
}
