/** The catalogue as a page gets it when it needs more of it than the gate has; the build replaces this module by data. */
import { CATALOGUE } from './catalogue.ts';
import type { CatalogueService } from './catalogue-service.ts';

/** What a page may need of a service: all but where it was read. */
export type PageService = Omit<CatalogueService, 'sources'>;

/** Every service of the catalogue. */
export const PAGE_SERVICES: readonly PageService[] = CATALOGUE.map(({ sources: _sources, ...rest }) => rest);
