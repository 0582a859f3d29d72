/** The catalogue as a page gets it when it needs more of it than the gate has; the build replaces this module by data. */
import { CATALOGUE } from './catalogue.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { packedNames } from './pack.ts';

/** What a page may need of a service: all but where it was read. */
export type PageService = Omit<CatalogueService, 'sources'>;

/** With what a withdrawal needs besides. */
export interface ForgottenService extends PageService {
  /** With `*` at their end: how names of its own begin, also those that are not listed. The gate goes by them. */
  readonly beginnings: readonly string[];
}

/** Every service of the catalogue. */
export const PAGE_SERVICES: readonly ForgottenService[] = CATALOGUE.map(({ sources: _sources, ...rest }) => {
  const listed = rest.stores.map(({ name }) => name);
  return { ...rest, beginnings: packedNames(rest, CATALOGUE).filter((name) => !listed.includes(name)) };
});
