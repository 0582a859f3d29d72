/** Parts a configuration: what the gate of a site must hold, and what is fetched when it is needed. */
import type { CatalogueService } from '../catalogue/catalogue-service.ts';
import { authorityOf } from '../config/authorities.ts';
import type { Config, Purpose, Service } from '../config/config.ts';
import { NECESSARY } from '../config/purposes.ts';
import { nearestPurpose } from '../consent/nearest-purpose.ts';

/** A configuration whose services are whole. */
export type WholeConfig = Omit<Config, 'services'> & { readonly services?: readonly Service[] };

/** A configuration in two parts. */
export interface PartedConfig {
  /** In the gate: what is asked and blocked, and what the notice says. */
  readonly gate: Readonly<Record<string, unknown>>;
  /** Fetched before any chunk but the notice: the services whole, and what only the preferences show. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Services of the catalogue that the automatic tier must know; undefined where the site needs no such tier. */
  readonly known: readonly CatalogueService[] | undefined;
}

/** Keys that a built script has worked in, or that are for tools. */
const BUILT = ['$schema', 'signals', 'googleConsentMode', 'blocking', 'languages', 'overrides', 'variants'];

/** Keys that only the preferences show. */
const SHOWN_LATER = ['services', 'authority', 'controller'];

/** Services of the catalogue whose tags Google Consent Mode tells what they may. A tag manager loads others. */
const GOOGLE_TAGS = ['google-analytics', 'google-ads'];

/** A purpose as the gate takes it. */
function question(listed: string | Purpose, revision: number): Purpose & { readonly revision: number } {
  const purpose: Purpose = typeof listed === 'string' ? { id: listed } : listed;
  return { ...purpose, revision: revision + (purpose.revision ?? 0) };
}

/** Names of what a service keeps that a script of the page could write. */
function ownNames(stores: Service['stores'] = []): string[] {
  return stores.filter(({ host, httpOnly }) => host === undefined && !httpOnly).map(({ name }) => name);
}

/** What is in a list and not in another; undefined when that is nothing. */
function beyond(list: readonly string[], other: readonly string[] = []): string[] | undefined {
  const more = list.filter((one) => !other.includes(one));
  return more.length ? more : undefined;
}

/**
 * The services as the gate and the notice need them: what is blocked and the catalogue does not say, and one for each
 * recipient (LB-18, SD-18).
 *
 * @param isAutomatic Whether the gate has the automatic tier.
 */
function servicesInGate(
  services: readonly Service[],
  catalogue: ReadonlyMap<string, CatalogueService>,
  asked: readonly string[],
  isAutomatic: boolean,
): object[] {
  const recipients = new Set<string>();
  return services
    .filter(({ purpose }) => purpose !== NECESSARY)
    .flatMap(({ id, purpose, provider, role, hosts = [], stores }) => {
      const known = catalogue.get(id);
      const isOther = known !== undefined && purpose !== nearestPurpose(known.purpose, asked);
      const ownHosts = beyond(hosts, known?.hosts);
      const names = beyond(ownNames(stores), known && ownNames(known.stores));
      const isBlocked = isAutomatic && (isOther || ownHosts !== undefined || names !== undefined);
      // One company may be two things for the law (SD-18).
      const recipient = `${role ?? 'processor'} ${provider}`;
      if (!isBlocked && recipients.has(recipient)) return [];
      recipients.add(recipient);
      return [
        {
          id: isBlocked ? id : undefined,
          purpose: isBlocked ? purpose : undefined,
          provider,
          role,
          ...(isBlocked && { hosts: ownHosts, stores: names?.map((name) => ({ name })) }),
        },
      ];
    });
}

/** Parts a configuration. */
export function partConfig(config: WholeConfig, catalogue: readonly CatalogueService[]): PartedConfig {
  const { services = [], signals = [], controller, purposes, revision = 1 } = config;
  const byId = new Map(catalogue.map((service) => [service.id, service]));
  const questions = purposes.map((listed) => question(listed, revision)).filter(({ id }) => id !== NECESSARY);
  // In advanced mode Google's tags load before a choice, and are told (LB-05).
  const isAdvanced = signals.some(
    (signal) =>
      typeof signal !== 'string' && signal.id === 'google-consent-mode' && signal.mode === 'advanced',
  );
  const known = services
    .filter(({ id, purpose }) => purpose !== NECESSARY && !(isAdvanced && GOOGLE_TAGS.includes(id)))
    .flatMap(({ id }) => byId.get(id) ?? []);
  const hasOwn = services.some(
    ({ purpose, hosts = [], stores }) => purpose !== NECESSARY && (hosts.length || beyond(ownNames(stores))),
  );
  const isAutomatic = config.blocking !== 'declared' && (known.length > 0 || hasOwn);
  const { languages, policyLanguages = [] } = config;
  const isTranslated = languages?.every((language) => policyLanguages.includes(language));
  const rest = Object.entries(config).filter(
    ([key]) => !BUILT.includes(key) && !(isTranslated && key === 'policyLanguages'),
  );
  const inGate = servicesInGate(
    services,
    byId,
    questions.map(({ id }) => id),
    isAutomatic,
  );
  return {
    gate: {
      ...Object.fromEntries(rest.filter(([key]) => !SHOWN_LATER.includes(key))),
      // The contact is for the preferences.
      controller: typeof controller === 'object' ? controller.name : controller,
      purposes: questions,
      services: inGate.length ? inGate : undefined,
    },
    details: {
      ...Object.fromEntries(rest.filter(([key]) => SHOWN_LATER.includes(key))),
      authority: authorityOf(config),
      told: signals.length
        ? signals.map((listed) => (typeof listed === 'string' ? listed : listed.id))
        : undefined,
    },
    known: isAutomatic ? known : undefined,
  };
}
