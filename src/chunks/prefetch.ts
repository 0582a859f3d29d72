/** Loaded when the page is at rest with the notice in it: brings what a press of a button will need. */
import { NECESSARY } from '../config/purposes.ts';
import { words } from '../config/read-config.ts';
import { DECLARED, watchFor } from '../gate/arm.ts';
import { circumstancesOf } from '../gate/circumstances.ts';
import type { Declared } from '../gate/give-back.ts';
import { keepEvents } from '../ui/keep-events.ts';
import { scrollByKeys } from '../ui/scroll-by-keys.ts';
import { stay } from '../ui/stay.ts';
import { stepAside } from '../ui/step-aside.ts';
import type { Chunk, LoadingGate, Run } from './chunks.ts';
import { run as confirm, preferencesTexts } from './confirm.ts';
import { run as follow } from './follow.ts';
import { run as preferences } from './preferences.ts';
import { run as record } from './record.ts';

const HERE: Readonly<Record<string, Chunk['run']>> = { confirm, follow, preferences, record };

/** Hosts of a developer's own machine. */
const LOCAL = /^(localhost|127\..*|\[::1\]|.*\.(localhost|local|test))$/;

function displayQuery({ config: { site, pageGroup, variant }, circumstances }: LoadingGate): string {
  const query = {
    site,
    ...circumstances,
    ...(pageGroup && { group: pageGroup }),
    ...(variant && { variant }),
  };
  return `?${new URLSearchParams(query).toString()}`;
}

/**
 * Lets what is here run at once from now on, within the click: who follows a link right after it leaves a record.
 *
 * On a developer's machine the configuration is looked through as well; tags that nobody could allow are named on every
 * page that asks.
 */
export function run(gate: LoadingGate, notice?: HTMLElement): void {
  const load: Run = gate.run;
  gate.run = async (name, argument) => {
    const chunk = HERE[name];
    return chunk ? chunk(gate, argument) : load(name, argument);
  };
  // The message after a choice is among these texts. A failure is told when they are needed.
  gate.circumstances ??= circumstancesOf(gate.config);
  // By the query the collector breaks the display down, which it counted with the texts of the notice (LB-52).
  preferencesTexts(gate, displayQuery(gate)).catch(() => undefined);
  if (notice) {
    keepEvents(notice);
    stepAside(notice);
    // A dialog is gone when it is closed.
    if (!gate.config.modal) stay(notice, () => gate.config.purposes.some(gate.isOpen));
    const text = notice.shadowRoot?.querySelector<HTMLElement>('.text');
    if (text) scrollByKeys(text);
  }
  // Once something is granted the gate itself watches for embeds.
  const askInPlace = ({ dataset, localName }: Declared) => {
    if (dataset['mayI'] && /^(iframe|object|embed|video|audio)$/.test(localName)) void load('embeds');
  };
  document.querySelectorAll<Declared>(DECLARED).forEach(askInPlace);
  watchFor(document, DECLARED, askInPlace);
  if (gate.config.signals) void load('signals');
  if (LOCAL.test(location.hostname)) void load('problems');
  const known = [NECESSARY, ...gate.config.purposes.map(({ id }) => id)];
  for (const { dataset } of document.querySelectorAll<Declared>(DECLARED)) {
    for (const need of words(dataset['mayI'])) {
      const [purpose = ''] = need.split(':');
      if (!known.includes(purpose)) void load('problems', purpose);
    }
  }
}
