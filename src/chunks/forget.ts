/** Loaded after a withdrawal, and once more by the page after it: deletes what was stored. */
import { forget, forgetAgain } from '../gate/forget.ts';
import type { LoadingGate } from './chunks.ts';

/** What is to be forgotten. */
export interface Forgotten {
  /** Ids of the withdrawn purposes. */
  readonly purposes: readonly string[];
  /** Settles when the withdrawal is written down; the page is not loaded again before. */
  readonly recorded: Promise<unknown>;
}

/** Deletes what the services of the purposes stored, then loads the page again; without an argument, the second time. */
export async function run({ config, base }: LoadingGate, forgotten: Forgotten | undefined): Promise<void> {
  const { services = [], collector = '.' } = config;
  if (!forgotten) return forgetAgain(services);
  return forget(services, forgotten.purposes, forgotten.recorded, new URL(collector, base).href);
}
