/**
 * The purposes that we ship texts for. The policy of the reference customer names the first four (SD-05 to SD-08);
 * `marketing` is there for sites whose policy lists it (SD-27).
 */
export const PURPOSES = ['preferences', 'personalisation', 'analytics', 'statistics', 'marketing'] as const;

/** Id of a shipped purpose. */
export type ShippedPurpose = (typeof PURPOSES)[number];

/** What needs no consent; it cannot be switched (LB-06). */
export const NECESSARY = 'necessary';
