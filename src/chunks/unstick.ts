/** Loaded when a released script has hung too long: lets those behind it go on. */
import { goPast } from '../gate/go-past.ts';
import type { LoadingGate } from './chunks.ts';

/** Lets those go on that wait behind the first. */
export function run(gate: LoadingGate, queue: ReadonlySet<HTMLScriptElement>): Promise<void> {
  return goPast(queue, gate);
}
