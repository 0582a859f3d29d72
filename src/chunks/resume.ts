/** Loaded at the start of a page when an earlier one left work: a withdrawal to end, records to deliver, things to forget. */
import type { LoadingGate } from './chunks.ts';

/** Says whether a withdrawal has left work. */
function isMarked(): boolean {
  try {
    return sessionStorage.getItem('may-i-forget') !== null;
  } catch {
    // Nothing that can be read was left.
    return false;
  }
}

/**
 * After a withdrawal deletes again what a script wrote at the end, and says so. Ends one that the page began by itself
 * (`mayI.withdraw()`) and was left before its chunk was there. Then delivers what is left.
 */
export async function run(gate: LoadingGate): Promise<void> {
  if (isMarked() && (await gate.run('forget')) === true) {
    if (document.readyState === 'loading') {
      await new Promise((resolve) => {
        addEventListener('DOMContentLoaded', resolve);
      });
    }
    await gate.run('confirm', { isKept: true });
  }
  await gate.run('withdraw');
  await gate.run('record');
}
