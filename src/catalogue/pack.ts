/**
 * The catalogue as the gate carries it: hosts and names only, as one text.
 *
 *     text    = section *( ";" section )      ; one for each purpose, in the order of PACKED_PURPOSES
 *     section = [ service *( " " service ) ]
 *     service = id "|" host *( "," host ) "|" [ name *( "," name ) ]
 *     host    = a host, or a host and the first segment of a path; without a dot in it, ".com" follows
 *     name    = of a cookie, key or database; "*" stands for any characters
 *
 * An id that is left out is the first host without what follows its last dot.
 */
import type { CatalogueService } from './catalogue-service.ts';

/** The shipped purposes, in the order of the sections. The embeds come first: see `src/gate/automatic.ts`. */
export const PACKED_PURPOSES = [
  'preferences',
  'personalisation',
  'analytics',
  'statistics',
  'marketing',
] as const;

/** Packs services for the gate. */
export function packCatalogue(services: readonly CatalogueService[]): string {
  const packed = ({ id, hosts, stores }: CatalogueService) => {
    const short = hosts.map((host) => host.replace(/\.com$/, ''));
    const own = stores.filter(({ host, httpOnly }) => host === undefined && httpOnly !== true);
    const names = [...new Set(own.map(({ name }) => name))];
    return `${short[0]?.replace(/\..*/, '') === id ? '' : id}|${short.join()}|${names.join()}`;
  };
  return PACKED_PURPOSES.map((purpose) =>
    services
      .filter((service) => service.purpose === purpose)
      .map(packed)
      .join(' '),
  ).join(';');
}
