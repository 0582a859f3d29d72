/** What a site owner may say. The shape of the inline JSON, of `may-i.config.json` and of what a build bakes in. */

/** A text for every language, or one by language tag. */
export type Localized = string | Readonly<Record<string, string>>;

/** A cookie or storage key of a service, as the preferences and the declaration show it (LB-32). */
export interface StoredItem {
  /** Name; `*` stands for any characters, as in `ph_*_posthog`. Of a service worker the path of its script. */
  readonly name: string;
  /** Where it is kept. Default: `cookie`. */
  readonly type?: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cache' | 'serviceWorker';
  /** Host whose cookie it is when not the site's own: a withdrawal cannot delete it, and says so (LB-39). */
  readonly host?: string;
  /** Only a server can delete it: a withdrawal asks the collector to (LB-39). Default: `false`. */
  readonly httpOnly?: boolean;
  /** How long it is kept: an ISO 8601 duration (`P1Y`), or `session`, or `persistent`. */
  readonly duration: string;
  /** What it is for. */
  readonly purpose?: Localized;
}

/** One tool that a purpose covers (SD-17, LB-32). */
export interface Service {
  readonly id: string;
  /** Id of the purpose, or `necessary`. */
  readonly purpose: string;
  readonly name: string;
  /** Legal name of the recipient. */
  readonly provider: string;
  /** What the service is used for. */
  readonly goal: Localized;
  /** Country of processing, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Safeguard of a transfer out of the EEA, as `standard contractual clauses`. */
  readonly safeguard?: Localized;
  readonly policyUrl: string;
  /** What the recipient is for the law (SD-18). Default: `processor`. */
  readonly role?: 'processor' | 'controller' | 'joint';
  /**
   * Hosts that the service loads from or sends to, its subdomains included, where the catalogue does not know it; a
   * host that serves other things as well with the first segment of the path, as `example.com/pixel`. Until the
   * service is granted nothing is loaded from them.
   */
  readonly hosts?: readonly string[];
  readonly stores?: readonly StoredItem[];
  /**
   * Calls that make it stop on withdrawal, where the catalogue does not know it: the path of a global function, then its
   * arguments, as `["chat.shutdown"]`.
   */
  readonly teardown?: readonly (readonly [path: string, ...given: unknown[]])[];
}

/** A purpose as the configuration names it. */
export interface Purpose {
  /** Lower-case letter, then letters, digits and hyphens. Shipped with texts: see `PURPOSES`. */
  readonly id: string;
  /** Whole number; raise it to ask again for this purpose alone (SD-22). Default: 0. */
  readonly revision?: number;
  /** Needed for an id that we do not ship a text for. */
  readonly title?: Localized;
  readonly text?: Localized;
  /** Legal ground; whatever is not consent runs until the visitor objects (SD-16). Default: `consent`. */
  readonly basis?: string;
  /** Whether the law exempts its storage from consent, as some countries do for statistics (LB-07). Default: `consent`. */
  readonly access?: 'consent' | 'exempt';
}

/** How a site uses a signal, where there is more than one way. */
export interface SignalEntry {
  /** As in the plain list. */
  readonly id: string;
  /**
   * Of `matomo` `cookies`: it counts without cookies until it is granted, for sites that may (LB-07). Of `adobe-web-sdk`
   * `2.0`: that version of its standard. Of `google-consent-mode` `advanced`: a built script lets Google's tags load
   * before a choice (LB-05).
   */
  readonly mode?: string;
  /** Of `google-consent-mode`: leaves click ids out of what its tags send without consent. Default: `false`. */
  readonly adsDataRedaction?: boolean;
  /** Of `google-consent-mode`: carries click ids from page to page in links (LB-02). Default: `false`. */
  readonly urlPassthrough?: boolean;
}

/** The whole configuration. */
export interface Config {
  /** Id of the site at the collector. */
  readonly site: string;
  /** Name that visitors know the site by. Default: the host. */
  readonly name?: string;
  /** Who is responsible (GDPR Art. 13): the legal name, or name and contact. Default: the site's name. */
  readonly controller?: string | { readonly name: string; readonly contact: string };
  /** Address of the privacy policy. */
  readonly policyUrl?: string;
  /** What is asked, in this order: ids of shipped purposes, or purposes of the site's own. */
  readonly purposes: readonly (string | Purpose)[];
  readonly services?: readonly Service[];
  /** Whole number from 1; raise it to ask again for everything. Default: 1. */
  readonly revision?: number;
  /** Language where the page's own is not shipped. Default: `en`. */
  readonly language?: string;
  /** Texts in place of ours, by language and layer; keys as in `src/locales/messages.ts`. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  /** Address of the collector, relative to the script. Without one no event is sent. */
  readonly collector?: string;
  /** Group that the page belongs to, counted in the report. Never derived from the address. */
  readonly pageGroup?: string;
  /** Authority that takes complaints (SD-26). */
  readonly authority?: { readonly name: string; readonly url: string };
  /** For `may-i build`: `declared` leaves the automatic tier out, for a site that marks everything up. Default: `automatic`. */
  readonly blocking?: 'automatic' | 'declared';
  /** For `may-i build`: languages whose texts are written, as `pt-br`. Default: all that are shipped. */
  readonly languages?: readonly string[];
  /** Vendors that are told the choices in their own words: ids of docs/signals.md, or ids with settings. Default: none. */
  readonly signals?: readonly (string | SignalEntry)[];
  /**
   * Domain of the choice cookie, as `example.com`, for one answer on all its hosts; frames of the site then never ask.
   * Default: the host alone.
   */
  readonly cookieDomain?: string;
  /** `false` (in an attribute, the word) leaves Google Consent Mode alone. Default: `true`. */
  readonly googleConsentMode?: boolean | 'false';
  /** `false` does not read Global Privacy Control. Default: `true`. */
  readonly globalPrivacyControl?: boolean;
  /** Where the notice stands. Default: `bottom`. */
  readonly placement?: 'bottom' | 'top' | 'corner' | 'inflow';
  /** Asks in a dialog above the page: a wall, which the linter warns of (LB-10). Default: `false`. */
  readonly modal?: boolean;
  /** That a visit alone can reveal health or the like: then consent is asked for explicitly (LB-35). Default: `false`. */
  readonly sensitive?: boolean;
  /** The sentence of an explicit consent, which names what is revealed. Default: a general one. */
  readonly explicitConsent?: Localized;
  /** Whom the site is for (LB-34). Default: `general`. */
  readonly audience?: 'general' | 'children';
  /** Day of the last change of what is asked, ISO 8601 (SD-22). */
  readonly updated?: string;
}
