/** The services that we know, one file for each vendor or small group. */
import type { CatalogueService } from './catalogue-service.ts';

/** Every service of the catalogue, by id. */
export const CATALOGUE: readonly CatalogueService[] = [];
