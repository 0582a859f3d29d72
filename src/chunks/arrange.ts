/** Loaded beside the notice where a site wants it elsewhere than at the foot, or has to say more in it. */
import { localize } from '../locales/localize.ts';
import type { PreferencesMessages } from '../locales/messages.ts';
import { arrangement, type Label } from '../ui/arrangement.ts';
import type { Arrangement } from '../ui/may-i-notice.ts';
import type { LoadingGate } from './chunks.ts';
import { importTexts } from './notice.ts';

/** How the notice is arranged. */
export async function run(gate: LoadingGate): Promise<Arrangement> {
  const { sensitive, explicitConsent, audience, profile, policyLanguages } = gate.config;
  // Of the type of that chunk's `run`; where it does not arrive there is none.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const close = profile && ((await gate.run('cross')) as string | undefined);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  const label = policyLanguages && ((await gate.run('policy')) as Label | undefined);
  const isForChildren = audience === 'children';
  if (!sensitive && !isForChildren) return arrangement(gate.config, [], close, label);
  const { messages } = await importTexts<PreferencesMessages>(gate, '.preferences');
  const explicit = localize(explicitConsent, gate.language) || messages.sensitive;
  return arrangement(gate.config, [isForChildren && messages.guardian, sensitive && explicit], close, label);
}
