/** Loaded after a withdrawal: deletes what was stored. */
import { forget } from '../gate/forget.ts';
import type { LoadingGate } from './chunks.ts';

/** What is to be forgotten. */
export interface Forgotten {
  /** Ids of the withdrawn purposes. */
  readonly purposes: readonly string[];
  /** Settles when the withdrawal is written down; the page is not loaded again before. */
  readonly recorded: Promise<unknown>;
}

/** Deletes what the services of the purposes stored, then loads the page again. */
export function run({ config, base }: LoadingGate, { purposes, recorded }: Forgotten): Promise<void> {
  const { services = [], collector = '.' } = config;
  return forget(services, purposes, recorded, new URL(collector, base).href);
}
