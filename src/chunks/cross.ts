/** Loaded with the arrangement where a site keeps to the law of a place: whether a cross closes the notice there (LB-21). */
import { profileOf, PROFILES } from '../config/profiles.ts';
import type { PreferencesMessages } from '../locales/messages.ts';
import type { LoadingGate } from './chunks.ts';
import { importTexts } from './notice.ts';

/** The word for closing in the language of the interface; nothing where the law asks for no cross. */
export async function run(gate: LoadingGate): Promise<string | undefined> {
  if (PROFILES[profileOf(gate.config)].close !== 'required') return undefined;
  return (await importTexts<PreferencesMessages>(gate, '.preferences')).messages.close;
}
