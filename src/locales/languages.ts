/** Languages that we ship, by the name of their files in `src/locales/`. */
export const LANGUAGES: readonly string[] = ['de', 'en', 'fr', 'nl'];
