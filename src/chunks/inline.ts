/** Loaded where a page has our elements in it: shows the preferences and the declaration at their place. */
import type { LoadingGate } from './chunks.ts';

/** Shows what the page asks for. */
export function run(gate: LoadingGate): void {
  for (const element of document.querySelectorAll('may-i-preferences[inline]'))
    void gate.run('preferences', element);
  for (const element of document.querySelectorAll('may-i-declaration')) void gate.run('declaration', element);
}
