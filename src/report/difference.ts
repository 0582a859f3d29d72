/** How a rate differs between two ranges of days, and whether chance alone may be why. */
import type { ReportMeasure } from './report-schema.ts';

/** A difference of two rates, each from -1 to 1. */
export interface Difference {
  /** The later rate less the earlier one. */
  readonly by: number;
  /** Limits of its 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** 0 is not in the interval. */
  readonly isClear: boolean;
}

/**
 * Gives `now − before`, or `undefined` where one of the rates is not known.
 *
 * The interval is Newcombe's hybrid score interval, made of the two Wilson intervals: Newcombe, R. G. (1998), "Interval
 * estimation for the difference between independent proportions", Statistics in Medicine 17, 873–890, method 10.
 */
export function differenceOf(
  now: Pick<ReportMeasure, 'rate' | 'interval'> | undefined,
  before: Pick<ReportMeasure, 'rate' | 'interval'> | undefined,
): Difference | undefined {
  if (now?.rate === undefined || before?.rate === undefined || !now.interval || !before.interval) {
    return undefined;
  }
  const by = now.rate - before.rate;
  const low = by - Math.hypot(now.rate - now.interval.low, before.interval.high - before.rate);
  const high = by + Math.hypot(now.interval.high - now.rate, before.rate - before.interval.low);
  return { by, low, high, isClear: low > 0 || high < 0 };
}
