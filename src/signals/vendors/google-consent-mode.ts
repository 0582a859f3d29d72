/** Settings of Google's tags (SG-G04). What is granted they hear from `google-consent-mode.ts` of the gate. */
import type { Signal } from '../signal.ts';

/** A command in the form that Google's tags read: an `arguments` object, for an array is ignored (SG-G02). */
function command(..._given: readonly unknown[]): IArguments {
  // eslint-disable-next-line prefer-rest-params -- the form is the message, see above
  return arguments;
}

/** `gtag('set', …)`, for what is switched on; after the default. */
export const googleConsentMode: Signal = {
  start: ({ options: { adsDataRedaction, urlPassthrough } }) =>
    Object.entries({ ads_data_redaction: adsDataRedaction, url_passthrough: urlPassthrough })
      .filter(([, isOn]) => isOn)
      .map(([name]) => ['dataLayer.push', command('set', name, true)]),
  change: () => [],
};
