/**
 * Keys that other tools have and that may not be had: each is named with the rule that stands against it, where an
 * unknown key would only be called unknown. LE-01, LE-04, LE-06, LE-11, LE-14, LE-15, LE-20, LW-01, LW-11, LW-16.
 */
import type { LintCode } from '../codes.ts';
import type { Finding, Rule } from '../finding.ts';

/** A key, and what it would mean. */
interface RefusedKey {
  readonly code: LintCode;
  readonly keys: RegExp;
  /** Values that are refused; others are harmless, though unknown. */
  readonly isRefused: (value: unknown) => boolean;
  readonly message: string;
}

const isOn = (value: unknown) => value !== false && value !== null;
const isOff = (value: unknown) =>
  value === false || value === 'hidden' || value === 'none' || value === 'link';
const isElsewhere = (value: unknown) => typeof value === 'string' && /^(https?:)?\/\//.test(value);

/** Days of a value that other tools write as a number, or as an ISO 8601 duration of months and years. */
export function daysOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const [, years = 0, months = 0, weeks = 0, days = 0] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(String(value))?.map((part) => Number(part ?? 0)) ??
    [];
  const sum = years * 365 + months * 30 + weeks * 7 + days;
  return sum > 0 ? sum : undefined;
}

/** Least memory of a refusal and most of a consent, in days of months of 30. */
const SIX_MONTHS_DAYS = 180;
const THIRTEEN_MONTHS_DAYS = 396;

const isTooLong = (value: unknown) => (daysOf(value) ?? 0) > THIRTEEN_MONTHS_DAYS;
const isTooShort = (value: unknown) => (daysOf(value) ?? Infinity) < SIX_MONTHS_DAYS;

/** Of the whole configuration. */
const TOP: readonly RefusedKey[] = [
  {
    code: 'LE-04',
    keys: /^(logo|icon|font|fontUrl|cdn|stylesheet|script)(Url)?$/,
    isRefused: isElsewhere,
    message: 'is loaded from another site before an answer',
  },
  {
    code: 'LE-06',
    keys: /^(reject|decline|deny|refuse)(Button|All|Control)?$|^(show|hide)(Reject|Decline|Deny)(All|Button)?$/,
    isRefused: (value) =>
      isOff(value) || value === true || value === 'preferences' || value === 'second-layer',
    message: 'would take the refusal out of the first layer',
  },
  {
    code: 'LE-11',
    keys: /^(acceptTerms|terms|newsletter|ageGate|notifications|bundle[sd]?)$/,
    isRefused: isOn,
    message: 'would tie the consent to another act',
  },
  {
    code: 'LE-14',
    keys: /^(consent|accept)(Memory|Duration|Expires|ExpiresAfterDays)$|^cookieExpiresAfterDays$|^cookieDuration$/,
    isRefused: isTooLong,
    message: 'would remember a consent for more than 13 months',
  },
  {
    code: 'LE-14',
    keys: /^(refusal|reject|decline|deny)(Memory|Duration|Expires|ExpiresAfterDays)$/,
    isRefused: isTooShort,
    message: 'would remember a refusal for less than six months',
  },
  {
    code: 'LE-15',
    keys: /^(paywall|consentOrPay|payOrConsent|subscription|cookieWall|wall|requireRegistration|requireLogin)$/,
    isRefused: isOn,
    message: 'would make a refusal cost something',
  },
  {
    code: 'LE-20',
    keys: /^(tcf|iab|cmpId)$/,
    isRefused: isOn,
    message:
      'asks for IAB TCF, for which there is no registered id, no server-side vendor list and no standard wording here',
  },
  {
    code: 'LW-01',
    keys: /^(allowApiGrant|apiGrant|grantByApi)$/,
    isRefused: isOn,
    message: 'would let page code grant; it counts for nothing',
  },
  {
    code: 'LW-11',
    keys: /^(recordCountry|countryHeader|country|recordDevice|deviceClass|device|accessLog|logAddresses)$/,
    isRefused: isOn,
    message: 'would record more of the visitor than the choice',
  },
  {
    code: 'LW-16',
    keys: /^(impressions|displayBeacon|beacon)$/,
    isRefused: (value) => value === 'beacon' || value === true,
    message: 'would send a beacon before a choice; it counts for nothing',
  },
];

/** Of a purpose. */
const OF_PURPOSE: readonly RefusedKey[] = [
  {
    code: 'LE-01',
    keys: /^(default|enabled|checked|preselected|preset|value|on)$/,
    isRefused: (value) => value === true || value === 'granted' || value === 'on',
    message: 'would grant it before anybody said yes',
  },
  {
    code: 'LE-11',
    keys: /^(acceptTerms|terms|newsletter|ageGate|notifications|bundle[sd]?)$/,
    isRefused: isOn,
    message: 'would tie the consent to another act',
  },
];

/** Most purposes, and most keys of one thing, that are looked at: what has more is refused for its length. */
const MOST = 1_000;

function refused(table: readonly RefusedKey[], key: string, value: unknown): RefusedKey | undefined {
  return table.find(({ keys, isRefused }) => keys.test(key) && isRefused(value));
}

function findingsIn(table: readonly RefusedKey[], given: unknown, path: string): Finding[] {
  if (typeof given !== 'object' || given === null) return [];
  const read = Object.keys(given).slice(0, MOST);
  return read.flatMap((key): Finding[] => {
    const value: unknown = Reflect.get(given, key);
    const found = refused(table, key, value);
    return found ? [{ code: found.code, path: `${path}${key}`, message: `"${key}" ${found.message}.` }] : [];
  });
}

/** Names such keys. */
export const refusedKeys: Rule = ({ raw }) => {
  const purposes = Array.isArray(raw['purposes']) ? raw['purposes'].slice(0, MOST) : [];
  return [
    ...findingsIn(TOP, raw, ''),
    ...purposes.flatMap((purpose: unknown, index) =>
      findingsIn(OF_PURPOSE, purpose, `purposes[${String(index)}].`),
    ),
  ];
};
