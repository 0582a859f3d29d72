/** Tells vendors the choices, each in its words: at the start of a page, and after each decision (SG-01 to SG-04). */
import { perform } from './perform.ts';
import type { Signal, SignalOptions } from './signal.ts';

/** What must be known of the gate to tell its choices. */
export interface Told {
  readonly decision?: object | undefined;
  readonly isGranted: (need: string) => boolean;
}

/** Tells the choices. Without a detail it is the start of the page, else what was decided. */
export type Tell = (gate: Told, detail?: object) => void;

/** A signal of a site: what must be granted for its vendor, as in `data-may-i`, and how the site uses it. */
export type ListedSignal = readonly [need: string, signal: Signal, options?: SignalOptions];

/** Tells the vendors of a site. What a vendor knows already, on this page, it is not told again (SG-04). */
export function tellVendors(listed: readonly ListedSignal[]): Tell {
  const vendors = listed.map(([need, signal, options = {}]): Tell => {
    let known = '';
    let wasOn = false;
    return ({ decision, isGranted }, detail) => {
      const isOn = isGranted(need);
      const choices = { isOn, isGranted, options };
      if (!detail) {
        const start = signal.start?.(choices) ?? [];
        for (const call of start) perform(call, true);
        known = JSON.stringify(start);
        if (!decision) return;
      }
      const change = signal.change(choices);
      const next = JSON.stringify(change);
      if (next !== known && (detail || !signal.isRemembered)) for (const call of change) perform(call);
      known = next;
      if (wasOn && !isOn) for (const call of signal.withdraw?.(choices) ?? []) perform(call);
      wasOn = isOn;
    };
  });
  return (gate, detail) => {
    for (const tell of vendors) tell(gate, detail);
  };
}
