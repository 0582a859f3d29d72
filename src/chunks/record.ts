/** Loaded after a choice, and while the outbox holds events: the visitor's own record, and the outbox. */
import type { Gate } from '../gate/gate.ts';
import { record, resume, type Decided, type Setting } from '../outbox/record.ts';

function settingOf({ config, base, language }: Gate): Setting {
  return {
    site: config.site,
    purposes: config.purposes.map(({ id }) => id),
    collector: config.collector === undefined ? undefined : new URL(config.collector, base).href,
    revision: config.revision ?? 1,
    language,
    pageGroup: config.pageGroup,
  };
}

/**
 * Keeps what was decided and delivers it; resolves when it is written down.
 *
 * @param decided Absent at the start of a page: then what earlier pages left is delivered.
 */
export function run(gate: Gate, decided: Decided | undefined): Promise<void> {
  return decided ? record(settingOf(gate), decided) : resume(settingOf(gate));
}
