/** Loaded when the page asks for one purpose, in context: `mayI.ask()`. */
import type { LoadingGate } from './chunks.ts';
import { mayAsk } from './notice.ts';
import { showPreferences } from './preferences.ts';

/**
 * Asks for one purpose, in the preferences: there refusing is as easy as allowing (LB-30), and what else is asked stands
 * beside it. Nothing is shown where there is nothing to ask, nor without an act of the visitor just before: a page cannot
 * nag.
 *
 * @returns Whether the purpose is granted when the visitor has answered, or has closed the panel.
 */
export async function run(gate: LoadingGate, purpose: string): Promise<boolean> {
  const isAsked = gate.config.purposes.some(({ id }) => id === purpose);
  if (isAsked && !gate.isGranted(purpose) && navigator.userActivation.isActive && mayAsk(gate)) {
    await showPreferences(gate, document.activeElement, purpose);
  }
  return gate.isGranted(purpose);
}
