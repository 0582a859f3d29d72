/** What the gate knows of the catalogue. The build replaces this module by the text itself. */
import { CATALOGUE } from './catalogue.ts';
import { packCatalogue } from './pack.ts';

export const KNOWN = packCatalogue(CATALOGUE);
