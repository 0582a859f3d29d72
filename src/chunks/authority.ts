/** Loaded where the preferences are opened and the site names no authority that takes complaints (SD-26). */
import { authorityOf } from '../config/authorities.ts';
import type { LoadingGate } from './chunks.ts';

/** Fills in that of the profile, where it has one. */
export function run(gate: LoadingGate): void {
  const authority = authorityOf(gate.config);
  if (authority) gate.config = { ...gate.config, authority };
}
