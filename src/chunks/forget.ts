/** Loaded after a withdrawal, and once more by the page after it: deletes what was stored. */
import { nearestPurpose } from '../consent/nearest-purpose.ts';
import { PAGE_SERVICES } from '../catalogue/page-services.ts';
import { forget, forgetAgain, type Forgettable } from '../gate/forget.ts';
import type { LoadingGate } from './chunks.ts';

/** What is to be forgotten. */
export interface Forgotten {
  /** What was withdrawn: ids of purposes, or of a purpose and a service as in `analytics:posthog`. */
  readonly purposes: readonly string[];
  /** Settles when the withdrawal is written down; the page is not loaded again before. */
  readonly recorded: Promise<unknown>;
}

/** Every service of the configuration and of the catalogue; where a site says another purpose, that counts. */
function knownServices({ purposes, services = [] }: LoadingGate['config']): Forgettable[] {
  const asked = purposes.map(({ id }) => id);
  const own = new Map(services.map(({ id, purpose }) => [id, purpose]));
  return [
    ...services,
    ...PAGE_SERVICES.map((service) => ({
      ...service,
      purpose: own.get(service.id) ?? nearestPurpose(service.purpose, asked),
    })),
  ];
}

/** Deletes what the services of the purposes stored, then loads the page again; without an argument, the second time. */
export async function run({ config, base }: LoadingGate, forgotten: Forgotten | undefined): Promise<void> {
  const services = knownServices(config);
  if (!forgotten) return forgetAgain(services);
  const { collector = '.' } = config;
  return forget(services, forgotten.purposes, forgotten.recorded, new URL(collector, base).href);
}
