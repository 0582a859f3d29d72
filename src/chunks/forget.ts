/** Loaded after a withdrawal, and once more by the page after it: deletes what was stored. */
import { forget, forgetAgain } from '../gate/forget.ts';
import type { LoadingGate } from './chunks.ts';
import { run as knownServices } from './services.ts';

/** What is to be forgotten. */
export interface Forgotten {
  /** What was withdrawn: ids of purposes, or of a purpose and a service as in `analytics:posthog`. */
  readonly purposes: readonly string[];
  /** Settles when the withdrawal is written down; the page is not loaded again before. */
  readonly recorded: Promise<unknown>;
}

/** Deletes what the services of the purposes stored, then loads the page again; without an argument, the second time. */
export async function run(gate: LoadingGate, forgotten?: Forgotten): Promise<void> {
  const services = knownServices(gate);
  if (!forgotten) return forgetAgain(services);
  const { collector = '.' } = gate.config;
  return forget(services, forgotten.purposes, forgotten.recorded, new URL(collector, gate.base).href);
}
