/** What the conditions of an exemption are (LB-07, LB-54): for those who declare them; no page shows them. */

/** Each condition by its id, as a site declares it. */
export const CONDITIONS = {
  'own-use': 'The figures are for the publisher of the site alone.',
  anonymous: 'They are anonymous statistics only.',
  'no-cross-site': 'Nobody is followed across sites or apps.',
  informed: 'Visitors are told clearly and in full.',
  objection: 'Visitors can object, simply and free of charge.',
  'no-joining': 'They are not joined with other data.',
  'trackers-13-months': 'A tracker lives 13 months at most and is not prolonged at a later visit.',
  'data-25-months': 'Raw data is kept for 25 months at most.',
  'first-party': 'They are made by the site itself, from masked addresses.',
  'little-effect': 'The effect on privacy is none or small.',
  'improves-the-service': 'The sole purpose is to improve the service.',
  'no-sharing': 'The information is shared with nobody, save to help with that.',
} as const;

/** Id of a condition. */
export type ConditionId = keyof typeof CONDITIONS;
