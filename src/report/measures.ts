/**
 * The figures of the report: each with its formula, what it is made of, and what it does not say.
 *
 * No figure is called "consent rate": five vendors compute five different numbers under that name from one set of
 * counts. Each of ours is named after its formula. Displays and choices are counted, never persons (LB-52, SD-20).
 */
import type { ReportMeasure, ReportPurpose } from './report-schema.ts';
import { choicesOf, type Answers, type Tally } from './tally.ts';
import { WITHDRAWAL_TIMES, type WithdrawalTime } from './withdrawal-time.ts';
import { wilsonInterval } from './wilson-interval.ts';

const NOT_PERSONS =
  'A display is not a person: somebody who sees the notice on three visits is three displays.';
const NOT_SEEN =
  'Only choices that reached the collector are counted; who blocks the notice or its collector is in no figure.';
const DISPLAYS_MISSING =
  'Not known: more choices than displays arrived, so displays were not counted, or not on every page.';
const DISPLAYS_UNCOUNTED =
  'Not known: no display was counted. Displays are counted only where the collector serves the texts of the notice.';

interface Ratio {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly numerator: number;
  /** `undefined` when the base was not counted. */
  readonly denominator: number | undefined;
  readonly caveat: string;
}

/** Gives the share `part ÷ base`, or `undefined` where there is none: an empty base, or one smaller than the part. */
export function shareOf(part: number, base: number): number | undefined {
  return base > 0 && part <= base ? part / base : undefined;
}

/** Lists the figures of a whole report, in the order in which they are shown. */
export function measuresOf(tally: Tally): ReportMeasure[] {
  return [
    ...displayMeasures(tally),
    ...outcomeMeasures(tally),
    ...countMeasures(tally),
    ...deliveryMeasures(tally),
  ];
}

/** What was counted about a purpose, each part over the days that may be shown for it. */
export interface PurposeCounts {
  readonly asked: Pick<Answers, 'granted' | 'refused'>;
  readonly withdrawn: Pick<Answers, 'granted' | 'withdrawn'>;
  readonly regranted: Pick<Answers, 'refused' | 'regranted'>;
}

/** Gives the figures of one purpose, or of one service of it. */
export function purposeMeasuresOf(id: string, counts: PurposeCounts): ReportPurpose {
  return {
    id,
    granted: grantedMeasure(id, counts.asked),
    withdrawn: withdrawnMeasure(id, counts.withdrawn),
    regranted: regrantedMeasure(id, counts.regranted),
  };
}

const WITHDRAWN_AFTER: Readonly<Record<WithdrawalTime, string>> = {
  'under-1h': 'Under 1 hour',
  '1h-1d': '1 hour to 1 day',
  '1d-7d': '1 to 7 days',
  '7d-30d': '7 to 30 days',
  '30d-180d': '30 to 180 days',
  'from-180d': '180 days or more',
  'not-known': 'Not known',
};

/** Gives the share of the withdrawals that came so long after the grant; `other` for what is not told apart. */
export function withdrawalMeasureOf(time: string, withdrawals: number, all: number): ReportMeasure {
  const known = WITHDRAWAL_TIMES.find((one) => one === time);
  return ratio({
    id: `withdrawn-after:${time}`,
    name: known ? WITHDRAWN_AFTER[known] : 'Other, or not told apart',
    formula: 'withdrawals so long after the grant ÷ withdrawals',
    numerator: withdrawals,
    denominator: all,
    caveat:
      known === 'not-known'
        ? 'The choice before is not stored: it was erased, or never came. Or one of the two clocks was wrong.'
        : 'Since the latest choice that granted it, a renewal too, by the clock of the browser. Who never took anything back is not in it.',
  });
}

function displayMeasures(tally: Tally): ReportMeasure[] {
  const choices = choicesOf(tally);
  const displays = displaysOf(tally);
  const problem = displayProblem(tally);
  return [
    count(
      'displays',
      'Displays',
      'times the notice was about to be shown',
      tally.displays === 0 && choices > 0 ? undefined : tally.displays,
      problem ?? NOT_PERSONS,
    ),
    count('choices', 'Choices', 'accept all + partial + reject all', choices, NOT_SEEN),
    count(
      'ignored',
      'Ignored',
      'displays − choices',
      displays === undefined ? undefined : displays - choices,
      problem ?? 'Displays without an answer, also those of visitors who answered at a later one.',
    ),
    ratio({
      id: 'interaction',
      name: 'Interaction rate',
      formula: 'choices ÷ displays',
      numerator: choices,
      denominator: displays,
      caveat: problem ?? `Says how often a display was answered, not how. ${NOT_PERSONS}`,
    }),
  ];
}

function outcomeMeasures(tally: Tally): ReportMeasure[] {
  const outcomes: [string, string, number, string][] = [
    ['accept-all', 'Accept all', tally.acceptAll, 'Partial consent is not in it.'],
    ['partial', 'Partial', tally.partial, 'Some purposes granted, some not: the purposes below say which.'],
    [
      'reject-all',
      'Reject all',
      tally.rejectAll,
      'Who ignores the notice has refused too, and is not in it.',
    ],
  ];
  const displays = displaysOf(tally);
  const problem = displayProblem(tally);
  return outcomes.flatMap(([id, name, numerator, caveat]) => [
    ratio({
      id: `${id}-of-choices`,
      name: `${name}, of choices`,
      formula: `${name.toLowerCase()} ÷ choices`,
      numerator,
      denominator: choicesOf(tally),
      caveat: `${caveat} Leaves out every display that was not answered.`,
    }),
    ratio({
      id: `${id}-of-displays`,
      name: `${name}, of displays`,
      formula: `${name.toLowerCase()} ÷ displays`,
      numerator,
      denominator: displays,
      caveat: problem ?? `${caveat} ${NOT_PERSONS}`,
    }),
  ]);
}

function countMeasures(tally: Tally): ReportMeasure[] {
  return [
    count(
      'changes',
      'Changes',
      'times a visitor changed a choice that was in force',
      tally.changes,
      'Not a choice in answer to the notice, so in none of the rates above.',
    ),
    count(
      'imports',
      'Taken over',
      'answers that were given to another consent tool before',
      tally.imports,
      'In no other figure, and no proof: nobody chose here.',
    ),
    count(
      'bots',
      'Excluded: bots',
      'displays to clients that say they are bots',
      tally.botDisplays,
      'In no other figure. A bot that does not say so is counted as a display.',
    ),
    count(
      'test-displays',
      'Excluded: displays of tests',
      'displays on pages where the site’s own people try it',
      tally.testDisplays,
      'In no other figure. A test is what comes from an origin that the settings of the site name as one.',
    ),
    count(
      'test-events',
      'Excluded: events of tests',
      'events from pages where the site’s own people try it',
      tally.testEvents,
      'In no other figure. Their records are kept as those of any visitor are.',
    ),
  ];
}

/** What the figures rest on: how events came, and what nothing tells. */
function deliveryMeasures(tally: Tally): ReportMeasure[] {
  const events = choicesOf(tally) + tally.changes + tally.imports;
  return [
    ratio({
      id: 'late',
      name: 'Late',
      formula: 'events that came more than 24 hours after the choice ÷ choices + changes + taken over',
      numerator: tally.late,
      denominator: events,
      caveat:
        'Counted on the day on which they came. What never came is in no figure, and nothing tells how much it is.',
    }),
    ratio({
      id: 'wrong-clock',
      name: 'Wrong clock',
      formula: 'events whose times cannot be right ÷ choices + changes + taken over',
      numerator: tally.wrongClock,
      denominator: events,
      caveat: 'Counted on the day on which they came. A clock that is off by less than a day is not noticed.',
    }),
    ratio({
      id: 'sent-again',
      name: 'Sent again',
      formula: 'events that were stored before they came ÷ all that came',
      numerator: tally.sentAgain,
      denominator: events + tally.sentAgain,
      caveat:
        'In no other figure: each is counted once. One that comes again after its record was erased counts as new.',
    }),
    count(
      'coverage',
      'Effective coverage',
      'page views with a choice in force ÷ page views',
      undefined,
      'Not known: a page view sends nothing to the collector where the notice is not shown, so page views are not counted.',
    ),
  ];
}

function grantedMeasure(id: string, { granted, refused }: PurposeCounts['asked']): ReportMeasure {
  return ratio({
    id: `granted:${id}`,
    name: `${id}: granted`,
    formula: 'choices that granted it ÷ choices that were asked for it',
    numerator: granted,
    denominator: granted + refused,
    caveat: 'Later changes and withdrawals are not taken off.',
  });
}

const FEWER = 'Not known: in these days too few choices are its base.';

function withdrawnMeasure(id: string, { granted, withdrawn }: PurposeCounts['withdrawn']): ReportMeasure {
  const named = {
    id: `withdrawn:${id}`,
    name: `${id}: withdrawn`,
    formula: 'withdrawals ÷ choices that granted it',
  };
  if (granted === 0 && withdrawn === 0) return { ...named, caveat: FEWER };
  return ratio({
    ...named,
    numerator: withdrawn,
    denominator: granted,
    caveat:
      withdrawn > granted
        ? 'Not known: more was withdrawn than granted in these days, so grants of earlier days are among them.'
        : 'Withdrawals and grants of the same days, not of the same visitors: a grant of an earlier day may be withdrawn in these.',
  });
}

function regrantedMeasure(id: string, { refused, regranted }: PurposeCounts['regranted']): ReportMeasure {
  return count(
    `regranted:${id}`,
    `${id}: granted later`,
    'changes that granted it after it was refused or withdrawn',
    refused === 0 && regranted === 0 ? undefined : regranted,
    refused === 0 && regranted === 0
      ? FEWER
      : 'A change is in no other figure: it does not correct the choice that was counted before it.',
  );
}

/** Gives the displays as a base of rates, or `undefined` where they cannot be one. */
function displaysOf(tally: Tally): number | undefined {
  return displayProblem(tally) === undefined ? tally.displays : undefined;
}

function displayProblem(tally: Tally): string | undefined {
  if (tally.displays === 0) return DISPLAYS_UNCOUNTED;
  return choicesOf(tally) > tally.displays ? DISPLAYS_MISSING : undefined;
}

function count(
  id: string,
  name: string,
  formula: string,
  numerator: number | undefined,
  caveat: string,
): ReportMeasure {
  return { id, name, formula, ...(numerator === undefined ? {} : { numerator }), caveat };
}

function ratio({ denominator, ...measure }: Ratio): ReportMeasure {
  if (denominator === undefined) return measure;
  const rate = shareOf(measure.numerator, denominator);
  const interval = wilsonInterval(measure.numerator, denominator);
  return {
    ...measure,
    denominator,
    ...(rate === undefined ? {} : { rate }),
    ...(interval === undefined ? {} : { interval }),
  };
}
