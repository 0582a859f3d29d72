/** Loaded after a withdrawal, and once more after the reload: deletes what was stored. */
import { forget, forgetAgain } from '../gate/forget.ts';
import type { LoadingGate } from './chunks.ts';

/** What is to be forgotten. */
export interface Forgotten {
  /** Ids of the withdrawn purposes. */
  readonly purposes: readonly string[];
  /** Settles when the withdrawal is written down; the page is not reloaded before. */
  readonly recorded: Promise<unknown>;
}

/** Deletes what the services of the purposes stored, then reloads; after the reload, again, and says that it is done. */
export async function run(gate: LoadingGate, forgotten: Forgotten | undefined): Promise<void> {
  const { services = [], collector = '.' } = gate.config;
  if (forgotten) {
    return forget(services, forgotten.purposes, forgotten.recorded, new URL(collector, gate.base).href);
  }
  await forgetAgain(services);
  await gate.run('confirm', { isKept: true });
}
