/**
 * A stream of requests as browsers would send them to a collector over two months, and what of it counts: displays, choices,
 * where each was, duplicates, replays of up to 30 days, bots, lost, late and refused events, wrong clocks, erasures. The same seed makes
 * the same stream.
 */
import assert from 'node:assert/strict';
import {
  CONSENT_EVENT_SCHEMA,
  type ConsentEvent,
  type PurposeState,
} from '../../src/protocol/consent-event.ts';
import type { Site } from '../../src/collector/sites.ts';
import { batchOf } from './running-collector.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** First day of the stream, and the day on which it ends. The year ends in between. */
export const FIRST_DAY = '2025-12-01';
export const TODAY = '2026-01-31';

/** Weeks in which the clocks of New York (8 March) and Amsterdam (29 March) are put forward. */
export const SPRING = { first: '2026-03-05', today: '2026-04-03' } as const;

/**
 * Moments of a day at which requests come: its first and its last millisecond in UTC, and those of the days of the sites, before
 * and after their clocks are put forward.
 */
const MOMENTS = [
  ...[0, 13 * HOUR, 19 * HOUR, DAY - 1],
  ...[22 * HOUR - 1, 22 * HOUR, 23 * HOUR - 1, 23 * HOUR, 4 * HOUR - 1, 4 * HOUR, 5 * HOUR],
] as const;

/** How many visitors see the notice of a site on a day. */
const VISITORS: Readonly<Record<string, number>> = { open: 12, busy: 34, quiet: 5 };

/** The sites of the stream: one that shows everything, one with enough choices for every day, and one without. */
export const STREAM_SITES: readonly Site[] = [
  { id: 'open', ...ofOrigins('open'), minimumCell: 1 },
  { id: 'busy', ...ofOrigins('busy'), timeZone: 'Europe/Amsterdam' },
  { id: 'quiet', ...ofOrigins('quiet'), timeZone: 'America/New_York' },
];

/** A site that takes nothing at the moment. */
export const PAUSED_SITE: Site = { id: 'paused', origins: ['https://paused.example'], isPaused: true };

function ofOrigins(site: string): Pick<Site, 'origins' | 'testOrigins'> {
  return { origins: [originOf(site), testOriginOf(site)], testOrigins: [testOriginOf(site)] };
}

/** Hours by which the clocks of a site are ahead of UTC, from a moment on: those of summer from the change in March 2026. */
const AHEAD: Readonly<Record<string, readonly [from: number, hours: number][]>> = {
  open: [[0, 0]],
  busy: [
    [0, 1],
    [Date.parse('2026-03-29T01:00:00Z'), 2],
  ],
  quiet: [
    [0, -5],
    [Date.parse('2026-03-08T07:00:00Z'), -4],
  ],
};

const LANGUAGES = ['nl', 'nl', 'nl', 'en', 'en', 'de', 'fr'] as const;
/** Times to decision in milliseconds, at both ends of a class and within it. */
const DECISION_MS = [0, 1_999, 2_000, 3_100, 4_999, 4_200, 12_000, 60_000] as const;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

/** Variants that are tested at a moment. */
const variantsAt = (at: number) =>
  at < Date.parse('2026-01-10') ? (['plain', 'plain', 'warm'] as const) : (['plain'] as const);

/** What is told of a display or a choice besides. */
export interface Place {
  readonly device?: 'phone' | 'tablet' | 'desktop';
  readonly placement?: 'bottom' | 'modal';
  readonly country?: string;
  readonly pageGroup?: string;
  readonly variant?: string;
}

/** Something that belongs in the report, on the day on which it came, by the clocks of its site. */
export type Counted = { readonly day: string } & Place &
  (
    | {
        readonly what: 'display' | 'bot' | 'again' | 'test-display' | 'test-event';
        readonly site: string;
        readonly language: string;
      }
    | ({
        readonly what: 'event';
        readonly came: 'on time' | 'late' | 'with a wrong clock';
        /** Time since the grant of what it took back, in milliseconds; absent where that is not known. */
        readonly heldFor?: number;
      } & ConsentEvent)
  );

/** One request, and what it asks for. */
interface Step {
  /** Moment at the collector, in milliseconds since the epoch. */
  readonly at: number;
  readonly path: string;
  readonly init: RequestInit;
  /** Status of the answer; absent for an erasure, whose answer says whether anything was held. */
  readonly status?: number;
  readonly shows?: {
    readonly what: 'display' | 'bot' | 'test-display';
    readonly site: string;
    readonly language: string;
  } & Place;
  /** Events of which the collector keeps those that it does not have. */
  readonly brings?: readonly ConsentEvent[];
  /** Whether it comes from a page where the site's own people try it. */
  readonly isTest?: boolean;
  /** Clock of the browser when it sent them; absent where it says none. */
  readonly sentAt?: number;
  /** What is told beside them. */
  readonly from?: Place;
  /** Consent id whose records go. */
  readonly erases?: string;
}

/** What is sent, and what of it counts. */
export interface Stream {
  readonly steps: readonly (Step & { readonly status: number })[];
  readonly counted: readonly Counted[];
  /** Day at a site at the end of the stream. */
  readonly todayAt: (site: string) => string;
  /** How often each kind of trouble is in it. */
  readonly troubles: ReadonlyMap<string, number>;
}

/** Makes the stream of a seed. */
export function makeStream(
  seed: number,
  { first, today }: Weeks = { first: FIRST_DAY, today: TODAY },
): Stream {
  const maker = new StreamMaker(seed);
  const start = Date.parse(first);
  const days = (Date.parse(today) - start) / DAY + 1;
  for (let day = 0; day < days; day += 1) {
    for (const { id } of STREAM_SITES) {
      const visitors = Math.round((VISITORS[id] ?? 0) * (0.5 + maker.random()));
      for (let visitor = 0; visitor < visitors; visitor += 1) maker.visit(id, start + day * DAY);
    }
  }
  // What would come after the end of the stream does not come.
  const steps = maker.steps.filter(({ at }) => dayAt('open', at) <= today).sort((a, b) => a.at - b.at);
  const end = steps.at(-1)?.at ?? start;
  return { ...walk(steps), todayAt: (site) => dayAt(site, end), troubles: maker.troubles };
}

/** First and last day of a stream. */
interface Weeks {
  readonly first: string;
  readonly today: string;
}

/** Goes through the requests as they come: an event counts once, on the day on which it came first, by the clocks of its site. */
function walk(steps: readonly Step[]): Pick<Stream, 'steps' | 'counted'> {
  const held = new Map<string, ConsentEvent>();
  const wrong = new Set<string>();
  const erased = new Set<string>();
  const counted: Counted[] = [];
  const answered = steps.map((step) => {
    const { at, shows, brings = [], sentAt = at, from, erases, isTest = false, status = 0 } = step;
    if (shows) counted.push({ ...shows, day: dayAt(shows.site, at) });
    for (const event of brings) {
      const { id, site, language, decidedAt, method } = event;
      const day = dayAt(site, at);
      if (held.has(id)) {
        if (!isTest && !IN_NO_FIGURE.includes(method)) counted.push({ what: 'again', site, language, day });
        continue;
      }
      if (isTest) {
        held.set(id, event);
        counted.push({ what: 'test-event', site, language, day });
        continue;
      }
      const came = howItCame({ at, sentAt, decidedAt });
      if (came === 'with a wrong clock') wrong.add(id);
      const isNobodys = erased.has(event.consentId ?? '');
      const heldFor = isNobodys || wrong.has(id) ? undefined : timeHeld(event, [...held.values()], wrong);
      held.set(id, event);
      counted.push({
        ...from,
        what: 'event',
        came,
        day,
        ...event,
        ...(heldFor !== undefined && { heldFor }),
      });
    }
    if (erases === undefined) return { ...step, status };
    const gone = [...held.values()].filter(({ consentId }) => consentId === erases);
    // What was counted stays; what comes again is not known any more.
    for (const { id } of gone) held.delete(id);
    erased.add(erases);
    return { ...step, status: gone.length > 0 ? 200 : 404 };
  });
  return { steps: answered, counted };
}

/** What answers no notice: taken over from another tool, loaded once, ended. */
export const NO_ANSWER: readonly string[] = ['import', 'embed_once', 'expiry'];

/** What of it is in no figure at all. */
export const IN_NO_FIGURE: readonly string[] = ['embed_once', 'expiry'];

/** How long the latest grant of what an event takes back had been in force: the last word about it that is held was that grant. */
function timeHeld(
  { consentId, site, states, decidedAt }: ConsentEvent,
  held: readonly ConsentEvent[],
  wrong: ReadonlySet<string>,
): number | undefined {
  const own = held.filter(
    (one) =>
      one.consentId === consentId &&
      one.site === site &&
      one.decidedAt <= decidedAt &&
      !NO_ANSWER.includes(one.method),
  );
  const grants = Object.keys(states).flatMap((id) => {
    if (states[id] !== 'withdrawn') return [];
    const words = own.flatMap((one) => {
      const state = one.states[id] ?? one.states[id.split(':')[0] ?? ''];
      return state === undefined ? [] : [{ ...one, state }];
    });
    const last = words.reduce<(typeof words)[number] | undefined>(
      (latest, word) => (latest && latest.decidedAt >= word.decidedAt ? latest : word),
      undefined,
    );
    const isGrant = last?.state === 'granted' || last?.state === 'renewed';
    return last && isGrant && !wrong.has(last.id) ? [last.decidedAt] : [];
  });
  return grants.length > 0 ? decidedAt - Math.max(...grants) : undefined;
}

/** As docs/report.md has it: a clock is wrong by a day or more, or says more than 31 days; late is a day by our clock. */
function howItCame({ at, sentAt, decidedAt }: { at: number; sentAt: number; decidedAt: number }) {
  const isOff = Math.abs(at - sentAt) > DAY || decidedAt > sentAt + DAY || decidedAt < sentAt - 31 * DAY;
  if (isOff) return 'with a wrong clock';
  return at > decidedAt + DAY ? 'late' : 'on time';
}

/** Sends a stream, moment by moment. What comes at the same moment is sent at once. */
export async function replay({ steps }: Stream, url: string, setClock: (at: number) => void): Promise<void> {
  for (const at of new Set(steps.map((step) => step.at))) {
    setClock(at);
    const together = steps.filter((step) => step.at === at);
    // What one browser sends is sent in its order: how long it held a grant hangs on that.
    const last = new Map<string, Promise<void>>();
    await Promise.all(
      together.map((step) => {
        const id = step.brings?.[0]?.consentId ?? '';
        const sent = (last.get(id) ?? Promise.resolve()).then(() => send(step));
        if (id !== '') last.set(id, sent);
        return sent;
      }),
    );
    // Health waits for the writing thread: what came at this moment is counted before the next one.
    assert.equal((await fetch(`${url}/health`)).status, 200);
  }

  async function send({ path, init, status }: Stream['steps'][number]): Promise<void> {
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    assert.equal(response.status, status, `${path}: ${text}`);
  }
}

function dayAt(site: string, at: number): string {
  const [, hours = NaN] = AHEAD[site]?.findLast(([from]) => from <= at) ?? [];
  return new Date(at + hours * HOUR).toISOString().slice(0, 10);
}

type RareAnswer = Pick<ConsentEvent, 'method' | 'layer' | 'states'>;

class StreamMaker {
  readonly steps: Step[] = [];
  readonly troubles = new Map<string, number>();
  readonly #places = new Map<string, Place>();
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 to 1: Park and Miller's minimal standard generator. */
  random(): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state / 2_147_483_647;
  }

  /** Somebody sees the notice of a site, and answers it or does not. */
  visit(site: string, day: number): void {
    const at = day + this.#pick(MOMENTS);
    const language = this.#pick(LANGUAGES);
    const place = this.#place(at);
    if (this.random() < 0.06) return this.#try(site, language, at, place);
    this.#display(site, language, at, place);
    if (this.random() < 0.4) return;
    const answer = this.#answer(site, language, at, place);
    this.#deliver(answer, at);
    if (answer.consentId === undefined || this.random() > 0.3) return;
    const changedAt = this.#later(at, 20);
    const change = this.#change(answer, changedAt);
    this.#deliver(change, changedAt);
    if (this.random() < 0.06) this.#erase(change, this.#later(changedAt, 10));
  }

  /** Somebody of the site's own looks at it on a page that is named as one for that. */
  #try(site: string, language: string, at: number, { pageGroup, device, placement, variant }: Place): void {
    this.#trouble('a test of the site’s own people');
    const page = testOriginOf(site);
    // A page of another origin than the collector's says where it is in one header, one of the same in another.
    const here: Record<string, string> =
      this.random() < 0.5 ? { Origin: page } : { Referer: `${page}/shop?a=1` };
    const headers = { 'User-Agent': BROWSER, ...here };
    const shows = { what: 'test-display', site, language } as const;
    this.steps.push({
      at,
      path: `/locales/${language}.js?site=${site}`,
      status: 200,
      init: { headers },
      shows,
    });
    const told = { ...(device && { device }), ...(placement && { placement }), ...(variant && { variant }) };
    const query = new URLSearchParams({ site, ...told, ...(pageGroup && { group: pageGroup }) });
    const path = `/locales/${language}.preferences.js?${query.toString()}`;
    this.steps.push({ at, path, status: 200, init: { headers } });
    const event = this.#answer(site, language, at, { ...told, ...(pageGroup && { pageGroup }) });
    const change = this.#change(event, at + 1_000);
    this.#post(at, { body: batchOf([event, event], at), brings: [event, event], origin: page, isTest: true });
    const changedAt = this.#later(at, 5);
    this.#post(changedAt, {
      body: batchOf([change], changedAt),
      brings: [change],
      origin: page,
      isTest: true,
    });
  }

  /** Half of the pages have a group, most requests a country, and some visitors answer before the page is at rest. */
  #place(at: number): Place {
    const country = this.#pick(['NL', 'NL', 'NL', 'BE', 'XX'] as const);
    const isAtRest = this.random() < 0.85;
    return {
      ...(country !== 'XX' && { country }),
      ...(this.random() < 0.5 && { pageGroup: this.#pick(['home', 'shop', 'shop'] as const) }),
      ...(isAtRest && {
        device: this.#pick(['phone', 'phone', 'phone', 'desktop', 'tablet'] as const),
        placement: this.#pick(['bottom', 'bottom', 'modal'] as const),
        // The test of variants ends in the middle of the stream: from then on there is one, and then none is named.
        ...(at < Date.parse('2026-01-20') && { variant: this.#pick(variantsAt(at)) }),
      }),
    };
  }

  #display(site: string, language: string, at: number, { country, pageGroup, ...atRest }: Place): void {
    const path = `/locales/${language}.js?site=${site}`;
    const ask = (headers: Record<string, string>, what: Partial<Step> = {}) =>
      this.steps.push({ at, path, status: 200, init: { headers }, ...what });
    const group = pageGroup === undefined || !atRest.device ? {} : { pageGroup };
    ask(
      { 'User-Agent': BROWSER, 'X-Country': country ?? 'XX' },
      { shows: { what: 'display', site, language, ...(country && { country }), ...group, ...atRest } },
    );
    if (atRest.device) {
      const query = new URLSearchParams({ site, ...atRest, ...(pageGroup && { group: pageGroup }) });
      ask({ 'User-Agent': BROWSER }, { path: `/locales/${language}.preferences.js?${query.toString()}` });
    }
    const chance = this.random();
    if (chance < 0.1) {
      this.#trouble('bot');
      ask({ 'User-Agent': BOT }, { shows: { what: 'bot', site, language } });
    } else if (chance < 0.15) {
      this.#trouble('prefetch');
      ask({ 'User-Agent': BROWSER, 'Sec-Purpose': 'prefetch' });
    } else if (chance < 0.18) {
      this.#trouble('paused');
      ask({ 'User-Agent': BROWSER }, { path: `/locales/${language}.js?site=${PAUSED_SITE.id}` });
    } else if (chance < 0.22) {
      this.#trouble('texts that are not of the notice');
      ask({ 'User-Agent': BROWSER }, { path: `/locales/en.preferences.js?site=${site}` });
    }
  }

  #answer(site: string, language: string, at: number, { pageGroup, variant, ...from }: Place): ConsentEvent {
    const chance = this.random();
    const refusing = { method: 'reject_all', layer: 'notice', states: statesOf('refused') } as const;
    const accepting = { method: 'accept_all', layer: 'notice', states: statesOf('granted') } as const;
    const choosing = { method: 'save', layer: 'preferences', states: this.#someStates() } as const;
    const allowing = {
      method: 'embed_always',
      layer: 'embed',
      states: { ...statesOf('refused'), marketing: 'granted' },
    } as const;
    const answer =
      chance < 0.3
        ? refusing
        : chance < 0.6
          ? accepting
          : chance < 0.78
            ? choosing
            : chance < 0.83
              ? allowing
              : this.#rareAnswer();
    const event = this.#event(
      {
        site,
        language,
        ...(pageGroup !== undefined && { pageGroup }),
        build: variant === undefined ? '0.1.0' : `0.1.0+${variant}`,
        occasion: this.random() < 0.1 ? 'asked-again' : 'first',
        ...answer,
        ...(answer.layer === 'notice' && { decisionMs: DECISION_MS[this.#state % DECISION_MS.length] ?? 0 }),
        // The notice was revised on 1 January; in some pages the revision before came back for a while.
        revision: at < Date.parse('2026-01-01') || this.random() < 0.1 ? 1 : 2,
      },
      at,
    );
    this.#places.set(event.id, from);
    return event;
  }

  #change(answer: ConsentEvent, at: number): ConsentEvent {
    const entries = Object.entries(answer.states).map(([purpose, state]): [string, PurposeState] => {
      const wasGranted = state === 'granted';
      const isGranted = this.random() < 0.4;
      return [
        purpose,
        wasGranted ? (isGranted ? 'renewed' : 'withdrawn') : isGranted ? 'granted' : 'refused',
      ];
    });
    const { site, language, revision, build, consentId } = answer;
    return {
      ...this.#event(
        {
          site,
          language,
          revision,
          build,
          occasion: 'changed',
          method: 'save',
          layer: 'preferences',
          states: Object.fromEntries(entries),
        },
        at,
      ),
      ...(consentId !== undefined && { consentId }),
    };
  }

  /** Signals of the browser, calls and agents, and what answers no notice. */
  #rareAnswer(): RareAnswer {
    const states = this.#someStates();
    const refused = statesOf('refused');
    const acts: readonly [RareAnswer, ...RareAnswer[]] = [
      { method: 'gpc', layer: 'none', states: refused },
      { method: 'dnt', layer: 'none', states: refused },
      { method: 'opt_out', layer: 'notice', states: refused },
      { method: 'close', layer: 'notice', states: refused },
      { method: 'api', layer: 'none', states },
      { method: 'agent', layer: 'none', states },
      { method: 'import', layer: 'none', states },
      { method: 'embed_once', layer: 'embed', states: { marketing: 'granted' } },
      { method: 'expiry', layer: 'none', states: refused },
    ];
    return this.#pick(acts);
  }

  #someStates(): ConsentEvent['states'] {
    const some = () => (this.random() < 0.5 ? 'granted' : 'refused');
    // A service is answered by itself where it was switched apart from its purpose; marketing was not asked at first.
    return {
      analytics: some(),
      personalisation: some(),
      ...(this.random() < 0.4 && { 'analytics:posthog': some() }),
      ...(this.random() < 0.7 && { marketing: some() }),
    };
  }

  #event(part: Omit<ConsentEvent, 'schema' | 'id' | 'decidedAt' | 'profile'>, at: number): ConsentEvent {
    const isGranted = Object.values(part.states).includes('granted');
    return {
      schema: CONSENT_EVENT_SCHEMA,
      id: this.#uuid(at),
      ...(isGranted && { consentId: this.#hex(32) }),
      decidedAt: at,
      profile: 'eu',
      ...part,
    };
  }

  /** Brings an event on its way, with what may happen to it there. */
  #deliver(event: ConsentEvent, at: number): void {
    const chance = this.random();
    if (chance < 0.55) {
      this.#send(event, at);
    } else if (chance < 0.63) {
      this.#trouble('sent twice at once, as by two tabs');
      this.#send(event, at);
      this.#send(event, at);
    } else if (chance < 0.69) {
      this.#trouble('twice in a batch');
      this.#post(at, { body: batchOf([event, event], at), brings: [event, event] });
    } else if (chance < 0.76) {
      this.#trouble('sent again later, because the answer was lost');
      this.#send(event, at);
      this.#send(event, this.#later(at, 30));
    } else if (chance < 0.84) {
      this.#trouble('replay');
      const arrival = this.#later(at, 30);
      this.#post(arrival, { body: batchOf([event], arrival), brings: [event] });
    } else if (chance < 0.87) {
      this.#trouble('late: decided longer ago than an outbox tries');
      this.#send({ ...event, decidedAt: at - Math.round((40 + this.random() * 500) * DAY) }, at);
    } else if (chance < 0.91) {
      this.#trouble('wrong clock');
      const clock = at + Math.round((this.random() - 0.5) * 800 * DAY);
      const skewed = { ...event, decidedAt: clock };
      this.#post(at, { body: batchOf([skewed], clock), brings: [skewed] });
    } else if (chance < 0.94) {
      this.#trouble('lost');
    } else if (chance < 0.95) {
      this.#trouble('refused: of a site that is paused');
      this.#post(at, { body: { ...event, site: PAUSED_SITE.id }, brings: [], status: 403 });
    } else if (chance < 0.97) {
      this.#trouble('refused: not as the schema says');
      this.#post(at, { body: { ...event, method: 'guess' }, brings: [], status: 400 });
    } else if (chance < 0.985) {
      this.#trouble('refused: of another origin');
      this.#post(at, { body: event, brings: [], status: 403, origin: 'https://elsewhere.example' });
    } else {
      this.#trouble('refused beside one that is kept');
      this.#post(at, { body: batchOf([{ ...event, id: 'none' }, event], at), brings: [event], status: 200 });
    }
  }

  /** Sends an event as a page does; a change of a choice alone, as a script of a server would. */
  #send(event: ConsentEvent, at: number): void {
    this.#post(at, { body: event.occasion === 'changed' ? event : batchOf([event], at), brings: [event] });
  }

  #post(
    at: number,
    request: {
      readonly body: object;
      readonly brings: readonly ConsentEvent[];
      readonly status?: number;
      readonly origin?: string;
      readonly isTest?: boolean;
    },
  ): void {
    const { country = 'XX', ...told } = this.#places.get(request.brings[0]?.id ?? '') ?? {};
    const body = JSON.stringify({ ...request.body, ...told });
    const from = { ...told, ...(country !== 'XX' && { country }) };
    const sentAt = /"sentAt":(\d+)/.exec(body)?.[1];
    const {
      status = 204,
      brings,
      isTest = false,
      origin = originOf(/"site":"(\w+)"/.exec(body)?.[1] ?? ''),
    } = request;
    const init = postOf(body, origin, country);
    const clock = sentAt === undefined ? {} : { sentAt: Number(sentAt) };
    this.steps.push({ at, path: '/events', status, brings, from, init, isTest, ...clock });
  }

  #erase(event: ConsentEvent, later: number): void {
    const { site, consentId } = event;
    if (consentId === undefined) return;
    this.#trouble('erased');
    // At a moment of its own: with nothing else at once there is one right answer.
    const at = later - (later % DAY) + 10 * HOUR;
    const body = JSON.stringify({ consent_id: consentId });
    this.steps.push({ at, path: '/rights/erasure', erases: consentId, init: postOf(body, originOf(site)) });
    if (this.random() < 0.5) return;
    this.#trouble('sent again after an erasure');
    this.#send(event, this.#later(at, 5));
  }

  #trouble(name: string): void {
    this.troubles.set(name, (this.troubles.get(name) ?? 0) + 1);
  }

  /** A moment on a later day, so many days after at most. */
  #later(at: number, days: number): number {
    const day = at - (at % DAY);
    return day + (1 + Math.floor(this.random() * days)) * DAY + this.#pick(MOMENTS);
  }

  #pick<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.random() * list.length)] ?? list[0];
  }

  #hex(digits: number): string {
    return Array.from({ length: digits }, () => Math.floor(this.random() * 16).toString(16)).join('');
  }

  #uuid(at: number): string {
    const time = at.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.#hex(3)}-8${this.#hex(3)}-${this.#hex(12)}`;
  }
}

function originOf(site: string): string {
  return `https://${site}.example`;
}

function testOriginOf(site: string): string {
  return `https://staging.${site}.example`;
}

function postOf(body: string, origin: string, country = 'XX'): RequestInit {
  const headers = { Origin: origin, 'Content-Type': 'text/plain', 'X-Country': country };
  return { method: 'POST', headers, body };
}

function statesOf(state: PurposeState): ConsentEvent['states'] {
  return { analytics: state, personalisation: state, marketing: state };
}
