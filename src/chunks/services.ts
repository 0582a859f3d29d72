/** The catalogue as data: for what a withdrawal deletes, and for developers. */
import { nearestPurpose } from '../consent/nearest-purpose.ts';
import type { Service } from '../config/config.ts';
import { completeServices, isWhole } from '../config/expand-services.ts';
import { PAGE_SERVICES } from '../catalogue/page-services.ts';
import type { KnownService } from '../explain/known-service.ts';
import type { Forgettable } from '../gate/forget.ts';
import type { Runnable } from '../gate/running.ts';
import type { LoadingGate } from './chunks.ts';

export { serviceOfAddress, webAddress } from '../explain/known-service.ts';

/** A service, of the configuration or of the catalogue. */
type Known = Forgettable & Runnable & KnownService & Pick<Service, 'name' | 'provider' | 'policyUrl'>;

/**
 * Fills in what the services of the configuration lack, once.
 *
 * @returns Them, and every service of the catalogue; where a site says another purpose, that counts.
 */
export function run(gate: LoadingGate): readonly Known[] {
  const { purposes, services = [], signals = [], told } = gate.config;
  // A vendor that is told the choices has heard of the withdrawal.
  const heard = told ?? signals.map((listed): string => (typeof listed === 'string' ? listed : listed.id));
  const asked = purposes.map(({ id }) => id);
  const own = new Map(services.map(({ id, purpose }) => [id, purpose]));
  const completed = completeServices({ purposes, services }, PAGE_SERVICES);
  // One that still lacks a fact stays, so that the check can name it.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- see above
  gate.config = { ...gate.config, services: completed as Service[] };
  return [
    ...completed.filter(isWhole),
    ...PAGE_SERVICES.map(({ teardown = [], beginnings, ...service }) => ({
      ...service,
      // What it stores under a name that nobody has listed yet goes, too.
      stores: [...service.stores, ...beginnings.map((name) => ({ name }))],
      teardown: heard.includes(service.id) ? [] : teardown,
      purpose: own.get(service.id) ?? nearestPurpose(service.purpose, asked),
    })),
  ];
}
