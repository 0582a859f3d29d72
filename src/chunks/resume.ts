/** Loaded at the start of a page when an earlier one left work: records to deliver, things to forget. */
import type { LoadingGate } from './chunks.ts';

/** Says whether a withdrawal led to this page. */
function isAfterWithdrawal(): boolean {
  try {
    return sessionStorage.getItem('may-i-forget') !== null;
  } catch {
    // Nothing that can be read was left.
    return false;
  }
}

/** Delivers what is left; after a withdrawal, deletes again what a script wrote at the end, and says that it is done. */
export async function run(gate: LoadingGate): Promise<void> {
  void gate.run('record', undefined);
  if (!isAfterWithdrawal()) return;
  await gate.run('forget', undefined);
  if (document.readyState === 'loading') {
    await new Promise((resolve) => {
      addEventListener('DOMContentLoaded', resolve);
    });
  }
  await gate.run('confirm', { isKept: true });
}
