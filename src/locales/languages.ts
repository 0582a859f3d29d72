/**
 * Languages that we ship, one file each for the notice and for the preferences: tags in lower case, as alternatives of a
 * regular expression. A region stands before its language (`pt-br|pt`).
 */
export const LANGUAGES = 'de|en|fr|nl';
