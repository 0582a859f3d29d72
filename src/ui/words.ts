/** Who a configuration says is responsible, and who else receives data. */
import { NECESSARY } from '../config/purposes.ts';
import type { ReadConfig } from '../config/read-config.ts';

/** The fields of a configuration that say who is responsible, and who else receives data. */
type WhoAndWith = Pick<ReadConfig, 'name' | 'controller' | 'services'>;

/** Name that visitors know the site by. */
export function siteName({ name }: { readonly name?: string | undefined }): string {
  return name ?? location.hostname;
}

/** Who asks: the controller, or the site where none is named. */
export function controllerName({ controller, name }: WhoAndWith): string {
  return (typeof controller === 'string' ? controller : controller?.name) ?? siteName({ name });
}

/**
 * How many others receive data with consent (LB-18). A service that is given by its id counts for itself: its company is in
 * the catalogue, for which a first visit does not wait.
 */
export function recipientCount(config: WhoAndWith): number {
  const names = new Set<unknown>([controllerName(config)]);
  for (const service of config.services ?? [])
    if (service.purpose !== NECESSARY) names.add(service.provider ?? service.id ?? service);
  return names.size - 1;
}
