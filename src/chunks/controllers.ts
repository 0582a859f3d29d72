/** Loaded where a recipient decides for itself what it does with data: the first layer names it (SD-18). */
import type { PreferencesMessages } from '../locales/messages.ts';
import type { Label } from '../ui/arrangement.ts';
import { nameControllers } from '../ui/name-controllers.ts';
import { DECIDING } from '../ui/words.ts';
import type { LoadingGate } from './chunks.ts';
import { importTexts } from './notice.ts';

/**
 * Names them.
 *
 * @param shown What they are named in, if it is drawn.
 * @returns Does so in what is drawn later on.
 */
export async function run(gate: LoadingGate, shown?: ShadowRoot): Promise<Label> {
  const { services = [] } = gate.config;
  // The name of the company is in the catalogue where the site gives an id.
  if (services.some(({ role, provider }) => DECIDING.test(`${role}`) && !provider))
    await gate.run('services');
  // A copy: where these texts are in another language, the layer stays in its own.
  const { messages } = await importTexts<PreferencesMessages>({ ...gate }, '.preferences');
  const name: Label = (drawn) => {
    nameControllers(drawn, gate, messages.roles);
  };
  if (shown) name(shown);
  return name;
}
