/** Lets released scripts run that stand behind one that hangs. */
import type { Gate } from './gate.ts';

/** Longest wait for one of them before the next goes on all the same, in milliseconds. */
const HANGS_MS = 10_000;

/**
 * Puts a script in the place of one that waits in the browser's queue, outside of that queue. The one that waits goes to
 * another document, so that it does not run as well when its turn comes (HTML standard, "execute the script element": its
 * preparation-time document); its listeners hear what the new one does. A clone would count as started.
 */
function replace(script: HTMLScriptElement): HTMLScriptElement {
  const copy = document.createElement('script');
  for (const { name, value } of script.attributes) copy.setAttribute(name, value);
  copy.nonce = script.nonce;
  copy.async = true;
  for (const type of ['load', 'error']) {
    copy.addEventListener(type, () => {
      script.dispatchEvent(new Event(type));
    });
  }
  script.replaceWith(copy);
  document.implementation.createHTMLDocument().adoptNode(script);
  return copy;
}

/**
 * Lets those go on that wait in the browser's queue behind one that hangs, one after the other.
 *
 * @param queue External scripts that have not run, in their order; the first is what the others wait for. One that has run
 *   is taken from it.
 */
export async function goPast(
  queue: ReadonlySet<HTMLScriptElement>,
  { mayRelease }: Pick<Gate, 'mayRelease'>,
): Promise<void> {
  const [, ...behind] = queue;
  for (const script of behind) {
    // It may have been replaced before, have run, or have been withdrawn since.
    if (!script.isConnected || !queue.has(script) || !mayRelease(script.dataset['mayIReleased'])) continue;
    const copy = replace(script);
    await new Promise((resolve) => {
      copy.addEventListener('load', resolve);
      copy.addEventListener('error', resolve);
      setTimeout(resolve, HANGS_MS);
    });
  }
}
