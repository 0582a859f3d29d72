/** What a site's own script has in it, in the place of what the generic one finds in the page: see `built.ts`. */
import type { Complete, Read } from './built.ts';
import type { ReadConfig } from './config/read-config.ts';
import type { Tell } from './signals/tell-vendors.ts';

declare global {
  /** Place for the configuration, but for what is fetched later. */
  const MAY_I_CONFIG: ReadConfig;
  /** Place for who is told the choices. */
  const MAY_I_TELL: Tell;
  /** Place for the name of the file with the rest of the configuration. */
  const MAY_I_DETAILS: string;
}

const config = MAY_I_CONFIG;
const told = MAY_I_TELL;

/** Whether the places are filled. */
export const isBuilt = true;

/** The configuration, and what the page says of itself on the tag. */
export const read: Read = ({ pageGroup }) => (pageGroup ? { ...config, pageGroup } : config);

/** Tells the site's vendors. */
export const tell: Tell = (gate, detail) => {
  told(gate, detail);
};

/** Fetches the rest of the configuration; the browser does so once. Without it what is known is worked with. */
export const complete: Complete = (gate) =>
  import(`${new URL(MAY_I_DETAILS, gate.base)}`)
    .then(({ config: rest }: { readonly config: Partial<ReadConfig> }) => {
      Object.assign(gate.config, rest);
    })
    .catch(() => undefined);
