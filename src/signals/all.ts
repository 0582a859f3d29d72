/** Every signal, by the id that a site writes: the id of the service in the catalogue, or of a platform. */
import type { Signal, SignalOptions } from './signal.ts';
import type { ListedSignal } from './tell-vendors.ts';
import { activecampaign } from './vendors/activecampaign.ts';
import { adobeWebSdk } from './vendors/adobe-web-sdk.ts';
import { contentsquare } from './vendors/contentsquare.ts';
import { googleConsentMode } from './vendors/google-consent-mode.ts';
import { hubspot } from './vendors/hubspot.ts';
import { matomo } from './vendors/matomo.ts';
import { metaPixel } from './vendors/meta-pixel.ts';
import { microsoftAdvertising } from './vendors/microsoft-advertising.ts';
import { microsoftClarity } from './vendors/microsoft-clarity.ts';
import { mixpanel } from './vendors/mixpanel.ts';
import { piwikPro } from './vendors/piwik-pro.ts';
import { posthog } from './vendors/posthog.ts';
import { shopify } from './vendors/shopify.ts';
import { tiktokPixel } from './vendors/tiktok-pixel.ts';
import { wpConsentApi } from './vendors/wp-consent-api.ts';

/** A signal with the purpose that it goes with where the site names no other for the service. */
export interface KnownSignal {
  readonly purpose: 'necessary' | 'personalisation' | 'analytics' | 'marketing';
  readonly signal: Signal;
}

/** The signals. Those of `necessary` are of platforms, which are told of every purpose. */
export const SIGNALS: Readonly<Record<string, KnownSignal>> = {
  activecampaign: { purpose: 'personalisation', signal: activecampaign },
  'adobe-web-sdk': { purpose: 'analytics', signal: adobeWebSdk },
  contentsquare: { purpose: 'analytics', signal: contentsquare },
  'google-consent-mode': { purpose: 'necessary', signal: googleConsentMode },
  hubspot: { purpose: 'personalisation', signal: hubspot },
  matomo: { purpose: 'analytics', signal: matomo },
  'meta-pixel': { purpose: 'marketing', signal: metaPixel },
  'microsoft-advertising': { purpose: 'marketing', signal: microsoftAdvertising },
  'microsoft-clarity': { purpose: 'analytics', signal: microsoftClarity },
  mixpanel: { purpose: 'analytics', signal: mixpanel },
  'piwik-pro': { purpose: 'analytics', signal: piwikPro },
  posthog: { purpose: 'analytics', signal: posthog },
  shopify: { purpose: 'necessary', signal: shopify },
  'tiktok-pixel': { purpose: 'marketing', signal: tiktokPixel },
  'wp-consent-api': { purpose: 'necessary', signal: wpConsentApi },
};

/** The parts of a configuration that say which signals a site gives, and for what. */
export interface SignallingConfig {
  readonly signals?: readonly (string | ({ readonly id: string } & SignalOptions))[];
  readonly services?: readonly { readonly id: string; readonly purpose?: string }[] | undefined;
}

/** What must be granted for a signal's vendor on a site, as in `data-may-i`. */
export function needOf(id: string, { services = [] }: SignallingConfig): string {
  const own = services.find((service) => service.id === id)?.purpose;
  return `${own ?? SIGNALS[id]?.purpose ?? ''}:${id}`;
}

/** The signals of a site, in its order. One that is not known is left out: `checkConfig` names it. */
export function signalsOf(config: SignallingConfig): ListedSignal[] {
  return (config.signals ?? []).flatMap((listed): ListedSignal[] => {
    const { id, ...options } = typeof listed === 'string' ? { id: listed } : listed;
    const known = SIGNALS[id];
    return known ? [[needOf(id, config), known.signal, options]] : [];
  });
}
