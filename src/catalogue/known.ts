/** What the gate carries of the catalogue; the build replaces this module by the text itself. */
import { CATALOGUE } from './catalogue.ts';
import { packCatalogue } from './pack.ts';

/** The packed catalogue: hosts, cookies and keys of every service. */
export const KNOWN = packCatalogue(CATALOGUE);
