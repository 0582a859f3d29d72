/**
 * Reads the decision that another consent tool keeps in a cookie of the site.
 *
 * What is not understood whole counts as none, and a grant counts only where the record says plainly that the visitor gave
 * it. The form of each record, and where it was read: docs/moving-in.md.
 */
import type { Grant } from '../consent/decision.ts';

/** A decision as another tool keeps it. */
export interface OtherDecision {
  /** What was said to a category or service, by its name there; `undefined` where that is not plain. */
  readonly grantOf: (name: string) => Grant | undefined;
  /** Milliseconds since the epoch; absent where the record has no date. */
  readonly decidedAt?: number;
}

/** Where a decision is. */
interface Place {
  readonly tool: keyof typeof TOOLS;
  /** Name of the cookie, where the site gave it one of its own. */
  readonly cookie?: string;
  /** Revision of the question, for a tool that has one. Default: 0. */
  readonly revision?: number;
}

/** Reads the value of a cookie as it is stored. May throw where it is damaged. */
type Read = (record: string, revision: number, now: number) => OtherDecision | undefined;

/** Value of a cookie as it is stored. */
function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const asGrant = (isGranted: unknown): Grant => (isGranted ? 'granted' : 'denied');

/** JSON with `true` or `false` for each service or purpose that was shown. */
const readFlags: Read = (record) => {
  const flags: unknown = JSON.parse(decodeURIComponent(record));
  if (!isObject(flags) || !Object.values(flags).every((flag) => typeof flag === 'boolean')) return undefined;
  return { grantOf: (name) => (Object.hasOwn(flags, name) ? asGrant(flags[name]) : undefined) };
};

/** JSON with the categories and services that were accepted; what is not among them was refused. */
const readCategories: Read = (record, asked, now) => {
  const value: unknown = JSON.parse(decodeURIComponent(record));
  if (!isObject(value)) return undefined;
  const { categories, services, revision, expirationTime, lastConsentTimestamp } = value;
  const isInForce = typeof expirationTime === 'number' && now < expirationTime && revision === asked;
  if (!isInForce || !isTextList(categories) || typeof lastConsentTimestamp !== 'string') return undefined;
  return {
    decidedAt: Date.parse(lastConsentTimestamp),
    grantOf(name) {
      const [category = '', service] = name.split(':');
      const accepted = isObject(services) ? services[category] : undefined;
      const isServiceIn = service === undefined || (isTextList(accepted) && accepted.includes(service));
      return asGrant(categories.includes(category) && isServiceIn);
    },
  };
};

/** `!name=true!other=false!third=wait`: the last waits for an answer. */
const readPairs: Read = (record) => {
  if (!/^(![^!=]+=(true|false|wait))+$/.test(record)) return undefined;
  const pairs = new Map(
    record
      .slice(1)
      .split('!')
      .map((pair): [name: string, value: string] => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );
  return {
    grantOf(name) {
      const value = pairs.get(name);
      return value === 'true' || value === 'false' ? asGrant(value === 'true') : undefined;
    },
  };
};

/** A literal of JavaScript with fixed categories; `implied` means that nobody was asked. */
const readCookiebot: Read = (record) => {
  const form =
    /^\{stamp:'[^']*',necessary:true((?:,\w+:(?:true|false))+),method:'explicit',ver:1,utc:(\d+)(?:,\w+:'[^']*')*\}$/;
  const [, categories, utc] = form.exec(decodeURIComponent(record)) ?? [];
  if (categories === undefined) return undefined;
  return {
    decidedAt: Number(utc),
    grantOf: (name) =>
      categories.includes(`,${name}:true`)
        ? 'granted'
        : categories.includes(`,${name}:false`)
          ? 'denied'
          : undefined,
  };
};

/** The cookie with the date on which its banner was answered. */
const CLOSED = 'OptanonAlertBoxClosed';

/** By which acts all was allowed in so many words (`intType`): the buttons "Allow all" of the banner and of the centre. */
const ALLOWED_ALL = ['1', '4'];

/**
 * A query with `groups=C0001:1,C0002:0`. It is there before anybody has answered, with what holds by default, and the same
 * after the banner was closed: so it counts only with the date on which the banner was answered, and a `1` only after
 * "Allow all".
 */
const readOneTrust: Read = (record) => {
  const query = new URLSearchParams(record);
  const groups = query.get('groups')?.split(',') ?? [];
  const closed = cookie(CLOSED);
  if (closed === undefined || query.get('AwaitingReconsent') === 'true') return undefined;
  const mayGrant = ALLOWED_ALL.includes(query.get('intType') ?? '');
  return {
    decidedAt: Date.parse(decodeURIComponent(closed)),
    grantOf: (name) =>
      groups.includes(`${name}:0`)
        ? 'denied'
        : mayGrant && groups.includes(`${name}:1`)
          ? 'granted'
          : undefined,
  };
};

/** Every tool: the name of its cookie, how that is read, and names of cookies that go with it. */
const TOOLS = {
  'vanilla-cookieconsent': ['cc_cookie', readCategories],
  klaro: ['klaro', readFlags],
  tarteaucitron: ['tarteaucitron', readPairs],
  orejime: ['eu-consent', readFlags],
  cookiebot: ['CookieConsent', readCookiebot],
  onetrust: ['OptanonConsent', readOneTrust, CLOSED],
} as const satisfies Readonly<Record<string, readonly [name: string, read: Read, ...more: string[]]>>;

/**
 * Reads the decision that another tool keeps.
 *
 * @returns `undefined` where there is none, or none that is understood; with it the names of its cookies.
 */
export function readOther(
  { tool, cookie: given, revision = 0 }: Place,
  now: number,
): (OtherDecision & { readonly cookies: readonly string[] }) | undefined {
  const [name, read, ...more] = TOOLS[tool];
  const cookies = [given ?? name, ...more];
  try {
    const found = read(cookie(given ?? name) ?? '', revision, now);
    return found && { ...found, cookies };
  } catch {
    // Damaged, or storage is off: then there is no decision.
    return undefined;
  }
}

/** Deletes a cookie of the host, or of a domain that it is in. */
export function deleteCookie(name: string): void {
  const labels = location.hostname.split('.');
  const domains = labels.map((_, index) => `;domain=${labels.slice(index).join('.')}`);
  for (const domain of ['', ...domains]) document.cookie = `${name}=;max-age=0;path=/${domain}`;
}
