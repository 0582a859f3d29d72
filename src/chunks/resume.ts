/** Loaded at the start of a page when an earlier one left work: records to deliver, things to forget. */
import { forgetAgain } from '../gate/forget.ts';
import { attempt } from '../store/read-decision.ts';
import type { LoadingGate } from './chunks.ts';

/** Resolves when the document is there. */
function parsed(): Promise<unknown> | undefined {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => {
    addEventListener('DOMContentLoaded', resolve);
  });
}

/** Deletes again what a withdrawn script wrote in its last moments, says that it is done, and delivers what is left. */
export async function run(gate: LoadingGate): Promise<void> {
  if (gate.config.collector) void gate.run('record', undefined);
  else {
    attempt(() => {
      localStorage.removeItem('may-i-outbox');
    });
  }
  if (!(await forgetAgain(gate.config.services ?? []))) return;
  await parsed();
  await gate.run('confirm', { isKept: true });
}
