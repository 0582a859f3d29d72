/** Loaded for a developer: `mayI.explain()`, and the overlay of `?may-i-debug`. Never for visitors. */
import type { Explained } from '../explain/explain.ts';
import { explanationOf } from '../explain/explanation.ts';
import { watchFailures } from '../explain/failures.ts';
import { watchPage } from '../explain/watch-page.ts';
import { MayIOverlay } from '../ui/may-i-overlay.ts';
import { elements } from '../ui/view.ts';
import type { LoadingGate } from './chunks.ts';
// What the overlay shares with the notice stays in the notice's file.
import './notice.ts';
import { isWritten, run as reportServices } from './problems.ts';
import { run as knownServices } from './services.ts';

const TAG = 'may-i-overlay';

elements.define(TAG, MayIOverlay);

const failures = watchFailures(window);

/**
 * Explains the page: in the console, or in an overlay that follows the page until it is closed.
 *
 * @param isShown Whether the overlay is wanted.
 * @returns The lines, as they are now.
 */
export async function run(gate: LoadingGate, isShown?: boolean): Promise<readonly Explained[]> {
  const services = knownServices(gate);
  const look = () => explanationOf(gate, services, document, failures);
  const now = look();
  // A built site was looked through before it was written.
  if (isWritten(gate.given)) void gate.run('lint');
  if (!isShown) {
    reportServices(gate, undefined);
    for (const { code, text } of now.problems) {
      if (code !== 'service-wrong') console.warn(`may-i: ${text} [${code}]`);
    }
    console.table(now.lines, ['state', 'kind', 'what', 'need', 'rule', 'choice', 'at']);
    return now.lines;
  }
  // Null while the head is being parsed.
  if (!document.body) {
    await new Promise((resolve) => {
      addEventListener('DOMContentLoaded', resolve);
    });
  }
  if (!document.querySelector(TAG)) {
    const overlay = new MayIOverlay();
    document.body.append(overlay);
    const refresh = () => {
      overlay.show(look());
    };
    const end = watchPage(gate, document, refresh);
    overlay.addEventListener('close', end);
    refresh();
  }
  return now.lines;
}
