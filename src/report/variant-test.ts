/**
 * The test of a site's variants: how often each was answered, with intervals that hold however often one looks, whether
 * displays are divided as configured, and what may be said (LB-53).
 */
import { shareOf } from './measures.ts';
import type { ReportShown, VariantRow, VariantTest } from './report-schema.ts';
import { differenceSequence, proportionSequence, sampleRatio } from './sequential.ts';

/** Fewest choices of a variant before a difference is spoken of: below, the two are not normal enough. */
const LEAST_CHOICES = 100;

/** A variant as it is configured. */
export interface VariantShare {
  readonly id: string;
  /** Part of the page loads, beside those of the others. */
  readonly share: number;
}

type Named = ReportShown & { readonly value: string };

/**
 * Makes the test of the rows of a breakdown by variant; `undefined` where fewer than two may be shown.
 *
 * @param variants As they are configured, the first being what the others are held against; where they are not known, in
 *   the order of their ids.
 */
export function variantTestOf(
  rows: readonly ReportShown[],
  variants: readonly VariantShare[] | undefined,
): VariantTest | undefined {
  const order = (id: string): number => variants?.findIndex((one) => one.id === id) ?? -1;
  const named = rows
    .filter((row): row is Named => row.value !== undefined)
    .sort((a, b) => order(a.value) - order(b.value) || a.value.localeCompare(b.value));
  const [first, ...others] = named;
  if (!first || others.length === 0) return undefined;
  const ratio = ratioOf(named, variants);
  const differences = others.map((other) => differenceOf(first, other, others.length));
  return {
    rows: named.map(rowOf),
    differences,
    ...(ratio && { sampleRatio: ratio }),
    verdict: verdictOf(named, differences, ratio),
  };
}

function rowOf(row: Named): VariantRow {
  const { value, displays, choices, acceptAll, partial, rejectAll } = row;
  return {
    variant: value,
    displays,
    choices,
    acceptAll,
    partial,
    rejectAll,
    interaction: rateOf(choices, displays),
    acceptAllOfChoices: rateOf(acceptAll, choices),
  };
}

function rateOf(part: number, whole: number): VariantRow['interaction'] {
  const rate = shareOf(part, whole);
  const interval = proportionSequence(part, whole);
  return { ...(rate !== undefined && { rate }), ...(interval && { interval }) };
}

type Difference = VariantTest['differences'][number];

function differenceOf(first: Named, other: Named, comparisons: number): Difference {
  const isEarly = first.choices < LEAST_CHOICES || other.choices < LEAST_CHOICES;
  const [a, b] = [first, other].map(({ acceptAll, choices }) => ({ part: acceptAll, whole: choices }));
  if (isEarly || !a || !b) return { variant: other.value, against: first.value };
  const { low, high } = differenceSequence(a, b, comparisons);
  return {
    variant: other.value,
    against: first.value,
    by: b.part / b.whole - a.part / a.whole,
    low,
    high,
    isClear: low > 0 || high < 0,
  };
}

function ratioOf(
  named: readonly Named[],
  variants: readonly VariantShare[] | undefined,
): VariantTest['sampleRatio'] {
  const shares = named.map(({ value }) => variants?.find(({ id }) => id === value)?.share);
  const known = shares.filter((share) => share !== undefined);
  const displays = named.map((row) => row.displays);
  const isCounted = displays.every((count) => count > 0);
  return known.length === named.length && isCounted ? sampleRatio(displays, known) : undefined;
}

function verdictOf(
  named: readonly Named[],
  differences: readonly Difference[],
  ratio: VariantTest['sampleRatio'],
): string {
  if (ratio?.isAlarm) {
    const counts = named.map(({ value, displays }) => `${displays} of “${value}”`).join(', ');
    return `Read no difference between the variants: displays are not divided as configured (${counts}). Visitors are lost or counted twice in one of them. Find out why, then begin again.`;
  }
  return differences.map(sentenceOf).join(' ');
}

function sentenceOf({ variant, against, by, low, high, isClear }: Difference): string {
  if (by === undefined || low === undefined || high === undefined) {
    return `Too early to compare “${variant}” with “${against}”: each needs ${LEAST_CHOICES} choices.`;
  }
  const range = `between ${points(low)} and ${points(high)} points`;
  const held = 'in 95 of 100 such tests, however often one looks';
  if (!isClear) {
    return `No difference is shown between “${variant}” and “${against}”: that of accept all, of choices, lies ${range} (${held}). That is not to say that there is none.`;
  }
  const more = by > 0 ? 'more' : 'less';
  return `“${variant}” is answered “accept all” ${more} often than “${against}”, of choices: the difference lies ${range} (${held}). It does not say which of the two visitors understood better.`;
}

function points(difference: number): string {
  const text = (difference * 100).toFixed(1);
  return difference > 0 ? `+${text}` : text.replace('-', '−');
}
