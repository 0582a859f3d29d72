/** Loaded beside the preferences where there are services: the facts of each. */
import { showFacts } from '../ui/show-facts.ts';
import type { LoadingGate } from './chunks.ts';
import { preferencesTexts } from './confirm.ts';

/** Puts the facts into the services of a list. */
export async function run(gate: LoadingGate, list: HTMLElement): Promise<void> {
  const { messages } = await preferencesTexts(gate);
  await showFacts(list, gate, messages);
}
