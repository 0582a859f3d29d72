/** Loaded when there is something to say to the site owner. */
import { report, reportConfig, reportServices } from '../config/problems.ts';
import type { GivenConfig } from '../config/read-config.ts';
import type { Gate } from '../gate/gate.ts';

/**
 * What is wrong: a configuration that was refused, a choice that was not kept, or the name of an unknown purpose; nothing
 * where a developer should hear whatever there is.
 */
export type Wrong = GivenConfig | { readonly isKept: boolean } | string | undefined;

/** Says what is wrong. */
export function run({ config }: Gate, wrong?: Wrong): void {
  if (typeof wrong === 'string')
    report(
      'purpose-unknown',
      wrong,
      config.purposes.map(({ id }) => id),
    );
  else if (!wrong) reportServices(config);
  else if ('json' in wrong) reportConfig(wrong);
  else report('storage-unavailable');
}
