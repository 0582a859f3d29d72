/** Lower and upper limit of a rate, both from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the standard normal distribution: 2.5 % in each tail make an interval of 95 %. */
const Z = 1.959963984540054;

/**
 * Gives the 95 % Wilson score interval of `successes` out of `trials`, or `undefined` where there is no rate: no
 * trials, or more successes than trials.
 *
 * Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22, 209–212. Chosen over the textbook (Wald) interval because it keeps its
 * coverage for small counts and stays within 0 and 1: Brown, Cai and DasGupta (2001), Statistical Science 16, 101–133.
 */
export function wilsonInterval(successes: number, trials: number): Interval | undefined {
  if (!(trials > 0) || successes < 0 || successes > trials) return undefined;
  const rate = successes / trials;
  const weight = Z ** 2 / trials;
  const center = (rate + weight / 2) / (1 + weight);
  const half = (Z / (1 + weight)) * Math.sqrt((rate * (1 - rate)) / trials + weight / (4 * trials));
  // At the ends the limit is the rate itself; rounding would put it a hair outside.
  return {
    low: successes === 0 ? 0 : Math.max(0, center - half),
    high: successes === trials ? 1 : Math.min(1, center + half),
  };
}
