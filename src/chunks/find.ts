/** Loaded where the preferences are long: a field that finds services and cookies in them. */
import { offerSearch } from '../ui/find-services.ts';
import type { LoadingGate } from './chunks.ts';
import { preferencesTexts } from './confirm.ts';

/** Puts the field before a list; what is asked before the facts of the services are there is looked for again. */
export async function run(gate: LoadingGate, list: HTMLElement): Promise<void> {
  const { messages } = await preferencesTexts(gate);
  const find = offerSearch(list, messages, gate.language);
  await gate.run('facts', list);
  find();
}
