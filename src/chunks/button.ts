/**
 * Loaded where a site wants a button on its pages that opens the preferences, and nothing is asked: waits until the page is
 * at rest.
 */
import type { LoadingGate } from './chunks.ts';

/** Whether it is there, or on its way. */
let isComing = false;

/** Has the button shown, once. Not in a page that is a part of another. */
export async function run(gate: LoadingGate): Promise<void> {
  if (isComing || window.parent !== window) return;
  isComing = true;
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      addEventListener('load', resolve);
    });
  }
  await new Promise<unknown>((resolve) => {
    (window.requestIdleCallback ?? setTimeout)(resolve);
  });
  await gate.run('float');
}
