/** What is known of a service that many sites embed. Facts only, each with the address where it was read. */

/** What kind of tool a service is; the catalogue is listed by it. */
export type ServiceKind =
  | 'analytics'
  | 'tag-manager'
  | 'testing'
  | 'advertising'
  | 'chat'
  | 'video'
  | 'map'
  | 'form'
  | 'marketing-automation'
  | 'social'
  | 'error-tracking'
  | 'bot-protection';

/** A cookie or a key that a service keeps in the browser. */
export interface CatalogueItem {
  /** Name; `*` stands for any characters, as in `_ga_*`. Of a service worker the path of its script. */
  readonly name: string;
  /** Where it is kept. Default: `cookie`. */
  readonly type?: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cache' | 'serviceWorker';
  /** How long it is kept: an ISO 8601 duration (`P1Y`), `session`, or `persistent`. */
  readonly duration: string;
  /** Host whose cookie it is when not the page's own: no script of the page can read or delete it (LB-39). */
  readonly host?: string;
  /** Only a server can delete it (LB-39). Default: `false`. */
  readonly httpOnly?: boolean;
}

/** Where a fact was read. */
export interface Source {
  readonly url: string;
  /** Day on which it was read, ISO 8601. */
  readonly read: string;
  /** Facts that it holds. */
  readonly for: readonly ('entity' | 'policy' | 'hosts' | 'stores' | 'teardown' | 'snippet')[];
}

/** Path of a global function, then its arguments. */
export type TeardownCall = readonly [path: string, ...given: unknown[]];

/** One service of the catalogue. */
export interface CatalogueService {
  /** Lower-case letter, then letters, digits and hyphens: the id that a site writes, as in `analytics:posthog`. */
  readonly id: string;
  readonly name: string;
  readonly kind: ServiceKind;
  /** Legal name of the company that provides it. */
  readonly provider: string;
  /** Country of that company, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly policyUrl: string;
  /** What it is used for by default: a shipped purpose. A site may say another. */
  readonly purpose: 'preferences' | 'personalisation' | 'analytics' | 'statistics' | 'marketing';
  /**
   * Hosts that its tags load from or send to; subdomains are included. A host that serves other things as well takes
   * the first segment of the path: `google.com/maps`.
   */
  readonly hosts: readonly string[];
  /** Everything that it keeps in the browser; empty when it keeps nothing. */
  readonly stores: readonly CatalogueItem[];
  /**
   * Calls of the page's global functions that make it stop or forget, made on withdrawal, in this order: the path of
   * the function, then its arguments, as `['fbq', 'consent', 'revoke']`.
   */
  readonly teardown?: readonly TeardownCall[];
  /** Whether it stops at once after `teardown`, so that the page need not be loaded again. Default: `false`. */
  readonly stopsLive?: boolean;
  readonly sources: readonly Source[];
}
