/**
 * What is counted, and how one consent event becomes counts.
 *
 * The report is made of these counters alone: nothing in it can be traced to a person (SD-20, LB-51). Narrow
 * marginals, one row for each dimension: measured in the decision record on the database.
 */
import type { ConsentEvent, Device, Placement, PurposeState } from '../protocol/consent-event.ts';
import { VARIANT_PATTERN } from '../protocol/variant-pattern.ts';
import { decisionTimeOf } from './decision-time.ts';
import { withdrawnIn, type WithdrawalTime } from './withdrawal-time.ts';

/** By what choices are broken down, and displays are not: what only an answer has. */
export const CHOICE_DIMENSIONS = ['layer', 'method', 'revision', 'decision-time'] as const;
/** By what choices are broken down, and displays are not. */
export type ChoiceDimension = (typeof CHOICE_DIMENSIONS)[number];

/** By what displays and choices are broken down alike. */
export const SHOWN_DIMENSIONS = ['device', 'placement', 'page-group', 'country', 'variant'] as const;
/** By what displays and choices are broken down alike. */
export type ShownDimension = (typeof SHOWN_DIMENSIONS)[number];

/** By which two at once displays and choices are broken down: those of which an answer depends on the other. */
export const PAIR_DIMENSIONS = ['language device', 'placement device'] as const;
/** By which two at once displays and choices are broken down; so are its values, as `nl phone`. */
export type PairDimension = (typeof PAIR_DIMENSIONS)[number];

/** By what a count is broken down. `all` is the total. */
export type Dimension =
  'all' | 'language' | 'withdrawal-time' | ShownDimension | ChoiceDimension | PairDimension;

/** What is known of a request, counted, and kept with no event (LB-51). What is not known is absent. */
export interface Circumstances {
  readonly device?: Device;
  readonly placement?: Placement;
  /** ISO 3166-1 alpha-2, as the operator's edge says; never computed from an address. */
  readonly country?: string;
}

/** Where a display was, and of what: `Circumstances`, the page group as the site names it, and the variant. */
export interface DisplayPlace extends Circumstances {
  readonly pageGroup?: string;
  readonly variant?: string;
  /** Language of the notice, for the breakdowns by two at once: by itself it is counted with the display. */
  readonly language?: string;
}

/** Outcome of a choice: every purpose granted, some, or none. */
export type Outcome = 'accept-all' | 'partial' | 'reject-all';

/**
 * What a counter counts.
 *
 * - `display`: the notice's texts were asked for, so the notice was about to be shown (LB-52). Not a person.
 * - `display-bot`: the same by a client that says it is a bot; kept apart.
 * - `display-test`, `event-test`: a display, or an event, of pages where the site's own people try it; in nothing else.
 * - `choice:<outcome>`: a choice in answer to a notice (occasion `first` or `asked-again`).
 * - `purpose-granted:<purpose>`, `purpose-refused:<purpose>`: what such a choice said about one purpose.
 * - `change`: a visitor changed a decision that was in force.
 * - `withdrawal:<purpose>`: such a change, or a new choice, took back what was granted before.
 * - `withdrawal`: an event with at least one of these, by the time since the grant, and in no total.
 * - `regrant:<purpose>`: such a change granted a purpose that was not granted before it.
 * - `late`, `wrong-clock`: an event, whatever it says, that came so (`Delivery`).
 * - `sent-again`: an event came whose id was stored already; it is in nothing else.
 * - `import`: an answer that was given to another consent tool was taken over. No choice, so in nothing else.
 * - `embed-once`, `expiry`: an embed was loaded once, an answer ended. No answer to a notice, so in nothing else.
 */
export type Measure =
  | 'display'
  | 'display-bot'
  | 'display-test'
  | 'event-test'
  | `choice:${Outcome}`
  | `purpose-granted:${string}`
  | `purpose-refused:${string}`
  | 'change'
  | `withdrawal:${string}`
  | 'withdrawal'
  | `regrant:${string}`
  | 'import'
  | 'embed-once'
  | 'expiry'
  | Delivery;

/**
 * How an event came, where that is worth a count: more than a day after the choice, with times that cannot be right
 * (PR-09), or once more (PR-11).
 */
export type Delivery = 'late' | 'wrong-clock' | 'sent-again';

/** One row of the rollup. */
export interface Counter {
  readonly site: string;
  /** Day of receipt, `YYYY-MM-DD`, in the time zone of the site. */
  readonly day: string;
  readonly dimension: Dimension;
  /** Value within the dimension; empty for `all`. */
  readonly value: string;
  readonly measure: Measure;
  readonly n: number;
}

/** Day in UTC, `YYYY-MM-DD`, of a moment in milliseconds since the epoch. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Says whether a choice granted everything, something or nothing. */
export function outcomeOf(states: ConsentEvent['states']): Outcome {
  const values = Object.values(states);
  const granted = values.filter(isGranted).length;
  if (granted === 0) return 'reject-all';
  return granted === values.length ? 'accept-all' : 'partial';
}

/** What a display of the notice adds to the counters of the day on which it came. */
export function countDisplay(site: string, language: string, day: string, isBot: boolean): Counter[] {
  return spread({ site, language, day }, [isBot ? 'display-bot' : 'display']);
}

/** What a display, or an event, adds to the counters where the site's own people try it: this, and nothing else. */
export function countTest(site: string, day: string, measure: 'display-test' | 'event-test'): Counter {
  return { site, day, dimension: 'all', value: '', measure, n: 1 };
}

/** What a display adds to the breakdowns, besides the language, and to no total. */
export function countDisplayPlace(site: string, day: string, place: DisplayPlace): Counter[] {
  return ofPlace(site, day, place, 'display');
}

/**
 * What a stored event adds to the counters. Call once for each event id.
 *
 * @param day Day of receipt, `YYYY-MM-DD`, in the time zone of the site.
 * @param circumstances Those of the request that brought it.
 */
export function countEvent(event: ConsentEvent, day: string, circumstances: Circumstances = {}): Counter[] {
  const { site, language, pageGroup } = event;
  const counters = spread({ site, language, day }, measuresOf(event));
  if (event.occasion === 'changed' || !isChoice(event.method)) return counters;
  const measure: Measure = `choice:${outcomeOf(event.states)}`;
  const variant = variantIn(event.build);
  return [
    ...counters,
    ...CHOICE_DIMENSIONS.map((dimension): Counter => ({
      site,
      day,
      dimension,
      value: choiceValue(event, dimension),
      measure,
      n: 1,
    })),
    ...ofPlace(
      site,
      day,
      {
        ...circumstances,
        language,
        ...(pageGroup !== undefined && { pageGroup }),
        ...(variant !== undefined && { variant }),
      },
      measure,
    ),
  ];
}

/** What the way on which an event came adds to the counters. */
export function countDelivery(site: string, day: string, delivery: Delivery): Counter {
  return { site, day, dimension: 'all', value: '', measure: delivery, n: 1 };
}

/** Says whether an event takes back what was granted before. */
export function isWithdrawal({ method, states }: Pick<ConsentEvent, 'method' | 'states'>): boolean {
  return isChoice(method) && withdrawnIn(states).length > 0;
}

/** Says whether an act is a choice, in answer to the notice or to change one: not what was taken over, ended, or loaded once. */
export function isChoice(method: ConsentEvent['method']): boolean {
  return !NO_CHOICE[method];
}

/** Says whether a figure of the report counts an act: what was loaded once and what ended is in none, however it came. */
export function isReported(method: ConsentEvent['method']): boolean {
  return method !== 'embed_once' && method !== 'expiry';
}

/** What a withdrawal adds to the counters, besides what `countEvent` says. */
export function countWithdrawal(site: string, day: string, time: WithdrawalTime): Counter {
  return { site, day, dimension: 'withdrawal-time', value: time, measure: 'withdrawal', n: 1 };
}

function choiceValue(event: ConsentEvent, dimension: ChoiceDimension): string {
  return dimension === 'decision-time' ? decisionTimeOf(event.decisionMs) : String(event[dimension]);
}

/** Variant of the notice that an event names: what stands in its build after a plus sign (SemVer 2.0, item 10). */
function variantIn(build: string): string | undefined {
  return VARIANT.exec(build)?.[1];
}

const VARIANT = new RegExp(`\\+(${VARIANT_PATTERN})$`);

function ofPlace(
  site: string,
  day: string,
  { device, placement, pageGroup, country, variant, language }: DisplayPlace,
  measure: Measure,
): Counter[] {
  const values: Readonly<Record<ShownDimension, string | undefined>> = {
    device,
    placement,
    'page-group': pageGroup,
    country,
    variant,
  };
  const pairs: Readonly<Record<PairDimension, readonly (string | undefined)[]>> = {
    'language device': [language, device],
    'placement device': [placement, device],
  };
  return [
    ...SHOWN_DIMENSIONS.flatMap((dimension): Counter[] => {
      const value = values[dimension];
      return value === undefined ? [] : [{ site, day, dimension, value, measure, n: 1 }];
    }),
    ...PAIR_DIMENSIONS.filter((dimension) => !pairs[dimension].includes(undefined)).map(
      (dimension): Counter => ({ site, day, dimension, value: pairs[dimension].join(' '), measure, n: 1 }),
    ),
  ];
}

/** What is counted of events that answer no notice. */
const NO_CHOICE: Readonly<Partial<Record<ConsentEvent['method'], Measure>>> = {
  import: 'import',
  embed_once: 'embed-once',
  expiry: 'expiry',
};

function measuresOf(event: ConsentEvent): Measure[] {
  const apart = NO_CHOICE[event.method];
  if (apart) return [apart];
  const states = Object.entries(event.states);
  const withdrawals = withdrawnIn(event.states).map((purpose): Measure => `withdrawal:${purpose}`);
  if (event.occasion === 'changed') {
    const regrants = states
      .filter(([, state]) => state === 'granted')
      .map(([purpose]): Measure => `regrant:${purpose}`);
    return ['change', ...withdrawals, ...regrants];
  }
  const answers = states.map(
    ([purpose, state]): Measure => `${isGranted(state) ? 'purpose-granted' : 'purpose-refused'}:${purpose}`,
  );
  return [`choice:${outcomeOf(event.states)}`, ...answers, ...withdrawals];
}

function isGranted(state: PurposeState): boolean {
  return state === 'granted' || state === 'renewed';
}

/** Counts in the total, and by language what the report shows by language: displays and choices. */
function spread(
  { site, language, day }: { site: string; language: string; day: string },
  measures: readonly Measure[],
): Counter[] {
  return measures.flatMap((measure): Counter[] => [
    { site, day, dimension: 'all', value: '', measure, n: 1 },
    ...(measure === 'display' || measure.startsWith('choice:')
      ? [{ site, day, dimension: 'language', value: language, measure, n: 1 } as const]
      : []),
  ]);
}
