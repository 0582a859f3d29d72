/** Loaded where a page has a declaration in it. */
import type { LoadingGate } from './chunks.ts';

/** Shows it. */
export function run(_gate: LoadingGate, _place?: Element): void {
  return;
}
