import type { Counter, Dimension, Measure } from '../../report/counters.ts';

/** Makes the counter of a row of the query `counters.read`; none where the row is no counter. */
export function toCounter(row: Readonly<Record<string, unknown>>): Counter[] {
  const { site, day, dimension, value, measure, n } = row;
  if (typeof site !== 'string' || typeof day !== 'string' || typeof value !== 'string') return [];
  if (!isDimension(dimension) || !isMeasure(measure) || typeof n !== 'number') return [];
  return [{ site, day, dimension, value, measure, n }];
}

// Only `countEvent` and `countDisplay` fill these columns, so text is enough to ask for. A list here would hide
// what a later version counts.
function isDimension(text: unknown): text is Dimension {
  return typeof text === 'string';
}

function isMeasure(text: unknown): text is Measure {
  return typeof text === 'string';
}
