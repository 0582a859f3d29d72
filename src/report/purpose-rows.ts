/**
 * What was counted about each purpose, and about each service that is answered for itself, so that no figure is about a
 * group of fewer choices than the minimum, nor a difference of figures (SD-20).
 *
 * A rate is shown over groups of neighbouring spans that hold enough of what it is a share of: choices that were asked
 * for the purpose, then those that granted it, or refused it. As with days and languages the groups do not depend on the
 * range that is asked for, and those of grants and refusals are made of whole groups of what was asked.
 */
import type { DayAnswers } from './daily-counts.ts';
import { purposeMeasuresOf } from './measures.ts';
import { listsBy } from './group-rows.ts';
import { groupSpans, thresholdOf, type CountedSpan, type Span } from './periods.ts';
import type { ReportPurpose } from './report-schema.ts';
import { NO_ANSWERS, type Answers } from './tally.ts';

/** What is asked of `purposeRowsOf`. */
export interface PurposeQuery {
  /** Every span that may be shown from the anchor on, whether in the range or not. */
  readonly spans: readonly CountedSpan[];
  /** First day of the range. */
  readonly from: string;
  readonly minimumCell: number;
}

/**
 * Lists what may be shown, in the order of the ids. One that no group of enough choices was asked for is left out.
 *
 * @param answers those from the anchor on, in order of day
 */
export function purposeRowsOf(answers: readonly DayAnswers[], query: PurposeQuery): ReportPurpose[] {
  // Anybody can send events, and so name any number of services: most of them are passed over here.
  return [...listsBy(answers, ({ purpose }) => purpose)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(
      ([id, own]) => rowOf(id, { days: own.map(({ day }) => day), sums: runningSums(own) }, query) ?? [],
    );
}

/** What was answered about one purpose. */
interface History {
  /** Days on which it was, in order. */
  readonly days: readonly string[];
  /** Before each day, and after the last. */
  readonly sums: readonly Answers[];
}

function runningSums(list: readonly Answers[]): Answers[] {
  const sums = [NO_ANSWERS];
  for (const [index, answers] of list.entries()) sums.push(plus(sums[index] ?? NO_ANSWERS, answers));
  return sums;
}

function rowOf(id: string, { days, sums }: History, query: PurposeQuery): ReportPurpose | undefined {
  const threshold = thresholdOf(query.minimumCell);
  const { granted: everGranted, refused: everRefused } = sums.at(-1) ?? NO_ANSWERS;
  if (everGranted + everRefused < Math.max(1, threshold)) return undefined;
  const answersIn = ({ from, to }: Span): Answers =>
    minus(
      sums[countWhile(days, (day) => day <= to)] ?? NO_ANSWERS,
      sums[countWhile(days, (day) => day < from)] ?? NO_ANSWERS,
    );
  const total = (spans: readonly Span[]): Answers =>
    spans
      .filter(({ from }) => from >= query.from)
      .map(answersIn)
      .reduce(plus, NO_ANSWERS);
  const grouped = (spans: readonly Span[], sizeOf: (answers: Answers) => number): CountedSpan[] =>
    groupSpans(
      spans.map(({ from, to }) => ({ from, to, choices: sizeOf(answersIn({ from, to })) })),
      threshold,
    ).filter(({ choices }) => choices >= threshold);
  const asked = grouped(query.spans, ({ granted, refused }) => granted + refused);
  const { granted, refused } = total(asked);
  if (granted + refused === 0) return undefined;
  const withdrawn = total(grouped(asked, (answers) => answers.granted));
  const regranted = total(grouped(asked, (answers) => answers.refused));
  return purposeMeasuresOf(id, { asked: { granted, refused }, withdrawn, regranted });
}

/** How many of the first days something is true of; the days are in order. */
function countWhile(days: readonly string[], isTrue: (day: string) => boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(days[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
}

function plus(a: Answers, b: Answers): Answers {
  return {
    granted: a.granted + b.granted,
    refused: a.refused + b.refused,
    withdrawn: a.withdrawn + b.withdrawn,
    regranted: a.regranted + b.regranted,
  };
}

function minus(a: Answers, b: Answers): Answers {
  return {
    granted: a.granted - b.granted,
    refused: a.refused - b.refused,
    withdrawn: a.withdrawn - b.withdrawn,
    regranted: a.regranted - b.regranted,
  };
}
