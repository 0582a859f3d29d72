/**
 * Made-up counters of a site, so that every page and chart of the report can be seen filled. The same day of the same
 * site is always the same.
 */
import { CONSENT_EVENT_SCHEMA, type ConsentEvent, type PurposeState } from '../protocol/consent-event.ts';
import {
  countDisplay,
  countDisplayPlace,
  countEvent,
  countWithdrawal,
  isWithdrawal,
  type Counter,
  type DisplayPlace,
} from './counters.ts';

const MAX_ID_LENGTH = 32;
const PURPOSES = ['analytics', 'personalisation', 'preferences', 'statistics'] as const;
/** Languages and how many of a hundred displays are in them. */
const LANGUAGES = [
  ['nl', 58],
  ['en', 26],
  ['de', 11],
  ['fr', 5],
] as const;

const DEVICES = [
  ['phone', 61],
  ['desktop', 33],
  ['tablet', 6],
] as const;
const PLACEMENTS = [
  ['bottom', 88],
  ['corner', 12],
] as const;
const COUNTRIES = [
  ['NL', 64],
  ['BE', 18],
  ['DE', 12],
  ['FR', 6],
] as const;
const WITHDRAWN_AFTER = [
  ['under-1h', 34],
  ['1h-1d', 12],
  ['1d-7d', 17],
  ['7d-30d', 21],
  ['30d-180d', 11],
  ['not-known', 5],
] as const;
const PAGE_GROUPS = [
  ['home', 38],
  ['articles', 47],
  ['checkout', 15],
] as const;

/** Names the site that holds the sample of `site`. Cut to the length that an id may have. */
export function sampleIdOf(site: string): string {
  return `sample-${site}`.slice(0, MAX_ID_LENGTH);
}

/** Makes up the counters of one day, `YYYY-MM-DD`, of a sample site. */
export function sampleDay(site: string, day: string): Counter[] {
  const random = randomFrom(`${site} ${day}`);
  const randomTime = randomFrom(`${site} ${day} time`);
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  const displays = Math.round((isWeekend ? 70 : 130) * (0.8 + 0.4 * random()));
  return Array.from({ length: displays }).flatMap(() => {
    const language = pick(LANGUAGES, random);
    const isBot = random() < 0.04;
    const display = countDisplay(site, language, day, isBot);
    if (isBot) return display;
    const { pageGroup = '', ...circumstances } = samplePlace(random);
    return [
      ...display,
      ...countDisplayPlace(site, day, { pageGroup, language, ...circumstances }),
      ...sampleEvents(random).flatMap((part) => [
        ...countEvent(
          { ...event(site, language, part), ...sampleTime(part, randomTime), pageGroup },
          day,
          circumstances,
        ),
        ...(isWithdrawal(part) ? [countWithdrawal(site, day, pick(WITHDRAWN_AFTER, randomTime))] : []),
      ]),
    ];
  });
}

function samplePlace(random: () => number): DisplayPlace {
  return {
    device: pick(DEVICES, random),
    placement: pick(PLACEMENTS, random),
    country: pick(COUNTRIES, random),
    pageGroup: pick(PAGE_GROUPS, random),
  };
}

type EventPart = Pick<ConsentEvent, 'occasion' | 'method' | 'states'>;

/** What follows one display: no answer, an answer, or an answer and later a change of it. */
function sampleEvents(random: () => number): EventPart[] {
  const chance = random();
  if (chance < 0.4) return [];
  if (chance < 0.56) {
    const refused: EventPart = { occasion: 'first', method: 'reject_all', states: statesOf(() => 'refused') };
    if (random() >= 0.03) return [refused];
    const states = statesOf((purpose) => (purpose === 'statistics' ? 'granted' : 'refused'));
    return [refused, { occasion: 'changed', method: 'save', states }];
  }
  if (chance < 0.63) {
    const states = statesOf((purpose) =>
      random() < (purpose === 'personalisation' ? 0.3 : 0.6) ? 'granted' : 'refused',
    );
    return [{ occasion: 'first', method: 'save', states }];
  }
  const first: EventPart = { occasion: 'first', method: 'accept_all', states: statesOf(() => 'granted') };
  if (random() >= 0.03) return [first];
  const withdrawn = pick(
    [
      ['personalisation', 60],
      ['analytics', 40],
    ],
    random,
  );
  const states = statesOf((purpose) => (purpose === withdrawn ? 'withdrawn' : 'renewed'));
  return [first, { occasion: 'changed', method: 'save', states }];
}

/** The time of an answer at the notice: half of them take four seconds at most. */
function sampleTime({ method }: EventPart, random: () => number): Pick<ConsentEvent, 'decisionMs'> {
  return method === 'save' ? {} : { decisionMs: Math.round(4_000 * 4 ** (2 * random() + 2 * random() - 2)) };
}

function statesOf(stateOf: (purpose: string) => PurposeState): ConsentEvent['states'] {
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, stateOf(purpose)]));
}

/** An event whole enough to be counted; it is never stored. */
function event(site: string, language: string, part: EventPart): ConsentEvent {
  return {
    schema: CONSENT_EVENT_SCHEMA,
    id: '00000000-0000-7000-8000-000000000000',
    site,
    language,
    decidedAt: 0,
    layer: part.method === 'save' ? 'preferences' : 'notice',
    revision: 1,
    profile: 'eu',
    build: 'sample',
    ...part,
  };
}

function pick<Value extends string>(
  weights: readonly [readonly [Value, number], ...(readonly (readonly [Value, number])[])],
  random: () => number,
): Value {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  const picked = weights.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return (picked ?? weights[0])[0];
}

/** Random numbers from 0 to 1 that a text determines: xmur3 and mulberry32, both public domain (bryc/code, PRNGs). */
function randomFrom(text: string): () => number {
  let state = 1779033703 ^ text.length;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
