/** Id of a variant of the notice, as the `build` of an event names it after a plus sign. */
export const VARIANT_PATTERN = '[a-z][a-z0-9-]{0,15}';
