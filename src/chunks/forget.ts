/** Loaded after a withdrawal, and once more by the page after it: deletes what was stored. */
import { forget, forgetAgain } from '../gate/forget.ts';
import { isRunning, putBackEmbeds } from '../gate/running.ts';
import type { LoadingGate } from './chunks.ts';
import { run as knownServices, serviceOfAddress, webAddress } from './services.ts';

/** What is to be forgotten. */
export interface Forgotten {
  /** What was withdrawn: ids of purposes, or of a purpose and a service as in `analytics:posthog`. */
  readonly purposes: readonly string[];
  /** Settles when the withdrawal is written down; the page is not loaded again before. */
  readonly recorded: Promise<unknown>;
  /** Whether the visitor has been told in this page, so that the next one has nothing to say. */
  readonly isTold?: boolean;
}

/**
 * Deletes what the services of the purposes stored; embeds ask in their place again, and where a script of them runs the
 * page is loaded again. Without an argument, the second time.
 *
 * @returns Whether a withdrawal has led to this page, where it is the second time.
 */
export async function run(gate: LoadingGate, forgotten?: Forgotten): Promise<unknown> {
  const services = knownServices(gate);
  const { collector: given } = gate.config;
  const collector = given === undefined ? undefined : new URL(given.replace(/\/?$/, '/'), gate.base).href;
  if (!forgotten) return forgetAgain(services, collector);
  const { purposes: withdrawn, recorded, isTold = false } = forgotten;
  const serviceOf = (address: string) => {
    const url = webAddress(address, document.baseURI);
    const id = url && serviceOfAddress(services, url)?.service.id;
    return services.find((service) => service.id === id);
  };
  const withdrawal = { withdrawn, services, serviceOf };
  const isReloading = await forget({
    services,
    withdrawn,
    recorded,
    collector,
    isSeen: isRunning(withdrawal),
    isTold,
  });
  if (!isReloading && putBackEmbeds(withdrawal, [document, ...(gate.roots ?? [])])) await gate.run('embeds');
  return isReloading;
}
