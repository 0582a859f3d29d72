/** What the one script tag runs: the gate, and the blocking of the services of the catalogue. */
import { KNOWN } from './catalogue/known.ts';
import { block } from './gate/automatic.ts';
import { install } from './install.ts';

install((gate) => {
  block(gate, KNOWN);
});
