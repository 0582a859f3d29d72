/**
 * What a site's own script has in it. The generic script has nothing of it; the build replaces this module by
 * `built-site.ts` for the parts that `src/build/bake.ts` fills in.
 */
import type { LoadingGate } from './chunks/chunks.ts';
import type { ReadConfig } from './config/read-config.ts';
import type { Tell } from './signals/tell-vendors.ts';

/** Gives the configuration, checked when the script was built; the tag may say what is of the page alone. */
export type Read = (attributes: DOMStringMap) => ReadConfig;

/** Fetches what of the configuration is not in the script, before any chunk but the notice's runs. */
export type Complete = (gate: LoadingGate) => Promise<void>;

/** Whether the places are filled: false in the generic script, where the rest of this file is not used. */
export const isBuilt: boolean = false;

/** See {@link Read}. */
export const read: Read = () => ({ site: '', purposes: [] });

/** Tells whom the site names, where the generic script tells Google's tags. */
export const tell: Tell = () => undefined;

/** See {@link Complete}. */
export const complete: Complete = () => Promise.resolve();
