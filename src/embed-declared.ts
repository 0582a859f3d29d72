/** What the script tag of a site runs that marks up everything that needs consent: the gate alone. */
import { install } from './install.ts';

install();
