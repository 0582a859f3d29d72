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
const START = Date.parse(FIRST_DAY);
const DAYS = (Date.parse(TODAY) - START) / DAY + 1;

/** Moments of a day at which requests come: its first and its last millisecond among them. */
const MOMENTS = [0, 7 * HOUR, 13 * HOUR, 19 * HOUR, DAY - 1] as const;

/** How many visitors see the notice of a site on a day. */
const VISITORS: Readonly<Record<string, number>> = { open: 12, busy: 34, quiet: 5 };

/** The sites of the stream: one that shows everything, one with enough choices for every day, and one without. */
export const STREAM_SITES: readonly Site[] = [
  { id: 'open', origins: ['https://open.example'], minimumCell: 1 },
  { id: 'busy', origins: ['https://busy.example'], timeZone: 'Europe/Amsterdam' },
  { id: 'quiet', origins: ['https://quiet.example'], timeZone: 'America/New_York' },
];

/** Hours by which the clocks of a site are ahead of UTC in the months of the stream. */
const AHEAD: Readonly<Record<string, number>> = { open: 0, busy: 1, quiet: -5 };

const LANGUAGES = ['nl', 'nl', 'nl', 'en', 'en', 'de', 'fr'] as const;
/** Times to decision in milliseconds, at both ends of a class and within it. */
const DECISION_MS = [0, 1_999, 2_000, 3_100, 4_999, 4_200, 12_000, 60_000] as const;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

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
    | { readonly what: 'display' | 'bot' | 'again'; readonly site: string; readonly language: string }
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
    readonly what: 'display' | 'bot';
    readonly site: string;
    readonly language: string;
  } & Place;
  /** Events of which the collector keeps those that it does not have. */
  readonly brings?: readonly ConsentEvent[];
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
export function makeStream(seed: number): Stream {
  const maker = new StreamMaker(seed);
  for (let day = 0; day < DAYS; day += 1) {
    for (const { id } of STREAM_SITES) {
      const visitors = Math.round((VISITORS[id] ?? 0) * (0.5 + maker.random()));
      for (let visitor = 0; visitor < visitors; visitor += 1) maker.visit(id, START + day * DAY);
    }
  }
  // What would come after the end of the stream does not come.
  const steps = maker.steps.filter(({ at }) => dayAt('open', at) <= TODAY).sort((a, b) => a.at - b.at);
  const end = steps.at(-1)?.at ?? START;
  return { ...walk(steps), todayAt: (site) => dayAt(site, end), troubles: maker.troubles };
}

/** Goes through the requests as they come: an event counts once, on the day on which it came first, by the clocks of its site. */
function walk(steps: readonly Step[]): Pick<Stream, 'steps' | 'counted'> {
  const held = new Map<string, ConsentEvent>();
  const wrong = new Set<string>();
  const erased = new Set<string>();
  const counted: Counted[] = [];
  const answered = steps.map((step) => {
    const { at, shows, brings = [], sentAt = at, from, erases, status = 0 } = step;
    if (shows) counted.push({ ...shows, day: dayAt(shows.site, at) });
    for (const event of brings) {
      const { id, site, language, decidedAt } = event;
      const day = dayAt(site, at);
      if (held.has(id)) {
        counted.push({ what: 'again', site, language, day });
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

/** How long the latest grant of what an event takes back had been in force: the last word about it that is held was that grant. */
function timeHeld(
  { consentId, site, states, decidedAt }: ConsentEvent,
  held: readonly ConsentEvent[],
  wrong: ReadonlySet<string>,
): number | undefined {
  const own = held.filter(
    (one) => one.consentId === consentId && one.site === site && one.decidedAt <= decidedAt,
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

const dayAt = (site: string, at: number) =>
  new Date(at + (AHEAD[site] ?? NaN) * HOUR).toISOString().slice(0, 10);

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
    const place = this.#place();
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

  /** Half of the pages have a group, most requests a country, and some visitors answer before the page is at rest. */
  #place(): Place {
    const country = this.#pick(['NL', 'NL', 'NL', 'BE', 'XX'] as const);
    const isAtRest = this.random() < 0.85;
    return {
      ...(country !== 'XX' && { country }),
      ...(this.random() < 0.5 && { pageGroup: this.#pick(['home', 'shop', 'shop'] as const) }),
      ...(isAtRest && {
        device: this.#pick(['phone', 'phone', 'phone', 'desktop', 'tablet'] as const),
        placement: this.#pick(['bottom', 'bottom', 'modal'] as const),
        variant: this.#pick(['plain', 'plain', 'warm'] as const),
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
    } else if (chance < 0.2) {
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
    const answer = chance < 0.4 ? refusing : chance < 0.75 ? accepting : chance < 0.95 ? choosing : allowing;
    const event = this.#event(
      {
        site,
        language,
        ...(pageGroup !== undefined && { pageGroup }),
        build: variant === undefined ? '0.1.0' : `0.1.0+${variant}`,
        occasion: this.random() < 0.1 ? 'asked-again' : 'first',
        ...answer,
        ...(answer.layer === 'notice' && { decisionMs: DECISION_MS[this.#state % DECISION_MS.length] ?? 0 }),
        // The notice was revised on 1 January.
        revision: at < Date.parse('2026-01-01') ? 1 : 2,
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
    } else if (chance < 0.96) {
      this.#trouble('refused: not as the schema says');
      this.#post(at, { body: { ...event, method: 'guess' }, brings: [], status: 400 });
    } else if (chance < 0.98) {
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
    },
  ): void {
    const { country = 'XX', ...told } = this.#places.get(request.brings[0]?.id ?? '') ?? {};
    const body = JSON.stringify({ ...request.body, ...told });
    const from = { ...told, ...(country !== 'XX' && { country }) };
    const sentAt = /"sentAt":(\d+)/.exec(body)?.[1];
    const { status = 204, brings, origin = originOf(/"site":"(\w+)"/.exec(body)?.[1] ?? '') } = request;
    const init = postOf(body, origin, country);
    const clock = sentAt === undefined ? {} : { sentAt: Number(sentAt) };
    this.steps.push({ at, path: '/events', status, brings, from, init, ...clock });
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

const originOf = (site: string) => `https://${site}.example`;

function postOf(body: string, origin: string, country = 'XX'): RequestInit {
  const headers = { Origin: origin, 'Content-Type': 'text/plain', 'X-Country': country };
  return { method: 'POST', headers, body };
}

function statesOf(state: PurposeState): ConsentEvent['states'] {
  return { analytics: state, personalisation: state, marketing: state };
}
