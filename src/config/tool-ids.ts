/** Consent tools whose stored decision can be taken over: docs/moving-in.md says what form each has. */
export const TOOL_IDS = [
  'vanilla-cookieconsent',
  'klaro',
  'tarteaucitron',
  'orejime',
  'cookiebot',
  'onetrust',
] as const;
