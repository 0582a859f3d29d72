/** Loaded where the configuration lists signals: tells vendors the choices. A built script has them in its gate. */
import { signalsOf } from '../signals/all.ts';
import { tellVendors } from '../signals/tell-vendors.ts';
import type { LoadingGate } from './chunks.ts';

let isTelling = false;

/** Tells the vendors the state, and each decision from now on before anybody else hears of it (SG-03). */
export function run(gate: LoadingGate): void {
  if (isTelling) return;
  isTelling = true;
  const tell = tellVendors(signalsOf(gate.config));
  const { signal } = gate;
  tell(gate);
  gate.signal = (method) => {
    tell(gate, { method });
    signal(method);
  };
}
