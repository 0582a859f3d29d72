/** Loaded when there is something to say to the site owner. */
import { report, reportConfig, reportPage, reportServices } from '../config/problems.ts';
import type { GivenConfig } from '../config/read-config.ts';
import { elementsOf } from '../explain/elements-of.ts';
import { isShippedTag, pageMistakes, type PageMistake } from '../explain/page-mistakes.ts';
import type { LoadingGate } from './chunks.ts';
import { run as completeServices } from './services.ts';

/**
 * What is wrong: a configuration that was refused, a choice that was not kept, or the name of an unknown purpose; nothing
 * where a developer should hear whatever there is.
 */
export type Wrong = GivenConfig | { readonly isKept: boolean } | string | undefined;

/** What is wrong in the page around the gate. */
function mistakesOf({ base }: LoadingGate): PageMistake[] {
  return pageMistakes(elementsOf(document), ({ attributes }) => {
    const address = attributes.get('src');
    return (
      address !== undefined &&
      (isShippedTag(address) || new URL(address, document.baseURI).href === base.href)
    );
  });
}

/** Whether a configuration is as its owner wrote it: `may-i build` looks through what it puts into a script. */
export const isWritten = ({ json, attributes }: GivenConfig) =>
  typeof json === 'string' || typeof attributes['purposes'] === 'string';

/** Says what is wrong. */
export function run(gate: LoadingGate, wrong?: Wrong): void {
  if (typeof wrong === 'string')
    report(
      'purpose-unknown',
      wrong,
      gate.config.purposes.map(({ id }) => id),
    );
  else if (!wrong) {
    const known = completeServices(gate);
    reportServices(
      gate.config,
      known.map(({ id }) => id),
    );
    reportPage(mistakesOf(gate));
    if (isWritten(gate.given)) reportConfig(gate.given);
  } else if ('json' in wrong) {
    reportConfig(wrong);
    reportPage(mistakesOf(gate));
  } else report('storage-unavailable');
}
