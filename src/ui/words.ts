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

/** Roles of recipients that decide for themselves, alone or with the site, what they do with data (SD-18). */
export const DECIDING = /controller|joint/;

/**
 * Names of those who receive data with consent (LB-18), after that of who asks. A service that is given by its id counts for
 * itself: its company is in the catalogue, for which a first visit does not wait.
 *
 * @param roles Leaves out who has another role.
 */
export function recipients(config: WhoAndWith, roles = /./): Set<unknown> {
  const names = new Set<unknown>([controllerName(config)]);
  for (const service of config.services ?? [])
    if (service.purpose !== NECESSARY && roles.test(`${service.role}`))
      names.add(service.provider ?? service.id ?? service);
  return names;
}
