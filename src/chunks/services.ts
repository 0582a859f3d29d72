/** The catalogue as data: for what a withdrawal deletes, and for developers. */
import { nearestPurpose } from '../consent/nearest-purpose.ts';
import { PAGE_SERVICES } from '../catalogue/page-services.ts';
import type { Forgettable } from '../gate/forget.ts';
import type { KnownService } from '../explain/known-service.ts';
import type { LoadingGate } from './chunks.ts';

/** Every service of the configuration and of the catalogue; where a site says another purpose, that counts. */
export function run({
  config: { purposes, services = [] },
}: LoadingGate): readonly (Forgettable & KnownService)[] {
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
