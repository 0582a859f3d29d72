/** Languages that we ship, one file each for the notice and for the preferences. Lower case, sorted. */
export const LANGUAGES: readonly string[] = ['de', 'en', 'fr', 'nl'];
