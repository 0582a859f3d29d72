/**
 * Every key that a configuration may hold, at any level, as alternatives of a regular expression.
 */
export const CONFIG_KEYS =
  'site|name|controller|contact|policyUrl|purposes|services|revision|language|texts|collector|pageGroup|authority|url|cookieDomain|googleConsentMode|signals|blocking|languages|mode|adsDataRedaction|urlPassthrough|title|text|id|purpose|provider|goal|country|safeguard|role|hosts|stores|type|duration|host|httpOnly|teardown';

/** Says whether a key may stand in a configuration itself or in one of its purposes: what a grant may depend on. */
export function isGateKey(key: string): boolean {
  return /^(\$schema|site|name|controller|policyUrl|purposes|services|revision|language|texts|collector|pageGroup|authority|cookieDomain|googleConsentMode|signals|blocking|languages|id|title|text)$/.test(
    key,
  );
}

/** Says whether a key is one of ours, an index, or a language tag as in localized texts: two or three letters and more. */
export function isKnownKey(key: string): boolean {
  return new RegExp(`^(\\d*|\\$schema|[a-z]{2,3}(-\\w+)*|${CONFIG_KEYS})$`).test(key);
}
