/**
 * `GET /locales/<language>.js?site=<site>`: the texts of the notice, and the count of its displays.
 *
 * The texts are asked for when the notice is about to be shown, so their answers, 200 and 304, are the displays
 * (LB-52). They are counted without anything about who asked. The texts go out whether or not the count can be kept.
 *
 * `<language>.preferences.js?site=<site>&device=…&placement=…&group=…&variant=…`: the texts of the preferences, which a page at rest
 * with the notice in it asks for next. By the query the display is broken down; it is in no total a second time.
 */
import { Value } from '@sinclair/typebox/value';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isbot } from 'isbot';
import { languageNamed } from '../../config/language-names.ts';
import { Device, ID_PATTERN, Placement } from '../../protocol/consent-event.ts';
import { VARIANT_PATTERN } from '../../protocol/variant-pattern.ts';
import {
  countDisplay,
  countDisplayPlace,
  countTest,
  type Counter,
  type DisplayPlace,
} from '../../report/counters.ts';
import type { Assets } from '../assets.ts';
import { countryOf } from '../country.ts';
import { dayAt, isTestOf, type Site } from '../sites.ts';
import type { Store } from '../store.ts';
import { sendAsset } from './send-asset.ts';

/** What the route needs. */
export interface LocaleDeps {
  readonly assets: Assets;
  readonly sites: readonly Site[];
  readonly store: Store;
  /** Header in which the operator's edge names the country; without one no country is counted. */
  readonly countryHeader?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A file of texts, named by BCP 47: of the notice, or of the preferences. */
const TEXTS = /^([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3})(\.preferences)?\.js$/;

/** Page groups, and variants, of one site that are counted on one day: anybody can ask for a file with any query. */
const MOST_NAMES = 200;

interface Route {
  Params: { file: string };
  Querystring: Record<string, unknown>;
}

/** Registers the route. */
export function registerLocales(app: FastifyInstance, deps: LocaleDeps): void {
  const isNamed = nameLimit();
  app.get<Route>('/locales/:file', (request, reply) => {
    const asset = deps.assets.get(`locales/${request.params.file}`);
    if (!asset) {
      reply.callNotFound();
      return;
    }
    keepCount(request, deps, isNamed);
    return sendAsset(asset, request, reply);
  });
}

function keepCount(request: FastifyRequest<Route>, deps: LocaleDeps, isNamed: IsNamed): void {
  const { sites, store, countryHeader, now } = deps;
  const [, name, isOfPreferences] = TEXTS.exec(request.params.file) ?? [];
  const site = sites.find(({ id }) => id === request.query['site']);
  if (!site || site.isPaused || name === undefined || request.method !== 'GET' || isPrefetch(request)) return;
  // As the event of the choice has it.
  const language = languageNamed(name);
  const isBot = isbot(request.headers['user-agent']);
  // A bot is counted once, apart, and broken down by nothing.
  if (isBot && isOfPreferences) return;
  const day = dayAt(site, now());
  if (isTestOf(site, pageOriginOf(request))) {
    // Counted once, apart, as a bot.
    if (!isOfPreferences && !isBot) keep(request, store, [countTest(site.id, day, 'display-test')]);
    return;
  }
  const counters = isOfPreferences
    ? countDisplayPlace(site.id, day, { ...placeIn(request.query, site.id, day, isNamed), language })
    : [
        ...countDisplay(site.id, language, day, isBot),
        ...(isBot ? [] : countDisplayPlace(site.id, day, countryOf(request, countryHeader))),
      ];
  keep(request, store, counters);
}

function keep(request: FastifyRequest<Route>, store: Store, counters: readonly Counter[]): void {
  if (counters.length === 0) return;
  store.count(counters).catch((error: unknown) => {
    request.log.error({ err: error }, 'A display was not counted.');
  });
}

/** Reads where the notice stands; what is not of the form counts for nothing. */
function placeIn(
  { device, placement, group, variant }: Route['Querystring'],
  site: string,
  day: string,
  isNamed: IsNamed,
): DisplayPlace {
  return {
    ...(Value.Check(Device, device) && { device }),
    ...(Value.Check(Placement, placement) && { placement }),
    ...(isNamed(site, day, 'group', group) && { pageGroup: group }),
    ...(isNamed(site, day, 'variant', variant) && { variant }),
  };
}

/** Says whether a page group, or a variant, is one that is counted. */
type IsNamed = (site: string, day: string, kind: keyof typeof FORMS, name: unknown) => name is string;

const FORMS = { group: new RegExp(ID_PATTERN), variant: new RegExp(`^${VARIANT_PATTERN}$`) };

function nameLimit(): IsNamed {
  const names = new Map<string, { readonly day: string; readonly known: Set<string> }>();
  return (site, day, kind, name): name is string => {
    const key = `${site} ${kind}`;
    const kept = names.get(key);
    const { known } = kept?.day === day ? kept : { known: new Set<string>() };
    names.set(key, { day, known });
    if (typeof name !== 'string' || !FORMS[kind].test(name)) return false;
    if (known.size < MOST_NAMES) known.add(name);
    return known.has(name);
  };
}

/**
 * Gives the origin of the page that asks. A module of another origin is asked for with `Origin`; one of the page's own with
 * `Referer` alone, of which nothing is kept (LB-51).
 */
function pageOriginOf({ headers: { origin, referer = '' } }: FastifyRequest): string | undefined {
  return origin ?? (URL.canParse(referer) ? new URL(referer).origin : undefined);
}

// Firefox and older Chromium say `Purpose` or `X-Moz`, the Fetch standard `Sec-Purpose`, with details after a `;`.
function isPrefetch({ headers }: FastifyRequest): boolean {
  return [headers['sec-purpose'], headers['purpose'], headers['x-moz']].some((value) =>
    /^prefetch\b/i.test(String(value ?? '')),
  );
}
