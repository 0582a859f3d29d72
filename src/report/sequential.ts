/**
 * Intervals and tests that hold however often somebody looks: they are right at every moment at once, not at one that was
 * set beforehand, so whoever stops when the figures please has not been misled more often than 1 time in 20.
 *
 * All three are mixtures: the likelihood of what was seen, averaged over what could be true, against that of one value.
 * Were that value true, the ratio would exceed 1/α with probability α at most, at whatever moment (Ville 1939).
 */
import type { Interval } from './wilson-interval.ts';

/** How often at most the whole is wrong. */
const ALPHA = 0.05;

/**
 * 95 % confidence sequence of a proportion: every value against which the uniform mixture does not speak.
 *
 * Robbins, H. (1970), "Statistical methods related to the law of the iterated logarithm", Annals of Mathematical Statistics
 * 41, 1397–1409; as a confidence sequence in Howard, Ramdas, McAuliffe and Sekhon (2021), "Time-uniform, nonparametric,
 * nonasymptotic confidence sequences", Annals of Statistics 49, 1055–1080.
 *
 * @returns `undefined` where nothing was counted, or more than all of it.
 */
export function proportionSequence(part: number, whole: number): Interval | undefined {
  if (whole <= 0 || part > whole) return undefined;
  const rest = whole - part;
  const mixture = lnBeta(part + 1, rest + 1);
  const isRefuted = (rate: number): boolean =>
    mixture - timesLn(part, rate) - timesLn(rest, 1 - rate) >= Math.log(1 / ALPHA);
  const rate = part / whole;
  return {
    low: part === 0 ? 0 : edge(0, rate, isRefuted),
    high: rest === 0 ? 1 : edge(1, rate, isRefuted),
  };
}

/** A proportion: how many, of how many. */
export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

/** Spread of the differences that are thought likely: five points. It decides what is found soonest, not what is true. */
const SPREAD = 0.05;

/**
 * Interval of a difference of two proportions, `b − a`, by the mixture sequential probability ratio test.
 *
 * Johari, Koomen, Pekelis and Walsh (2022), "Always valid inference: continuous monitoring of A/B tests", Operations Research
 * 70, 1806–1821. It takes the two for normal, so it is for a hundred counts and more; the variances are those of Agresti and
 * Caffo (2000), with one more of each outcome, which are not 0 where an outcome was not seen.
 *
 * @param comparisons Differences that are looked at together: each gets its part of α (Bonferroni).
 */
export function differenceSequence(a: Proportion, b: Proportion, comparisons = 1): Interval {
  const by = b.part / b.whole - a.part / a.whole;
  const own = varianceOf(a) + varianceOf(b);
  const both = own + SPREAD ** 2;
  const limit = Math.log(comparisons / ALPHA) + Math.log(both / own) / 2;
  const half = Math.sqrt((2 * own * both * limit) / SPREAD ** 2);
  return { low: by - half, high: by + half };
}

function varianceOf({ part, whole }: Proportion): number {
  const rate = (part + 1) / (whole + 2);
  return (rate * (1 - rate)) / (whole + 2);
}

/** Whether counts are divided as they should be. */
export interface SampleRatio {
  /** Pearson's χ²: how far the counts are from the shares. */
  readonly chiSquare: number;
  readonly degrees: number;
  /** Always valid: the chance, at most, of counts that speak as loudly against the shares at any moment. */
  readonly p: number;
  readonly isAlarm: boolean;
}

/** A wrong division is a fault of the measurement: the alarm is to be rare. */
const RATIO_ALPHA = 0.01;

/** How close to the shares the mixture lies, in counts. */
const CONCENTRATION = 1_000;

/**
 * Holds counts against the shares that they should have, by the Dirichlet mixture of multinomials.
 *
 * Lindon and Malek (2022), "Anytime-valid inference for multinomial count data", Advances in Neural Information Processing
 * Systems 35. A sample ratio that is off says that visitors are lost or counted twice in one variant, so that no difference
 * between the variants can be read: Fabijan et al. (2019), "Diagnosing sample ratio mismatch in online controlled
 * experiments", KDD.
 *
 * @param shares Positive, of any sum, in the order of the counts.
 */
export function sampleRatio(counts: readonly number[], shares: readonly number[]): SampleRatio {
  const total = sum(counts);
  const cells = counts.map((count, index) => ({ count, share: (shares[index] ?? 0) / sum(shares) }));
  const chiSquare = sum(
    cells.map(({ count, share }) => (total === 0 ? 0 : (count - total * share) ** 2 / (total * share))),
  );
  const ratio =
    lnGamma(CONCENTRATION) -
    lnGamma(CONCENTRATION + total) +
    sum(
      cells.map(
        ({ count, share }) =>
          lnGamma(CONCENTRATION * share + count) - lnGamma(CONCENTRATION * share) - timesLn(count, share),
      ),
    );
  const p = Math.min(1, Math.exp(-ratio));
  return { chiSquare, degrees: cells.length - 1, p, isAlarm: p < RATIO_ALPHA };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** `n ln x`, where nothing times the logarithm of 0 is 0. */
function timesLn(n: number, x: number): number {
  return n === 0 ? 0 : n * Math.log(x);
}

/** Halvings after which an edge is known to more digits than a number has. */
const HALVINGS = 60;

/** Finds where between a value that is refuted, or the end of the scale, and one that is not, the one ends. */
function edge(outside: number, inside: number, isRefuted: (value: number) => boolean): number {
  let [out, within] = [outside, inside];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (out + within) / 2;
    if (isRefuted(middle)) out = middle;
    else within = middle;
  }
  return within;
}

function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/** From here on three terms of Stirling's series give ten digits (Abramowitz and Stegun, 6.1.41). */
const STIRLING_FROM = 10;

/** Logarithm of the gamma function of a positive number. */
function lnGamma(x: number): number {
  let [shifted, product] = [x, 1];
  for (; shifted < STIRLING_FROM; shifted += 1) product *= shifted;
  const series = 1 / (12 * shifted) - 1 / (360 * shifted ** 3) + 1 / (1260 * shifted ** 5);
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
  );
}
