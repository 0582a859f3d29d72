import type { CatalogueService } from './catalogue-service.ts';

/** The service that an address is of: the one with the longest host, and the first segment of the path before none. */
export function serviceOf<Service extends Pick<CatalogueService, 'hosts'>>(
  catalogue: readonly Service[],
  url: URL,
): Service | undefined {
  const segment = url.pathname.split('/')[1] ?? '';
  for (let rest = url.hostname; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    for (const pattern of [`${rest}/${segment}`, rest]) {
      const found = catalogue.find(({ hosts }) => hosts.includes(pattern));
      if (found) return found;
    }
  }
  return undefined;
}
