/** What the one script tag runs: the gate, and the blocking of the services of the catalogue. */
import { install } from './install.ts';

install();
