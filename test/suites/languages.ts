/** The languages that are shipped, by the names of their files: LG-01 to LG-03. */
export const LANGUAGES = (
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ' +
  'nb nn is rm cy gd ca eu gl lb ' +
  'ar he fa ur tr uk ru sr sq mk bs pt-br es-419 fr-ca en-us zh zh-hant ja ko hi id vi th'
).split(' ');
