/** Loaded where the preferences are long: a field that finds services and cookies in them. */
import type { PreferencesMessages } from '../locales/messages.ts';
import { offerSearch } from '../ui/find-services.ts';
import type { LoadingGate } from './chunks.ts';
import { importTexts } from './notice.ts';

/** Puts the field before a list. */
export async function run(gate: LoadingGate, list: HTMLElement): Promise<void> {
  const { messages } = await importTexts<PreferencesMessages>(gate, '.preferences');
  offerSearch(list, messages, gate.language);
}
