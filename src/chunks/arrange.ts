/** Loaded beside the notice where a site wants it elsewhere than at the foot, or has to say more in it. */
import { localize } from '../locales/localize.ts';
import type { PreferencesMessages } from '../locales/messages.ts';
import { arrangement, type Label } from '../ui/arrangement.ts';
import type { Arrangement } from '../ui/may-i-notice.ts';
import type { LoadingGate } from './chunks.ts';
import { importTexts } from './notice.ts';

/**
 * How the notice is arranged.
 *
 * @param isNaming Whether it has to name who decides for itself what it does with data (SD-18).
 * @returns Nothing where it cannot.
 */
export async function run(gate: LoadingGate, isNaming: boolean): Promise<Arrangement | undefined> {
  const { sensitive, explicitConsent, audience, profile, policyLanguages } = gate.config;
  // Of the types of those chunks' `run`; where one does not arrive there is none.
  /* eslint-disable @typescript-eslint/consistent-type-assertions -- see above */
  const close = profile && ((await gate.run('cross')) as string | undefined);
  const label = policyLanguages && ((await gate.run('policy')) as Label | undefined);
  const name = isNaming && ((await gate.run('controllers')) as Label | undefined);
  /* eslint-enable @typescript-eslint/consistent-type-assertions */
  if (name === undefined) return undefined;
  const isForChildren = audience === 'children';
  const more: string[] = [];
  if (sensitive || isForChildren) {
    const { messages } = await importTexts<PreferencesMessages>(gate, '.preferences');
    if (isForChildren) more.push(messages.guardian);
    if (sensitive) more.push(localize(explicitConsent, gate.language) || messages.sensitive);
  }
  return arrangement(gate.config, more, close, label, name);
}
