/**
 * The catalogue as the gate carries it: hosts and names only, as one text.
 *
 *     text    = section *( ";" section )      ; one for each purpose, in the order of PACKED_PURPOSES
 *     section = [ service *( " " service ) ]
 *     service = id 1*( "," host ) [ "|" name *( "," name ) ]
 *     host    = a host, or a host and the first segment of a path; without a dot in it, ".com" follows, and "net" after a
 *               dot at its end
 *     name    = of a cookie, key or database; "*" stands for any characters
 *
 * An id that is left out is the first host up to its first dot.
 */
import type { CatalogueItem, CatalogueService } from './catalogue-service.ts';

/** The shipped purposes, in the order of the sections. The embeds come first: see `src/gate/automatic.ts`. */
export const PACKED_PURPOSES = [
  'preferences',
  'personalisation',
  'analytics',
  'statistics',
  'marketing',
] as const;

/** Least length of a vendor's name that no site would give to something of its own. */
const VENDOR = 6;

/** Least length of a name that may stand for those of the same service that begin with it. */
const OWN = 5;

/**
 * The names of a service with what they have in common: `_hjid` and `_hjSession_*` become `_hj*`.
 *
 * Only a beginning that ends with a mark (`_gcl_`, `rc::`), is the vendor's name or a whole name (`_scid` and `_scid_r`), and with
 * which no name of another service begins: a shorter one would catch names of the site's own, as `_cs*` would catch `_csrf`.
 *
 * @param vendor Names of the vendor, in small letters.
 */
export function commonNames(
  names: readonly string[],
  others: readonly string[],
  vendor: readonly string[] = [],
): string[] {
  const beginnings = names.map((name) => name.replace(/\*.*/, ''));
  const isOwn = (beginning: string) =>
    (/^(.{2,}[_.:$-]|_hj|_uet)$/.test(beginning) ||
      vendor.includes(beginning.toLowerCase()) ||
      (beginning.length >= OWN && names.includes(beginning))) &&
    !others.some((other) => other.startsWith(beginning));
  const common = (beginning: string) => {
    // The shortest that still says whose it is and that another name of the service shares.
    for (let length = 3; length < beginning.length; length++) {
      const shorter = beginning.slice(0, length);
      const isShared = beginnings.filter((one) => one.startsWith(shorter)).length > 1;
      if (isShared && isOwn(shorter)) return `${shorter}*`;
    }
    return undefined;
  };
  const packed = names.map((name, index) => common(beginnings[index] ?? '') ?? name);
  const distinct = [...new Set(packed)];
  return distinct.filter(
    (name) =>
      !distinct.some((other) => other !== name && other.endsWith('*') && name.startsWith(other.slice(0, -1))),
  );
}

/** Names that a script of the page could write. */
function ownNames(stores: readonly CatalogueItem[]): string[] {
  return stores
    .filter(({ host, httpOnly }) => host === undefined && httpOnly !== true)
    .map(({ name }) => name);
}

/** The first label of a host. */
const label = (host: string) => host.replace(/[./].*/, '');

/**
 * The names of a service as the gate knows them: what they have in common once ({@link commonNames}).
 *
 * @param all Services whose names must not be caught by a common beginning.
 */
export function packedNames(
  { id, hosts, stores }: Pick<CatalogueService, 'id' | 'hosts' | 'stores'>,
  all: readonly CatalogueService[],
): string[] {
  const labels = [id, ...hosts.map(label)].map((word) => word.replaceAll('-', ''));
  return commonNames(
    ownNames(stores),
    all.flatMap((other) => (other.id === id ? [] : ownNames(other.stores))),
    labels.filter(({ length }) => length >= VENDOR),
  );
}

/**
 * Packs services for the gate.
 *
 * @param all Services whose names must not be caught by a common beginning.
 */
export function packCatalogue(
  services: readonly CatalogueService[],
  all: readonly CatalogueService[] = services,
): string {
  const packed = (service: CatalogueService) => {
    const { id, hosts } = service;
    const names = packedNames(service, all);
    // One that begins with the id stands for it.
    const short = hosts
      .toSorted((a, b) => +(label(b) === id) - +(label(a) === id))
      .map((host) => host.replace(/^([\w-]+)\.com(?=\/|$)/, '$1').replace(/\.net$/, '.'));
    const isFirst = label(short[0] ?? '') === id;
    return `${isFirst ? '' : id},${short.join()}${names.length ? `|${names.join()}` : ''}`;
  };
  return PACKED_PURPOSES.map((purpose) =>
    services
      .filter((service) => service.purpose === purpose)
      .map(packed)
      .join(' '),
  ).join(';');
}
