/**
 * What the law of a place asks of a notice: data, each with the day on which it was true (requirements, section 8).
 *
 * Engineering requirements, no legal advice. A region that is not known gets the strictest profile.
 */

import type { ConditionId } from './conditions.ts';

/** Ids of the profiles. */
export const PROFILE_IDS = ['eu-strict', 'fr', 'it', 'es', 'ie', 'de', 'nl', 'uk', 'us-ca', 'row'] as const;

/** Id of a profile. */
export type ProfileId = (typeof PROFILE_IDS)[number];

/** What the law of a place asks of a notice. */
export interface Profile {
  /** Day on which it was true, ISO 8601. */
  readonly asOf: string;
  /** ISO 3166-1 and -2 codes that it is for. */
  readonly regions: readonly string[];
  /** Whether consent is asked before, or may be objected to afterwards. */
  readonly model: 'opt-in' | 'opt-out';
  /** How long an answer counts, in calendar months (LB-23, LB-26). */
  readonly memoryMonths: { readonly consent: number; readonly refusal: number };
  /** A control that closes the notice; it always refuses (LB-21). */
  readonly close: 'none' | 'optional' | 'required';
  /** What the browser's signal does (LB-44). */
  readonly globalPrivacyControl: 'refuses-sharing' | 'binding';
  /**
   * Conditions under which a purpose may go without consent; a site declares that it keeps every one. Empty where there is
   * no exemption (LB-07, LB-54).
   */
  readonly exemption: readonly ConditionId[];
}

const AS_OF = '2026-11-23';
const SIX_MONTHS = { consent: 6, refusal: 6 };
const OPT_IN = {
  asOf: AS_OF,
  model: 'opt-in',
  memoryMonths: SIX_MONTHS,
  close: 'none',
  globalPrivacyControl: 'refuses-sharing',
  exemption: [],
} as const;

/** What every exemption of audience measurement asks for. */
const MEASUREMENT = ['own-use', 'anonymous', 'no-cross-site', 'informed', 'objection'] as const;

/** Every profile. */
export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  'eu-strict': {
    ...OPT_IN,
    // EU and EEA less those with a profile of their own; Switzerland by recommendation.
    regions: 'AT BE BG CY CZ DK EE FI GR HR HU IS LI LT LU LV MT NO PL PT RO SE SI SK CH'.split(' '),
  },
  fr: {
    ...OPT_IN,
    regions: ['FR'],
    close: 'optional',
    // CNIL, deliberation of 4 July 2025 and its self-assessment: the strictest set (CNIL-MA-2025).
    exemption: [...MEASUREMENT, 'no-joining', 'trackers-13-months', 'data-25-months'],
  },
  it: {
    ...OPT_IN,
    regions: ['IT'],
    // Garante, guidelines of 10 June 2021: an X that keeps the defaults.
    close: 'required',
    exemption: [...MEASUREMENT, 'first-party'],
  },
  es: { ...OPT_IN, regions: ['ES'] },
  ie: { ...OPT_IN, regions: ['IE'] },
  de: { ...OPT_IN, regions: ['DE'] },
  nl: {
    ...OPT_IN,
    regions: ['NL'],
    // Telecommunications Act, Art. 11.7a(3)(b): quality or effectiveness of a service, little effect on privacy.
    exemption: [...MEASUREMENT, 'little-effect'],
  },
  uk: {
    ...OPT_IN,
    regions: ['GB'],
    // Data (Use and Access) Act 2025, section 112, in force on 5 February 2026 (LB-54).
    exemption: ['improves-the-service', 'no-sharing', 'informed', 'objection'],
  },
  'us-ca': {
    ...OPT_IN,
    // States that honour a signal.
    regions: 'CA CO CT DE MD MT NE NH NJ OR TX'.split(' ').map((state) => `US-${state}`),
    model: 'opt-out',
    memoryMonths: { consent: 12, refusal: 12 },
    close: 'optional',
    globalPrivacyControl: 'binding',
  },
  row: { ...OPT_IN, regions: [] },
};

/** The profile of a region: its own, that of its country, `row` for the rest of the world; unknown is strictest. */
export function profileOfRegion(region: string | undefined): ProfileId {
  if (region === undefined || !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region)) return 'eu-strict';
  const [country = ''] = region.split('-');
  const has = (code: string) => PROFILE_IDS.find((id) => PROFILES[id].regions.includes(code));
  return has(region) ?? has(country) ?? 'row';
}

/** The profile that a configuration keeps to. */
export function profileOf({
  profile = 'eu-strict',
  region,
}: {
  readonly profile?: ProfileId | 'by-region' | undefined;
  readonly region?: string | undefined;
}): ProfileId {
  return profile === 'by-region' ? profileOfRegion(region) : profile;
}
