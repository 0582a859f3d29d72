/** Makes services whole: what a site leaves out is in the catalogue. */
import { nearestPurpose } from '../consent/nearest-purpose.ts';
import type { Config, PartialService, Purpose, Service } from './config.ts';

/** What is known of a service: as much of the catalogue as a configuration can leave out. */
export interface KnownFacts {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly country: string;
  readonly policyUrl: string;
  readonly purpose: string;
  readonly hosts: readonly string[];
  readonly stores: NonNullable<Service['stores']>;
}

/** The services and purposes of a configuration, in whatever form. */
type Given = Pick<Config, 'services'> & { readonly purposes: readonly (string | Purpose)[] };

/** A service as an object, whichever way it is given. */
function asObject(given: string | PartialService): PartialService {
  return typeof given === 'string' ? { id: given } : given;
}

/**
 * A service with the facts of the catalogue in the place of those that it lacks. May still lack some. How it is told to
 * stop stays with the catalogue's own entry, or it would be told twice.
 */
function completeService(
  given: string | PartialService,
  catalogue: readonly KnownFacts[],
  asked: readonly string[],
): PartialService {
  const own = asObject(given);
  const known = catalogue.find(({ id }) => id === own.id);
  if (!known) return own;
  const { name, provider, country, policyUrl, hosts, stores } = known;
  return {
    name,
    provider,
    country,
    policyUrl,
    hosts,
    stores,
    purpose: nearestPurpose(known.purpose, asked),
    ...own,
  };
}

/** Says whether a service has every fact that a visitor must be told (SD-17); `goal` is that of its purpose. */
export function isWhole(service: PartialService): service is Service {
  return SERVICE_FACTS.every((fact) => service[fact]);
}

/** Facts that every service must have, of its own or from the catalogue. */
export const SERVICE_FACTS = ['purpose', 'name', 'provider', 'country', 'policyUrl'] as const;

/** The services of a configuration with what the catalogue knows of them. Some may still lack a fact. */
export function completeServices(
  { purposes, services = [] }: Given,
  catalogue: readonly KnownFacts[],
): PartialService[] {
  const asked = purposes.map((purpose) => (typeof purpose === 'string' ? purpose : purpose.id));
  return services.map((service) => completeService(service, catalogue, asked));
}

/** A configuration whose services are whole: what tools and builds work with. */
export type WholeConfig = Omit<Config, 'services'> & { readonly services: readonly Service[] };

/** Makes the services of a configuration whole. One that lacks a fact is left out: the check names it. */
export function expandConfig(config: Config, catalogue: readonly KnownFacts[]): WholeConfig {
  return { ...config, services: completeServices(config, catalogue).filter(isWhole) };
}
