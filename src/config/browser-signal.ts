/** What the visitor's browser says for them: Global Privacy Control and Do Not Track. */
import type { Config, Purpose } from './config.ts';

declare global {
  interface Navigator {
    /** Global Privacy Control (W3C); absent where a browser does not know it. */
    readonly globalPrivacyControl?: unknown;
  }
}

/**
 * Says whether the browser sends Global Privacy Control and the site heeds it: of the property only a strict `true` counts
 * (SG-S01), of the header what `secGpc` in `may-i/server` makes of it (SG-S02).
 */
export function optsOut({
  globalPrivacyControl,
  secGpc,
}: Pick<Config, 'globalPrivacyControl' | 'secGpc'>): boolean {
  return globalPrivacyControl !== false && (navigator.globalPrivacyControl === true || secGpc === '1');
}

/** Says whether data is shared or sold for a purpose: then Global Privacy Control refuses it (LB-44). */
export function isShared({ id, shares = id === 'marketing' }: Purpose): boolean {
  return shares;
}

/** Says whether a purpose runs without consent, so that its switch objects (SD-16). */
export function isObjectable({ basis = 'consent', access = 'consent' }: Purpose): boolean {
  return basis !== 'consent' || access !== 'consent';
}

/**
 * Says whether the browser has refused a purpose for the visitor, who then is not asked for it on the first layer and may
 * still allow it in the preferences: what is shared by Global Privacy Control (LB-44), what runs without consent by Do Not
 * Track (LB-46, SG-S05).
 */
export function isRefusedByBrowser(config: Config, purpose: Purpose): boolean {
  return (
    (isShared(purpose) && optsOut(config)) ||
    (config.doNotTrack !== false && navigator.doNotTrack === '1' && isObjectable(purpose))
  );
}
