/** Shopify's Customer Privacy API (SG-P01). It reads Global Privacy Control itself, and keeps what it was told. */
import type { Signal } from '../signal.ts';

interface CustomerPrivacy {
  setTrackingConsent(consent: object, done: () => void): void;
}

declare global {
  interface Window {
    /** The platform's object. */
    Shopify?: { readonly customerPrivacy?: CustomerPrivacy };
  }
}

/** `Shopify.customerPrivacy.setTrackingConsent(…)`. */
export const shopify: Signal = {
  change({ isGranted }) {
    const marketing = isGranted('marketing');
    const consent = {
      analytics: isGranted('analytics'),
      marketing,
      preferences: isGranted('preferences') || isGranted('personalisation'),
      sale_of_data: marketing,
    };
    const tell = (error?: unknown) => {
      if (!error) window.Shopify?.customerPrivacy?.setTrackingConsent(consent, () => undefined);
    };
    return [
      [
        'Shopify.loadFeatures',
        [{ name: 'consent-tracking-api', version: '0.1' }],
        // By it two choices are told apart.
        Object.assign(tell, { toJSON: () => consent }),
      ],
    ];
  },
  isRemembered: true,
};
