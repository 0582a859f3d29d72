/** The gate of a site's own script, with the automatic tier: a part that `src/build/bake.ts` fills in. */
import { block } from './gate/automatic.ts';
import { install } from './install.ts';

declare global {
  /** Place for what the automatic tier must know: see `src/catalogue/pack.ts`. */
  const MAY_I_KNOWN: string;
}

install((gate) => {
  block(gate, MAY_I_KNOWN);
});
